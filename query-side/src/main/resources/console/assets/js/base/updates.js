/* What happens on the desk while a page is open: one stream, opened again whenever it breaks. */
import { follow } from './clock.js';
import { word } from './words.js';

const NAMES = ['ticket', 'inboxes', 'projection', 'writing'];
const FIRST_DELAY = 500;
const LONGEST_DELAY = 20_000;
/** The server speaks every few seconds. Longer silence means that the connection is dead, though nobody said so. */
const SILENCE = 20_000;

const listeners = new Map();
let source = null;
let delay = FIRST_DELAY;
let lost = false;
let silence = 0;
let retry = 0;

/** Calls back with the data of each event of that name; 'caught-up' after a gap, when everything may have changed. */
export function onUpdate(name, callback) {
  listeners.set(name, [...(listeners.get(name) ?? []), callback]);
}

export function connect() {
  clearTimeout(retry);
  source?.close();
  source = new EventSource('/api/updates');
  source.addEventListener('open', opened);
  source.addEventListener('error', broken);
  NAMES.forEach((name) => source.addEventListener(name, (event) => {
    heard();
    tell(name, JSON.parse(event.data));
  }));
  source.addEventListener('time', (event) => {
    heard();
    follow(JSON.parse(event.data).now);
  });
  heard();
}

function opened() {
  delay = FIRST_DELAY;
  heard();
  if (lost) {
    lost = false;
    show(null);
    tell('caught-up', {});
  }
}

function broken() {
  source.close();
  clearTimeout(silence);
  if (!lost) {
    lost = true;
    show(word('js.connection.lost'));
  }
  clearTimeout(retry);
  retry = setTimeout(connectUnlessSignedOut, delay * (0.8 + Math.random() * 0.4));
  delay = Math.min(delay * 2, LONGEST_DELAY);
}

/** A stream that is refused looks like one that broke; only a call tells the two apart. */
async function connectUnlessSignedOut() {
  const answer = await fetch('/api/inboxes', { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (answer?.status === 401) {
    dispatchEvent(new CustomEvent('pagedesk:signed-out'));
  } else if (answer?.ok) {
    connect();
  } else {
    broken();
  }
}

function heard() {
  clearTimeout(silence);
  silence = setTimeout(broken, SILENCE);
}

function tell(name, data) {
  (listeners.get(name) ?? []).forEach((callback) => callback(data));
}

function show(words) {
  const bar = document.getElementById('connection');
  bar.hidden = words === null;
  bar.textContent = words ?? '';
}

addEventListener('offline', () => source?.readyState === EventSource.OPEN && broken());
addEventListener('online', () => lost && connectUnlessSignedOut());
addEventListener('pagehide', () => source?.close());
addEventListener('pageshow', (event) => event.persisted && connectUnlessSignedOut());
