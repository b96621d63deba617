/**
 * A text column as the type its check constraint promises.
 * @throws when the database holds a word this version does not know (a newer version wrote it)
 */
export function known<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined)
    throw new Error(`The database says "${text}" where one of ${words.join(', ')} was expected`);
  return found;
}
