/* Canned replies: found by their words, inserted as they read on this ticket. */
import { get } from '../base/api.js';
import { ticket } from '../desk/ticket.js';
import { insert, picker } from './picker.js';

async function cannedReplies(typed) {
  const asked = new URLSearchParams({ q: typed, ticket: ticket().dataset.id });
  const { items } = await get(`/api/canned-replies?${asked}`);
  document.getElementById('canned-none').hidden = items.length > 0;
  return items.map(({ id, title, filled }) => ({ key: id, title, detail: filled, words: filled }));
}

function mount() {
  const menu = document.getElementById('canned');
  const field = document.getElementById('canned-search');
  const reply = document.getElementById('reply-text');
  if (!menu || !field || !reply) {
    return;
  }
  const list = picker(field, document.getElementById('canned-list'), {
    load: cannedReplies,
    choose: ({ words }) => {
      menu.open = false;
      insert(reply, words);
    },
  });
  menu.addEventListener('toggle', () => {
    if (menu.open) {
      field.value = '';
      field.focus();
      list.open();
    } else {
      list.hide();
    }
  });
  /** The search stands in the reply's form, and is not to send it. */
  field.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  /** A slash where nothing is typed yet; anywhere else it is a slash. */
  reply.addEventListener('keydown', (event) => {
    if (event.key === '/' && reply.value === '' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      menu.open = true;
    }
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      event.preventDefault();
      event.stopPropagation();
      menu.open = false;
      reply.focus();
    }
  });
}

document.addEventListener('ticket:opened', mount);
