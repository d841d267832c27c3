/* The dashboard: asks for the figures of this browser's days, and shows each as a plot with a table behind it. */
import { get } from '../base/api.js';
import { now } from '../base/clock.js';
import { language } from '../base/time.js';
import { onUpdate } from '../base/updates.js';
import { word } from '../base/words.js';
import { bars, lines } from './plot.js';
import { fill } from './table.js';

/** Figures change with every message; nobody needs each change. */
const NOT_AGAIN_WITHIN = 30_000;

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const count = new Intl.NumberFormat(language);
const choice = document.getElementById('choice');
const state = document.getElementById('state');
let shown = null;
let timer = 0;

const STATUSES = [
  ['AWAITING_AGENT', '--accent'],
  ['AWAITING_USER', '--violet'],
  ['PENDING', '--warn'],
];

async function load() {
  clearTimeout(timer);
  timer = 0;
  const { days, page } = Object.fromEntries(new FormData(choice));
  const to = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now());
  const from = new Date(Date.parse(to) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const asked = new URLSearchParams({ from, to, zone, ...(page ? { page } : {}) });
  const came = await get(`/api/statistics?${asked}`).catch((refused) => {
    state.textContent = word('js.dashboard.failed', refused.words);
    state.hidden = false;
  });
  if (came) {
    shown = came;
    show(shown);
  }
}

function show(statistics) {
  const { total } = statistics;
  const open = Object.values(total.open).reduce((sum, some) => sum + some, 0);
  const empty = total.messagesIn + total.messagesOut + total.messagesElsewhere + total.ticketsOpened + open === 0;
  state.textContent = empty ? word('js.dashboard.empty') : '';
  state.hidden = !empty;
  document.getElementById('figures').hidden = empty;
  document.getElementById('zone').textContent = word('js.dashboard.zone', zone.replaceAll('_', ' '));
  if (!empty) {
    tiles(total, open);
    plots(statistics);
    pages(statistics.pages);
  }
}

function tiles(total, open) {
  const figures = [
    [word('js.dashboard.in'), count.format(total.messagesIn)],
    [word('js.dashboard.out'), count.format(total.messagesOut)],
    [word('js.dashboard.open'), count.format(open)],
    [word('js.dashboard.median'), span(total.firstResponse.medianSeconds)],
    [word('js.dashboard.lost'), count.format(total.windowsLost.standard)],
  ];
  document.getElementById('tiles').replaceChildren(
    ...figures.map(([name, figure]) => {
      const tile = document.createElement('div');
      tile.className = 'panel tile';
      const term = document.createElement('dt');
      term.textContent = name;
      const value = document.createElement('dd');
      value.textContent = figure;
      tile.append(term, value);
      return tile;
    }),
  );
}

function plots({ days, total, firstResponseUpTo }) {
  const labels = days.map(({ day }) => shortDay.format(Date.parse(day)));
  const of = (pick) => days.map(({ figures }) => pick(figures));
  byDay('messages', labels, [
    { label: word('js.dashboard.in'), values: of((f) => f.messagesIn), colour: '--accent' },
    { label: word('js.dashboard.out'), values: of((f) => f.messagesOut), colour: '--good' },
    { label: word('js.dashboard.elsewhere'), values: of((f) => f.messagesElsewhere), colour: '--warn' },
  ], lines);
  byDay('open', labels, STATUSES.map(([status, colour]) => ({
    label: word(`status.${status}`),
    values: of((f) => f.open[status]),
    colour,
  })), bars);
  const [unit, size] = unitOf(Math.max(60, ...of((f) => f.firstResponse.medianSeconds ?? 0)));
  byDay('response', labels, [{
    label: word(`js.dashboard.median.${unit}`),
    values: of((f) => (f.firstResponse.medianSeconds === null ? null : f.firstResponse.medianSeconds / size)),
    say: (value) => span(value === null ? null : value * size),
    colour: '--accent',
  }], lines);
  byDay('replies', labels, [
    { label: word('js.dashboard.basis.RESPONSE'), values: of((f) => f.replies.RESPONSE), colour: '--accent' },
    { label: word('js.dashboard.basis.HUMAN_AGENT'), values: of((f) => f.replies.HUMAN_AGENT), colour: '--warn' },
  ], bars);
  byDay('lost', labels, [
    { label: word('js.dashboard.lost.standard'), values: of((f) => f.windowsLost.standard), colour: '--warn' },
    { label: word('js.dashboard.lost.closed'), values: of((f) => f.windowsLost.closed), colour: '--bad' },
  ], bars);
  distribution(total.firstResponse.classes, firstResponseUpTo);
}

function byDay(name, labels, series, draw) {
  const card = document.getElementById(name);
  draw(card, labels, series);
  fill(
    card.querySelector('table'),
    card.querySelector('h2').textContent,
    [word('js.dashboard.day'), ...series.map(({ label }) => label)],
    labels.map((label, i) => [label, ...series.map((one) => (one.say ? one.say(one.values[i]) : count.format(one.values[i])))]),
  );
}

function distribution(classes, upTo) {
  const card = document.getElementById('distribution');
  const labels = classes.map((some, i) => (i < upTo.length ? `≤ ${span(upTo[i])}` : `> ${span(upTo.at(-1))}`));
  const all = classes.reduce((sum, some) => sum + some, 0);
  const label = word('js.dashboard.answers');
  const short = classes.map((some, i) => (i < upTo.length ? `≤${span(upTo[i], 'narrow')}` : `>${span(upTo.at(-1), 'narrow')}`));
  bars(card, labels, [{ label, values: classes, colour: '--accent' }], { labels: short, space: 34 });
  fill(
    card.querySelector('table'),
    card.querySelector('h2').textContent,
    [word('js.dashboard.after'), label, word('js.dashboard.share')],
    classes.map((some, i) => [labels[i], count.format(some), all === 0 ? '–' : `${Math.round((some / all) * 100)} %`]),
  );
}

function pages(some) {
  const card = document.getElementById('pages');
  fill(
    card.querySelector('table'),
    card.querySelector('h2').textContent,
    [
      word('js.dashboard.page'),
      word('js.dashboard.in'),
      word('js.dashboard.out'),
      word('js.dashboard.open'),
      word('js.dashboard.median'),
      word('js.dashboard.humanAgentShare'),
      word('js.dashboard.lost'),
    ],
    some.map(({ id, name, figures }) => [
      name ?? id,
      count.format(figures.messagesIn),
      count.format(figures.messagesOut),
      count.format(Object.values(figures.open).reduce((sum, one) => sum + one, 0)),
      span(figures.firstResponse.medianSeconds),
      share(figures.replies),
      count.format(figures.windowsLost.standard),
    ]),
  );
}

function share(replies) {
  const all = replies.RESPONSE + replies.HUMAN_AGENT;
  return all === 0 ? '–' : `${Math.round((replies.HUMAN_AGENT / all) * 100)} %`;
}

const unitOf = (seconds) => (seconds < 60 ? ['second', 1] : seconds < 3_600 ? ['minute', 60] : seconds < 86_400 ? ['hour', 3_600] : ['day', 86_400]);

/** A length of time by its largest unit, with one decimal where that says more. */
function span(seconds, unitDisplay = 'short') {
  if (seconds === null || seconds === undefined) {
    return '–';
  }
  const [unit, size] = unitOf(seconds);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(seconds / size);
}

/** The choice is in the address, so that it can be sent to somebody. */
function remember() {
  const { days, page } = Object.fromEntries(new FormData(choice));
  history.replaceState(null, '', `?${new URLSearchParams({ days, ...(page ? { page } : {}) })}`);
}

/** A Page that the desk does not know, or not yet, is asked for all the same: never all Pages in its place. */
function recall() {
  new URLSearchParams(location.search).forEach((value, name) => {
    const field = choice.elements.namedItem(name);
    if (name === 'page' && ![...field.options].some((option) => option.value === value)) {
      field.add(new Option(value, value));
    }
    if (field && [...field.options].some((option) => option.value === value)) {
      field.value = value;
    }
  });
}

function soon() {
  timer ||= setTimeout(load, NOT_AGAIN_WITHIN);
}

choice.addEventListener('change', () => {
  remember();
  load();
});
choice.addEventListener('submit', (event) => event.preventDefault());
onUpdate('ticket', soon);
onUpdate('caught-up', load);
new MutationObserver(() => shown && show(shown)).observe(document.documentElement, {
  attributeFilter: ['data-bs-theme'],
});

recall();
load();
