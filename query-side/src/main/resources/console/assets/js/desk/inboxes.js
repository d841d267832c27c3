/* The inboxes and how much is in them. */
import { fragment } from '../base/api.js';
import { become } from '../base/merge.js';
import { inbox } from './address.js';
import { once } from '../base/once.js';

export const refreshInboxes = once(async () => {
  const came = await fragment(`/app/fragments/inboxes?inbox=${inbox()}`);
  become(document.getElementById('inboxes'), came.getElementById('inboxes'));
}, 400);

/** Marks the one that is looked at, before its list is there. */
export function markInbox() {
  document.querySelectorAll('[data-inbox]').forEach((link) => {
    link.toggleAttribute('aria-current', link.dataset.inbox === inbox());
    if (link.dataset.inbox === inbox()) {
      link.setAttribute('aria-current', 'page');
      document.getElementById('list-title').textContent = link.querySelector('.inbox-name').textContent;
    }
  });
}
