import { localDay } from '../../calendar/local-day.ts';
import { channels } from '../../parsing/channel.ts';
import { outcomes } from '../../parsing/outcome.ts';
import type { Voice } from '../../team/voice.ts';
import { channelWords } from '../../words/channel-words.ts';
import { formWords } from '../../words/form-words.ts';
import { homeWords } from '../../words/home-words.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { say } from '../../words/say.ts';
import { choiceField, dateField, form, selectField, textField, timeField } from '../form.ts';
import { formIds } from '../ids.ts';
import { option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { nameOf } from './touch-answers.ts';

/** The names of the fields, as their answers come back. */
export const logFields = {
  channel: 'channel',
  outcome: 'outcome',
  on: 'on',
  note: 'note',
  date: 'date',
  time: 'time',
} as const;

/** What happened with a person, that no touch need have asked for; and what comes next. */
export function logForm(about: { contactId: string; contactName: string }, voice: Voice, at: Date): FormView {
  return form(voice, {
    id: formIds.logContact,
    title: say(voice, homeWords.logTitle),
    submit: say(voice, formWords.save),
    subject: about.contactId,
    blocks: [
      section(say(voice, homeWords.logAbout, { name: nameOf(about.contactName, voice) })),
      selectField(
        logFields.channel,
        say(voice, homeWords.logChannel),
        channels
          .filter((channel) => channel !== 'task')
          .map((channel) => option(say(voice, channelWords[channel]), channel)),
        { initial: 'call' },
      ),
      choiceField(
        logFields.outcome,
        say(voice, formWords.outcome),
        outcomes.map((outcome) => option(say(voice, outcomeWords[outcome]), outcome)),
        { initial: 'reached' },
      ),
      dateField(logFields.on, say(voice, homeWords.logOn), { initial: localDay(at, voice.zone) }),
      textField(logFields.note, say(voice, formWords.note), { optional: true, multiline: true }),
      dateField(logFields.date, say(voice, formWords.nextDate), {
        optional: true,
        hint: say(voice, formWords.nextHint),
      }),
      timeField(logFields.time, say(voice, formWords.nextTime), { optional: true }),
    ],
  });
}
