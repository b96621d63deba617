import { namesCompatible } from '../parsing/person-name.ts';

/** An address that more rows and contacts have is no one's: of an office, or written where nothing was known. */
export const mostSharers = 50;
/** So many people whose names cannot be one person's still share an e-mail by accident. */
const mostApart = 5;

/** Whether some names that stand beside one e-mail are plainly those of many people. */
export function areManyPeople(names: readonly string[]): boolean {
  const apart: string[] = [];
  for (const name of names) {
    if (name === '' || apart.some((other) => namesCompatible(other, name))) continue;
    apart.push(name);
    if (apart.length > mostApart) return true;
  }
  return false;
}
