import { createElement as h, type ReactNode } from 'react';
import { type JsonObject, objectAt, textAt } from '../../../json-value.ts';
import { plainText } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { imageAddress } from './safe-address.ts';

/** An image block with its title. */
export function drawImageBlock(block: JsonObject, at: DrawnAt): ReactNode {
  const title = plainText(block.title);
  return h(
    'figure',
    { className: 'bk-figure' },
    title === '' ? null : h('figcaption', { dir: 'auto' }, title),
    drawImageElement(block, at),
  );
}

/** A small image in a section or a context; its description where it cannot be loaded. */
export function drawImageElement(element: JsonObject, _at: DrawnAt): ReactNode {
  const alt = textAt(element, 'alt_text') ?? '';
  const address = textAt(element, 'image_url') ?? textAt(objectAt(element, 'slack_file'), 'url') ?? '';
  const src = imageAddress(address);
  if (src === undefined)
    return h('span', { className: 'bk-no-image', dir: 'auto', role: 'img', 'aria-label': alt }, alt);
  return h('img', { className: 'bk-picture', src, alt, loading: 'lazy', referrerPolicy: 'no-referrer' });
}
