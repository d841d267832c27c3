/* The ticket at the right. */
import { fragment, get, post, put } from '../base/api.js';
import { become, becomeList } from '../base/merge.js';
import { announce, notice } from '../base/notice.js';
import { tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { choice, ticketId } from './address.js';
import { drawDays, withDays } from './days.js';
import { once } from '../base/once.js';

const pane = document.getElementById('pane');
const NEAR_THE_END = 120;
let opening = 0;
/** Whoever reads at the end stays there when a picture has loaded, or the reply box has opened. */
let following = true;
/** The message that was just jumped to: it stays marked for a moment, also when the thread is made anew meanwhile. */
let found = null;
const sizes = new ResizeObserver(() => ticket() && following && toEnd());

export const ticket = () => document.getElementById('ticket');
export const version = () => Number(ticket()?.dataset.version ?? 0);
export const path = () => `/api/tickets/${ticket().dataset.id}`;

/** Tells the rest of the page, so that features of their own can join in: opened, and changed {before, arrived}. */
function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(`ticket:${name}`, { detail }));
}

export async function openTicket(id) {
  const mine = ++opening;
  tell('leaving');
  pane.setAttribute('aria-busy', 'true');
  try {
    const came = await fragment(`/app/fragments/tickets/${encodeURIComponent(id)}?${choice()}`);
    if (mine === opening) {
      pane.replaceChildren(...came.children);
      mount();
      document.getElementById('subject').focus({ preventScroll: true });
    }
  } catch (refused) {
    if (mine === opening) {
      failed(refused, id);
    }
  } finally {
    pane.removeAttribute('aria-busy');
  }
}

export function closeTicket() {
  opening++;
  tell('leaving');
  const empty = document.createElement('p');
  empty.className = 'pane-empty';
  pane.replaceChildren(empty);
}

function failed(refused, id) {
  const box = document.createElement('div');
  box.className = 'pane-empty';
  box.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = word('js.ticket.failed', refused.words);
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'btn';
  again.textContent = word('js.again');
  again.addEventListener('click', () => openTicket(id));
  box.append(words, again);
  pane.replaceChildren(box);
}

/** A ticket has come onto the page, with it or later. */
export function mount() {
  if (!ticket()) {
    return;
  }
  const scroll = document.getElementById('thread-scroll');
  scroll.addEventListener('scroll', scrolled, { passive: true });
  drawDays(document.getElementById('thread'));
  tellTimes(ticket());
  ticket().querySelectorAll('img[data-gone]').forEach((image) => image.complete && !image.naturalWidth && sayGone(image));
  document.title = `${document.getElementById('subject').textContent} · Pagedesk`;
  tell('opened');
  toEnd();
  sizes.disconnect();
  [scroll, document.getElementById('thread')].forEach((element) => sizes.observe(element));
  if (location.hash.startsWith('#m-')) {
    jump(location.hash);
  }
}

/** Shows the ticket as it is now. What is typed, scrolled to or focused stays. */
export const refreshTicket = once(async () => {
  const before = ticket();
  if (!before) {
    return;
  }
  const parameters = choice();
  parameters.set('from', before.dataset.first ?? '');
  const came = await fragment(`/app/fragments/tickets/${before.dataset.id}/now?${parameters}`);
  const fresh = came.getElementById('ticket');
  if (fresh && fresh.dataset.id === ticketId() && before.isConnected) {
    show(before, fresh);
  }
}, 100);

function show(shown, fresh) {
  const was = { version: Number(shown.dataset.version), status: shown.dataset.status };
  const atEnd = isAtEnd();
  const first = shown.dataset.first || fresh.dataset.first;
  for (const name of ['version', 'status']) {
    shown.dataset[name] = fresh.dataset[name];
  }
  shown.dataset.first = first;
  for (const id of ['ticket-head', 'ticket-alerts', 'window']) {
    const [old, now] = [shown.querySelector(`#${id}`), fresh.querySelector(`#${id}`)];
    if (old && now) {
      become(old, now);
    }
  }
  shown.querySelectorAll('select#status').forEach((select) => (select.value = shown.dataset.status));
  shown.querySelectorAll('[data-slot]').forEach((slot) => {
    const now = fresh.querySelector(`[data-slot="${slot.dataset.slot}"]`);
    if (now) {
      become(slot, now);
    }
  });
  const arrived = becomeList(
    shown.querySelector('#thread'),
    withDays([...fresh.querySelector('#thread').children]),
  ).filter((element) => element.matches('.message'));
  tellTimes(shown);
  markFound();
  tell('changed', { was, arrived });
  if (arrived.length > 0) {
    hear(arrived);
    atEnd ? toEnd() : showToEnd(true);
  }
}

function hear(arrived) {
  const said = arrived.filter((message) => message.matches('.from-CUSTOMER')).at(-1);
  if (said) {
    const name = document.getElementById('subject').textContent;
    announce(word('js.thread.arrived', name, said.querySelector('.text')?.textContent ?? ''));
  }
}

/** Waits until the desk shows what a command did, and shows it here. */
export async function reach(toVersion) {
  await get(`${path()}?minVersion=${toVersion}`).catch(() => null);
  await refreshTicket();
}

function isAtEnd() {
  const scroll = document.getElementById('thread-scroll');
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_THE_END;
}

export function toEnd() {
  const scroll = document.getElementById('thread-scroll');
  scroll.scrollTop = scroll.scrollHeight;
  following = true;
  showToEnd(false);
}

function showToEnd(shown) {
  document.getElementById('to-end').hidden = !shown;
}

function scrolled() {
  following = isAtEnd();
  if (following) {
    showToEnd(false);
  }
  if (document.getElementById('thread-scroll').scrollTop < NEAR_THE_END) {
    loadEarlier();
  }
}

let loading = null;
function loadEarlier() {
  loading ??= earlierMessages().finally(() => (loading = null));
  return loading;
}

async function earlierMessages() {
  const shown = ticket();
  if (!document.getElementById('earlier')) {
    return;
  }
  const before = encodeURIComponent(shown.dataset.first);
  const came = await fragment(`/app/fragments/tickets/${shown.dataset.id}/earlier?before=${before}`).catch(() => null);
  if (!came || !shown.isConnected) {
    return;
  }
  const scroll = document.getElementById('thread-scroll');
  const fromEnd = scroll.scrollHeight - scroll.scrollTop;
  const part = came.querySelector('[data-first]');
  shown.dataset.first = part.dataset.first;
  document.getElementById('earlier').hidden = part.dataset.earlier !== 'true';
  if (part.dataset.earlier !== 'true') {
    document.getElementById('earlier').remove();
  }
  const thread = document.getElementById('thread');
  thread.prepend(...came.querySelectorAll('.message'));
  drawDays(thread);
  tellTimes(shown);
  scroll.scrollTop = scroll.scrollHeight - fromEnd;
}

async function act(command) {
  try {
    await reach((await command()).version);
  } catch (refused) {
    notice(refused.words, 'danger');
    refreshTicket();
  }
}

function actOnReply(button) {
  if (button.dataset.sure && !button.dataset.asked) {
    button.dataset.asked = 'true';
    button.textContent = button.dataset.sure;
    return;
  }
  button.disabled = true;
  act(() => post(`${path()}/replies/${button.dataset.reply}/${button.dataset.act}`));
}

/** To a message of this thread, which may not be loaded yet. */
async function jump(hash) {
  const id = decodeURIComponent(hash.slice(1));
  while (!document.getElementById(id) && document.getElementById('earlier')) {
    const first = ticket().dataset.first;
    await loadEarlier();
    if (ticket()?.dataset.first === first) {
      return;
    }
  }
  const wanted = document.getElementById(id);
  if (wanted) {
    wanted.scrollIntoView({ block: 'center' });
    found = id;
    markFound();
    setTimeout(() => {
      wanted.classList.remove('is-found');
      found = found === id ? null : found;
    }, 2000);
  }
}

function markFound() {
  if (found) {
    document.getElementById(found)?.classList.add('is-found');
  }
}

pane.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act], [data-edit-again], [data-assign], [data-earlier], [data-jump], #to-end');
  if (!button) {
    return;
  }
  if (button.dataset.act) {
    actOnReply(button);
  } else if ('editAgain' in button.dataset) {
    tell('edit-again', { replyId: button.dataset.reply });
  } else if ('assign' in button.dataset) {
    act(() => put(`${path()}/assignee`, { agent: button.dataset.assign || null }));
  } else if ('earlier' in button.dataset) {
    loadEarlier();
  } else if ('jump' in button.dataset) {
    event.preventDefault();
    jump(button.hash);
  } else {
    toEnd();
  }
});
/** Meta's addresses end after a while. */
function sayGone(image) {
  image.replaceWith(Object.assign(document.createElement('span'), { className: 'gone', textContent: image.dataset.gone }));
}

pane.addEventListener('error', ({ target }) => target.matches('img[data-gone]') && sayGone(target), true);
pane.addEventListener('change', (event) => {
  if (event.target.id === 'status') {
    act(() => put(`${path()}/status`, { status: event.target.value }));
  }
});
