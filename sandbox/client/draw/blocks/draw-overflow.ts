import { createElement as h, type ReactNode } from 'react';
import { isObject, type JsonObject, listAt, textAt } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { drawInline } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type ElementPlace, elementAttributes } from './element-place.ts';
import { linkAttributes, safeAddress } from './safe-address.ts';

/** The ⋯ menu. A popover, so that it is above everything, closes by itself, and stays open while the page is redrawn. */
export function drawOverflow(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const { id, ...attributes } = elementAttributes(element, at, place);
  const menu = `${id}-menu`;
  const items = listAt(element, 'options')
    .filter(isObject)
    .map((option, key) => {
      const href = safeAddress(textAt(option, 'url') ?? '');
      const item = {
        key,
        ...attributes,
        'data-select': textAt(option, 'value'),
        role: 'menuitem',
        tabIndex: -1,
        className: 'bk-menu-item',
      };
      const label = [
        h('span', { key: 'text' }, drawInline(option.text, at)),
        option.description === undefined
          ? null
          : h('span', { key: 'more', className: 'bk-description' }, drawInline(option.description, at)),
      ];
      if (href !== undefined) return h('a', { ...item, ...linkAttributes(href) }, label);
      return h('button', { ...item, type: 'button' }, label);
    });
  return h(
    'span',
    { className: 'bk-overflow' },
    h(
      'button',
      {
        id,
        type: 'button',
        className: 'bk-button bk-more',
        popoverTarget: menu,
        'aria-haspopup': 'menu',
        'aria-label': blockWord('more', at.language),
        disabled: at.target === undefined,
      },
      h('span', { 'aria-hidden': true }, '⋯'),
    ),
    h('div', { id: menu, popover: 'auto', role: 'menu', className: 'bk-menu', 'aria-labelledby': id }, items),
  );
}
