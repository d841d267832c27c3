/* Files on their way to the desk, with progress; a reply names them once they are there. */
import { Problem, csrfToken } from '../base/api.js';
import { word } from '../base/words.js';

/** What Meta takes; a desk may be set to less, and then says so itself. */
const LARGEST = 25 * 1024 * 1024;
const OWN = '/api/uploads/';

let last = 0;

/** The files of one reply box. changed: called whenever one came, moved on or went. */
export class Uploads {
  constructor(list, ticketId, known, changed) {
    this.list = list;
    this.ticketId = ticketId;
    this.changed = changed;
    this.items = known.map((file) => ({ ...file, key: ++last, state: 'done' }));
    this.show();
  }

  /** Those that are there: {uploadId, type, name}. */
  get done() {
    return this.items
      .filter((item) => item.state === 'done')
      .map(({ uploadId, type, name }) => ({ uploadId, type, name }));
  }

  get busy() {
    return this.items.some((item) => item.state === 'sending');
  }

  add(files) {
    for (const file of files) {
      const item = { key: ++last, name: file.name, file, state: 'sending', part: 0 };
      this.items.push(item);
      const refusal = refused(file);
      if (refusal) {
        Object.assign(item, { state: 'failed', file: null, words: refusal });
      } else {
        this.send(item);
      }
    }
    this.show();
  }

  /** Those that were sent from here before, and are still kept. */
  take(files) {
    files
      .filter(({ url }) => url?.startsWith(OWN))
      .map(({ url, type, title }) => ({ uploadId: url.slice(OWN.length), type, name: title }))
      .filter(({ uploadId }) => !this.items.some((item) => item.uploadId === uploadId))
      .forEach((file) => this.items.push({ ...file, key: ++last, state: 'done' }));
    this.show();
  }

  clear() {
    this.items.forEach((item) => item.request?.abort());
    this.items = [];
    this.show();
  }

  remove(item) {
    item.request?.abort();
    this.items = this.items.filter((one) => one !== item);
    this.show();
    this.changed();
  }

  async send(item) {
    const form = new FormData();
    form.append('file', item.file);
    const request = new XMLHttpRequest();
    item.request = request;
    request.open('POST', `/api/tickets/${this.ticketId}/attachments`);
    request.setRequestHeader('X-XSRF-TOKEN', await csrfToken().catch(() => ''));
    request.upload.addEventListener('progress', (event) => {
      item.part = event.total ? event.loaded / event.total : 0;
      this.show();
    });
    request.addEventListener('load', () => this.answered(item, request));
    request.addEventListener('error', () => this.failed(item, new Problem(0)));
    request.send(form);
  }

  answered(item, request) {
    const answer = parsed(request.responseText);
    if (request.status === 201) {
      Object.assign(item, answer, { state: 'done', file: null });
    } else {
      this.failed(item, new Problem(request.status, answer));
    }
    this.show();
    this.changed();
  }

  failed(item, problem) {
    item.state = 'failed';
    item.words = word('js.upload.failed', item.name, problem.words);
    this.show();
  }

  show() {
    this.list.replaceChildren(...this.items.map((item) => this.row(item)));
  }

  row(item) {
    const row = document.createElement('li');
    row.className = `upload is-${item.state}`;
    if (item.state === 'done' && item.type === 'image') {
      const picture = document.createElement('img');
      picture.src = OWN + item.uploadId;
      picture.alt = '';
      row.append(picture);
    }
    const name = document.createElement('span');
    name.className = 'upload-name';
    name.textContent = item.state === 'failed' ? item.words : item.name;
    row.append(name);
    if (item.state === 'sending') {
      const progress = document.createElement('progress');
      progress.value = item.part;
      progress.setAttribute('aria-label', item.name);
      row.append(progress);
    }
    if (item.state === 'failed' && item.file) {
      row.append(button('js.upload.again', item.name, '↻', () => {
        item.state = 'sending';
        this.send(item);
        this.show();
      }));
    }
    row.append(button('js.upload.remove', item.name, '×', () => this.remove(item)));
    return row;
  }
}

function refused(file) {
  if (file.size === 0) {
    return word('js.upload.empty', file.name);
  }
  return file.size > LARGEST ? word('js.upload.tooLarge', file.name, Math.ceil(file.size / 1024 / 1024)) : null;
}

function button(key, name, sign, clicked) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm';
  button.textContent = sign;
  button.setAttribute('aria-label', word(key, name));
  button.addEventListener('click', clicked);
  return button;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (unreadable) {
    return {};
  }
}
