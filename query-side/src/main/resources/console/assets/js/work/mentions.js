/* Notes that mention whoever looks: counted in the rail, and seen once their ticket is opened. */
import { get, post } from '../base/api.js';
import { onUpdate } from '../base/updates.js';
import { word } from '../base/words.js';

const count = document.getElementById('mention-count');
const isOpen = () => document.getElementById('ticket')?.dataset.id;

async function refresh() {
  if (!count) {
    return;
  }
  const mentions = await get('/api/mentions?limit=1').catch(() => null);
  if (!mentions) {
    return;
  }
  count.hidden = mentions.unseen === 0;
  count.textContent = mentions.unseen === 0 ? '' : String(mentions.unseen);
  count.title = word('js.work.mentions', mentions.unseen);
  /** An auditor reads, and leaves no trace of it here. */
  if (mentions.unseen > 0 && isOpen() && document.getElementById('reply') && document.visibilityState === 'visible') {
    await seeWhatIsOpen();
  }
}

async function seeWhatIsOpen() {
  const mentions = await get('/api/mentions?limit=100').catch(() => null);
  if (mentions?.items.some(({ ticketId, unseen }) => unseen && ticketId === isOpen())) {
    await post(`/api/tickets/${isOpen()}/mentions/seen`).catch(() => null);
  }
}

/** The view of mentions is one of its own, and may show a note a moment after the ticket does. */
const LOOKS_AFTER = [400, 2_500];
let timers = [];
function soon() {
  timers.forEach(clearTimeout);
  timers = LOOKS_AFTER.map((delay) => setTimeout(refresh, delay));
}

document.addEventListener('ticket:opened', soon);
document.addEventListener('visibilitychange', soon);
onUpdate('ticket', soon);
onUpdate('caught-up', soon);
refresh();
