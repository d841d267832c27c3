/* The trail of a ticket, and the ticket as it stood at any moment of it. */
import { get, Problem } from '../base/api.js';
import { full, tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { eventItem } from './event-item.js';
import { past } from './past.js';

const slider = document.getElementById('moment');
const events = document.getElementById('events');
const refusal = document.getElementById('refusal');
const path = `/api/audit/tickets/${encodeURIComponent(slider.dataset.ticket)}`;
const PAUSE = 150;
let trail = [];
let asked = 0;
let moving = 0;

async function loadTrail() {
  let cursor = null;
  do {
    const page = await get(`${path}/events?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    trail.push(...page.items);
    cursor = page.next;
  } while (cursor);
  events.replaceChildren(...trail.map(eventItem));
  tellTimes(events);
  slider.max = String(trail.length - 1);
  slider.value = slider.max;
  slider.disabled = false;
  show();
}

/** What was the case right after the chosen event. */
async function show() {
  const mine = ++asked;
  const chosen = Number(slider.value);
  const at = trail[chosen].at;
  mark(chosen);
  const ticket = await get(`${path}?at=${encodeURIComponent(at)}`).catch((refused) => refused);
  if (mine !== asked) {
    return;
  }
  const box = document.getElementById('then');
  box.replaceChildren(...(ticket instanceof Problem ? [ticket.words] : past(ticket)));
  tellTimes(box);
  if (!(ticket instanceof Problem)) {
    document.getElementById('sheet-title').textContent = ticket.ticket.subject;
  }
}

function mark(chosen) {
  const said = full(Date.parse(trail[chosen].at));
  const of = word('js.admin.audit.event', chosen + 1, trail.length);
  document.getElementById('moment-at').textContent = said;
  document.getElementById('moment-of').textContent = of;
  slider.setAttribute('aria-valuetext', `${said}, ${of}`);
  [...events.children].forEach((item, n) => {
    item.classList.toggle('is-then', n === chosen);
    item.classList.toggle('is-later', n > chosen);
  });
}

slider.addEventListener('input', () => {
  mark(Number(slider.value));
  clearTimeout(moving);
  moving = setTimeout(show, PAUSE);
});
events.addEventListener('click', (event) => {
  const jump = event.target.closest('[data-event]');
  if (jump) {
    slider.value = String(trail.findIndex((one) => one.eventId === jump.dataset.event));
    show();
  }
});
loadTrail().catch((refused) => {
  if (!(refused instanceof Problem)) {
    throw refused;
  }
  refusal.textContent = refused.words;
  refusal.hidden = false;
  document.getElementById('then').replaceChildren();
});
