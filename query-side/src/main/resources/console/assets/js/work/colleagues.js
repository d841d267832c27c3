/* Giving the ticket to a colleague, and naming one in a note. */
import { get, put } from '../base/api.js';
import { notice } from '../base/notice.js';
import { path, reach } from '../desk/ticket.js';
import { insert, picker } from './picker.js';

const NAMED = /(^|[^\p{L}\p{N}._@+-])@([A-Za-z0-9._+-]*)$/u;

async function colleagues(typed) {
  const found = await get(`/api/agents?q=${encodeURIComponent(typed)}`);
  const begins = ({ username, name }) => [username, ...name.split(' ')].some((one) => one.toLowerCase().startsWith(typed.toLowerCase()));
  found.sort((one, other) => Number(begins(other)) - Number(begins(one)));
  return found.slice(0, 8).map(({ username, name }) => ({ key: username, title: name, detail: `@${username}` }));
}

export async function assign(agent) {
  try {
    await reach((await put(`${path()}/assignee`, { agent })).version);
  } catch (refused) {
    notice(refused.words, 'danger');
  }
}

function mountAssigning() {
  const menu = document.getElementById('colleagues');
  const field = document.getElementById('colleague-search');
  if (!menu || !field) {
    return;
  }
  const list = picker(field, document.getElementById('colleague-list'), {
    load: colleagues,
    choose: ({ key }) => {
      menu.open = false;
      assign(key);
    },
  });
  menu.addEventListener('toggle', () => {
    field.value = '';
    if (menu.open) {
      field.focus();
      list.open();
    } else {
      list.hide();
    }
  });
}

function mountMentions() {
  const field = document.getElementById('note-text');
  const list = document.getElementById('mention-list');
  if (!field || !list) {
    return;
  }
  const typed = () => NAMED.exec(field.value.slice(0, field.selectionStart))?.[2] ?? null;
  picker(field, list, {
    query: typed,
    load: colleagues,
    choose: ({ key }) => insert(field, `@${key} `, (typed() ?? '').length + 1),
  });
}

document.addEventListener('ticket:opened', () => {
  mountAssigning();
  mountMentions();
});
