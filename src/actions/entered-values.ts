import type { FormValues } from './action.ts';

/** What a button carries, or what was chosen in a menu. */
export function carriedBy(pressed: object): string {
  if ('value' in pressed && typeof pressed.value === 'string') return pressed.value;
  if ('selected_user' in pressed && typeof pressed.selected_user === 'string') return pressed.selected_user;
  if ('selected_option' in pressed) {
    const chosen = pressed.selected_option;
    if (typeof chosen === 'object' && chosen && 'value' in chosen) return String(chosen.value);
  }
  return '';
}

type ViewState = Record<string, Record<string, object>>;

/** What was entered in a form. Each block of our forms holds one element, so it is a list of values by block. */
export function valuesOf(state: ViewState): FormValues {
  return Object.fromEntries(
    Object.entries(state).map(([blockId, elements]) => [
      blockId,
      enteredIn(Object.values(elements)[0] ?? {}),
    ]),
  );
}

function enteredIn(element: object): string | readonly string[] | undefined {
  const of = (key: string): unknown => Object.entries(element).find(([name]) => name === key)?.[1];
  const single = [
    'value',
    'selected_date',
    'selected_time',
    'selected_user',
    'selected_conversation',
    'selected_channel',
  ]
    .map(of)
    .find((value) => typeof value === 'string');
  if (typeof single === 'string') return single;
  const many = ['selected_users', 'selected_conversations', 'selected_channels'].map(of).find(Array.isArray);
  if (many) return many.map(String);
  const files = of('files');
  if (Array.isArray(files)) return files.map(addressOfFile);
  const options = of('selected_options');
  if (Array.isArray(options)) return options.map((option: object) => carriedBy(option));
  const chosen = of('selected_option');
  return typeof chosen === 'object' && chosen ? carriedBy(chosen) : undefined;
}

/** Where the bot may fetch a file that somebody chose; '' where Slack does not say. */
function addressOfFile(file: unknown): string {
  if (typeof file !== 'object' || file === null || !('url_private_download' in file)) return '';
  return typeof file.url_private_download === 'string' ? file.url_private_download : '';
}
