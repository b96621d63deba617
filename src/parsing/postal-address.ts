// What shows nothing of its own, or turns the direction of what follows on a label.
const unseen = /[^\P{Cc}\n]|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** More than any envelope or label takes. */
const mostLines = 8;
const mostCharacters = 300;

/**
 * A postal address as it stands on an envelope, a line each: without empty lines, spaces around them and what cannot
 * be seen. '' for nothing; `undefined` for more than 8 lines or 300 characters.
 */
export function parsePostalAddress(text: string): string | undefined {
  const lines = text
    .slice(0, 10 * mostCharacters)
    .replace(/\r\n?|\u2028/g, '\n')
    .toWellFormed()
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(unseen, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const address = lines.join('\n');
  return lines.length > mostLines || address.length > mostCharacters ? undefined : address;
}
