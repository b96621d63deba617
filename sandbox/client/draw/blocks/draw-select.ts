import { createElement as h, type ReactNode } from 'react';
import type { JsonObject } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { chosenValues } from './chosen-values.ts';
import { plainText } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type MenuOption, optionGroups } from './element-options.ts';
import { type ElementPlace, elementAttributes, filledValue, namingAttributes } from './element-place.ts';

/** A menu in which one thing is chosen: a native select, so that keyboard and phones work as people know it. */
export function drawSelect(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const [chosen = ''] = chosenValues(element, filledValue(element, at, place));
  const groups = optionGroups(
    element,
    at,
    [chosen].filter((value) => value !== ''),
  );
  const hint = plainText(element.placeholder) || usualHint(element, at);
  const isOptional = place.block.optional === true;
  return h(
    'select',
    {
      ...elementAttributes(element, at, place),
      ...namingAttributes(place, hint),
      className: 'bk-select',
      // React marks the chosen option by this.
      defaultValue: chosen,
      disabled: at.target === undefined,
      ...(element.focus_on_load === true ? { 'data-focus-first': true } : {}),
    },
    h(
      'option',
      { value: '', disabled: chosen !== '' && !isOptional, hidden: chosen !== '' && !isOptional },
      hint,
    ),
    groups.map(({ heading, options }) =>
      heading === ''
        ? options.map(drawOption)
        : h('optgroup', { key: heading, label: heading }, options.map(drawOption)),
    ),
  );
}

function drawOption({ value, text, description }: MenuOption): ReactNode {
  return h('option', { key: value, value }, description === undefined ? text : `${text} · ${description}`);
}

function usualHint(element: JsonObject, at: DrawnAt): string {
  if (element.type === 'users_select') return blockWord('choosePerson', at.language);
  return blockWord(element.type === 'static_select' ? 'choose' : 'chooseChannel', at.language);
}
