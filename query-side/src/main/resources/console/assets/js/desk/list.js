/* The list in the middle: loaded anew when something else is looked at, brought up to date when something happens. */
import { fragment } from '../base/api.js';
import { now } from '../base/clock.js';
import { becomeList } from '../base/merge.js';
import { announce } from '../base/notice.js';
import { length, tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { choice, inbox, ticketId } from './address.js';
import { once } from '../base/once.js';

const AT_ONCE = 100;
const SOON = 4 * 3600_000;
const rows = document.getElementById('rows');
const state = document.getElementById('list-state');
const section = rows.closest('.list');

let asked = 0;

/** Another inbox, filter or search. */
export async function loadList() {
  const mine = ++asked;
  section.classList.add('is-loading');
  say(word('js.loading'));
  try {
    const came = await fragment(`/app/fragments/list?${choice()}`);
    if (mine === asked) {
      rows.replaceChildren(...came.children);
      document.getElementById('list-scroll').scrollTop = 0;
      settle();
      say(null);
      announce(word('js.list.count', rows.querySelectorAll('.row').length));
    }
  } catch (refused) {
    if (mine === asked) {
      rows.replaceChildren();
      say(word('js.list.failed', refused.words), loadList);
    }
  } finally {
    if (mine === asked) {
      section.classList.remove('is-loading');
    }
  }
}

/** The same list as it is now; who scrolled or holds the focus notices nothing else. */
export const refreshList = once(async () => {
  const mine = asked;
  const shown = [...rows.querySelectorAll('.row')];
  const parameters = choice();
  parameters.set('limit', Math.min(AT_ONCE, Math.max(25, shown.length)));
  const came = await fragment(`/app/fragments/list?${parameters}`);
  if (mine !== asked) {
    return;
  }
  if (rows.querySelectorAll('.row').length !== shown.length) {
    refreshList();
    return;
  }
  const fresh = [...came.children];
  const focused = document.activeElement;
  becomeList(rows, shown.length > AT_ONCE ? withTheRest(fresh, shown) : fresh);
  if (rows.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
  settle();
}, 250);

/** Who has scrolled far keeps what is below the first hundred, also what new tickets have pushed down there. */
function withTheRest(fresh, shown) {
  const first = fresh.filter((row) => row.classList.contains('row'));
  const known = new Set(first.map((row) => row.id));
  const at = (row) => Date.parse(row.dataset.order);
  const isBelow = (row, place) => place >= AT_ONCE || (inbox() !== 'closing' && at(row) <= at(first.at(-1)));
  const rest = shown.filter((row, place) => !known.has(row.id) && isBelow(row, place));
  return [...first, ...rest, ...rows.querySelectorAll('.more')];
}

/** A ticket that is no longer in this inbox goes at once, however far below it stands. */
export function drop({ id, inboxes }) {
  if (!inboxes.includes(inbox())) {
    const row = document.getElementById(`row-${id}`);
    if (row && !row.contains(document.activeElement)) {
      row.remove();
    }
  }
}

/** Whether a ticket that changed stands in this list, or is to. */
export function concernsList(update) {
  return update.inboxes.includes(inbox()) || document.getElementById(`row-${update.id}`) !== null;
}

export function markTicket() {
  rows.querySelectorAll('.row-link').forEach((link) => {
    if (link.dataset.ticket === ticketId()) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

function settle() {
  window.htmx?.process(rows);
  const seen = new Set();
  rows.querySelectorAll('.row').forEach((row) => (seen.has(row.id) ? row.remove() : seen.add(row.id)));
  markTicket();
  tellTimes(rows);
  tellWindows();
}

/** Says of rows whose time runs out how much is left. */
function tellWindows() {
  rows.querySelectorAll('.row-window').forEach((element) => {
    const left = Date.parse(element.dataset.until) - now();
    element.hidden = left <= 0 || left > SOON;
    element.textContent = element.hidden ? '' : word('js.window.closes', length(left));
  });
}

function say(words, again) {
  state.hidden = words === null;
  state.replaceChildren(words ?? '');
  if (again) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm';
    button.textContent = word('js.again');
    button.addEventListener('click', again);
    state.append(' ', button);
  }
}

rows.addEventListener('htmx:afterSwap', settle);
rows.addEventListener('htmx:responseError', () => say(word('js.list.failed', ''), loadList));
rows.addEventListener('htmx:sendError', () => say(word('js.list.failed', word('problem.unreachable')), loadList));
addEventListener('pagedesk:tick', tellWindows);
tellWindows();
markTicket();
