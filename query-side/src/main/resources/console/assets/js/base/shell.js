/* What every page of the console does. */
import { del } from './api.js';
import { setCookie } from './cookies.js';
import { notice } from './notice.js';
import { tellTimes } from './time.js';
import { connect } from './updates.js';
import { word } from './words.js';

/** Addresses as guides for reviewers give them. */
const ROUTES = [
  [/^#\/list\/?$/, () => '/app'],
  [/^#\/admin\/social-channels\/facebook-messenger\/pages\/?$/, () => '/admin/channels/messenger/pages'],
  [/^#\/admin\/social-channels\/facebook-messenger\/apps\/?$/, () => '/admin/channels/messenger/apps'],
  [/^#\/admin\/?$/, () => '/admin'],
];

function route() {
  const known = ROUTES.map(([form, address]) => [form.exec(location.hash), address]).find(([found]) => found);
  if (!known) {
    return;
  }
  const target = known[1]();
  if (target === location.pathname) {
    history.replaceState(history.state, '', location.pathname + location.search);
  } else {
    location.replace(target);
  }
}

function choose(setting, value) {
  setCookie(`pagedesk-${setting}`, value);
  if (setting === 'theme') {
    document.documentElement.dataset.theme = value;
    dispatchEvent(new CustomEvent('pagedesk:theme'));
  } else {
    location.reload();
  }
}

async function signOut() {
  try {
    await del('/api/session');
  } catch (refused) {
    if (refused.status !== 401) {
      notice(refused.words, 'danger');
      return;
    }
  }
  location.assign('/login');
}

function signedOut() {
  const bar = document.getElementById('connection');
  const link = document.createElement('a');
  link.href = `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = word('js.signedOut.link');
  bar.replaceChildren(`${word('js.signedOut')} `, link);
  bar.hidden = false;
}

document.addEventListener('change', (event) => {
  const setting = event.target.dataset?.setting;
  if (setting) {
    choose(setting, event.target.value);
  }
});
document.addEventListener('click', (event) => {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  if (event.target.closest('[data-sign-out]')) {
    signOut();
  }
});
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.activeElement?.closest('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
    event.stopPropagation();
  }
});
document.addEventListener('htmx:afterSettle', (event) => tellTimes(event.target));
addEventListener('pagedesk:signed-out', signedOut);
addEventListener('hashchange', route);

route();
tellTimes();
connect();
