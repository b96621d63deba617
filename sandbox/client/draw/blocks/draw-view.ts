import { createElement as h, type ReactNode } from 'react';
import type { VisibleView } from '../../../people/form-desk.ts';
import { blockWord } from './block-words.ts';
import { drawBlocks, saidInBlocks } from './draw-blocks.ts';
import { withEmoji } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { firstDirection } from './text-direction.ts';

/** A modal in its frame, or a Home tab. */
export function drawView(view: VisibleView, at: DrawnAt): ReactNode {
  const inView: DrawnAt = { ...at, values: view.values };
  if (view.type === 'home') return h('div', { className: 'bk-home' }, drawBlocks(view.blocks, inView));
  return h(
    'div',
    { key: view.id, id: `bk-layer-${view.id}`, className: 'bk-layer' },
    drawModal(view, inView),
  );
}

function drawModal(view: VisibleView, at: DrawnAt): ReactNode {
  const title = `bk-title-${view.id}`;
  const form = `bk-form-${view.id}`;
  const isShown = at.target === undefined;
  const closeWords = view.close ?? blockWord(view.submit === undefined ? 'close' : 'cancel', at.language);
  return h(
    'form',
    {
      id: form,
      className: 'bk-modal',
      role: 'dialog',
      'aria-modal': true,
      'aria-labelledby': title,
      tabIndex: -1,
      noValidate: true,
      dir: firstDirection([view.title, ...saidInBlocks(view.blocks)]),
      ...(isShown ? {} : { 'data-view': view.id }),
    },
    h(
      'header',
      { className: 'bk-modal-head' },
      h('h2', { id: title, dir: 'auto' }, withEmoji(view.title)),
      h(
        'button',
        {
          type: 'button',
          className: 'bk-x',
          'data-close': 'all',
          'aria-label': blockWord('close', at.language),
          disabled: isShown,
        },
        h('span', { 'aria-hidden': true }, '×'),
      ),
    ),
    h('div', { className: 'bk-modal-body', tabIndex: -1 }, drawBlocks(view.blocks, at)),
    h(
      'footer',
      { className: 'bk-modal-foot' },
      h(
        'button',
        { type: 'button', className: 'bk-button', 'data-close': 'one', disabled: isShown },
        h('bdi', null, withEmoji(closeWords)),
      ),
      view.submit === undefined
        ? null
        : h(
            'button',
            { type: 'submit', className: 'bk-button bk-primary bk-submit', disabled: isShown },
            h('bdi', null, withEmoji(view.submit)),
          ),
    ),
  );
}
