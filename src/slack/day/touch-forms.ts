import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import { channels } from '../../parsing/channel.ts';
import { outcomes } from '../../parsing/outcome.ts';
import type { Voice } from '../../team/voice.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { dayWords } from '../../words/day-words.ts';
import { formWords } from '../../words/form-words.ts';
import { sayDay } from '../../words/format.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { say } from '../../words/say.ts';
import { choiceField, dateField, form, textField, timeField } from '../form.ts';
import { formIds } from '../ids.ts';
import { type Block, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { nameOf } from './touch-answers.ts';
import { originInWords, type TouchOrigin } from './touch-line.ts';

/** What a form about a touch shows of it, and the subject it carries. */
export type TouchInForm = { subject: string; contactName: string; origin: TouchOrigin };

/** The names of the fields, as their answers come back. */
export const touchFields = {
  when: 'when',
  date: 'date',
  time: 'time',
  why: 'why',
  outcome: 'outcome',
  note: 'note',
  scope: 'scope',
  words: 'words',
} as const;

export const everyChannel = 'all';

/** Until when: the next working day, the first of the next week, or a date; `days` are those of whoever asks. */
export function snoozeFields(
  days: { next: LocalDay; nextWeek: LocalDay },
  voice: Voice,
  at: Date,
  options: { withTime?: boolean } = {},
): Block[] {
  const today = localDay(at, voice.zone);
  const isTomorrow = days.next === addDays(today, 1);
  return [
    choiceField(
      touchFields.when,
      say(voice, formWords.when),
      [
        option(
          isTomorrow
            ? say(voice, formWords.tomorrow)
            : say(voice, dayWords.nextWorkingDay, { day: sayDay(voice, days.next, today) }),
          'tomorrow',
        ),
        ...(days.nextWeek === days.next
          ? []
          : [
              option(
                say(voice, dayWords.nextWeekOn, { day: sayDay(voice, days.nextWeek, today) }),
                'next-week',
              ),
            ]),
        option(say(voice, formWords.onDate), 'date'),
      ],
      { initial: 'tomorrow' },
    ),
    dateField(touchFields.date, say(voice, formWords.date), { optional: true }),
    ...(options.withTime
      ? [timeField(touchFields.time, say(voice, formWords.time), { optional: true })]
      : []),
  ];
}

export function snoozeForm(
  touch: TouchInForm,
  days: { next: LocalDay; nextWeek: LocalDay },
  voice: Voice,
  at: Date,
): FormView {
  return form(voice, {
    id: formIds.touchSnooze,
    title: say(voice, formWords.snoozeTitle),
    submit: say(voice, formWords.save),
    subject: touch.subject,
    blocks: [
      section(say(voice, formWords.snoozeAbout, { name: nameOf(touch.contactName, voice) })),
      ...snoozeFields(days, voice, at, { withTime: true }),
    ],
  });
}

export function skipForm(touch: TouchInForm, voice: Voice): FormView {
  return form(voice, {
    id: formIds.touchSkip,
    title: say(voice, formWords.skipTitle),
    submit: say(voice, formWords.skip),
    subject: touch.subject,
    blocks: [
      section(say(voice, formWords.skipAbout, aboutTouch(touch, voice))),
      textField(touchFields.why, say(voice, formWords.why), { optional: true }),
    ],
  });
}

export function moreForm(touch: TouchInForm, usual: string, voice: Voice): FormView {
  return form(voice, {
    id: formIds.touchMore,
    title: say(voice, formWords.moreTitle),
    submit: say(voice, formWords.save),
    subject: touch.subject,
    blocks: [
      section(say(voice, formWords.moreAbout, aboutTouch(touch, voice))),
      choiceField(
        touchFields.outcome,
        say(voice, formWords.outcome),
        outcomes.map((outcome) => option(say(voice, outcomeWords[outcome]), outcome)),
        { initial: usual },
      ),
      textField(touchFields.note, say(voice, formWords.note), { optional: true, multiline: true }),
      dateField(touchFields.date, say(voice, formWords.nextDate), {
        optional: true,
        hint: say(voice, formWords.nextHint),
      }),
      timeField(touchFields.time, say(voice, formWords.nextTime), { optional: true }),
    ],
  });
}

export function optOutForm(about: { subject: string; contactName: string }, voice: Voice): FormView {
  return form(voice, {
    id: formIds.optOut,
    title: say(voice, formWords.optOutTitle),
    submit: say(voice, formWords.optOutSubmit),
    subject: about.subject,
    blocks: [
      section(say(voice, formWords.optOutAbout, { name: nameOf(about.contactName, voice) })),
      choiceField(
        touchFields.scope,
        say(voice, formWords.optOutScope),
        [
          option(say(voice, formWords.optOutAll), everyChannel),
          ...channels
            .filter((channel) => askedToSpare.has(channel))
            .map((channel) =>
              option(
                say(voice, formWords.optOutOne, { channel: { markup: say(voice, channelsWords[channel]) } }),
                channel,
              ),
            ),
        ],
        { initial: everyChannel },
      ),
      textField(touchFields.words, say(voice, formWords.optOutWords), { optional: true, multiline: true }),
    ],
  });
}

/** The channels people ask to be spared; the rest can be said with the command. */
const askedToSpare = new Set(['call', 'text', 'email', 'mail', 'social', 'visit']);

function aboutTouch(touch: TouchInForm, voice: Voice) {
  return {
    name: nameOf(touch.contactName, voice),
    what: { markup: originInWords(touch.origin, voice) },
  };
}
