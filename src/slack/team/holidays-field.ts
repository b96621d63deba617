import type { TeamHoliday } from '../../calendar/team-holiday.ts';
import { type HolidayLineFault, holidayLines, parseHolidayLines } from '../../parsing/holiday-lines.ts';
import type { Language, Voice } from '../../team/voice.ts';
import { holidayWords } from '../../words/holiday-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import { longestTyped, textField } from '../form.ts';
import { type Block, cut } from '../message.ts';

/** What a list that was typed comes to, or what is wrong with it, to be said under the field. */
export type TypedHolidays = { readonly holidays: readonly TeamHoliday[] } | { readonly problem: string };

const languages: readonly Language[] = ['en', 'ar'];
const mostFaultsSaid = 3;
const longestSaid = 60;

/** The field in which a team's holidays are changed, one a line, in the language of whoever changes them. */
export function holidaysField(name: string, holidays: readonly TeamHoliday[], voice: Voice): Block {
  return textField(name, say(voice, holidayWords.field), {
    initial: holidayLines(holidays, voice.language),
    hint: say(voice, holidayWords.fieldHint),
    multiline: true,
  });
}

/** Reads the field. At least one holiday is needed: an empty list is that of a team which never had this field. */
export function readHolidaysField(text: string, voice: Voice): TypedHolidays {
  const read = parseHolidayLines(text);
  if ('faults' in read) return { problem: faultsInWords(read.faults, voice) };
  if (read.holidays.length === 0) return { problem: say(voice, holidayWords.none) };
  // What is typed shortly may be written longer, and the next who changes it may read the other language.
  const fits = languages.every((language) => holidayLines(read.holidays, language).length <= longestTyped);
  return fits ? read : { problem: say(voice, holidayWords.tooLong) };
}

const faultWords: Readonly<Record<HolidayLineFault['kind'], Sentence>> = {
  'no-name': holidayWords.noName,
  'no-date': holidayWords.noDate,
  'bad-date': holidayWords.badDate,
  twice: holidayWords.twice,
  'too-many': holidayWords.tooMany,
};

function faultsInWords(faults: readonly HolidayLineFault[], voice: Voice): string {
  const said = faults
    .slice(0, mostFaultsSaid)
    .map((fault) =>
      say(voice, faultWords[fault.kind], { line: fault.line, said: cut(fault.said, longestSaid) }),
    );
  const more = faults.length - said.length;
  return [...said, ...(more > 0 ? [say(voice, holidayWords.moreFaults, { n: more })] : [])].join('\n');
}
