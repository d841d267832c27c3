/* One event of a trail. */
import { word } from '../base/words.js';
import { chip, el, when } from '../admin/build.js';

export function eventItem(event) {
  return el('li', { class: 'panel event' },
    el('div', { class: 'card-top' },
      el('div', { class: 'card-name' }, el('strong', {}, event.type), el('span', { class: 'quiet' }, when(event.at, 'full'), ` · #${event.sequence}`, event.position !== null && ` · ${word('js.admin.audit.position', event.position)}`)),
      chip(event.actor ?? word('js.admin.audit.nobody'), event.actorKind === 'AGENT' ? 'good' : ''),
      el('button', { type: 'button', class: 'btn btn-sm', 'data-event': event.eventId }, word('js.admin.audit.jump'))),
    el('details', {}, el('summary', {}, word('js.admin.audit.payload')),
      el('pre', { class: 'raw', tabindex: '0' }, JSON.stringify({ eventId: event.eventId, revision: event.revision, correlationId: event.correlationId, causationId: event.causationId, payload: event.payload }, null, 2))));
}
