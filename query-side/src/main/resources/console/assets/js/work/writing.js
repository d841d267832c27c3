/* Who else writes on this ticket: told to them while one types, and told here while they do. */
import { get, put } from '../base/api.js';
import { onUpdate } from '../base/updates.js';
import { word } from '../base/words.js';
import { ticket } from '../desk/ticket.js';

/** The desk forgets after six seconds without a word. */
const SAY_AGAIN_AFTER = 2_500;
const STOPPED_AFTER = 4_000;

const me = document.documentElement.dataset.user;
let saidAt = 0;
let idle = 0;
let on = null;

function say(writing) {
  clearTimeout(idle);
  if (writing) {
    idle = setTimeout(() => say(false), STOPPED_AFTER);
    if (on === ticket()?.dataset.id && Date.now() - saidAt < SAY_AGAIN_AFTER) {
      return;
    }
    on = ticket()?.dataset.id ?? null;
    saidAt = Date.now();
  }
  if (on) {
    put(`/api/writing/${on}`, { writing }).catch(() => null);
  }
  if (!writing) {
    on = null;
  }
}

function show(agents) {
  const line = document.getElementById('writing');
  if (line) {
    const others = agents.filter((agent) => agent !== me);
    line.hidden = others.length === 0;
    line.textContent =
      others.length === 0
        ? ''
        : word(others.length === 1 ? 'js.work.writes' : 'js.work.write', others.join(', '));
  }
}

document.addEventListener('input', (event) => {
  if (event.isTrusted && (event.target.id === 'reply-text' || event.target.id === 'note-text')) {
    say(true);
  }
});
document.addEventListener('submit', () => on && say(false));
document.addEventListener('ticket:leaving', () => on && say(false));
document.addEventListener('ticket:opened', async () => {
  const { id } = ticket().dataset;
  const agents = await get(`/api/writing/${id}`).catch(() => []);
  if (ticket()?.dataset.id === id) {
    show(agents);
  }
});
onUpdate('writing', ({ ticket: id, agents }) => {
  if (ticket()?.dataset.id === id) {
    show(agents);
  }
});
