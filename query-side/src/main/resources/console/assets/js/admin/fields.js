/* What is wrong with a field is said beside it, in the console's own language. */
import { word } from '../base/words.js';
import { el } from './build.js';

/** Refusals that are about one field, whatever form it stands in. */
const ABOUT = {
  'agent-exists': 'username',
  'api-token-exists': 'name',
  'app-exists': 'appId',
  'token-of-another-app': 'accessToken',
  'wrong-password': 'current',
};

/** Whether all that is typed has the form it must have; the first field that has not gets the focus. */
export function check(form) {
  clear(form);
  const wrong = [...form.elements].filter((field) => field.willValidate && !field.validity.valid);
  wrong.forEach((field) => mark(field, wordsFor(field)));
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** Marks the fields that a refusal is about; answers whether it is about nothing else. */
export function markRefused(form, refused) {
  const field = form.elements[ABOUT[refused.code]];
  if (field) {
    mark(field, refused.words);
    field.focus();
    return true;
  }
  const errors = refused.problem.errors ?? [];
  const wrong = errors.map((error) => first(form.elements[error.field])).filter(Boolean);
  wrong.forEach((one) => mark(one, one.dataset.wrong ?? word('js.admin.wrong')));
  wrong[0]?.focus();
  return wrong.length > 0 && wrong.length === errors.length;
}

export function clear(form) {
  form.querySelectorAll('.field-wrong').forEach((said) => said.remove());
  form.querySelectorAll('[aria-invalid]').forEach((field) => {
    field.removeAttribute('aria-invalid');
    describe(field, (ids) => ids.filter((id) => id !== idFor(field)));
  });
}

/** Of boxes and buttons of one name, the first speaks for all. */
function first(found) {
  return found instanceof RadioNodeList ? found[0] : found;
}

function wordsFor(field) {
  if (field.validity.customError) {
    return field.validationMessage;
  }
  return field.validity.valueMissing ? word('js.admin.wrong.missing') : field.dataset.wrong ?? word('js.admin.wrong');
}

function mark(field, words) {
  const place = field.closest('fieldset, .field, .tick') ?? field;
  place.after(el('p', { class: 'field-wrong', id: idFor(field), role: 'alert' }, words));
  field.setAttribute('aria-invalid', 'true');
  describe(field, (ids) => [...ids, idFor(field)]);
}

function describe(field, change) {
  const ids = change((field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  ids.length > 0 ? field.setAttribute('aria-describedby', ids.join(' ')) : field.removeAttribute('aria-describedby');
}

function idFor(field) {
  return `wrong-${field.form.parentElement.id}-${field.name}`;
}
