import { createElement as h, type ReactNode } from 'react';
import type { JsonObject } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { chosenValues } from './chosen-values.ts';
import { plainText } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type MenuOption, optionGroups } from './element-options.ts';
import { type ElementPlace, elementAttributes, filledValue, namingAttributes } from './element-place.ts';

/** A menu in which several things are chosen: a button that says what is chosen, and boxes behind it. */
export function drawChecklist(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const chosen = chosenValues(element, filledValue(element, at, place));
  const groups = optionGroups(element, at, chosen);
  const hint = plainText(element.placeholder) || usualHint(element, at);
  const names = groups
    .flatMap(({ options }) => options)
    .filter(({ value }) => chosen.includes(value))
    .map(({ text }) => text);
  const { id, ...attributes } = elementAttributes(element, at, place);
  const list = `${id}-list`;
  const box = (option: MenuOption) =>
    h(
      'label',
      { key: option.value, className: 'bk-box' },
      h('input', {
        type: 'checkbox',
        id: `${id}-${option.value}`,
        value: option.value,
        defaultChecked: chosen.includes(option.value),
      }),
      h('bdi', null, option.text),
      option.description === undefined ? null : h('bdi', { className: 'bk-description' }, option.description),
    );
  const isEmpty = groups.every(({ options }) => options.length === 0);
  return h(
    'div',
    { ...attributes, className: 'bk-checklist', 'data-most': element.max_selected_items },
    h(
      'button',
      {
        id,
        type: 'button',
        className: 'bk-select bk-checklist-button',
        popoverTarget: list,
        'aria-haspopup': 'true',
        ...namingAttributes(
          place.labelledBy === undefined
            ? place
            : { ...place, labelledBy: `${place.labelledBy} ${id}-chosen` },
        ),
        disabled: at.target === undefined,
        ...(element.focus_on_load === true ? { 'data-focus-first': true } : {}),
      },
      h('bdi', { id: `${id}-chosen`, 'data-hint': hint }, names.join(', ') || hint),
    ),
    h(
      'div',
      { id: list, popover: 'auto', role: 'group', className: 'bk-menu', 'aria-label': hint },
      isEmpty ? h('p', { className: 'bk-description' }, blockWord('nothingToChoose', at.language)) : null,
      groups.map(({ heading, options }) =>
        heading === ''
          ? options.map(box)
          : h(
              'fieldset',
              { key: heading, className: 'bk-group' },
              h('legend', { dir: 'auto' }, heading),
              options.map(box),
            ),
      ),
    ),
  );
}

function usualHint(element: JsonObject, at: DrawnAt): string {
  if (element.type === 'multi_users_select') return blockWord('choosePeople', at.language);
  return blockWord(element.type === 'multi_static_select' ? 'chooseMany' : 'chooseChannels', at.language);
}
