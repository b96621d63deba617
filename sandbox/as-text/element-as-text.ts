import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json-value.ts';
import { decoded } from '../mrkdwn/read-mrkdwn.ts';
import { mrkdwnAsText, type NameOf } from './mrkdwn-as-text.ts';

/** A text object (plain or mrkdwn) as a person reads it. */
export function textObjectAsText(object: unknown, nameOf: NameOf): string {
  const text = textAt(object, 'text') ?? '';
  return textAt(object, 'type') === 'mrkdwn' ? mrkdwnAsText(text, nameOf) : decoded(text);
}

/**
 * An element as a person sees it: `[Claim]`, `[⋯]`, `[Choose ▾]`, `[x] box`, `(•) choice`.
 * `value` is its entry of `state.values`, where there is one.
 */
export function elementAsText(element: JsonObject, value: JsonObject | undefined, nameOf: NameOf): string {
  const label = (object: unknown) => textObjectAsText(object, nameOf);
  const hint = label(element.placeholder);
  switch (element.type) {
    case 'button':
      return `[${label(element.text)}${element.url === undefined ? '' : ' ↗'}]`;
    case 'overflow':
      return '[⋯]';
    case 'image':
      return `[image: ${textAt(element, 'alt_text')}]`;
    case 'mrkdwn':
    case 'plain_text':
      return label(element);
    case 'checkboxes': {
      const chosen = (
        value === undefined ? listAt(element, 'initial_options') : listAt(value, 'selected_options')
      ).map(optionValue);
      return boxes(element, (option) => (chosen.includes(optionValue(option)) ? '[x]' : '[ ]'), nameOf);
    }
    case 'radio_buttons': {
      const chosen = optionValue(value === undefined ? element.initial_option : value.selected_option);
      return boxes(
        element,
        (option) => (chosen !== undefined && chosen === optionValue(option) ? '(•)' : '( )'),
        nameOf,
      );
    }
    case 'file_input': {
      const names = listAt(value, 'files').map((file) => textAt(file, 'name') ?? '');
      return `[${names.join(', ') || '…'} 📎]`;
    }
    case 'plain_text_input':
    case 'number_input': {
      const text = textAt(value, 'value') ?? textAt(element, 'initial_value') ?? '';
      return `[${text || hint || '…'}]`;
    }
    default:
      return `[${chosenText(element, value, nameOf) || hint || '…'} ▾]`;
  }
}

function chosenText(element: JsonObject, value: JsonObject | undefined, nameOf: NameOf): string {
  const source = value ?? element;
  const prefix = value === undefined ? 'initial' : 'selected';
  const options = [objectAt(source, `${prefix}_option`), ...listAt(source, `${prefix}_options`)].filter(
    isObject,
  );
  const ids = ['user', 'channel', 'conversation'].flatMap((kind) => [
    ...(textAt(source, `${prefix}_${kind}`) === undefined ? [] : [textAt(source, `${prefix}_${kind}`) ?? '']),
    ...listAt(source, `${prefix}_${kind}s`).map(String),
  ]);
  const plain = textAt(source, `${prefix}_date`) ?? textAt(source, `${prefix}_time`);
  return [
    ...options.map((option) => textObjectAsText(option.text, nameOf)),
    ...ids.map(nameOf),
    ...(plain === undefined ? [] : [plain]),
  ].join(', ');
}

function boxes(element: JsonObject, mark: (option: JsonObject) => string, nameOf: NameOf): string {
  return listAt(element, 'options')
    .filter(isObject)
    .map((option) => `${mark(option)} ${textObjectAsText(option.text, nameOf)}`)
    .join('  ');
}

function optionValue(option: unknown): string | undefined {
  return textAt(option, 'value');
}
