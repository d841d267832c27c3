/* The company's own Meta apps. */
import { del, get, post, put } from '../base/api.js';
import { notice } from '../base/notice.js';
import { full } from '../base/time.js';
import { word } from '../base/words.js';
import { appCard } from './app-card.js';
import { empty } from './build.js';
import { formDialog, openFor, refuse, sure } from './dialogs.js';
import { part } from './part.js';

const SOON = 1000;
const path = (appId, more = '') => `/api/admin/apps/${encodeURIComponent(appId)}${more}`;
const removing = new Set();
let known = new Map();

const load = part('apps', {
  ask: async () => {
    const apps = await get('/api/admin/apps');
    apps.filter((app) => app.testTickets === 0).forEach((app) => removing.delete(app.appId));
    if (removing.size > 0) {
      setTimeout(load, SOON);
    }
    return apps;
  },
  show: (apps) => {
    known = new Map(apps.map((app) => [app.appId, app]));
    return apps.length > 0 ? apps.map((app) => appCard(app, removing.has(app.appId))) : [empty(word('js.admin.apps.none'))];
  },
  acts: {
    'test-mode': (id) => changeTestMode(known.get(id)),
    edit: (id) => openEdit(known.get(id)),
    secret: (id) => openFor(forms.secret, { appId: id, appSecret: '' }, word('js.admin.secret.new.of', known.get(id).name)),
    empty: (id) => askToEmpty(known.get(id)),
  },
});

const forms = {
  add: formDialog('add', ({ testMode, ...app }) => post('/api/admin/apps', { ...app, testMode: testMode !== undefined }), (app) => told(word('js.admin.apps.added', app.name))),
  edit: formDialog('edit', ({ appId, name, verifyToken }) => put(path(appId), { name, verifyToken: verifyToken || null }), (app) => told(word('js.admin.apps.changed', app.name))),
  secret: formDialog('secret', ({ appId, appSecret }) => put(path(appId), { appSecret }), secretChanged),
  empty: formDialog('empty', removeTestData, removed),
};

function told(words) {
  notice(words, 'success');
  load();
}

function secretChanged({ name, formerSecretUntil }) {
  told(formerSecretUntil
    ? word('js.admin.secret.changed', name, full(Date.parse(formerSecretUntil)))
    : word('js.admin.secret.same', name));
}

function openEdit({ appId, name }) {
  openFor(forms.edit, { appId, name, verifyToken: '' }, word('js.admin.edit.of', name));
}

function changeTestMode(app) {
  const to = app.testMode ? 'live' : 'test';
  sure({
    title: word(`js.admin.mode.${to}.title`, app.name),
    words: word(`js.admin.mode.${to}.words`),
    act: word(app.testMode ? 'js.admin.goLive' : 'js.admin.toTestMode'),
    danger: false,
    doIt: async () => {
      await put(path(app.appId, '/test-mode'), { enabled: !app.testMode });
      await load();
    },
  });
}

/** Says how many tickets go, and which Pages could go with them. */
async function askToEmpty({ appId, name, testTickets }) {
  openFor(forms.empty, { appId, pages: false }, word('js.admin.empty.title', name));
  document.getElementById('empty-words').textContent = word('js.admin.empty.words', testTickets);
  document.getElementById('empty-act').textContent = word('js.admin.empty.act', testTickets);
  const pages = (await get('/api/admin/pages')).filter((page) => page.appId === appId && page.connectedInTestMode);
  document.getElementById('empty-pages').hidden = pages.length === 0;
  document.getElementById('empty-page-names').textContent = pages.map(({ name: of, pageId }) => `${of} (${pageId})`).join(', ');
}

async function removeTestData({ appId, pages }) {
  return { appId, ...await del(path(appId, `/test-data?pages=${pages !== undefined}`)) };
}

function removed({ appId, tickets, pages }) {
  removing.add(appId);
  told(word(pages.length > 0 ? 'js.admin.empty.done.pages' : 'js.admin.empty.done', tickets, pages.length));
}

document.querySelector('[data-add]').addEventListener('click', () => {
  refuse(forms.add, null);
  forms.add.showModal();
});
load();
