import { elementsOf } from '../blocks/check-surface.ts';
import { isObject, type JsonObject, textAt } from '../json-value.ts';
import { NotPossible } from './not-possible.ts';
import type { Filling } from './view-state.ts';

/** Which element a person touches, and what they choose in it. */
export interface Touch {
  actionId: string;
  blockId?: string;
  /** Picks among buttons with the same action id by their value. */
  value?: string;
  /** Picks among elements with the same action id by their place, from 0. */
  index?: number;
  /** What is chosen in a select, boxes, a picker or an overflow menu, or typed into an input. */
  select?: Filling;
}

export interface FoundElement {
  block: JsonObject;
  element: JsonObject;
}

/** The one element a touch means. Throws, listing what is there, when there is none: nobody can press what is not shown. */
export function findElement(blocks: readonly unknown[], touch: Touch): FoundElement {
  const all = touchable(blocks);
  const found = meant(all, touch);
  if (found !== undefined) return found;
  const there = all.map(
    ({ element }) => `${textAt(element, 'action_id')}=${String(element.value ?? element.type)}`,
  );
  throw new NotPossible(
    `Nothing to press for ${JSON.stringify(touch)}; there is: ${there.join(', ') || 'nothing'}`,
  );
}

/** True when a touch would find its element. */
export function canTouch(blocks: readonly unknown[], touch: Touch): boolean {
  return meant(touchable(blocks), touch) !== undefined;
}

function touchable(blocks: readonly unknown[]): FoundElement[] {
  return blocks
    .filter(isObject)
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
    .filter(({ element }) => element.type !== 'image');
}

function meant(all: readonly FoundElement[], touch: Touch): FoundElement | undefined {
  const matching = all.filter(
    ({ block, element }) =>
      element.action_id === touch.actionId &&
      (touch.blockId === undefined || block.block_id === touch.blockId) &&
      (touch.value === undefined || element.value === touch.value),
  );
  return matching[touch.index ?? 0];
}
