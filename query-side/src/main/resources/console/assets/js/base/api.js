/* Calls of the desk's API, and the words for what it refuses. */
import { follow } from './clock.js';
import { cookie } from './cookies.js';
import { hasWord, word } from './words.js';

/** A call that was refused, or got no answer: then the status is 0 and nobody knows what became of it. */
export class Problem extends Error {
  constructor(status, problem = {}, headers = new Headers()) {
    super(problem.code ?? `http-${status}`);
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'unreachable' : 'unknown');
    this.problem = problem;
    this.retryAfter = Number(headers.get('Retry-After') ?? 0);
  }

  /** Whether it may have been done all the same. */
  get unanswered() {
    return this.status === 0 || this.status >= 500;
  }

  /** What to say to somebody who does not read codes. */
  get words() {
    return hasWord(`problem.${this.code}`) ? word(`problem.${this.code}`) : word('problem.unknown');
  }
}

export function get(path) {
  return json(path, {});
}

export function post(path, body, headers) {
  return write('POST', path, body, headers);
}

export function put(path, body, headers) {
  return write('PUT', path, body, headers);
}

export function del(path, headers) {
  return write('DELETE', path, undefined, headers);
}

/** The one write that needs no token, since it opens the session that the token belongs to. */
export function signIn(username, password) {
  return json('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
}

/** A piece of a page, as elements that are not shown yet. */
export async function fragment(path) {
  const answer = await call(path, { headers: { Accept: 'text/html' } });
  const template = document.createElement('template');
  template.innerHTML = await answer.text();
  return template.content;
}

let asked = null;

/**
 * The token that a write repeats. A browser that was restarted keeps the session's cookie and loses this one; it is asked
 * for once, since each answer brings another.
 */
export async function csrfToken() {
  if (!cookie('XSRF-TOKEN')) {
    asked ??= call('/api/session', {}).finally(() => {
      asked = null;
    });
    await asked;
  }
  return cookie('XSRF-TOKEN') ?? '';
}

async function write(method, path, body, headers = {}) {
  const token = await csrfToken();
  return json(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function json(path, request) {
  const answer = await call(path, request);
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

async function call(path, request) {
  let answer;
  try {
    answer = await fetch(path, {
      credentials: 'same-origin',
      ...request,
      headers: { Accept: 'application/json', 'X-Requested-With': 'fetch', ...request.headers },
    });
  } catch (noAnswer) {
    throw new Problem(0);
  }
  follow(answer.headers.get('X-Pagedesk-Time'));
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return answer;
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 401) {
    dispatchEvent(new CustomEvent('pagedesk:signed-out'));
  }
  return new Problem(answer.status, problem, answer.headers);
}
