import { keepBusy } from './element-press.ts';
import { type Filling, readFilling, writeFilling } from './element-values.ts';

/** What people chose and typed and the server does not know yet, by person, message or view, block and action. */
const drafts = new Map<string, Filling>();

/** Remembers what is in an element now. */
export function rememberTyped(element: HTMLElement): void {
  const key = draftKey(element, document);
  if (key !== undefined) drafts.set(key, readFilling(element));
}

/** Forgets what was chosen in an element, so that the next drawing shows what the server knows. */
export function forgetTyped(element: HTMLElement): void {
  drafts.delete(draftKey(element, document) ?? '');
}

/**
 * Carries over into a page that is about to be shown what the server does not know: what was typed (as Slack keeps it
 * where block and action stay the same) and what is under way. To be called before every redraw.
 */
export function keepTyped(next: Document): void {
  const found = new Set<string>();
  for (const element of next.querySelectorAll<HTMLElement>('[data-element]')) {
    const key = draftKey(element, next);
    const draft = key === undefined ? undefined : drafts.get(key);
    if (key === undefined || draft === undefined) continue;
    found.add(key);
    writeFilling(element, draft);
  }
  // A form of this person that is not drawn any more was sent or given up.
  for (const key of drafts.keys())
    if (isOfView(key, next.body.dataset.as) && !found.has(key)) drafts.delete(key);
  keepBusy(next);
}

function draftKey(element: HTMLElement, page: Document): string | undefined {
  const on = element.closest<HTMLElement>('[data-on]')?.dataset.on;
  if (on === undefined) return undefined;
  const { element: type, block, action } = element.dataset;
  return JSON.stringify([page.body.dataset.as, on, type, block, action]);
}

function isOfView(key: string, as: string | undefined): boolean {
  const [whose, on]: unknown[] = JSON.parse(key);
  return whose === as && typeof on === 'string' && on.startsWith('{"view"');
}
