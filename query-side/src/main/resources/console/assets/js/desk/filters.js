/* Search and filters: the form says it in the address, and the list follows. */
import { choice, go, ticketId } from './address.js';
import { loadList } from './list.js';

const form = document.getElementById('filters');
const filters = form.querySelector('.filters');
const PAUSE = 250;
let typing = 0;

function apply() {
  clearTimeout(typing);
  const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
  if (wanted.toString() !== choice().toString()) {
    go(ticketId() ? location.pathname : '/app', `?${wanted}`);
    loadList();
  }
  mark();
}

/** The form says what the address says: after going back, or to another inbox. */
export function showFilters() {
  const wanted = choice();
  for (const field of form.elements) {
    if (field.name) {
      field.value = wanted.get(field.name) ?? (field.name === 'inbox' ? 'unassigned' : '');
    }
  }
  mark();
}

function mark() {
  const on = ['page', 'status', 'assignee', 'label'].some((name) => form.elements[name].value !== '');
  filters.classList.toggle('is-on', on);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  apply();
});
form.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(apply, PAUSE);
});
form.addEventListener('click', (event) => {
  if (event.target.closest('[data-clear-filters]')) {
    ['page', 'status', 'assignee', 'label'].forEach((name) => (form.elements[name].value = ''));
    apply();
  }
});
filters.open = false;
mark();
