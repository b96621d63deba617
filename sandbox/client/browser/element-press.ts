import type { PostAnswer } from '../frame.ts';
import { type Filling, formValues } from './element-values.ts';
import { focusFirstFault } from './form-frame.ts';

/** What the window around the elements does for them. */
export type ElementsHost = {
  post(path: string, body: Readonly<Record<string, unknown>>): Promise<PostAnswer>;
  /** Shows what an answer says, and what went wrong. */
  toast(answer: PostAnswer): void;
  /** Draws the page again. */
  refresh(): Promise<void>;
};

/** What is under way, by the id of its element or form, and what is to follow it. */
const busy = new Map<string, (() => Promise<void>) | undefined>();

/**
 * Sends a press, with everything filled into the form around it. While one is under way a second press of a button
 * is none; a second choice is sent when the first was answered, and only the last one.
 */
export function pressElement(host: ElementsHost, element: HTMLElement, select?: Filling): Promise<void> {
  const on = element.closest<HTMLElement>('[data-on]')?.dataset.on;
  if (on === undefined) return Promise.resolve();
  const form = element.closest<HTMLElement>('form[data-view]');
  const { block, action } = element.dataset;
  const body = {
    on: JSON.parse(on),
    block,
    action,
    ...(select === undefined ? {} : { select }),
    ...(form === null ? {} : { values: formValues(form) }),
  };
  const act = () =>
    oneAtATime(host, busyId(element), async () => {
      const answer = await host.post('/act/press', body);
      host.toast(answer);
    });
  return keepsChoice(element) ? orAfterwards(busyId(element), act) : act();
}

/** Sends a form; errors are written under its fields. */
export function submitForm(host: ElementsHost, form: HTMLElement): Promise<void> {
  return oneAtATime(host, form.id, async () => {
    const answer = await host.post('/act/submit', { view: form.dataset.view, values: formValues(form) });
    const shown = document.getElementById(form.id) ?? form;
    for (const error of shown.querySelectorAll<HTMLElement>('[data-error-of]')) {
      const fault = answer.fields?.[error.dataset.errorOf ?? ''] ?? '';
      if (error.textContent !== fault) error.textContent = fault;
    }
    host.toast(answer);
    if (answer.fields !== undefined) focusFirstFault(shown);
  });
}

/** Closes a modal, or the whole stack of them. */
export function closeForm(host: ElementsHost, form: HTMLElement, all: boolean): Promise<void> {
  return oneAtATime(host, form.id, async () => {
    host.toast(await host.post('/act/close', { view: form.dataset.view, ...(all ? { all } : {}) }));
  });
}

/** Marks in a page that is about to be shown what is still under way. */
export function keepBusy(next: Document): void {
  for (const id of busy.keys()) next.getElementById(id)?.setAttribute('aria-busy', 'true');
}

async function oneAtATime(host: ElementsHost, id: string, act: () => Promise<void>): Promise<void> {
  if (busy.has(id)) return;
  busy.set(id, undefined);
  document.getElementById(id)?.setAttribute('aria-busy', 'true');
  try {
    await act();
    await host.refresh();
  } finally {
    const next = busy.get(id);
    busy.delete(id);
    document.getElementById(id)?.removeAttribute('aria-busy');
    await next?.();
  }
}

function orAfterwards(id: string, act: () => Promise<void>): Promise<void> {
  if (!busy.has(id)) return act();
  busy.set(id, act);
  return Promise.resolve();
}

function keepsChoice(element: HTMLElement): boolean {
  return element.dataset.element !== 'button' && element.dataset.element !== 'overflow';
}

/** The entries of a ⋯ menu are not there any more when the answer comes; its button is. */
function busyId(element: HTMLElement): string {
  return (
    element.id ||
    (element.closest('.bk-menu')?.getAttribute('aria-labelledby') ?? '') ||
    (element.querySelector('[id]')?.id ?? '')
  );
}
