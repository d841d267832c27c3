/* One place where somebody is signed in. */
import { word } from '../base/words.js';
import { button, chip, el, when } from './build.js';

const PROGRAMS = [[/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];
const SYSTEMS = [[/Windows/, 'Windows'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']];

export function sessionRow(session) {
  return el('div', { class: 'panel line', id: `session-${session.sessionId}` },
    el('div', { class: 'line-what' },
      el('strong', {}, program(session.userAgent)),
      session.current && [' ', chip(word('js.admin.session.current'), 'good')],
      el('p', { class: 'quiet' },
        word('js.admin.session.seen'), ' ', when(session.lastSeenAt), ' · ',
        word('js.admin.session.began'), ' ', when(session.createdAt),
        session.address && ` · ${word(`js.admin.address.${session.address}`)}`)),
    session.current ? null : button('end', word('js.admin.session.end'), { id: session.sessionId }));
}

function program(agent) {
  const name = (of) => of.find(([form]) => form.test(agent ?? ''))?.[1];
  const known = [name(PROGRAMS), name(SYSTEMS)].filter(Boolean);
  return known.length > 0 ? known.join(', ') : agent ?? word('js.admin.session.unknown');
}
