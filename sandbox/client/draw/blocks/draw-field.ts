import { createElement as h, type ReactNode } from 'react';
import { type JsonObject, listAt, objectAt } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { chosenValues } from './chosen-values.ts';
import { plainText } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type ElementPlace, elementAttributes, filledValue, namingAttributes } from './element-place.ts';

/**
 * Text, numbers, days and times. A number is a text field to the browser: what is not a number is kept back with
 * words beneath, as Slack does, instead of being lost.
 */
export function drawField(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const [value = ''] = chosenValues(element, filledValue(element, at, place));
  const hint = plainText(element.placeholder);
  const attributes = {
    ...elementAttributes(element, at, place),
    ...namingAttributes(place, hint || usualName(element, at)),
    className: `bk-field bk-${String(element.type)}`,
    defaultValue: value,
    disabled: at.target === undefined,
    autoComplete: 'off',
    'data-dispatches': dispatches(element, place),
    ...(element.focus_on_load === true ? { 'data-focus-first': true } : {}),
  };
  switch (element.type) {
    case 'datepicker':
      return h('input', { ...attributes, type: 'date' });
    case 'timepicker':
      return h('input', { ...attributes, type: 'time' });
    case 'number_input':
      return h('input', { ...attributes, type: 'text', inputMode: 'decimal', dir: 'ltr', placeholder: hint });
    default: {
      const typed = { ...attributes, dir: 'auto', placeholder: hint };
      return element.multiline === true
        ? h('textarea', { ...typed, rows: 4 })
        : h('input', { ...typed, type: 'text' });
    }
  }
}

/** When a text is sent before its form: `on_enter_pressed` unless the element says otherwise (docs.slack.dev). */
function dispatches(element: JsonObject, place: ElementPlace): string | undefined {
  if (place.use === 'field' || !isTyped(element)) return undefined;
  const when = listAt(objectAt(element, 'dispatch_action_config'), 'trigger_actions_on').map(String);
  return when.length === 0 ? 'on_enter_pressed' : when.join(' ');
}

function isTyped(element: JsonObject): boolean {
  return element.type === 'plain_text_input' || element.type === 'number_input';
}

function usualName(element: JsonObject, at: DrawnAt): string | undefined {
  if (element.type === 'datepicker') return blockWord('chooseDay', at.language);
  return element.type === 'timepicker' ? blockWord('chooseTime', at.language) : undefined;
}
