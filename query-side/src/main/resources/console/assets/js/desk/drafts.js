/*
 * What is typed and not sent, kept in this browser: it survives going elsewhere, a reload, and a desk that is away.
 * One for each agent and ticket.
 */
const USER = document.documentElement.dataset.user;
const PREFIX = `pagedesk:draft:${USER}:`;
const KEPT_FOR = 30 * 24 * 3600_000;

export function draftOf(ticketId) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + ticketId)) ?? {};
  } catch (unreadable) {
    return {};
  }
}

/** Answers whether it could be kept. */
export function keepDraft(ticketId, draft) {
  const empty = !draft.text && !draft.note && !(draft.files?.length) && !draft.pending;
  try {
    if (empty) {
      localStorage.removeItem(PREFIX + ticketId);
    } else {
      localStorage.setItem(PREFIX + ticketId, JSON.stringify({ ...draft, at: Date.now() }));
    }
    return true;
  } catch (full) {
    return false;
  }
}

function forgetOldOnes() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith('pagedesk:draft:'))
    .filter((key) => !(JSON.parse(localStorage.getItem(key))?.at > Date.now() - KEPT_FOR))
    .forEach((key) => localStorage.removeItem(key));
}

forgetOldOnes();
