/* A ticket and its thread as they stood. */
import { tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { chip, el, facts, when } from '../admin/build.js';

const SHOWN = 50;

export function past({ ticket, messages }) {
  return [
    facts(
      [word('js.admin.audit.status'), chip(word(`status.${ticket.status}`))],
      [word('js.admin.audit.assignee'), ticket.assignee ?? word('js.admin.audit.unassigned')],
      [word('js.admin.audit.window'), windowWords(ticket.window)],
      [word('js.admin.audit.version'), String(ticket.version)]),
    thread(messages),
  ].flat();
}

/** The latest ones; the others come when somebody wants them. */
function thread(messages) {
  const list = el('ol', { class: 'plain thread-then' }, messages.slice(-SHOWN).map(message));
  if (messages.length <= SHOWN) {
    return [list];
  }
  const all = el('button', { type: 'button', class: 'btn btn-sm' }, word('js.admin.audit.earlierMessages', messages.length - SHOWN));
  all.addEventListener('click', () => {
    list.replaceChildren(...messages.map(message));
    tellTimes(list);
    all.remove();
  });
  return [el('p', {}, all), list];
}

function windowWords(window) {
  const until = { STANDARD: window.standardUntil, HUMAN_AGENT: window.humanAgentUntil }[window.state];
  return el('span', {}, chip(word(`js.admin.window.${window.state}`), window.canReply ? 'good' : 'bad'), until && [' ', word('js.admin.until'), ' ', when(until, 'full')]);
}

function message(one) {
  return el('li', { class: `then then-${one.kind}` },
    el('span', { class: 'quiet' }, one.author ?? word(`js.admin.kind.${one.kind}`), ' · ', when(one.sentAt, 'full'),
      one.delivery && ` · ${word(`js.admin.delivery.${one.delivery.state}`)}${one.delivery.basis ? ` · ${one.delivery.basis}` : ''}`),
    said(one) && el('span', {}, said(one)),
    one.attachments?.length > 0 && el('span', { class: 'quiet' }, word('js.admin.audit.attachments', one.attachments.length)));
}

/** A line of the desk's tells what it says, to be worded in the language of whoever looks. */
function said({ text, line }) {
  if (!line) {
    return text;
  }
  if (line.from !== null) {
    return word(`line.${line.kind}`, word(`status.${line.from}`), word(`status.${line.to}`));
  }
  return line.detail === null ? word(`line.${line.kind}`) : word(`line.${line.kind}.of`, line.detail);
}
