import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { ImportedNote } from '../../leads/import.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDay } from '../../words/format.ts';
import { importWords } from '../../words/import-words.ts';
import { say } from '../../words/say.ts';
import { cut } from '../message.ts';

const longestNotes = 500;

/** Which file a person came in or was in, where from, and what it said about them. */
export function importedLines(
  { fileName: file, importedAt, sourceName: source, notes }: ImportedNote,
  voice: Voice,
  today: LocalDay,
): string[] {
  const when = sayDay(voice, localDay(importedAt, voice.zone), today);
  return [
    source === ''
      ? say(voice, importWords.broughtIn, { when, file })
      : say(voice, importWords.broughtInFrom, { when, file, source }),
    ...(notes === ''
      ? []
      : [say(voice, importWords.noted, { notes: cut(notes.replace(/\s*\n\s*/g, ' '), longestNotes) })]),
  ];
}
