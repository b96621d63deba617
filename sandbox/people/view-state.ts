import { elementsOf } from '../blocks/check-surface.ts';
import { fileEnding } from '../file-payload.ts';
import { isObject, type JsonObject, listAt, textAt } from '../json-value.ts';
import { NotPossible } from './not-possible.ts';

/**
 * What a person puts into an element: text or a number, an option's value, ids (of people, channels, or files that were
 * uploaded for it), a day, a time; null empties it.
 */
export type Filling = string | number | readonly string[] | null;

/** Which state field each kind of element has; buttons and overflow menus keep no state. */
const stateField: Readonly<Record<string, string>> = {
  plain_text_input: 'value',
  number_input: 'value',
  static_select: 'selected_option',
  radio_buttons: 'selected_option',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  multi_static_select: 'selected_options',
  checkboxes: 'selected_options',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  file_input: 'files',
};
/** Slack's client takes no larger file in a form (docs.slack.dev, "File input element"). */
export const mostFormFileBytes = 10 * 1024 * 1024;
/** So many where a file input does not say (the same page). */
const usualMostFiles = 10;

const initialField: Readonly<Record<string, string>> = {
  value: 'initial_value',
  selected_option: 'initial_option',
  selected_user: 'initial_user',
  selected_channel: 'initial_channel',
  selected_conversation: 'initial_conversation',
  selected_date: 'initial_date',
  selected_time: 'initial_time',
  selected_options: 'initial_options',
  selected_users: 'initial_users',
  selected_conversations: 'initial_conversations',
};

/** By what an element is known among those that were filled in. */
export function fieldKey(block: JsonObject, element: JsonObject): string {
  return `${textAt(block, 'block_id')} ${textAt(element, 'action_id')}`;
}

/** True for an element that keeps what is put into it. */
export function hasState(element: JsonObject): boolean {
  return Object.hasOwn(stateField, String(element.type));
}

/** `state.values` of some blocks: what was filled in, else the initial values. */
export function stateValues(blocks: readonly unknown[], filled: ReadonlyMap<string, JsonObject>): JsonObject {
  const values: { [blockId: string]: JsonObject } = {};
  for (const block of blocks.filter(isObject)) {
    for (const element of elementsOf(block).filter(hasState)) {
      const blockId = textAt(block, 'block_id') ?? '';
      const known = filled.get(fieldKey(block, element));
      const value = known?.type === element.type ? known : initialState(element);
      values[blockId] = { ...values[blockId], [textAt(element, 'action_id') ?? '']: value };
    }
  }
  return values;
}

/** True when nothing is filled in. */
function isEmptyState(value: JsonObject): boolean {
  const content = value[stateField[String(value.type)] ?? ''];
  return (
    content === null ||
    content === undefined ||
    content === '' ||
    (Array.isArray(content) && content.length === 0)
  );
}

/**
 * The state of an element once a person has put `filling` into it. Options are named by their value or their text.
 * Throws for what nobody could do in Slack: an option that is not there, a malformed day, a file that is not theirs.
 *
 * @param fileOf a file of the person who fills it in, in Slack's field names, by its id
 */
export function fill(
  element: JsonObject,
  filling: Filling,
  fileOf: (id: string) => JsonObject | undefined = () => undefined,
): JsonObject {
  const type = String(element.type);
  const field = stateField[type];
  if (field === undefined) throw new NotPossible(`Nothing can be put into a ${type}`);
  const many = field.endsWith('s');
  if (filling === null) return { type, [field]: many ? [] : null };
  const words = typeof filling === 'object' ? filling.map(String) : [String(filling)];
  if (!many && words.length !== 1) throw new NotPossible(`A ${type} takes one value, not ${words.length}`);
  const most = element.max_selected_items;
  if (typeof most === 'number' && words.length > most)
    throw new NotPossible(`A ${type} here takes at most ${most}`);
  if (type === 'datepicker') mustMatch(words, /^\d{4}-\d\d-\d\d$/, type);
  if (type === 'timepicker') mustMatch(words, /^\d\d:\d\d$/, type);
  if (type === 'file_input') return { type, files: words.map((word) => chosenFile(word, fileOf)) };
  const values = field.startsWith('selected_option') ? words.map((word) => optionOf(element, word)) : words;
  return { type, [field]: many ? values : (values[0] ?? null) };
}

/** The option of a select, of boxes or of an overflow menu with this value or text; throws when there is none. */
export function optionOf(element: JsonObject, wanted: string): JsonObject {
  const options = [
    ...listAt(element, 'options'),
    ...listAt(element, 'option_groups').flatMap((group) => listAt(group, 'options')),
  ].filter(isObject);
  const found =
    options.find((option) => option.value === wanted) ??
    options.find((option) => isObject(option.text) && option.text.text === wanted);
  if (found === undefined) {
    const there = options.map((option) => option.value).join(', ');
    throw new NotPossible(`There is no option ${wanted}; there are: ${there}`);
  }
  return structuredClone(found);
}

/** What Slack's client says about a filled element before it lets a form be sent; undefined when it is fine. */
export function clientRefusal(element: JsonObject, value: JsonObject, optional: boolean): string | undefined {
  if (isEmptyState(value)) return optional ? undefined : 'Please complete this required field.';
  if (element.type === 'file_input') return filesRefusal(element, listAt(value, 'files').filter(isObject));
  const text = textAt(value, 'value');
  if (text === undefined) return undefined;
  if (element.type === 'number_input') return numberRefusal(element, text);
  const least = element.min_length;
  const most = element.max_length;
  if (typeof least === 'number' && text.length < least) return `Must be at least ${least} characters.`;
  if (typeof most === 'number' && text.length > most) return `Must be at most ${most} characters.`;
  return undefined;
}

function numberRefusal(element: JsonObject, text: string): string | undefined {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return 'Must be a number.';
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return 'Must be a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value)) return 'Is too small.';
  if (element.max_value !== undefined && number > Number(element.max_value)) return 'Is too large.';
  return undefined;
}

function filesRefusal(element: JsonObject, files: readonly JsonObject[]): string | undefined {
  const most = typeof element.max_files === 'number' ? element.max_files : usualMostFiles;
  if (files.length > most) return `At most ${most} ${most === 1 ? 'file' : 'files'}.`;
  const endings = listAt(element, 'filetypes').map((ending) => String(ending).toLowerCase());
  const isWanted = (file: JsonObject) => endings.includes(fileEnding(textAt(file, 'name') ?? ''));
  if (endings.length > 0 && !files.every(isWanted))
    return `Only files of these types: ${endings.join(', ')}.`;
  if (files.some(({ size }) => Number(size) > mostFormFileBytes))
    return `Each file may have at most ${mostFormFileBytes / 1024 / 1024} MB.`;
  return undefined;
}

function chosenFile(id: string, fileOf: (id: string) => JsonObject | undefined): JsonObject {
  const file = fileOf(id);
  if (file === undefined) throw new NotPossible(`There is no file ${id} of this person to put into the form`);
  return file;
}

function initialState(element: JsonObject): JsonObject {
  const type = String(element.type);
  const field = stateField[type] ?? 'value';
  const initial = element[initialField[field] ?? ''];
  return { type, [field]: initial ?? (field.endsWith('s') ? [] : null) };
}

function mustMatch(words: readonly string[], form: RegExp, type: string): void {
  for (const word of words) if (!form.test(word)) throw new NotPossible(`A ${type} cannot hold ${word}`);
}
