import { createElement as h, type ReactNode } from 'react';
import { type JsonObject, objectAt, textAt } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { drawElement } from './draw-element.ts';
import { drawInline } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type ElementPlace, partId } from './element-place.ts';

/** A field of a form: its label, its element, a hint and, where something is wrong with it, what is wrong. */
export function drawInput(block: JsonObject, at: DrawnAt): ReactNode {
  const blockId = textAt(block, 'block_id') ?? '';
  const element = objectAt(block, 'element') ?? {};
  const [label, hint, error] = ['label', 'hint', 'error'].map((part) => partId(at, blockId, part));
  const fault = at.fields?.[blockId];
  const place: ElementPlace = {
    block,
    use: block.dispatch_action === true ? 'choice' : 'field',
    ...(label === undefined ? {} : { labelledBy: label }),
    describedBy: [block.hint === undefined ? undefined : hint, error]
      .filter((id) => id !== undefined)
      .join(' '),
    faulty: fault !== undefined,
  };
  return [
    h(
      'div',
      { key: 'label', id: label, className: 'bk-label' },
      drawInline(block.label, at),
      block.optional === true
        ? h('span', { className: 'bk-optional' }, ` (${blockWord('optional', at.language)})`)
        : null,
    ),
    h('div', { key: 'element' }, drawElement(element, at, place)),
    block.hint === undefined
      ? null
      : h('div', { key: 'hint', id: hint, className: 'bk-hint' }, drawInline(block.hint, at)),
    // Always there, so that the browser can write into it and screen readers hear it.
    h(
      'p',
      {
        key: 'error',
        id: error,
        className: 'bk-error',
        'data-error-of': blockId,
        role: 'alert',
        dir: 'auto',
      },
      fault,
    ),
  ];
}
