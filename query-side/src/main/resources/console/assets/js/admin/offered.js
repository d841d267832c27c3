/* Back from Facebook's dialog: what it gave, or why it gave nothing. */
import { get, Problem } from '../base/api.js';
import { word } from '../base/words.js';
import { button, chip, el } from './build.js';
import { connect } from './connect.js';
import { plainDialog, REFUSED, refuse, tryIt } from './dialogs.js';
import { connectAddress } from './page-card.js';

/** After these the login stands, and tells more than its outcome. */
const LOGGED_IN = ['ok', 'permissions-missing', 'no-pages'];
const OUTCOMES = [...LOGGED_IN, 'denied', 'wrong-state', 'expired-code', 'wrong-redirect', 'refused', 'meta-unreachable'];

const dialog = plainDialog('offered');
const box = document.getElementById('offered-pages');

/** Where the address says so: shows how the login ended, once. */
export function comeBack() {
  const asked = new URLSearchParams(location.search);
  const outcome = asked.get('connect');
  if (!OUTCOMES.includes(outcome)) {
    return;
  }
  history.replaceState(history.state, '', location.pathname);
  const appId = asked.get('app');
  document.getElementById('offered-again').hidden = appId === null;
  document.getElementById('offered-again').href = connectAddress(appId ?? '');
  refuse(dialog, null);
  dialog.showModal();
  if (appId !== null && LOGGED_IN.includes(outcome)) {
    offer(appId, outcome);
  } else {
    box.replaceChildren(explanation(outcome));
  }
}

async function offer(appId, outcome) {
  box.replaceChildren(el('p', { class: 'quiet' }, word('js.admin.offered.loading')));
  try {
    const offered = await get(`/api/admin/apps/${encodeURIComponent(appId)}/available-pages`);
    box.replaceChildren(...told(offered, outcome));
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    box.replaceChildren();
    refuse(dialog, refused);
  }
}

function told({ appId, login, permissions, pages, unreadable, explanation: why }, outcome) {
  return [
    el('p', {}, word('js.admin.offered.as', login.facebookName ?? login.facebookUserId)),
    outcome === 'permissions-missing' && missing(permissions.missing),
    why && el('p', { class: 'bar bar-warning', role: 'alert' }, word(`js.admin.none.${why.code}`)),
    pages.length > 0 && el('ul', { class: 'choices' }, pages.map((page) => choice(appId, page))),
    unreadable.length > 0 && el('p', { class: 'quiet' }, word('js.admin.offered.unreadable', unreadable.map((page) => page.pageId).join(', '))),
  ].filter(Boolean);
}

function missing(names) {
  return el('div', { class: 'bar bar-warning', role: 'alert' }, word('js.admin.outcome.permissions-missing'),
    el('ul', {}, names.map((name) => el('li', {}, el('code', {}, name), ` ${word(`js.admin.permission.${name}`)}`))));
}

function choice(appId, page) {
  const connected = page.connectedThrough !== null;
  const name = page.name ?? page.pageId;
  const connecting = button('connect', word(connected ? 'js.admin.reconnect' : 'js.admin.connect'),
    { kind: connected ? '' : 'primary', label: word('js.admin.connect.of', name) });
  const item = el('li', { class: 'choice' },
    el('span', { class: 'choice-name' }, el('strong', {}, name), el('span', { class: 'quiet' }, page.pageId)),
    page.state && page.state !== 'DISCONNECTED' && chip(word(`js.admin.state.${page.state}`), page.state === 'CONNECTED' ? 'good' : 'bad'),
    connecting);
  connecting.addEventListener('click', () => choose(appId, page.pageId, item, connecting));
  return item;
}

async function choose(appId, pageId, item, connecting) {
  if (await tryIt(dialog, () => connect(appId, pageId)) === REFUSED) {
    return;
  }
  connecting.replaceWith(chip(word('js.admin.state.CONNECTED'), 'good'));
  item.querySelectorAll('.chip').forEach((one, n) => n > 0 && one.remove());
  if (box.querySelector('.choice .btn-primary') === null) {
    dialog.close();
  }
}

function explanation(outcome) {
  return el('p', { class: 'bar bar-warning', role: 'alert' }, word(`js.admin.outcome.${outcome}`));
}
