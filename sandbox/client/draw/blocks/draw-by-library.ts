import { cloneElement, createElement as h, isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';
import type { JsonObject } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import type { DrawnAt } from './drawn-at.ts';

type LibraryBlock = Parameters<typeof Message>[0]['blocks'][number];

/**
 * A block as slack-blocks-to-jsx draws it: charts, markdown, and whatever the local Slack may learn that has no
 * drawing of its own here. Its text objects are not to be trusted (see draw-text), so blocks that have them are ours.
 *
 * @param says what the block says, which is shown as it is where the library fails at it
 */
export function drawByLibrary(block: JsonObject, at: Pick<DrawnAt, 'language'>, says: string): ReactNode {
  const drawn = h(ByLibrary, { block });
  try {
    // Its parts are drawn only with the page, which one of them would then take along.
    renderToStaticMarkup(drawn);
    return drawn;
  } catch {
    return drawAsWritten(blockWord('notDrawn', at.language), says);
  }
}

/** What is not drawn as it is meant to look: why, and its text as it was written. */
export function drawAsWritten(why: string, says: string): ReactNode {
  return [
    h('p', { key: 'why', className: 'bk-not-drawn', dir: 'auto' }, why),
    says === '' ? null : h('div', { key: 'says', className: 'bk-lines', dir: 'auto' }, says),
  ];
}

function ByLibrary({ block }: { block: JsonObject }): ReactNode {
  // Block ids become ids of the page there, where two messages may have the same ones.
  const { block_id: _blockId, ...nameless } = block;
  const drawn: unknown = Message({
    blocks: [nameless].filter(isLibraryBlock),
    logo: '',
    name: '',
    theme: 'light',
    unstyled: true,
    withoutWrapper: true,
    data: { users: [], channels: [], user_groups: [] },
  });
  return withoutId(drawn);
}

/** The outermost element has the same id in every message; it goes, and what is inside it stays. */
function withoutId(drawn: unknown): ReactNode {
  if (!isValidElement<{ children?: ReactNode }>(drawn)) return null;
  const { children } = drawn.props;
  return isValidElement<{ children?: ReactNode }>(children)
    ? cloneElement(drawn, undefined, children.props.children)
    : drawn;
}

/** The library takes any block and draws nothing for a type it does not know. */
function isLibraryBlock(block: JsonObject): block is JsonObject & LibraryBlock {
  return typeof block.type === 'string';
}
