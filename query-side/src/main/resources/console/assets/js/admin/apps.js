/* The company's own Meta apps. */
import { get, post, put } from '../base/api.js';
import { notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { button, chip, el, empty, facts, when } from './build.js';
import { copyable } from './copy.js';
import { formDialog, refuse, sure } from './dialogs.js';
import { part } from './part.js';

let known = new Map();

const load = part('apps', {
  ask: () => get('/api/admin/apps'),
  show: (apps) => {
    known = new Map(apps.map((app) => [app.appId, app]));
    return apps.length > 0 ? apps.map(card) : [empty(word('js.admin.apps.none'))];
  },
  acts: {
    'test-mode': (id) => changeTestMode(known.get(id)),
  },
});

const adding = formDialog('add', ({ testMode, ...app }) => post('/api/admin/apps', { ...app, testMode: testMode !== undefined }), (app) => {
  notice(word('js.admin.apps.added', app.name), 'success');
  load();
});

function card(app) {
  return el('article', { class: 'panel card-box card-wide', id: `app-${app.appId}`, 'aria-labelledby': `name-${app.appId}` },
    el('header', { class: 'card-top' },
      el('div', { class: 'card-name' }, el('h2', { id: `name-${app.appId}` }, app.name), el('span', { class: 'quiet' }, app.appId)),
      el('span', { class: 'chips' }, app.testMode ? chip(word('js.admin.testMode'), 'test') : chip(word('js.admin.live'), 'good'))),
    facts(
      [word('js.admin.webhookUrl'), copyable(app.webhookUrl)],
      [word('js.admin.registeredAt'), when(app.registeredAt)]),
    el('div', { class: 'card-acts' },
      button('test-mode', word(app.testMode ? 'js.admin.goLive' : 'js.admin.toTestMode'), { id: app.appId, kind: app.testMode ? 'primary' : '' })));
}

function changeTestMode(app) {
  const to = app.testMode ? 'live' : 'test';
  sure({
    title: word(`js.admin.mode.${to}.title`, app.name),
    words: word(`js.admin.mode.${to}.words`),
    act: word(app.testMode ? 'js.admin.goLive' : 'js.admin.toTestMode'),
    doIt: async () => {
      await put(`/api/admin/apps/${encodeURIComponent(app.appId)}/test-mode`, { enabled: !app.testMode });
      await load();
    },
  });
}

document.querySelector('[data-add]').addEventListener('click', () => {
  refuse(adding, null);
  adding.showModal();
});
load();
