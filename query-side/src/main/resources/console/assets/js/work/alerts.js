/* Words of the browser's own about new messages, where somebody asked for them and looks elsewhere. */
import { get } from '../base/api.js';
import { onUpdate } from '../base/updates.js';
import { word } from '../base/words.js';

const button = document.querySelector('[data-alerts]');
const told = new Map();

function show() {
  if (button) {
    const state = 'Notification' in window ? Notification.permission : 'denied';
    button.textContent = word(`js.alerts.${state}`);
    button.disabled = state !== 'default';
  }
}

/** What the customer wrote on a ticket that is mine, or nobody's yet. */
async function tell({ id, inboxes }) {
  if (document.visibilityState === 'visible' || !('Notification' in window) || Notification.permission !== 'granted') {
    return;
  }
  if (!inboxes.includes('mine') && !inboxes.includes('unassigned')) {
    return;
  }
  const ticket = await get(`/api/tickets/${id}`).catch(() => null);
  const last = ticket?.lastMessage;
  if (!ticket?.unread || last?.from !== 'CUSTOMER' || told.get(id) === last.at) {
    return;
  }
  told.set(id, last.at);
  const alert = new Notification(ticket.subject, { body: last.text ?? word('js.alerts.attachment'), tag: id });
  alert.addEventListener('click', () => {
    focus();
    location.assign(`/app/tickets/${id}`);
    alert.close();
  });
}

button?.addEventListener('click', async () => {
  await Notification.requestPermission();
  show();
});
onUpdate('ticket', tell);
show();
