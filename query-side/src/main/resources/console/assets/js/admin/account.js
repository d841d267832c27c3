/* One's own password and sessions. */
import { del, get, post, Problem } from '../base/api.js';
import { notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { refuse } from './dialogs.js';
import { check } from './fields.js';
import { part } from './part.js';
import { sessionRow } from './session-row.js';

const form = document.getElementById('own-password');

const load = part('own-sessions', {
  ask: () => get('/api/session/sessions'),
  show: (sessions) => sessions.map(sessionRow),
  acts: { end: (id) => end(`/api/session/sessions/${encodeURIComponent(id)}`) },
});

async function end(which) {
  await change(() => del(which), 'js.admin.session.ended');
}

async function change(act, done) {
  try {
    await act();
    notice(word(done), 'success');
    load();
    return true;
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    notice(refused.words, 'danger');
    return false;
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { current, password, again } = form.elements;
  again.setCustomValidity(password.value === again.value ? '' : word('js.admin.password.differs'));
  if (!check(form)) {
    return;
  }
  refuse(form, null);
  try {
    await post('/api/session/password', { current: current.value, password: password.value });
    form.reset();
    notice(word('js.admin.password.changed'), 'success');
    load();
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    refuse(form, refused);
  }
});
form.addEventListener('input', () => form.elements.again.setCustomValidity(''));
document.querySelector('[data-end-others]').addEventListener('click', () => end('/api/session/sessions'));
load();
