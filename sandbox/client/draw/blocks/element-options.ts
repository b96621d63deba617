import { isObject, type JsonObject, listAt, textAt } from '../../../json-value.ts';
import { plainText } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';

/** One entry of a menu as it is drawn. */
export type MenuOption = { value: string; text: string; description?: string };

/** Entries of a menu under one heading; the heading is empty where there are no groups. */
export type OptionGroup = { heading: string; options: readonly MenuOption[] };

/** What a menu offers: its own options, or the people or channels of the workspace, and whatever is already chosen. */
export function optionGroups(element: JsonObject, at: DrawnAt, chosen: readonly string[]): OptionGroup[] {
  const type = textAt(element, 'type') ?? '';
  if (type.endsWith('static_select')) {
    const groups = listAt(element, 'option_groups').filter(isObject);
    if (groups.length === 0) return [{ heading: '', options: readOptions(element) }];
    return groups.map((group) => ({ heading: plainText(group.label), options: readOptions(group) }));
  }
  const offered = placesOf(type, element, at).map(({ id, name }) => ({ value: id, text: name }));
  // Someone chosen earlier may have left since.
  const gone = chosen.filter((id) => !offered.some(({ value }) => value === id));
  return [{ heading: '', options: [...offered, ...gone.map((id) => ({ value: id, text: at.nameOf(id) }))] }];
}

function placesOf(type: string, element: JsonObject, at: DrawnAt): DrawnAt['choices']['people'] {
  const { people } = at.choices;
  // The sign stays before the name in a line written from right to left: an option cannot hold an element that isolates it.
  const channels = at.choices.channels.map(({ id, name }) => ({ id, name: `\u2068#${name}\u2069` }));
  if (type.includes('users')) return people;
  if (type.includes('channels')) return channels;
  const include = isObject(element.filter) ? listAt(element.filter, 'include') : [];
  const wanted = (kinds: readonly string[]) =>
    include.length === 0 || kinds.some((kind) => include.includes(kind));
  return [...(wanted(['public', 'private']) ? channels : []), ...(wanted(['im', 'mpim']) ? people : [])];
}

function readOptions(owner: JsonObject): MenuOption[] {
  return listAt(owner, 'options')
    .filter(isObject)
    .map((option) => ({
      value: textAt(option, 'value') ?? '',
      text: plainText(option.text),
      ...(option.description === undefined ? {} : { description: plainText(option.description) }),
    }));
}
