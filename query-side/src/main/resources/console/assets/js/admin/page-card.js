/* One Page as an admin sees it. */
import { word } from '../base/words.js';
import { button, chip, el, facts, icon, when } from './build.js';

const STATES = { CONNECTED: 'good', CREDENTIALS_EXPIRED: 'bad', RESTRICTED: 'bad', DISCONNECTED: 'warn' };
const TRIED = { AVAILABLE: 'good', UNAVAILABLE: 'bad', UNTRIED: '' };

export function pageCard(page, appName) {
  return el('article', { class: 'panel card-box', id: `page-${page.pageId}`, 'aria-labelledby': `name-${page.pageId}` },
    head(page),
    troubles(page),
    facts(
      [word('js.admin.app'), `${appName ?? page.appId}`],
      [word('js.admin.lastEvent'), page.lastEventAt ? when(page.lastEventAt) : word('js.admin.never')],
      [word('js.admin.waiting'), page.sending.waiting > 0 ? String(page.sending.waiting) : null],
      [word('js.admin.profileAccess'), feature(page.features.profileAccess)],
      [word('js.admin.humanAgent'), feature(page.features.humanAgent)],
      [word('js.admin.tokenOf'), owner(page.token)],
      [word('js.admin.connectedAt'), when(page.connectedAt)]),
    el('div', { class: 'card-acts' },
      el('a', { class: `btn btn-sm${page.credential.valid ? '' : ' btn-primary'}`, href: connectAddress(page.appId) }, word('js.admin.reconnect')),
      button('paste', word('js.admin.paste'), { id: page.pageId, label: word('js.admin.paste.of', page.name) }),
      button('disconnect', word('js.admin.disconnect'), { id: page.pageId, kind: 'danger', label: word('js.admin.disconnect.of', page.name) })));
}

export function connectAddress(appId) {
  return `/oauth/facebook/connect?app=${encodeURIComponent(appId)}`;
}

function head(page) {
  return el('header', { class: 'card-top' },
    el('span', { class: 'avatar', 'aria-hidden': 'true', 'data-tint': page.pageId.at(-1) }, page.name.at(0).toUpperCase()),
    el('div', { class: 'card-name' }, el('h2', { id: `name-${page.pageId}` }, page.name), el('span', { class: 'quiet' }, page.pageId)),
    el('span', { class: 'chips' },
      page.testMode && chip(word('js.admin.testMode'), 'test'),
      chip(word(`js.admin.state.${page.state}`), STATES[page.state])));
}

function troubles(page) {
  const held = page.sending.reason && !page.alerts.includes(page.sending.reason) ? [page.sending.reason] : [];
  const all = [...page.alerts, ...held];
  return all.length === 0 ? null : el('ul', { class: 'troubles' }, all.map((reason) => trouble(reason, page)));
}

function trouble(reason, page) {
  const until = reason === page.sending.reason ? page.sending.until : null;
  return el('li', {}, icon('alert'), el('span', {}, word(`js.admin.trouble.${reason}`),
    reason === 'subscription-lost' && page.subscription.missing.length > 0 && ` (${page.subscription.missing.join(', ')})`,
    until && [' ', word('js.admin.until'), ' ', when(until, 'until')]));
}

function feature(tried) {
  const code = [tried.code, tried.subcode].filter(Boolean).join('/');
  return el('span', {}, chip(word(`js.admin.tried.${tried.state}`), TRIED[tried.state]),
    tried.triedAt && [' ', el('span', { class: 'quiet' }, when(tried.triedAt))],
    code && el('span', { class: 'quiet' }, ` ${word('js.admin.code', code)}`));
}

function owner(token) {
  if (!token) {
    return null;
  }
  const name = token.owner?.name ?? token.owner?.id ?? word('js.admin.nobodyKnown');
  return word(`js.admin.token.${token.source}`, name);
}
