/* What came from Meta and could not be taken in, and the raw deliveries where they are kept. */
import { get, post, Problem } from '../base/api.js';
import { notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { button, el, empty, when } from './build.js';
import { part } from './part.js';

const retryingAll = document.querySelector('[data-retry-all]');
let known = [];

const load = part('parked', {
  ask: async () => {
    known = await get('/api/admin/parked');
    retryingAll.hidden = known.length < 2;
    return known;
  },
  show: (items) => (items.length > 0 ? items.map(parkedItem) : [empty(word('js.admin.parked.none'))]),
  acts: { retry },
});

function parkedItem(item) {
  const content = json(item.raw);
  const page = content?.entry?.[0]?.id ?? content?.id;
  return el('article', { class: 'panel card-box', id: `parked-${item.id}`, 'aria-labelledby': `reason-${item.id}` },
    el('header', { class: 'card-top' },
      el('div', { class: 'card-name' }, el('h2', { id: `reason-${item.id}` }, word(`js.admin.parked.reason.${item.reason}`)),
        el('span', { class: 'quiet' }, page && `${word('js.admin.parked.page', page)} · `, `${word('js.admin.app')} ${item.appId} · `, when(item.receivedAt), ` · ${word('js.admin.parked.attempts', item.attempts)}`)),
      button('retry', word('js.admin.retry'), { id: item.id, kind: 'primary' })),
    item.error && el('p', { class: 'said' }, item.error),
    el('details', {}, el('summary', {}, word('js.admin.parked.raw')),
      el('pre', { class: 'raw', tabindex: '0', role: 'region', 'aria-label': word('js.admin.parked.raw') }, content === null ? item.raw : JSON.stringify(content, null, 2))));
}

/** null where it is no JSON: then it is shown as it came. */
function json(raw) {
  try {
    return JSON.parse(raw);
  } catch (noJson) {
    return null;
  }
}

async function retry(id, clicked) {
  clicked.disabled = true;
  const { taken } = await tryAgain(id);
  if (taken !== undefined) {
    notice(word(taken ? 'js.admin.parked.taken' : 'js.admin.parked.stays'), taken ? 'success' : 'info');
  }
  clicked.disabled = false;
  load();
}

/** One after the other, in the order they came; the first that is refused ends it. */
async function retryAll() {
  retryingAll.disabled = true;
  let taken = 0;
  let stayed = 0;
  for (const { id } of known) {
    const answer = await tryAgain(id);
    if (answer.taken === undefined) {
      break;
    }
    answer.taken ? taken++ : stayed++;
  }
  notice(word('js.admin.parked.retried', taken, stayed), stayed === 0 ? 'success' : 'info');
  retryingAll.disabled = false;
  load();
}

async function tryAgain(id) {
  try {
    return await post(`/api/admin/parked/${encodeURIComponent(id)}/retry`);
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    notice(refused.words, 'danger');
    return {};
  }
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

retryingAll.addEventListener('click', retryAll);
load();
loadDeliveries();
