import { holidayDays } from '../../calendar/holidays.ts';
import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import { monthsAfter } from '../../calendar/plan-year.ts';
import type { TeamHoliday } from '../../calendar/team-holiday.ts';
import type { Team } from '../../team/member.ts';
import { proposedHolidays } from '../../team/proposed-holidays.ts';
import type { Voice } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { sayCountry, sayDay, sayList } from '../../words/format.ts';
import { holidayWords } from '../../words/holiday-words.ts';
import { say } from '../../words/say.ts';
import { closingView, form } from '../form.ts';
import { formIds } from '../ids.ts';
import { type Block, context, cut, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { holidaysField } from './holidays-field.ts';

/** The name of its one field. */
export const holidaysFieldName = 'holidays';

const monthsAhead = 13;
/** A name may be as long as the field; a paragraph takes ten of this length with their days. */
const longestName = 120;
const linesInASection = 10;

/** A team's holidays to be changed, below the days on which they come next; where it has none yet, those proposed. */
export function holidaysForm(
  { holidays: saved, holidaysOff, country }: Pick<Team, 'holidays' | 'holidaysOff' | 'country'>,
  voice: Voice,
  at: Date,
): FormView {
  const holidays = saved.length > 0 ? saved : proposedHolidays(country);
  const name = sayCountry(voice, country);
  return form(voice, {
    id: formIds.holidays,
    title: say(voice, holidayWords.title),
    submit: say(voice, formWords.save),
    subject: '',
    blocks: [
      ...(saved.length > 0 ? [] : [section(say(voice, holidayWords.notSavedYet, { country: name }))]),
      section(say(voice, holidayWords.intro, { months: monthsAhead })),
      ...nextDays(holidays, voice, at),
      context(say(voice, holidayWords.alsoOff, { off: holidaysOff ? 'yes' : 'no', country: name })),
      holidaysField(holidaysFieldName, holidays, voice),
    ],
  });
}

/** The list was changed: how many people's plans follow, and the days on which it comes next. */
export function holidaysSaved(
  { holidays, following }: { holidays: readonly TeamHoliday[]; following: number },
  voice: Voice,
  at: Date,
): FormView {
  const said = [say(voice, holidayWords.saved), say(voice, holidayWords.following, { n: following })];
  const closing = closingView(voice, say(voice, holidayWords.title), said.join(' '));
  return {
    ...closing,
    blocks: [
      ...closing.blocks,
      section(say(voice, holidayWords.intro, { months: monthsAhead })),
      ...nextDays(holidays, voice, at),
    ],
  };
}

/** The list was sent as it was. */
export function holidaysAsBefore(voice: Voice): FormView {
  return closingView(voice, say(voice, holidayWords.title), say(voice, holidayWords.same));
}

function nextDays(holidays: readonly TeamHoliday[], voice: Voice, at: Date): Block[] {
  const today = localDay(at, voice.zone);
  const span = { from: today, until: addDays(monthsAfter(today, monthsAhead), -1) };
  const lines = holidays.map(
    (holiday) => `• ${dayLine(holiday, holidayDays(holiday.rule, span), today, voice)}`,
  );
  const sections = Math.ceil(lines.length / linesInASection);
  return Array.from({ length: sections }, (_, nth) =>
    section(lines.slice(nth * linesInASection, (nth + 1) * linesInASection).join('\n')),
  );
}

function dayLine(
  { name, off, greet }: TeamHoliday,
  days: readonly LocalDay[],
  today: LocalDay,
  voice: Voice,
): string {
  const sentence = days.length > 0 ? holidayWords.comesOn : holidayWords.doesNotCome;
  return say(voice, sentence, {
    name: cut(name[voice.language], longestName),
    ...(days.length > 0
      ? {
          days: sayList(
            voice,
            days.map((day) => sayDay(voice, day, today)),
          ),
        }
      : {}),
    off: off ? 'yes' : 'no',
    card: greet ? 'yes' : 'no',
  });
}
