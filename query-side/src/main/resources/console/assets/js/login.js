/* Signs in, and goes on to where one wanted to. */
import { get, signIn } from './base/api.js';
import { length } from './base/time.js';
import { word } from './base/words.js';

const form = document.getElementById('login');
const refusal = document.getElementById('refusal');
const next = form.dataset.next;

function say(problem) {
  refusal.hidden = false;
  refusal.textContent = problem.status === 429
    ? word('js.login.wait', length((problem.retryAfter || 60) * 1000))
    : problem.words;
}

/** The company's own sign-on, where there is one; the form works without knowing. */
async function offerSignOn() {
  const { oidc } = await get('/api/session/methods').catch(() => ({}));
  if (oidc) {
    const link = document.getElementById('sign-on');
    link.textContent = word('js.login.with', oidc.name);
    link.href = oidc.url;
    link.hidden = false;
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  refusal.hidden = true;
  try {
    await signIn(form.username.value, form.password.value);
    location.assign(next + location.hash);
  } catch (refused) {
    say(refused);
    button.disabled = false;
    form.password.select();
  }
});

/**
 * Whoever comes from another site, such as Facebook's dialog, seems to have no session, since its cookie does not come
 * along from there. From here it does: who has one goes on, and who has none keeps what they have typed meanwhile.
 */
async function goOnWhereSignedIn() {
  const there = await fetch(next, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (there?.status < 500 && new URL(there.url).pathname !== location.pathname) {
    location.replace(next + location.hash);
  }
}

if (next !== '/app') {
  goOnWhereSignedIn();
}
offerSignOn();
