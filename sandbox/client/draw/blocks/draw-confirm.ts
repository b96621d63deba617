import { createElement as h, type ReactNode } from 'react';
import type { JsonObject } from '../../../json-value.ts';
import { drawInline, drawTextObject } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';

/** What a confirm dialog says. Hidden here; the browser shows a copy of it in a dialog when it is needed. */
export function drawConfirm(confirm: JsonObject, at: DrawnAt, id: string | undefined): ReactNode {
  const style = confirm.style === 'danger' ? 'bk-danger-filled' : 'bk-primary';
  const button = (answer: string, className: string, text: unknown) =>
    h('button', { type: 'button', 'data-answer': answer, className }, drawInline(text, at));
  return h(
    'div',
    { id, className: 'bk-confirm-words', hidden: true },
    h('h2', { className: 'bk-confirm-title', dir: 'auto' }, drawInline(confirm.title, at)),
    h('div', { className: 'bk-confirm-text' }, drawTextObject(confirm.text, at)),
    h(
      'div',
      { className: 'bk-modal-foot' },
      button('deny', 'bk-button', confirm.deny),
      button('confirm', `bk-button ${style}`, confirm.confirm),
    ),
  );
}
