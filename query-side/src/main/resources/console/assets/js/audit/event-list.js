/* The events around a moment: a long life is shown in pieces, so that thousands of them stay as quick as ten. */
import { tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { el } from '../admin/build.js';
import { eventItem } from './event-item.js';

const SHOWN = 100;
const BESIDE_EACH_OTHER = matchMedia('(min-width: 62rem)');

/**
 * Answers how to show a trail at a moment of it, and whether to bring that into sight; `choose` is called with the place
 * of the event that somebody wants.
 */
export function eventList(list, choose) {
  let trail = [];
  let from = 0;
  let to = 0;

  function show(events, chosen, follow) {
    const longer = events !== trail || to > events.length;
    trail = events;
    if (chosen < from || chosen >= to || longer || to - from < Math.min(SHOWN, trail.length)) {
      fill(Math.max(0, Math.min(chosen - SHOWN / 2, trail.length - SHOWN)));
    }
    [...list.querySelectorAll('.event')].forEach((item, n) => {
      item.classList.toggle('is-then', from + n === chosen);
      item.classList.toggle('is-later', from + n > chosen);
    });
    if (follow && BESIDE_EACH_OTHER.matches) {
      list.querySelector('.is-then')?.scrollIntoView({ block: 'nearest' });
    }
  }

  function fill(first) {
    from = first;
    to = Math.min(trail.length, first + SHOWN);
    list.replaceChildren(...[
      from > 0 && turn('earlier', from),
      ...trail.slice(from, to).map(eventItem),
      to < trail.length && turn('later', trail.length - to),
    ].filter(Boolean));
    tellTimes(list);
  }

  function turn(where, count) {
    return el('li', {}, el('button', { type: 'button', class: 'btn btn-sm', 'data-turn': where }, word(`js.admin.audit.${where}`, count)));
  }

  list.addEventListener('click', ({ target }) => {
    const jump = target.closest('[data-event]');
    const where = target.closest('[data-turn]')?.dataset.turn;
    if (jump) {
      choose(trail.findIndex((one) => one.eventId === jump.dataset.event));
    } else if (where) {
      choose(where === 'earlier' ? from - 1 : to);
      list.querySelector('.is-then button').focus();
    }
  });
  return { show };
}
