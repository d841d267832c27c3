/* Times as people say them, in the zone of this browser and the language of the page. */
import { now } from './clock.js';
import { word } from './words.js';

const spoken = document.documentElement.lang;
/** British English says 14:05 and American 2:05 PM: the browser's kind of the page's language. */
export const language = navigator.languages.find((one) => one.split('-')[0] === spoken) ?? spoken;
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
const clockTime = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const dayTime = new Intl.DateTimeFormat(language, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
const longDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
const inDays = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 14:05 */
export const time = (at) => clockTime.format(at);

/** 28 Nov 2026, 14:05 */
export const full = (at) => dateTime.format(at);

/** For deadlines: 14:05 today, else with the day. */
export function until(at) {
  const days = daysAway(at);
  if (days === 0) {
    return clockTime.format(at);
  }
  return Math.abs(days) < 7 ? dayTime.format(at) : dateTime.format(at);
}

/** For lists: 3 min ago, 14:05, yesterday, 28 Nov */
export function brief(at) {
  const past = now() - at;
  if (Math.abs(past) < MINUTE) {
    return word('js.time.now');
  }
  if (past < HOUR && past > 0) {
    return relative.format(-Math.floor(past / MINUTE), 'minute');
  }
  const days = daysAway(at);
  if (days === 0) {
    return clockTime.format(at);
  }
  return days === -1 ? relative.format(-1, 'day') : shortDay.format(at);
}

/** For a line between days: Today, Yesterday, Thursday 26 November, 28 November 2025 */
export function day(at) {
  const days = daysAway(at);
  if (days === 0 || days === -1) {
    const words = inDays.format(days, 'day');
    return words[0].toLocaleUpperCase(language) + words.slice(1);
  }
  return new Date(at).getFullYear() === new Date(now()).getFullYear() ? weekday.format(at) : longDay.format(at);
}

/** A length of time by its two largest units: 3 hr 20 min */
export function length(millis) {
  const minutes = Math.max(1, Math.ceil(millis / MINUTE));
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount))
    .join(' ');
}

function daysAway(at) {
  const midnight = (instant) => new Date(instant).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(now())) / DAY);
}

const FORMS = { time, brief, full, until, day };

/** Fills every time element below with words; data-as says which. */
export function tellTimes(root = document) {
  root.querySelectorAll('time[data-as]').forEach((element) => {
    const at = Date.parse(element.dateTime);
    const words = FORMS[element.dataset.as](at);
    if (element.textContent !== words) {
      element.textContent = words;
      element.title = full(at);
    }
  });
}

addEventListener('pagedesk:tick', () => tellTimes());
