/* What came from Meta and could not be taken in, and the raw deliveries where they are kept. */
import { get, post, Problem } from '../base/api.js';
import { notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { button, chip, el, empty, when } from './build.js';
import { part } from './part.js';

const load = part('parked', {
  ask: () => get('/api/admin/parked'),
  show: (items) => (items.length > 0 ? items.map(parkedItem) : [empty(word('js.admin.parked.none'))]),
  acts: { retry },
});

function parkedItem(item) {
  return el('article', { class: 'panel card-box', id: `parked-${item.id}` },
    el('header', { class: 'card-top' },
      el('div', { class: 'card-name' }, el('h2', {}, word(`js.admin.parked.reason.${item.reason}`)),
        el('span', { class: 'quiet' }, `${word('js.admin.app')} ${item.appId} · `, when(item.receivedAt), ` · ${word('js.admin.parked.attempts', item.attempts)}`)),
      chip(item.reason, 'warn'),
      button('retry', word('js.admin.retry'), { id: item.id, kind: 'primary' })),
    item.error && el('p', { class: 'said' }, item.error),
    el('details', {}, el('summary', {}, word('js.admin.parked.raw')),
      el('pre', { class: 'raw', tabindex: '0', role: 'region', 'aria-label': word('js.admin.parked.raw') }, pretty(item.raw))));
}

/** As it came where it is no JSON. */
function pretty(raw) {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch (noJson) {
    return raw;
  }
}

async function retry(id, clicked) {
  clicked.disabled = true;
  try {
    const { taken } = await post(`/api/admin/parked/${encodeURIComponent(id)}/retry`);
    notice(word(taken ? 'js.admin.parked.taken' : 'js.admin.parked.stays'), taken ? 'success' : 'info');
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    notice(refused.words, 'danger');
  }
  clicked.disabled = false;
  load();
}

let shown = [];
let next = null;
const loadDeliveries = part('deliveries', {
  ask: async () => {
    const page = await get(`/api/admin/parked/deliveries${next ? `?cursor=${encodeURIComponent(next)}` : ''}`);
    shown = [...shown, ...page.items];
    next = page.next;
    return shown;
  },
  show: (deliveries) => [
    ...deliveries.map(delivery),
    deliveries.length === 0 && el('p', { class: 'quiet', id: 'no-delivery' }, word('js.admin.deliveries.none')),
    next && el('p', { id: 'more-deliveries' }, button('more', word('js.admin.more'))),
  ].filter(Boolean),
  acts: { more: () => loadDeliveries() },
});

function delivery({ id, appId, receivedAt, bytes }) {
  return el('div', { class: 'panel line', id: `delivery-${id}` },
    el('div', { class: 'line-what' }, when(receivedAt, 'full'), el('p', { class: 'quiet' }, `${word('js.admin.app')} ${appId} · ${word('js.admin.bytes', bytes)}`)),
    el('a', { class: 'btn btn-sm', href: `/api/admin/parked/deliveries/${encodeURIComponent(id)}`, download: `${id}.json` }, word('js.admin.download')));
}

load();
loadDeliveries();
