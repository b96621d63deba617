/** The last words of a text as they were typed, with the line breaks between them; '' for none. */
export function lastWords(text: string, count: number): string {
  const starts = Array.from(text.matchAll(/\S+/gu), ({ index }) => index);
  return count <= 0 ? '' : text.slice(starts.at(-count)).trim();
}
