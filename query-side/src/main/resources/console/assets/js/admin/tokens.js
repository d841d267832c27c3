/* The tokens by which programs call the desk. */
import { del, get, post } from '../base/api.js';
import { now } from '../base/clock.js';
import { notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { button, chip, el, empty, when } from './build.js';
import { copyable } from './copy.js';
import { formDialog, refuse, sure } from './dialogs.js';
import { part } from './part.js';

const PATH = '/api/admin/agents/tokens';
const DAY = 86_400_000;
const ended = document.getElementById('ended');
const created = document.getElementById('created');
let known = new Map();

const load = part('tokens', {
  ask: async () => {
    const tokens = await get(PATH);
    known = new Map(tokens.map((token) => [token.tokenId, token]));
    showEnded(tokens.filter(isOver));
    return tokens.filter((token) => !isOver(token));
  },
  show: (tokens) => (tokens.length > 0 ? tokens.map(tokenRow) : [empty(word('js.admin.tokens.none'))]),
  acts: { revoke: (id) => revoke(known.get(id)) },
});

let over = [];
const loadEnded = part('ended-tokens', { ask: async () => over, show: (tokens) => tokens.map(tokenRow) });

function showEnded(tokens) {
  over = tokens;
  ended.hidden = tokens.length === 0;
  loadEnded();
}

function isOver({ revokedAt, expiresAt }) {
  return revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= now());
}

function tokenRow(token) {
  const { tokenId, name, role, revokedAt } = token;
  return el('article', { class: 'panel line', id: `token-${tokenId}`, 'aria-labelledby': `token-name-${tokenId}` },
    el('div', { class: 'line-what' },
      el('div', { class: 'line-name' }, el('h3', { id: `token-name-${tokenId}` }, name), chip(word(`js.admin.role.${role}`)),
        isOver(token) && chip(word(revokedAt ? 'js.admin.tokens.revoked' : 'js.admin.tokens.expired'), 'warn')),
      el('p', { class: 'quiet' }, times(token))),
    !isOver(token) && button('revoke', word('js.admin.tokens.revoke'), { id: tokenId, kind: 'danger', label: word('js.admin.tokens.revoke.of', name) }));
}

function times({ createdBy, createdAt, expiresAt, revokedAt, lastUsedAt }) {
  const until = expiresAt ? [word('js.admin.tokens.until'), ' ', when(expiresAt, 'full')] : [word('js.admin.tokens.forever')];
  return [
    lastUsedAt ? [word('js.admin.tokens.used'), ' ', when(lastUsedAt)] : word('js.admin.tokens.unused'), ' · ',
    word('js.admin.tokens.by', createdBy), ' ', when(createdAt), ' · ',
    revokedAt ? [word('js.admin.tokens.revokedAt'), ' ', when(revokedAt, 'full')] : until,
  ];
}

const adding = formDialog('add', ({ name, role, days }) => post(PATH, { name, role, expiresAt: days ? new Date(now() + days * DAY).toISOString() : null }), (token) => {
  load();
  showOnce(token);
});

/** Only the answer that created it holds it; with the dialog it is gone. */
function showOnce({ name, token }) {
  document.getElementById('created-title').textContent = word('js.admin.tokens.created', name);
  document.getElementById('created-token').replaceChildren(copyable(token, word('js.admin.tokens.token')));
  document.getElementById('created-use').textContent = `curl -H "Authorization: Bearer ${token}" ${location.origin}/api/tickets`;
  created.showModal();
}

created.addEventListener('close', () => {
  document.getElementById('created-token').replaceChildren();
  document.getElementById('created-use').textContent = '';
});

function revoke({ tokenId, name }) {
  sure({
    title: word('js.admin.tokens.revoke.title', name),
    words: word('js.admin.tokens.revoke.words'),
    act: word('js.admin.tokens.revoke'),
    doIt: async () => {
      await del(`${PATH}/${encodeURIComponent(tokenId)}`);
      notice(word('js.admin.tokens.gone', name), 'success');
      await load();
    },
  });
}

document.querySelector('[data-add]').addEventListener('click', () => {
  refuse(adding, null);
  adding.showModal();
});
load();
