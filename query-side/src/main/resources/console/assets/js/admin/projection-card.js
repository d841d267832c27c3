/* One projection as an admin sees it. */
import { length } from '../base/time.js';
import { word } from '../base/words.js';
import { button, chip, el, facts, when } from './build.js';

const language = document.documentElement.lang;
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(language, { style: 'percent' });

export function projectionCard(row) {
  const name = word(`js.admin.projection.${row.name}`);
  return el('article', { class: 'panel card-box', id: `projection-${row.name}`, 'aria-labelledby': `projection-name-${row.name}` },
    el('header', { class: 'card-top' },
      el('div', { class: 'card-name' }, el('h2', { id: `projection-name-${row.name}` }, name), el('code', {}, row.name)),
      el('span', { class: 'chips' },
        row.deadLetters > 0 && chip(word('js.admin.letters.count', row.deadLetters), 'bad'),
        row.outdated && chip(word('js.admin.outdated'), 'warn'),
        row.rebuild ? chip(word('js.admin.rebuilding'), 'warn') : chip(word(row.lag > 0 ? 'js.admin.behind' : 'js.admin.current'), row.lag > 0 ? 'warn' : 'good'))),
    facts(
      [word('js.admin.generation'), String(row.generation)],
      [word('js.admin.position'), word('js.admin.of', whole.format(row.position), whole.format(row.head))],
      [word('js.admin.lag'), whole.format(row.lag)],
      [word('js.admin.speed'), word('js.admin.perSecond', whole.format(row.eventsPerSecond))]),
    row.rebuild && progress(row.rebuild, name),
    el('div', { class: 'card-acts' }, row.rebuild
      ? button('cancel', word('js.admin.rebuild.cancel'), { id: row.name, kind: 'danger', label: word('js.admin.rebuild.cancel.of', name) })
      : button('rebuild', word('js.admin.rebuild'), { id: row.name, label: word('js.admin.rebuild.of', name) })));
}

function progress(rebuild, name) {
  const left = rebuild.secondsLeft === null ? null : length(rebuild.secondsLeft * 1000);
  return el('div', { class: 'rebuild' },
    el('progress', { max: '1', value: String(rebuild.progress), 'aria-label': word('js.admin.rebuild.progress', name) }, percent.format(rebuild.progress)),
    el('p', { class: 'quiet' },
      `${percent.format(rebuild.progress)} · ${word('js.admin.perSecond', whole.format(rebuild.eventsPerSecond))}`,
      left && ` · ${word('js.admin.left', left)}`,
      ` · ${word('js.admin.rebuild.into', rebuild.generation)} · ${word('js.admin.rebuild.by', rebuild.startedBy)} `, when(rebuild.startedAt)));
}
