/* Elements from what the API tells. Text stays text, whatever it holds. */
const ICONS = new URL('../../icons.svg', import.meta.url).pathname;
const SVG = 'http://www.w3.org/2000/svg';

/** An element with its attributes; null, undefined and false are left out, among the children too. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${ICONS}#${name}`);
  svg.append(use);
  return svg;
}

/** A time that base/time.js words: brief, until, full. */
export function when(at, as = 'brief') {
  return el('time', { datetime: at, 'data-as': as });
}

/** kind: good, warn, bad, test, or none */
export function chip(words, kind) {
  return el('span', { class: `chip${kind ? ` chip-${kind}` : ''}` }, words);
}

/** What a click on it does stands in the handlers of its part, by the name of the act. */
export function button(act, words, { id, kind = '', label, disabled } = {}) {
  const look = `btn btn-sm${kind ? ` btn-${kind}` : ''}`;
  return el('button', { type: 'button', class: look, 'data-act': act, 'data-id': id, 'aria-label': label, disabled }, words);
}

/** Names and what they are; a fact that is null is left out. */
export function facts(...pairs) {
  return el('dl', { class: 'facts' }, pairs
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

export function empty(words, ...more) {
  return el('div', { class: 'empty-state', id: 'nothing' }, icon('check'), el('p', {}, words), ...more);
}
