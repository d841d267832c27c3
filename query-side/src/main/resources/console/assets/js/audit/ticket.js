/* The trail of a ticket, and the ticket as it stood at any moment of it. */
import { get, Problem } from '../base/api.js';
import { full, tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { eventList } from './event-list.js';
import { past } from './past.js';

const AT_ONCE = 1000;
const PAUSE = 150;
const slider = document.getElementById('moment');
const refusal = document.getElementById('refusal');
const box = document.getElementById('then');
const path = `/api/audit/tickets/${encodeURIComponent(slider.dataset.ticket)}`;
const list = eventList(document.getElementById('events'), choose);
const trail = [];
let asked = 0;
let moving = 0;
let moved = false;

/** Page by page; what is there can be used while the rest comes. */
async function loadTrail() {
  let cursor = null;
  do {
    const page = await get(`${path}/events?limit=${AT_ONCE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    trail.push(...page.items);
    cursor = page.next;
    slider.max = String(trail.length - 1);
    slider.disabled = false;
    document.getElementById('moment-more').hidden = cursor === null;
    moved ? mark(Number(slider.value)) : mark(trail.length - 1);
  } while (cursor);
  if (!moved) {
    show();
  }
}

function choose(chosen) {
  moved = true;
  mark(chosen);
  show();
}

/** What was the case right after the chosen event. */
async function show() {
  const mine = ++asked;
  const { at } = trail[Number(slider.value)];
  const ticket = await get(`${path}?at=${encodeURIComponent(at)}`).catch((refused) => refused);
  if (mine !== asked) {
    return;
  }
  box.replaceChildren(...(ticket instanceof Problem ? [ticket.words] : past(ticket)));
  tellTimes(box);
  if (!(ticket instanceof Problem)) {
    document.getElementById('sheet-title').textContent = ticket.ticket.subject;
  }
}

function mark(chosen) {
  const said = full(Date.parse(trail[chosen].at));
  const of = word('js.admin.audit.event', chosen + 1, trail.length);
  slider.value = String(chosen);
  slider.setAttribute('aria-valuetext', `${said}, ${of}`);
  document.getElementById('moment-at').textContent = said;
  document.getElementById('moment-of').textContent = of;
  list.show(trail, chosen, moved);
}

slider.addEventListener('input', () => {
  moved = true;
  mark(Number(slider.value));
  clearTimeout(moving);
  moving = setTimeout(show, PAUSE);
});
loadTrail().catch((refused) => {
  if (!(refused instanceof Problem)) {
    throw refused;
  }
  refusal.textContent = refused.words;
  refusal.hidden = false;
  box.replaceChildren();
});
