import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Sentence } from '../../src/words/say.ts';

/** A sentence with where it stands, for instance `touch-words.ts touchWords.done`. */
export type NamedSentence = { name: string; sentence: Sentence };

const folder = path.resolve(import.meta.dirname, '../../src/words');

/** Every sentence that any file of the words exports, so that a new file is covered by itself. */
export async function everySentence(): Promise<NamedSentence[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('-words.ts'));
  const modules = await Promise.all(
    files.map(async (file) => [file, await import(path.join(folder, file))] as const),
  );
  return modules.flatMap(([file, exported]) =>
    Object.entries(exported as object).flatMap(([name, value]) => sentencesIn(`${file} ${name}`, value)),
  );
}

function sentencesIn(name: string, value: unknown): NamedSentence[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'ar' in value) return [{ name, sentence: value as Sentence }];
  return Object.entries(value).flatMap(([key, inner]) => sentencesIn(`${name}.${key}`, inner));
}
