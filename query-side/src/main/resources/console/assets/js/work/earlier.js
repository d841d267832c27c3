/* What the customer wrote about before. */
import { get } from '../base/api.js';
import { brief } from '../base/time.js';
import { word } from '../base/words.js';

async function load(details) {
  const list = details.querySelector('ul');
  try {
    const { items } = await get(`/api/tickets/${details.dataset.of}/earlier`);
    list.replaceChildren(...items.map(line));
  } catch (refused) {
    const failed = document.createElement('li');
    failed.textContent = refused.words;
    list.replaceChildren(failed);
  }
}

function line(ticket) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/app/tickets/${ticket.id}`;
  link.dataset.ticket = ticket.id;
  link.textContent = ticket.lastMessage?.text ?? ticket.subject;
  const foot = document.createElement('span');
  foot.className = 'quiet';
  foot.textContent = `${brief(Date.parse(ticket.createdAt))} · ${word(`status.${ticket.status}`)}`;
  item.append(link, foot);
  return item;
}

document.addEventListener(
  'toggle',
  (event) => event.target.id === 'earlier-tickets' && event.target.open && load(event.target),
  true,
);
