/* How the desk does: what the screens beside this one know, at a glance. */
import { get } from '../base/api.js';
import { word } from '../base/words.js';
import { chip, el } from './build.js';
import { part } from './part.js';

const load = part('health', {
  ask: async () => {
    const [pages, parked, projections] = await Promise.all(
      ['/api/admin/pages', '/api/admin/parked', '/api/admin/projections'].map((path) => get(path)));
    return { pages, parked, projections };
  },
  show: ({ pages, parked, projections }) => {
    const sum = (of, list) => list.reduce((total, one) => total + (of(one) ?? 0), 0);
    const troubled = pages.filter((page) => page.alerts.length > 0);
    const held = pages.filter((page) => page.sending.state === 'HELD');
    return [
      tile('pages', troubled.length === 0, word('js.admin.health.pages', pages.length), word('js.admin.health.alerts', troubled.length), names(troubled), '/admin/channels/messenger/pages'),
      tile('queue', held.length === 0, word('js.admin.health.queue', sum((page) => page.sending.waiting, pages)), word('js.admin.health.held', held.length), names(held), '/admin/channels/messenger/pages'),
      tile('parked', parked.length === 0, word('js.admin.health.parked', parked.length), reasons(parked), null, '/admin/parked'),
      tile('projections', projections.every((row) => row.lag === 0 && !row.deadLetters), word('js.admin.health.lag', Math.max(0, ...projections.map((row) => row.lag))),
        word('js.admin.health.letters', sum((row) => row.deadLetters, projections)), null, '/admin/projections'),
    ];
  },
});

function tile(id, well, first, second, third, href) {
  return el('article', { class: 'panel card-box', id: `health-${id}` },
    el('header', { class: 'card-top' },
      el('div', { class: 'card-name' }, el('h3', {}, el('a', { href }, word(`js.admin.health.${id}.title`)))),
      chip(word(well ? 'js.admin.health.well' : 'js.admin.health.look'), well ? 'good' : 'warn')),
    el('p', { class: 'figure' }, first), el('p', { class: 'quiet' }, second), third && el('p', {}, third));
}

function names(pages) {
  return pages.length === 0 ? null : pages.map((page) => page.name).join(', ');
}

function reasons(parked) {
  const counts = new Map();
  parked.forEach(({ reason }) => counts.set(reason, (counts.get(reason) ?? 0) + 1));
  return [...counts].map(([reason, count]) => `${count} × ${word(`js.admin.parked.reason.${reason}`)}`).join(', ') || word('js.admin.parked.none');
}

load();
setInterval(load, 15_000);
