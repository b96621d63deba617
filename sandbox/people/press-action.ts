import type { JsonObject } from '../json-value.ts';
import type { Clock } from '../local-slack-options.ts';
import { slackTs } from '../message-store.ts';
import type { FoundElement, Touch } from './find-element.ts';
import { fieldKey, fill, hasState, optionOf } from './view-state.ts';

/**
 * The entry of `actions` that Slack sends for one touch. What is chosen in an element that keeps state is put into
 * `filled`. Throws for a choice that is not offered.
 */
export function pressAction(
  { block, element }: FoundElement,
  touch: Touch,
  filled: Map<string, JsonObject>,
  clock: Clock,
): JsonObject {
  const base = {
    type: element.type,
    block_id: block.block_id,
    action_id: element.action_id,
    action_ts: slackTs(clock.now().getTime() * 1000),
  };
  if (hasState(element)) {
    const value = fill(element, touch.select ?? null);
    filled.set(fieldKey(block, element), value);
    return { ...value, ...base };
  }
  if (element.type === 'overflow') {
    return { ...base, selected_option: optionOf(element, String(touch.select)) };
  }
  const { text, value, url, style } = element;
  return Object.fromEntries(
    Object.entries({ ...base, text, value, url, style }).filter(([, field]) => field !== undefined),
  );
}
