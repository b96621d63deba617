import type { FormValues } from './action.ts';

/** The text that was entered or the choice that was made in a field; '' where there is none. */
export function enteredText(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The choices that were made in a field of several. */
export function enteredMany(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
}
