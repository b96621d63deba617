import { Completion } from './completion.ts';
import { linesSent } from './lines-sent.ts';
import { aroundChanges } from './page-load.ts';
import { post } from './post.ts';
import { obey } from './posting.ts';

const ready = new WeakSet<HTMLFormElement>();

/** The boxes people write in: drafts, commands as they are typed, and what was sent before. */
export function listenToComposers(): void {
  aroundChanges({ after: makeReady });
  makeReady();
}

function makeReady(): void {
  for (const form of document.querySelectorAll('form[data-composer]'))
    if (form instanceof HTMLFormElement && !ready.has(form)) {
      ready.add(form);
      compose(form);
    }
}

function compose(form: HTMLFormElement): void {
  const box = form.querySelector('textarea');
  if (box === null) return;
  const { at = '', thread } = form.dataset;
  const draftKey = `draft ${document.body.dataset.as} ${at} ${thread ?? ''}`;
  const completion = new Completion(form, box);
  const sent = linesSent(box);
  const changed = () => {
    if (box.value === '') sessionStorage.removeItem(draftKey);
    else sessionStorage.setItem(draftKey, box.value);
    grow(box);
  };
  const send = async () => {
    const text = box.value.trim();
    if (text === '' || form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    completion.close();
    sent.add(text);
    const inThread = thread === undefined ? {} : { thread };
    // A line with a space before its slash is a message, as Slack says.
    const answer = box.value.startsWith('/')
      ? await post('/act/command', { at, line: text, ...inThread })
      : await post('/act/say', { at, text, ...inThread });
    form.removeAttribute('aria-busy');
    // What could not be sent stays in the box.
    if (answer.fault === undefined && box.value.trim() === text) {
      box.value = '';
      changed();
    }
    obey(answer);
  };
  box.value = sessionStorage.getItem(draftKey) ?? '';
  grow(box);
  box.addEventListener('input', () => {
    changed();
    completion.look();
  });
  box.addEventListener('blur', () => completion.close());
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (completion.takes(event) || sent.takes(event)) {
      event.preventDefault();
      changed();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
    box.focus();
  });
}

/** As high as what is written, up to what the style sheet allows. */
function grow(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
