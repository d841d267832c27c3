/* Who works at the desk. */
import { del, get, post, put } from '../base/api.js';
import { notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { button, chip, el, facts, when } from './build.js';
import { formDialog, openFor, plainDialog, refuse, REFUSED, sure, tryIt } from './dialogs.js';
import { part } from './part.js';
import { sessionRow } from './session-row.js';

const path = (username, more = '') => `/api/admin/agents/${encodeURIComponent(username)}${more}`;
let known = new Map();

const load = part('agents', {
  ask: () => get('/api/admin/agents'),
  show: (agents) => {
    known = new Map(agents.map((agent) => [agent.username, agent]));
    return [...agents].sort((one, other) => other.active - one.active || one.name.localeCompare(other.name)).map(card);
  },
  acts: {
    edit: (id) => openEdit(known.get(id)),
    password: (id) => openPassword(known.get(id)),
    sessions: (id) => openSessions(id),
    deactivate: (id) => deactivate(known.get(id)),
    reactivate: (id) => reactivate(known.get(id)),
  },
});

const forms = {
  add: formDialog('add', (agent, form) => post('/api/admin/agents', { ...agent, roles: rolesOf(form) }), (agent) => told('added', agent)),
  edit: formDialog('edit', ({ username, name }, form) => put(path(username), { name, roles: rolesOf(form) }), (agent) => told('changed', agent)),
  password: formDialog('password', ({ username, password }) => put(path(username), { password }), (agent) => told('newPassword', agent)),
};
const sessions = plainDialog('sessions');

function card(agent) {
  const { username, name, active } = agent;
  const options = { id: username };
  return el('article', { class: 'panel card-box', id: `agent-${username}`, 'aria-labelledby': `agent-name-${username}` },
    el('header', { class: 'card-top' },
      el('span', { class: 'avatar', 'aria-hidden': 'true' }, name.at(0).toUpperCase()),
      el('div', { class: 'card-name' }, el('h2', { id: `agent-name-${username}` }, name), el('span', { class: 'quiet' }, username)),
      el('span', { class: 'chips' }, active ? agent.roles.map((role) => chip(word(`js.admin.role.${role}`))) : chip(word('js.admin.deactivated'), 'warn'))),
    facts([word('js.admin.since'), when(agent.createdAt)]),
    el('div', { class: 'card-acts' },
      button('edit', word('js.admin.edit'), { ...options, label: word('js.admin.edit.of', name) }),
      button('password', word('js.admin.password'), { ...options, label: word('js.admin.password.of', name) }),
      button('sessions', word('js.admin.sessions'), { ...options, label: word('js.admin.sessions.of', name) }),
      active
        ? button('deactivate', word('js.admin.deactivate'), { ...options, kind: 'danger', label: word('js.admin.deactivate.of', name) })
        : button('reactivate', word('js.admin.reactivate'), { ...options, label: word('js.admin.reactivate.of', name) })));
}

function told(what, agent) {
  notice(word(`js.admin.agent.${what}`, agent.name), 'success');
  load();
}

function rolesOf(form) {
  return new FormData(form).getAll('roles');
}

function openEdit({ username, name, roles }) {
  openFor(forms.edit, { username, name }, word('js.admin.edit.of', name));
  forms.edit.querySelectorAll('[name="roles"]').forEach((box) => (box.checked = roles.includes(box.value)));
}

function openPassword({ username, name }) {
  openFor(forms.password, { username, password: '' }, word('js.admin.password.of', name));
}

function deactivate(agent) {
  sure({
    title: word('js.admin.deactivate.title', agent.name),
    words: word('js.admin.deactivate.words'),
    act: word('js.admin.deactivate'),
    doIt: async () => told('gone', await put(path(agent.username), { active: false })),
  });
}

async function reactivate(agent) {
  try {
    told('back', await put(path(agent.username), { active: true }));
  } catch (refused) {
    notice(refused.words, 'danger');
  }
}

const loadSessions = part('agent-sessions', {
  ask: () => get(path(sessions.dataset.of, '/sessions')),
  show: (open) => (open.length > 0 ? open.map((session) => sessionRow(session)) : [el('p', { class: 'quiet' }, word('js.admin.sessions.none'))]),
  acts: { end: (id) => end(`/sessions/${encodeURIComponent(id)}`) },
});

function openSessions(username) {
  sessions.dataset.of = username;
  refuse(sessions, null);
  document.getElementById('sessions-title').textContent = word('js.admin.sessions.of', known.get(username).name);
  document.getElementById('agent-sessions').replaceChildren();
  loadSessions();
  sessions.showModal();
}

async function end(which) {
  if (await tryIt(sessions, () => del(path(sessions.dataset.of, which))) !== REFUSED) {
    loadSessions();
  }
}

sessions.querySelector('[data-end-all]').addEventListener('click', () => end('/sessions'));
document.querySelector('[data-add]').addEventListener('click', () => {
  refuse(forms.add, null);
  forms.add.showModal();
});
load();
