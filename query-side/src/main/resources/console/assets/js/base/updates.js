/*
 * What happens on the desk while a page is open. All tabs of a browser share one stream, since a browser opens only six
 * connections to one desk; where it cannot share (the page is not secure), each tab has its own.
 */
import { follow } from './clock.js';
import { word } from './words.js';

const NAMES = ['ticket', 'inboxes', 'projection', 'writing', 'time'];
const FIRST_DELAY = 500;
const LONGEST_DELAY = 20_000;
/** The server speaks every few seconds. Longer silence means that the connection is dead, though nobody said so. */
const SILENCE = 20_000;
const SHARED = `pagedesk:updates:${document.documentElement.dataset.user}`;

const listeners = new Map();
const tabs = navigator.locks && 'BroadcastChannel' in window ? new BroadcastChannel(SHARED) : null;
let source = null;
/** Whether this page has looked again for what happened between its making and the first word of the stream. */
let fresh = false;
let delay = FIRST_DELAY;
let lost = false;
let silence = 0;
let retry = 0;

/**
 * Calls back with the data of each event of that name; 'caught-up' after a gap, when everything may have changed. A part
 * of the page that is loaded only after the stream has begun has such a gap behind it.
 */
export function onUpdate(name, callback) {
  listeners.set(name, [...(listeners.get(name) ?? []), callback]);
  if (name === 'caught-up' && fresh) {
    queueMicrotask(() => callback({}));
  }
}

/** Listens, by the stream of the tab that has one; the first to come has it, and the next when that one goes. */
export function connect() {
  if (!tabs) {
    open();
    return;
  }
  tabs.addEventListener('message', ({ data }) => (data.name === 'hello' ? answer() : hear(data.name, data.about)));
  tabs.postMessage({ name: 'hello' });
  navigator.locks.request(SHARED, { ifAvailable: true }, (lock) => {
    if (lock) {
      open();
      return new Promise(() => {});
    }
    waitForTurn();
    refresh();
    return undefined;
  });
}

/** Who comes while the desk is away hears of it from the tab that knows. */
function answer() {
  if (source && lost) {
    tabs.postMessage({ name: 'lost', about: {} });
  }
}

function waitForTurn() {
  navigator.locks.request(SHARED, () => {
    lost = true;
    open();
    return new Promise(() => {});
  });
}

function open() {
  clearTimeout(retry);
  source?.close();
  source = new EventSource('/api/updates');
  source.addEventListener('open', opened);
  source.addEventListener('error', broken);
  NAMES.forEach((name) => source.addEventListener(name, (event) => {
    listen();
    share(name, JSON.parse(event.data));
  }));
  listen();
}

function opened() {
  delay = FIRST_DELAY;
  listen();
  if (lost) {
    lost = false;
    share('caught-up', {});
  } else {
    refresh();
  }
}

function refresh() {
  if (!fresh) {
    fresh = true;
    hear('caught-up', {});
  }
}

function broken() {
  source.close();
  clearTimeout(silence);
  clearTimeout(retry);
  if (!lost) {
    lost = true;
    share('lost', {});
  }
  retry = setTimeout(openUnlessSignedOut, delay * (0.8 + Math.random() * 0.4));
  delay = Math.min(delay * 2, LONGEST_DELAY);
}

/** A stream that is refused looks like one that broke; only a call tells the two apart. */
async function openUnlessSignedOut() {
  const inboxes = await fetch('/api/inboxes', { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (inboxes?.status === 401) {
    share('signed-out', {});
  } else if (inboxes?.ok) {
    open();
  } else {
    broken();
  }
}

function listen() {
  clearTimeout(silence);
  silence = setTimeout(broken, SILENCE);
}

function share(name, about) {
  tabs?.postMessage({ name, about });
  hear(name, about);
}

function hear(name, about) {
  if (name === 'time') {
    follow(about.now);
  } else if (name === 'signed-out') {
    dispatchEvent(new CustomEvent('pagedesk:signed-out'));
  } else if (name === 'lost') {
    show(word('js.connection.lost'));
  } else if (name === 'caught-up') {
    show(null);
  }
  (listeners.get(name) ?? []).forEach((callback) => callback(about));
}

function show(words) {
  const bar = document.getElementById('connection');
  bar.hidden = words === null;
  bar.textContent = words ?? '';
}

addEventListener('offline', () => source?.readyState === EventSource.OPEN && broken());
addEventListener('online', () => source && lost && openUnlessSignedOut());
addEventListener('pagehide', () => source?.close());
addEventListener('pageshow', (event) => event.persisted && location.reload());
