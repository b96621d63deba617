import { createElement as h, type ReactNode } from 'react';
import { type JsonObject, textAt } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { drawAsWritten, drawByLibrary } from './draw-by-library.ts';
import type { DrawnAt } from './drawn-at.ts';

/*
 * The library's reader of Markdown takes time by the square of the length and the cube of the depth: `1. ` repeated to
 * Slack's 12,000 characters keeps it busy for a quarter of a minute and then overflows the stack.
 */
const longest = 4_000;
const deepest = 20;

/** A markdown block; what is too long or too deep to be read in time stands beneath it as it was written. */
export function drawMarkdown(block: JsonObject, at: DrawnAt): ReactNode {
  const whole = textAt(block, 'text') ?? '';
  const { text, rest } = cut(whole);
  return h(
    'div',
    { className: 'bk-marked', dir: 'auto' },
    depthOf(text) > deepest
      ? drawAsWritten(blockWord('tooDeep', at.language), text)
      : drawByLibrary({ ...block, text }, at, text),
    rest === '' ? null : drawAsWritten(blockWord('restAsWritten', at.language), rest),
  );
}

/** Cut at the end of a paragraph or a line, where there is one in the second half. */
function cut(whole: string): { text: string; rest: string } {
  if (whole.length <= longest) return { text: whole, rest: '' };
  const end = ['\n\n', '\n', ' ']
    .map((gap) => whole.lastIndexOf(gap, longest))
    .find((at) => at > longest / 2);
  return { text: whole.slice(0, end ?? longest), rest: whole.slice(end ?? longest).trimStart() };
}

/** How deep quotes and lists stand in each other on one line, or brackets anywhere. */
function depthOf(text: string): number {
  let depth = 0;
  for (const [signs] of text.matchAll(/^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*)+/gm))
    depth = Math.max(depth, signs.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0);
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    open = bracket === '[' ? open + 1 : Math.max(0, open - 1);
    depth = Math.max(depth, open);
  }
  return depth;
}
