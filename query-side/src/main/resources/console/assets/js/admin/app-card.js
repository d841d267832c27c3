/* One App as an admin sees it: what to enter at Meta, and what stands in the way of going live. */
import { word } from '../base/words.js';
import { button, chip, el, facts, icon, when } from './build.js';
import { copyable } from './copy.js';

const ADDRESSES = ['webhookUrl', 'loginRedirectUrl', 'deauthorizeUrl', 'dataDeletionUrl'];

export function appCard(app, removing) {
  return el('article', { class: 'panel card-box card-wide', id: `app-${app.appId}`, 'aria-labelledby': `name-${app.appId}` },
    el('header', { class: 'card-top' },
      el('div', { class: 'card-name' }, el('h2', { id: `name-${app.appId}` }, app.name), el('span', { class: 'quiet' }, app.appId)),
      el('span', { class: 'chips' }, app.testMode ? chip(word('js.admin.testMode'), 'test') : chip(word('js.admin.live'), 'good'))),
    app.secretMissing && el('ul', { class: 'troubles' }, el('li', {}, icon('alert'), el('span', {}, word('js.admin.secret.missing')))),
    facts(
      ...ADDRESSES.map((name) => [word(`js.admin.${name}`), address(app, name)]),
      [word('js.admin.verifyToken'), app.secretMissing ? null : word('js.admin.secret.hidden')],
      [word('js.admin.secret'), app.secretMissing ? null : secret(app)],
      [word('js.admin.testTickets'), testTickets(app, removing)],
      [word('js.admin.registeredAt'), when(app.registeredAt)]),
    el('div', { class: 'card-acts' }, acts(app, removing)));
}

function address(app, name) {
  return [copyable(app[name], word(`js.admin.${name}`)), el('span', { class: 'quiet' }, word(`js.admin.${name}.where`))];
}

function secret(app) {
  return app.formerSecretUntil
    ? el('span', {}, word('js.admin.secret.former'), ' ', when(app.formerSecretUntil, 'until'))
    : word('js.admin.secret.hidden');
}

function testTickets({ testMode, testTickets: count }, removing) {
  if (count === 0) {
    return null;
  }
  const more = removing ? 'removing' : testMode ? 'later' : 'now';
  return el('span', {}, String(count), ' ', el('span', { class: 'quiet' }, word(`js.admin.testTickets.${more}`)));
}

function acts(app, removing) {
  const { appId: id, name } = app;
  const removable = !app.testMode && app.testTickets > 0 && !removing;
  return [
    button('test-mode', word(app.testMode ? 'js.admin.goLive' : 'js.admin.toTestMode'), { id, kind: app.testMode ? 'primary' : '' }),
    button('edit', word('js.admin.edit'), { id, label: word('js.admin.edit.of', name) }),
    button('secret', word('js.admin.secret.new'), { id, label: word('js.admin.secret.new.of', name) }),
    removable && button('empty', word('js.admin.testTickets.remove'), { id, kind: 'danger', label: word('js.admin.testTickets.remove.of', name) }),
  ].filter(Boolean);
}
