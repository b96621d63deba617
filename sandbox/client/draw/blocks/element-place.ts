import type { JsonObject } from '../../../json-value.ts';
import { objectAt, textAt } from '../../../json-value.ts';
import type { DrawnAt } from './drawn-at.ts';

/** Where one element stands: its block, and whether a choice in it is sent at once or waits for the form. */
export type ElementPlace = {
  block: JsonObject;
  /** `choice` is pressed when something is chosen in it; `field` waits until the form is sent. */
  use: 'choice' | 'field';
  /** The ids of what names and explains it. */
  labelledBy?: string;
  describedBy?: string;
  faulty?: boolean;
};

/** The id of a part of the page, from what it belongs to; the same in each drawing, so that focus and typing stay. */
export function partId(at: DrawnAt, ...parts: readonly unknown[]): string {
  const { target, part: pagePart } = at;
  const owner =
    target === undefined ? ['shown'] : 'view' in target ? [target.view] : [target.channel, target.ts];
  return ['bk', ...(pagePart === undefined ? [] : [pagePart]), ...owner, ...parts]
    .map((part) =>
      String(part).replaceAll(/[^A-Za-z0-9]/g, (sign) => `_${sign.codePointAt(0)?.toString(36)}_`),
    )
    .join('-');
}

/** The id of one element, and what the browser needs to know of it to press or fill it. */
export function elementAttributes(element: JsonObject, at: DrawnAt, place: ElementPlace) {
  const block = textAt(place.block, 'block_id') ?? '';
  const action = textAt(element, 'action_id') ?? '';
  return {
    id: partId(at, block, action),
    'data-element': textAt(element, 'type'),
    'data-use': place.use,
    'data-block': block,
    'data-action': action,
    ...(objectAt(element, 'confirm') === undefined
      ? {}
      : { 'data-confirm': partId(at, block, action, 'confirm') }),
  };
}

/** What names an element to people who do not see it. */
export function namingAttributes(place: ElementPlace, ownName?: string) {
  return {
    ...(place.labelledBy === undefined ? { 'aria-label': ownName } : { 'aria-labelledby': place.labelledBy }),
    ...(place.describedBy === undefined ? {} : { 'aria-describedby': place.describedBy }),
    ...(place.faulty === true ? { 'aria-invalid': true } : {}),
  };
}

/** What was filled into an element so far; undefined when only its initial values count. */
export function filledValue(element: JsonObject, at: DrawnAt, place: ElementPlace): JsonObject | undefined {
  const inBlock = objectAt(at.values, textAt(place.block, 'block_id') ?? '');
  return objectAt(inBlock, textAt(element, 'action_id') ?? '');
}
