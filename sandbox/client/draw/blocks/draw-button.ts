import { createElement as h, type ReactNode } from 'react';
import { type JsonObject, textAt } from '../../../json-value.ts';
import { drawInline } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type ElementPlace, elementAttributes } from './element-place.ts';
import { linkAttributes, safeAddress } from './safe-address.ts';

const classOfStyle: Readonly<Record<string, string>> = { primary: ' bk-primary', danger: ' bk-danger' };

/** A button; one with an address is a link that is pressed too, as Slack does both. */
export function drawButton(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const attributes = {
    ...elementAttributes(element, at, place),
    className: `bk-button${classOfStyle[textAt(element, 'style') ?? ''] ?? ''}`,
    'aria-label': textAt(element, 'accessibility_label'),
    'data-value': textAt(element, 'value'),
  };
  const label = drawInline(element.text, at);
  const href = safeAddress(textAt(element, 'url') ?? '');
  if (href !== undefined) return h('a', { ...attributes, ...linkAttributes(href) }, label);
  return h('button', { ...attributes, type: 'button', disabled: at.target === undefined }, label);
}
