import type { PostAnswer } from '../frame.ts';
import { clearFaults, notice } from './notices.ts';
import { go } from './page-load.ts';
import { post } from './post.ts';

/** `data-look` links move without reloading; `data-post` buttons and forms post and do what is answered. */
export function listenToLinksAndPosts(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const link = event.target.closest('a[data-look]');
    if (link instanceof HTMLAnchorElement && !wantsOwnWindow(event)) {
      event.preventDefault();
      go(link.href);
      return;
    }
    const button = event.target.closest('button[data-post]');
    if (button instanceof HTMLButtonElement) void send(button, button.dataset.post ?? '', bodyOf(button));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.post === undefined) return;
    event.preventDefault();
    void send(form, form.dataset.post, fieldsOf(form, event.submitter));
  });
}

/** Shows what a POST was answered with, and goes where it says. */
export function obey(answer: PostAnswer): void {
  // What went wrong before is of no interest once something else was done.
  clearFaults();
  if (answer.say) notice(answer.say, 'say');
  if (answer.fault) notice(answer.fault, 'fault');
  if (answer.href) go(answer.href);
}

async function send(element: HTMLElement, path: string, body: Record<string, unknown>): Promise<void> {
  if (element.ariaBusy === 'true') return;
  element.ariaBusy = 'true';
  const answer = await post(path, body);
  element.removeAttribute('aria-busy');
  obey(answer);
}

function wantsOwnWindow({ metaKey, ctrlKey, shiftKey, button }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || button !== 0;
}

function bodyOf(button: HTMLButtonElement): Record<string, unknown> {
  const body: unknown = JSON.parse(button.dataset.body ?? '{}');
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Record<string, unknown> {
  const data = new FormData(form, submitter);
  const names = new Set(data.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const all = data.getAll(name).map(String);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
}
