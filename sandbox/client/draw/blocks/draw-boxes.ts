import { createElement as h, type ReactNode } from 'react';
import { isObject, type JsonObject, listAt, textAt } from '../../../json-value.ts';
import { chosenValues } from './chosen-values.ts';
import { drawInline } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type ElementPlace, elementAttributes, filledValue, namingAttributes } from './element-place.ts';

/** Checkboxes and radio buttons, with what is written beneath each. */
export function drawBoxes(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const chosen = chosenValues(element, filledValue(element, at, place));
  const attributes = elementAttributes(element, at, place);
  const isMany = element.type === 'checkboxes';
  return h(
    'div',
    {
      ...attributes,
      ...namingAttributes(place),
      role: isMany ? 'group' : 'radiogroup',
      className: 'bk-boxes',
      ...(element.focus_on_load === true ? { 'data-focus-first': true } : {}),
    },
    listAt(element, 'options')
      .filter(isObject)
      .map((option, key) => {
        const value = textAt(option, 'value') ?? '';
        return h(
          'label',
          { key: value, className: 'bk-box' },
          h('input', {
            type: isMany ? 'checkbox' : 'radio',
            id: `${attributes.id}-${key}`,
            name: attributes.id,
            value,
            defaultChecked: chosen.includes(value),
            disabled: at.target === undefined,
          }),
          h(
            'span',
            null,
            drawInline(option.text, at),
            option.description === undefined
              ? null
              : h('span', { className: 'bk-description' }, drawInline(option.description, at)),
          ),
        );
      }),
  );
}
