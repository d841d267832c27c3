/* The Pages: how each stands, and how they are connected. */
import { del, get } from '../base/api.js';
import { notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { el, empty } from './build.js';
import { openConnect, openPaste, whenConnected } from './connect.js';
import { sure } from './dialogs.js';
import { comeBack } from './offered.js';
import { pageCard } from './page-card.js';
import { part } from './part.js';

let known = new Map();

const load = part('pages', {
  ask: async () => {
    const [pages, apps] = await Promise.all([get('/api/admin/pages'), get('/api/admin/apps')]);
    return { pages, apps };
  },
  show: ({ pages, apps }) => {
    known = new Map(pages.map((page) => [page.pageId, page]));
    const names = new Map(apps.map((app) => [app.appId, app.name]));
    return pages.length > 0 ? troubledFirst(pages).map((page) => pageCard(page, names.get(page.appId))) : [nothing(apps)];
  },
  acts: {
    paste: (id) => openPaste(known.get(id)),
    disconnect: (id) => disconnect(known.get(id)),
  },
});

function troubledFirst(pages) {
  const troubled = (page) => Number(page.state !== 'CONNECTED' || page.alerts.length > 0);
  return [...pages].sort((one, other) => troubled(other) - troubled(one));
}

function nothing(apps) {
  return apps.length > 0
    ? empty(word('js.admin.pages.none'))
    : empty(word('js.admin.pages.noApp'), el('a', { href: '/admin/channels/messenger/apps', class: 'btn' }, word('js.admin.pages.toApps')));
}

function disconnect(page) {
  sure({
    title: word('js.admin.disconnect.title', page.name),
    words: word('js.admin.disconnect.words'),
    act: word('js.admin.disconnect.act'),
    doIt: async () => {
      await del(`/api/admin/pages/${encodeURIComponent(page.pageId)}`);
      notice(word('js.admin.disconnect.done', page.name), 'success');
      await load();
    },
  });
}

whenConnected((page) => {
  notice(word('js.admin.connected', page.name), 'success');
  load();
});
document.querySelector('[data-connect]').addEventListener('click', openConnect);
load();
comeBack();
setInterval(() => document.querySelector('dialog[open]') || load(), 30_000);
