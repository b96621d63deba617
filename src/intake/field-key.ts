import { fold } from '../parsing/fold.ts';

/** `fullName`, `Full Name`, `full-name` and `full_name` are one field. */
export function fieldKey(name: string): string {
  return fold(name.slice(0, 80).replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')).replaceAll(' ', '_');
}
