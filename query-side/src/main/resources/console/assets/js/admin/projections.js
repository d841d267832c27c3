/* How far the views are, and making them anew. */
import { del, get, post, Problem } from '../base/api.js';
import { announce, notice } from '../base/notice.js';
import { once } from '../base/once.js';
import { onUpdate } from '../base/updates.js';
import { word } from '../base/words.js';
import { button, chip, el, empty, when } from './build.js';
import { sure } from './dialogs.js';
import { part } from './part.js';
import { projectionCard } from './projection-card.js';

const path = (name) => `/api/admin/projections/${encodeURIComponent(name)}/rebuild`;
let rows = new Map();

const load = part('projections', {
  ask: async () => {
    const before = rows;
    rows = new Map((await get('/api/admin/projections')).map((row) => [row.name, row]));
    tellDone(before);
    return rows;
  },
  show: () => [...rows.values()].map(projectionCard),
  acts: { rebuild, cancel: (name) => act(() => del(path(name))) },
});

const loadLetters = part('letters', {
  ask: () => get('/api/admin/dead-letters'),
  show: (letters) => (letters.length > 0 ? byProjection(letters) : [empty(word('js.admin.letters.none'))]),
  acts: {
    retry: (projection) => act(async () => {
      const { taken, left } = await post(`/api/admin/dead-letters/${encodeURIComponent(projection)}/retry`);
      notice(word('js.admin.letters.retried', taken, left), left === 0 ? 'success' : 'info');
    }),
  },
});

function rebuild(name) {
  sure({
    title: word('js.admin.rebuild.title', word(`js.admin.projection.${name}`)),
    words: word('js.admin.rebuild.words'),
    act: word('js.admin.rebuild'),
    danger: false,
    doIt: async () => {
      await post(path(name));
      await load();
    },
  });
}

async function act(command) {
  try {
    await command();
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    notice(refused.words, 'danger');
  }
  load();
  loadLetters();
}

function tellDone(before) {
  rows.forEach((row, name) => {
    if (before.get(name)?.state === 'REBUILDING' && row.generation > before.get(name).generation) {
      const words = word('js.admin.rebuild.done', word(`js.admin.projection.${name}`));
      notice(words, 'success');
      announce(words);
      loadLetters();
    }
  });
}

function byProjection(letters) {
  return [...new Set(letters.map((letter) => letter.projection))].map((name) => {
    const own = letters.filter((letter) => letter.projection === name);
    return el('article', { class: 'panel card-box', id: `letters-${name}` },
      el('header', { class: 'card-top' },
        el('div', { class: 'card-name' }, el('h3', {}, word(`js.admin.projection.${name}`))),
        chip(word('js.admin.letters.count', own.length), 'bad'),
        button('retry', word('js.admin.retry'), { id: name, kind: 'primary' })),
      el('ul', { class: 'plain' }, own.map(letterLine)));
  });
}

function letterLine(letter) {
  return el('li', { class: 'letter' },
    el('code', {}, `${letter.type} ${letter.stream} #${letter.sequence}`),
    el('span', { class: letter.error ? 'said' : 'quiet' }, letter.error ?? word('js.admin.letters.waits')),
    el('span', { class: 'quiet' }, word('js.admin.parked.attempts', letter.attempts), ' · ', when(letter.parkedAt)));
}

/** Between two events of the stream a rebuild goes on. */
setInterval(() => [...rows.values()].some((row) => row.state === 'REBUILDING') && load(), 1000);
const follow = once(load, 250);
onUpdate('projection', follow);
onUpdate('caught-up', follow);
load();
loadLetters();
