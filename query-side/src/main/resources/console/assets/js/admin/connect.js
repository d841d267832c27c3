/* Connecting a Page: which App, then Facebook's dialog, or a token that somebody has. */
import { get, post, Problem } from '../base/api.js';
import { word } from '../base/words.js';
import { el } from './build.js';
import { formDialog, plainDialog, refuse } from './dialogs.js';
import { connectAddress } from './page-card.js';

let told = () => {};
const dialog = plainDialog('connect');
const paste = formDialog('paste', connectWithToken, (page) => told(page));

/** Calls back with each Page that was connected here. */
export function whenConnected(callback) {
  told = callback;
}

export function openConnect() {
  show(el('p', { class: 'quiet' }, word('js.loading')));
  dialog.showModal();
  get('/api/admin/apps').then((apps) => show(...choices(apps)), (refused) => show(el('p', { role: 'alert', class: 'bar bar-danger' }, refused.words)));
}

/** page: the one to give a new token; none for a new one. */
export async function openPaste(page) {
  dialog.close();
  refuse(paste, null);
  await fillApps(page?.appId);
  const { pageId, name } = paste.querySelector('form').elements;
  pageId.readOnly = Boolean(page);
  if (page) {
    [pageId.value, name.value] = [page.pageId, page.name];
  }
  paste.showModal();
}

export async function connect(appId, pageId) {
  const page = await post('/api/admin/pages', { appId, pageId });
  told(page);
  return page;
}

function connectWithToken({ appId, pageId, name, accessToken }) {
  return post('/api/admin/pages', { appId, pageId: pageId.trim(), name: name.trim() || null, accessToken: accessToken.trim() });
}

async function fillApps(chosen) {
  try {
    const apps = await get('/api/admin/apps');
    document.getElementById('paste-app').replaceChildren(...apps.map(({ appId, name }) =>
      el('option', { value: appId, selected: appId === chosen }, `${name} (${appId})`)));
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    refuse(paste, refused);
  }
}

function choices(apps) {
  if (apps.length === 0) {
    return [el('p', {}, word('js.admin.pages.noApp')), el('a', { class: 'btn btn-primary', href: '/admin/channels/messenger/apps' }, word('js.admin.pages.toApps'))];
  }
  return [el('ul', { class: 'choices' }, apps.map((app) => el('li', {},
    el('a', { class: 'choice', href: connectAddress(app.appId) },
      el('strong', {}, app.name),
      el('span', { class: 'quiet' }, app.appId, app.testMode && ` · ${word('js.admin.testMode')}`)))))];
}

function show(...elements) {
  document.getElementById('connect-apps').replaceChildren(...elements);
}

document.querySelectorAll('[data-paste]').forEach((button) => button.addEventListener('click', () => {
  document.getElementById('offered').close();
  openPaste();
}));
