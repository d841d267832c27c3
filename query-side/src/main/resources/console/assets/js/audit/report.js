/* The compliance report: its first rows are read as they come, the whole of it is downloaded. */
import { Problem } from '../base/api.js';
import { tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { chip, el, when } from '../admin/build.js';
import { firstRows } from './rows.js';

const MOST = 200;
const filters = document.getElementById('filters');
const rows = document.getElementById('rows');
const summary = document.getElementById('summary');
const refusal = document.getElementById('refusal');
let asked = 0;

function parameters() {
  const given = Object.fromEntries([...new FormData(filters)].map(([name, value]) => [name, value.trim()]));
  const wanted = new URLSearchParams();
  if (given.from) {
    wanted.set('from', new Date(`${given.from}T00:00`).toISOString());
  }
  if (given.to) {
    const end = new Date(`${given.to}T00:00`);
    end.setDate(end.getDate() + 1);
    wanted.set('to', end.toISOString());
  }
  ['page', 'agent'].filter((name) => given[name]).forEach((name) => wanted.set(name, given[name]));
  return wanted;
}

function withFormat(format) {
  const wanted = parameters();
  wanted.set('format', format);
  return `/api/audit/replies?${wanted}`;
}

async function show() {
  const mine = ++asked;
  refusal.hidden = true;
  summary.textContent = word('js.loading');
  document.querySelectorAll('[data-format]').forEach((link) => (link.href = withFormat(link.dataset.format)));
  try {
    const { found, more } = await firstRows(withFormat('ndjson'), MOST);
    if (mine === asked) {
      tell(found, more);
    }
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    summary.textContent = '';
    refusal.textContent = refused.words;
    refusal.hidden = false;
  }
}

function tell(found, more) {
  const wrong = found.filter((reply) => !reply.compliant).length;
  rows.replaceChildren(...found.map(row));
  tellTimes(rows);
  summary.textContent = found.length === 0
    ? word('js.admin.audit.none')
    : `${word(more ? 'js.admin.audit.first' : 'js.admin.audit.all', found.length)} ${word('js.admin.audit.wrong', wrong)}`;
}

function row(reply) {
  return el('tr', { class: reply.compliant ? null : 'is-wrong' },
    el('td', {}, when(reply.at, 'full')),
    el('td', {}, reply.agent ?? '–'),
    el('td', {}, reply.basis),
    el('td', {}, age(reply.ageSeconds)),
    el('td', {}, word(`js.admin.audit.outcome.${reply.outcome}`), reply.error?.code && el('span', { class: 'quiet' }, ` ${reply.error.code}`)),
    el('td', {}, reply.compliant ? chip(word('js.admin.audit.compliant'), 'good') : reply.violations.map((one) => chip(word(`js.admin.violation.${one}`), 'bad'))),
    el('td', {}, el('a', { href: `/audit/tickets/${encodeURIComponent(reply.ticketId)}` }, word('js.admin.audit.trail'))));
}

function age(seconds) {
  if (seconds === null) {
    return '–';
  }
  const pad = (number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

filters.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});
filters.addEventListener('change', () => document.querySelectorAll('[data-format]').forEach((link) => (link.href = withFormat(link.dataset.format))));
document.getElementById('find').addEventListener('submit', (event) => {
  event.preventDefault();
  const id = event.target.elements.ticket.value.trim().replace(/^.*\//, '');
  location.assign(`/audit/tickets/${encodeURIComponent(id)}`);
});
show();
