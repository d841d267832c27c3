/*
 * The reply box. Nothing typed is ever lost: it is kept as it is typed, until the desk has said that it took the reply.
 * A reply has one id from its first attempt on, so that trying again never sends it twice.
 */
import { post } from '../base/api.js';
import { announce, notice } from '../base/notice.js';
import { word } from '../base/words.js';
import { draftOf, keepDraft } from './drafts.js';
import { path, reach, refreshTicket, ticket, toEnd, version } from './ticket.js';
import { Uploads } from './uploads.js';
import { showWindow } from './window.js';

const LONGEST = 2000;
const OPEN = 'pagedesk:reply-open';
const ME = document.documentElement.dataset.user;

let box = null;

class ReplyBox {
  constructor() {
    this.ticketId = ticket().dataset.id;
    this.panel = document.getElementById('panel-messenger');
    this.form = document.getElementById('reply-form');
    this.text = document.getElementById('reply-text');
    this.note = document.getElementById('note-text');
    this.button = document.getElementById('send');
    this.draft = draftOf(this.ticketId);
    this.seen = version();
    this.sending = false;
    this.text.value = this.draft.text ?? '';
    this.note.value = this.draft.note ?? '';
    this.uploads = new Uploads(document.getElementById('uploads'), this.ticketId, this.draft.files ?? [], () => this.keep());
    this.sendAs(this.draft.status ?? 'AWAITING_AGENT');
    this.listen();
    this.count();
    this.window();
    if (this.draft.text || this.draft.files?.length || localStorage.getItem(OPEN) === 'messenger') {
      this.open('messenger', false);
    } else if (this.draft.note) {
      this.open('note', false);
    }
    if (this.draft.pending) {
      this.warn(word('js.reply.unanswered'));
    }
  }

  listen() {
    for (const name of ['messenger', 'note']) {
      document.getElementById(`tab-${name}`).addEventListener('click', () => this.open(name, true));
    }
    this.text.closest('.reply').querySelector('.reply-tabs').addEventListener('keydown', (event) => this.arrow(event));
    this.text.addEventListener('input', () => this.keep());
    this.note.addEventListener('input', () => this.keep());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send();
    });
    for (const [field, send] of [[this.text, () => this.send()], [this.note, () => this.addNote()]]) {
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          send();
        }
      });
    }
    document.getElementById('note-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.addNote();
    });
    document.getElementById('attach').addEventListener('change', (event) => {
      this.uploads.add([...event.target.files]);
      event.target.value = '';
    });
    this.text.addEventListener('paste', (event) => this.take(event, event.clipboardData.files));
    this.form.addEventListener('dragover', (event) => event.preventDefault());
    this.form.addEventListener('drop', (event) => this.take(event, event.dataTransfer.files));
    this.form.querySelectorAll('[data-send-as]').forEach((item) => item.addEventListener('click', () => {
      this.sendAs(item.dataset.sendAs);
      this.form.querySelector('.send-menu').open = false;
      this.button.focus();
      this.keep();
    }));
  }

  open(name, focus) {
    for (const one of ['messenger', 'note']) {
      const tab = document.getElementById(`tab-${one}`);
      tab.setAttribute('aria-selected', String(one === name));
      tab.tabIndex = one === name ? 0 : -1;
      document.getElementById(`panel-${one}`).hidden = one !== name;
    }
    localStorage.setItem(OPEN, name);
    if (focus) {
      (name === 'note' ? this.note : this.text).focus();
      toEnd();
    }
    this.panel.closest('.reply').dataset.open = name;
  }

  arrow(event) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const other = document.activeElement.id === 'tab-note' ? 'tab-messenger' : 'tab-note';
      document.getElementById(other).focus();
    }
  }

  take(event, files) {
    if (files.length > 0) {
      event.preventDefault();
      this.uploads.add([...files]);
    }
  }

  sendAs(status) {
    this.status = status;
    this.button.textContent = this.form.querySelector(`[data-send-as="${status}"]`).dataset.words;
  }

  /** What is there to be sent; the same as before where nobody changed it. */
  body() {
    return {
      text: this.text.value.trim() === '' ? undefined : this.text.value,
      attachments: this.uploads.done.map(({ uploadId, type }) => ({ uploadId, type })),
      status: this.status,
    };
  }

  keep() {
    this.draft = {
      text: this.text.value,
      note: this.note.value,
      files: this.uploads.done,
      status: this.status,
      pending: this.draft.pending,
    };
    keepDraft(this.ticketId, this.draft);
    this.count();
  }

  count() {
    const length = [...this.text.value].length;
    const counter = document.getElementById('reply-count');
    counter.classList.toggle('is-over', length > LONGEST);
    counter.textContent = length > LONGEST
      ? word('js.reply.tooLong', length - LONGEST)
      : length > LONGEST - 300 ? word('js.reply.count', length, LONGEST) : '';
    if (length > LONGEST && !this.tooLong) {
      announce(counter.textContent);
    }
    this.tooLong = length > LONGEST;
    this.enable();
  }

  window() {
    const window = showWindow();
    this.locked = !window?.open;
    this.panel.classList.toggle('is-locked', this.locked);
    this.text.readOnly = this.locked;
    document.getElementById('attach').disabled = this.locked;
    this.enable();
  }

  enable() {
    const empty = this.text.value.trim() === '' && this.uploads.done.length === 0;
    this.button.disabled = this.locked || this.sending || this.tooLong || empty;
  }

  async send() {
    if (this.uploads.busy) {
      this.warn(word('js.reply.uploading'));
      return;
    }
    if (this.button.disabled) {
      return;
    }
    this.sending = true;
    this.enable();
    this.warn(null);
    const body = this.body();
    const print = JSON.stringify(body);
    const replyId = this.draft.pending?.print === print ? this.draft.pending.replyId : newId();
    this.draft.pending = { replyId, print };
    this.keep();
    try {
      this.accepted(await post(`${path()}/replies`, { ...body, replyId }, { 'If-Match': `"${this.seen}"` }));
    } catch (refused) {
      this.refused(refused);
    } finally {
      this.sending = false;
      this.enable();
    }
  }

  async accepted({ version: shown }) {
    this.text.value = '';
    this.uploads.clear();
    this.draft.pending = undefined;
    this.sendAs('AWAITING_AGENT');
    this.keep();
    announce(word('js.reply.accepted'));
    this.seen = Math.max(this.seen, shown);
    await reach(shown);
    toEnd();
  }

  /** Only an answer that nobody got leaves open whether the reply was taken; then its id is kept. */
  refused(problem) {
    if (problem.unanswered) {
      this.warn(word('js.reply.unanswered'));
      return;
    }
    this.draft.pending = undefined;
    this.keep();
    if (problem.code === 'version-mismatch') {
      this.conflict();
    } else if (problem.code === 'reply-id-reused') {
      this.warn(word('js.reply.earlierSent'));
      refreshTicket();
    } else if (problem.code === 'ticket-superseded') {
      this.superseded(problem.problem.currentTicket);
    } else {
      this.warn(problem.words);
      refreshTicket();
    }
  }

  async conflict() {
    await refreshTicket();
    const words = this.answeredBy ? word('js.reply.colleague', this.answeredBy) : word('js.reply.conflict');
    this.warn(words, word('js.reply.conflict.send'), () => {
      this.answeredBy = null;
      this.seen = version();
      this.warn(null);
      this.send();
    });
  }

  /** The text goes along to the ticket that goes on. */
  superseded(current) {
    this.warn(word('js.reply.superseded'), word('js.reply.superseded.open'), () => {
      const there = draftOf(current);
      keepDraft(current, { ...there, text: [there.text, this.text.value].filter(Boolean).join('\n') });
      location.assign(`/app/tickets/${current}${location.search}`);
    });
  }

  /**
   * The ticket changed on the screen. What a colleague answered while something is typed here is not taken as seen: the
   * desk then refuses the reply once, and says so.
   */
  changed({ arrived }) {
    const typed = this.text.value.trim() !== '';
    const colleague = arrived.find((message) => message.matches('.from-AGENT') && message.dataset.author !== ME);
    if (typed && colleague) {
      this.answeredBy = colleague.dataset.author;
      this.warn(word('js.reply.colleague', this.answeredBy));
    } else if (!this.answeredBy) {
      this.seen = version();
    }
    this.window();
  }

  /** What failed of a reply stands in the box again, behind whatever is typed there. */
  editAgain(replyId) {
    const failed = [...document.querySelectorAll('#thread .from-AGENT')]
      .filter((message) => message.dataset.reply === replyId && message.querySelector('[data-edit-again]'));
    const texts = failed.map((message) => message.querySelector('.text')?.textContent);
    this.text.value = [this.text.value, ...texts].filter(Boolean).join('\n');
    this.uploads.take(failed.flatMap((message) => [...message.querySelectorAll('.attachments > li')]).map(({ dataset }) => dataset));
    this.keep();
    this.open('messenger', true);
  }

  async addNote() {
    const text = this.note.value;
    const button = document.getElementById('add-note');
    if (text.trim() === '' || button.disabled) {
      return;
    }
    button.disabled = true;
    try {
      const added = await post(`${path()}/notes`, { text });
      this.note.value = '';
      this.keep();
      announce(word('js.note.added'));
      await reach(added.version);
      toEnd();
    } catch (refused) {
      notice(refused.words, 'danger');
    } finally {
      button.disabled = false;
    }
  }

  warn(words, act, acted) {
    const bar = document.getElementById('reply-warning');
    bar.hidden = words === null;
    bar.replaceChildren(words ?? '');
    if (act) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-sm';
      button.textContent = act;
      button.addEventListener('click', acted);
      bar.append(button);
    }
  }
}

/** crypto.randomUUID is for secure pages alone; a desk in a company's own network may not be one. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

document.addEventListener('ticket:opened', () => {
  box = document.getElementById('reply') ? new ReplyBox() : null;
});
document.addEventListener('ticket:changed', (event) => box?.changed(event.detail));
document.addEventListener('ticket:edit-again', (event) => box?.editAgain(event.detail.replyId));
document.addEventListener('ticket:leaving', () => {
  box?.keep();
  box = null;
});
addEventListener('pagedesk:tick', () => box?.window());
