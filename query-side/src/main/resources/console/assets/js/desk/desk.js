/* The desk: what is clicked, where one goes, and what happens meanwhile. */
import { onUpdate } from '../base/updates.js';
import { choice, go, ticketId } from './address.js';
import { showFilters } from './filters.js';
import { markInbox, refreshInboxes } from './inboxes.js';
import { concernsList, drop, loadList, markTicket, refreshList } from './list.js';
import './pictures.js';
import './reply.js';
import { closeTicket, mount, openTicket, refreshTicket, ticket } from './ticket.js';

const desk = document.querySelector('.desk');
let shown = choice().toString();

function showTicket() {
  desk.dataset.view = ticketId() ? 'ticket' : 'list';
  markTicket();
  if (!ticketId()) {
    closeTicket();
  } else if (ticket()?.dataset.id !== ticketId()) {
    openTicket(ticketId());
  }
}

function showList() {
  if (choice().toString() !== shown) {
    markInbox();
    showFilters();
    loadList();
    refreshInboxes();
  }
  shown = choice().toString();
}

/** Links within the desk change what is shown and leave the page where it is. */
function follow(event) {
  const link = event.target.closest('a[data-ticket], a[data-inbox], a[data-back]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  event.preventDefault();
  if (link.dataset.ticket) {
    go(`/app/tickets/${link.dataset.ticket}`);
  } else if (link.dataset.inbox) {
    go(innerWidth < 992 || !ticketId() ? '/app' : location.pathname, `?inbox=${link.dataset.inbox}`);
  } else {
    go('/app');
  }
  showList();
  showTicket();
}

function everything() {
  refreshInboxes();
  refreshList();
  refreshTicket();
}

desk.addEventListener('click', follow);
addEventListener('popstate', () => {
  showList();
  showTicket();
});
onUpdate('ticket', (update) => {
  if (update.id === ticketId()) {
    refreshTicket();
  }
  if (concernsList(update)) {
    drop(update);
    refreshList();
  }
});
onUpdate('inboxes', ({ pages }) => {
  refreshInboxes();
  if (pages.includes(ticket()?.dataset.page)) {
    refreshTicket();
  }
});
onUpdate('caught-up', everything);
setInterval(refreshInboxes, 60_000);
mount();
