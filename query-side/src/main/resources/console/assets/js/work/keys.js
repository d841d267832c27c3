/* Keys for those who work all day: never while one types, and all of them told by the one for help. */
import { put } from '../base/api.js';
import { notice } from '../base/notice.js';
import { hasWord, word } from '../base/words.js';

const COMBINED_WITHIN = 1_200;
const GO = {
  u: '/app?inbox=unassigned',
  m: '/app?inbox=mine',
  a: '/app?inbox=all',
  c: '/app?inbox=closing',
  n: '/app/mentions',
  d: '/app/dashboard',
};

let began = 0;
/** Where in the list one was last. */
let place = -1;

function typing(element) {
  return element?.matches?.('input, textarea, select, [contenteditable]') ?? false;
}

const links = () => [...document.querySelectorAll('#rows .row-link')];

/** The next or the one before in the list, from the one that is focused, or open. */
function move(step) {
  const rows = links();
  if (rows.length > 0) {
    rows[Math.min(rows.length - 1, Math.max(0, from(rows, step)))].focus();
  }
}

/** Where that one has left the list, as what was just resolved does, the next is what stands in its place. */
function from(rows, step) {
  const here = rows.indexOf(document.activeElement);
  const at = here >= 0 ? here : rows.findIndex((row) => row.getAttribute('aria-current'));
  if (at >= 0) {
    return at + step;
  }
  if (place < 0) {
    return step > 0 ? 0 : rows.length - 1;
  }
  return step > 0 ? place : place - 1;
}

function write(tab, field) {
  document.getElementById(tab)?.click();
  document.getElementById(field)?.focus();
}

async function resolve() {
  const { path, reach } = await import('../desk/ticket.js');
  try {
    await reach((await put(`${path()}/status`, { status: 'RESOLVED' })).version);
    notice(word('js.work.resolved'), 'success');
  } catch (refused) {
    notice(refused.words, 'danger');
  }
}

async function assignToMe() {
  const { assign } = await import('./colleagues.js');
  await assign('me');
}

const onTicket = (act) => () => document.getElementById('ticket') && document.getElementById('reply') && act();

const KEYS = {
  '?': help,
  j: () => move(1),
  k: () => move(-1),
  s: () => document.querySelector('#filters [name=q]')?.focus(),
  r: onTicket(() => write('tab-messenger', 'reply-text')),
  n: onTicket(() => write('tab-note', 'note-text')),
  a: onTicket(assignToMe),
  t: onTicket(() => document.querySelector('#colleagues > summary')?.click()),
  l: onTicket(() => document.getElementById('label-new')?.focus()),
  e: onTicket(resolve),
  u: () => document.querySelector('[data-back]')?.click(),
};

function help() {
  const sheet = document.getElementById('keys') ?? sheetOfKeys();
  sheet.showModal();
}

function sheetOfKeys() {
  const sheet = document.createElement('dialog');
  sheet.id = 'keys';
  sheet.className = 'keys';
  sheet.setAttribute('aria-labelledby', 'keys-title');
  const title = document.createElement('h2');
  title.id = 'keys-title';
  title.textContent = word('js.keys.title');
  const list = document.createElement('dl');
  [...Object.keys(KEYS), 'enter', 'slash', ...Object.keys(GO).map((key) => `g ${key}`)].forEach((key) => {
    const name = `js.keys.${key.replace(' ', '')}`;
    if (hasWord(name)) {
      const term = document.createElement('dt');
      (key === 'enter' ? ['Ctrl', 'Enter'] : key === 'slash' ? ['/'] : key.split(' ')).forEach((one) => {
        const cap = document.createElement('kbd');
        cap.textContent = one;
        term.append(cap, ' ');
      });
      const says = document.createElement('dd');
      says.textContent = word(name);
      list.append(term, says);
    }
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn';
  close.textContent = word('js.close');
  close.addEventListener('click', () => sheet.close());
  sheet.append(title, list, close);
  document.body.append(sheet);
  return sheet;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) {
    return;
  }
  if (typing(event.target)) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.target.blur();
    }
    return;
  }
  const combined = Date.now() - began < COMBINED_WITHIN && GO[event.key];
  began = event.key === 'g' ? Date.now() : 0;
  if (combined) {
    event.preventDefault();
    location.assign(combined);
  } else if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
document.addEventListener('focusin', ({ target }) => {
  place = target.matches('#rows .row-link') ? links().indexOf(target) : place;
});
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-keys]')) {
    help();
  }
});
