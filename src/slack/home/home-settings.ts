import { localDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { awayWords } from '../../words/away-words.ts';
import { formWords } from '../../words/form-words.ts';
import { sayTime } from '../../words/format.ts';
import { homeWords } from '../../words/home-words.ts';
import { mention, say } from '../../words/say.ts';
import { type ShownAway, spanInWords } from '../day/away-answers.ts';
import { dateField, form, personField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, type Block, button, section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** What an agent has set for themselves. */
export type HomeSettings = { away: ShownAway | null; evening: boolean };

/** The names of the fields of being away, as their answers come back. */
export const awayFields = { from: 'from', until: 'until', cover: 'cover' } as const;

/** Whether they are away, when their list comes, in which language and zone; and the buttons that change it. */
export function settingsBlocks({ away, evening }: HomeSettings, voice: Voice, at: Date): Block[] {
  const lines = [
    away ? awayInWords(away, voice, at) : say(voice, homeWords.here),
    say(voice, homeWords.listTime, { evening: evening ? 'yes' : 'no' }),
    say(voice, homeWords.zone, { zone: voice.zone, time: sayTime(voice, at) }),
  ];
  const other = voice.language === 'ar' ? 'en' : 'ar';
  return [
    section(lines.join('\n')),
    actions('home-settings', [
      ...(away ? [button(actionIds.homeBack, backInWords(away, voice, at), 'back', 'primary')] : []),
      button(actionIds.homeAway, say(voice, away ? homeWords.changeAway : homeWords.goAway), 'away'),
      button(
        actionIds.homeListTime,
        say(voice, evening ? homeWords.toMorning : homeWords.toEvening),
        evening ? 'morning' : 'evening',
      ),
      button(
        actionIds.homeLanguage,
        say(voice, other === 'ar' ? homeWords.toArabic : homeWords.toEnglish),
        other,
      ),
    ]),
  ];
}

/** From when to when somebody is away, and who does their touches meanwhile. */
export function awayForm(away: ShownAway | null, voice: Voice, at: Date): FormView {
  return form(voice, {
    id: formIds.away,
    title: say(voice, homeWords.awayTitle),
    submit: say(voice, formWords.save),
    subject: '',
    blocks: [
      dateField(awayFields.from, say(voice, homeWords.awayFrom), {
        initial: away?.from ?? localDay(at, voice.zone),
      }),
      dateField(awayFields.until, say(voice, homeWords.awayUntil), away ? { initial: away.until } : {}),
      personField(awayFields.cover, say(voice, homeWords.awayCover), {
        optional: true,
        hint: say(voice, homeWords.awayCoverHint),
        ...(away?.coverUserId ? { initial: away.coverUserId } : {}),
      }),
    ],
  });
}

function backInWords({ from }: ShownAway, voice: Voice, at: Date): string {
  return say(voice, from > localDay(at, voice.zone) ? awayWords.undo : homeWords.back);
}

function awayInWords(away: ShownAway, voice: Voice, at: Date): string {
  return away.coverUserId
    ? spanInWords(homeWords.awayCovered, away, voice, at, { cover: mention(away.coverUserId) })
    : spanInWords(homeWords.awayWaits, away, voice, at);
}
