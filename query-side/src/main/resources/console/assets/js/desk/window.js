/* When a reply may leave, in words that count down. The server alone decides; this only says what it said. */
import { now } from '../base/clock.js';
import { announce } from '../base/notice.js';
import { length, until } from '../base/time.js';
import { word } from '../base/words.js';
import { refreshTicket, ticket } from './ticket.js';

const SOON = 3600_000;

/** What was last said of which ticket: a change is also read aloud. */
let last = { ticket: null, kind: null };

/** What the server said of the window, as of now: {open, words, kind}. */
export function readWindow(element) {
  const { state, standardUntil, humanUntil, left, reason, connected } = element.dataset;
  if (connected === 'false') {
    return { open: false, kind: 'CLOSED', words: word('js.window.disconnected') };
  }
  if (state === 'CLOSED') {
    return { open: false, kind: 'CLOSED', words: word(`js.window.${reason || 'window-expired'}`) };
  }
  const end = Date.parse(state === 'STANDARD' ? standardUntil : humanUntil);
  const key = state === 'STANDARD' ? 'free' : { 1: 'last', '-1': 'any' }[left] ?? 'some';
  return {
    open: true,
    kind: state,
    soon: end - now() < SOON,
    over: end <= now(),
    words: word(`js.window.${key}`, until(end), length(end - now()), left),
  };
}

/** Shows it, and asks the server once an end has passed. */
export function showWindow() {
  const element = document.getElementById('window');
  if (!element) {
    return null;
  }
  const window = readWindow(element);
  if (last.ticket === ticket() && last.kind !== window.kind) {
    announce(window.words);
  }
  last = { ticket: ticket(), kind: window.kind };
  element.className = `window is-${window.kind}${window.soon ? ' is-soon' : ''}`;
  if (element.textContent !== window.words) {
    element.textContent = window.words;
  }
  if (window.over) {
    refreshTicket();
  }
  return window;
}
