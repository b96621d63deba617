import { isObject, type JsonObject, listAt, textAt } from '../../../json-value.ts';

/** What is chosen or typed in an element: option values, ids, a day, a text; from its state, else as it began. */
export function chosenValues(element: JsonObject, state: JsonObject | undefined): string[] {
  const prefix = state === undefined ? 'initial' : 'selected';
  const source = state ?? element;
  const option = source[`${prefix}_option`];
  const options = [...(isObject(option) ? [option] : []), ...listAt(source, `${prefix}_options`)];
  const single = ['user', 'channel', 'conversation', 'date', 'time'].map(
    (kind) => source[`${prefix}_${kind}`],
  );
  const many = ['users', 'channels', 'conversations'].flatMap((kind) => listAt(source, `${prefix}_${kind}`));
  const typed = state === undefined ? element.initial_value : state.value;
  return [...options.map((one) => textAt(one, 'value')), ...single, ...many, typed].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}
