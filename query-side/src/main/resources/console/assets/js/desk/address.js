/* What is looked at stands in the address, so that it can be kept, sent and gone back to. */

/** Which list: inbox, page, status, assignee, label, q. */
export function choice() {
  return new URLSearchParams(location.search);
}

export function inbox() {
  return choice().get('inbox') || 'unassigned';
}

/** The ticket that is open; null where none is. */
export function ticketId() {
  return /^\/app\/tickets\/([^/]+)$/.exec(location.pathname)?.[1] ?? null;
}

export function go(path, search = location.search) {
  history.pushState({ pagedesk: true }, '', path + search);
}
