import type { TeamHoliday } from '../../calendar/team-holiday.ts';
import { peopleMark } from '../../team/people-mark.ts';
import { weekdays } from '../../team/proposed-settings.ts';
import type { Digits, Language, Voice } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { sayCountry, sayList, sayWeekday } from '../../words/format.ts';
import { holidayWords } from '../../words/holiday-words.ts';
import { asText, say } from '../../words/say.ts';
import {
  channelField,
  checkField,
  choiceField,
  closingView,
  form,
  peopleField,
  personField,
  textField,
} from '../form.ts';
import { formIds } from '../ids.ts';
import { option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { holidaysField } from './holidays-field.ts';

/** The names of the fields, as their answers come back. */
export const setUpFields = {
  leadsChannel: 'leads-channel',
  reportsChannel: 'reports-channel',
  managers: 'managers',
  fallback: 'fallback',
  zone: 'zone',
  country: 'country',
  currency: 'currency',
  workingDays: 'working-days',
  holidaysOff: 'public-holidays',
  holidays: 'holidays',
  firstWeekday: 'first-weekday',
  language: 'language',
  digits: 'digits',
} as const;

/** What the form starts with. */
export type SetUpValues = {
  leadsChannelId: string | null;
  reportsChannelId: string | null;
  managerUserIds: readonly string[];
  /** Of the managers it was opened with first; absent: these. */
  managersMark?: string | undefined;
  fallbackUserId: string | null;
  zone: string;
  country: string;
  currency: string;
  workingDays: readonly number[];
  holidays: readonly TeamHoliday[];
  /** The country whose holidays these are, should they be as proposed; absent: `country`. */
  holidaysOf?: string;
  holidaysOff: boolean;
  firstWeekday: number;
  language: Language;
  digits: Digits;
};

/** The one choice of the field about public holidays. */
export const publicHolidaysOff = 'off';

/**
 * The set-up form, filled with what is so or what is proposed. `problem` is said on top. It is about the country of its
 * holidays: should another be chosen in it, those proposed for that one take their place.
 */
export function setUpForm(values: SetUpValues, voice: Voice, problem?: string): FormView {
  const days = weekdays.map((day) => option(sayWeekday(voice, day), String(day)));
  const optionalInitial = (initial: string | null) => (initial ? { initial } : {});
  return form(voice, {
    id: formIds.setUp,
    title: say(voice, formWords.setUpTitle),
    submit: say(voice, formWords.save),
    subject: setUpSubject(values),
    blocks: [
      section(problem ?? say(voice, formWords.setUpIntro)),
      channelField(setUpFields.leadsChannel, say(voice, formWords.leadsChannel), {
        hint: say(voice, formWords.leadsChannelHint),
        ...optionalInitial(values.leadsChannelId),
      }),
      channelField(
        setUpFields.reportsChannel,
        say(voice, formWords.reportsChannel),
        optionalInitial(values.reportsChannelId),
      ),
      peopleField(setUpFields.managers, say(voice, formWords.managers), { initial: values.managerUserIds }),
      personField(setUpFields.fallback, say(voice, formWords.fallback), {
        optional: true,
        ...optionalInitial(values.fallbackUserId),
      }),
      textField(setUpFields.zone, say(voice, formWords.zone), {
        initial: values.zone,
        hint: say(voice, formWords.zoneHint),
      }),
      textField(setUpFields.country, say(voice, formWords.country), {
        initial: values.country,
        hint: say(voice, formWords.countryHint),
      }),
      textField(setUpFields.currency, say(voice, formWords.currency), {
        initial: values.currency,
        hint: say(voice, formWords.currencyHint),
      }),
      checkField(setUpFields.workingDays, say(voice, formWords.workingDays), days, {
        initial: values.workingDays.map(String),
      }),
      checkField(
        setUpFields.holidaysOff,
        say(voice, holidayWords.publicHolidays),
        [option(say(voice, holidayWords.publicHolidaysOff), publicHolidaysOff)],
        { optional: true, initial: values.holidaysOff ? [publicHolidaysOff] : [] },
      ),
      holidaysField(setUpFields.holidays, values.holidays, voice),
      choiceField(setUpFields.firstWeekday, say(voice, formWords.firstWeekday), days, {
        initial: String(values.firstWeekday),
      }),
      choiceField(
        setUpFields.language,
        say(voice, formWords.language),
        [option(say(voice, formWords.english), 'en'), option(say(voice, formWords.arabic), 'ar')],
        { initial: values.language },
      ),
      choiceField(
        setUpFields.digits,
        say(voice, formWords.digits),
        [
          option(say(voice, formWords.latinDigits), 'latin'),
          option(say(voice, formWords.arabicDigits), 'arabic'),
        ],
        { initial: values.digits },
      ),
    ],
  });
}

/** What a form was opened with, as it comes back with it: the country of its holidays, the mark of its managers. */
function setUpSubject({ holidaysOf, country, managerUserIds, managersMark }: SetUpValues): string {
  return `${holidaysOf ?? country} ${managersMark ?? peopleMark(managerUserIds)}`;
}

/** Reads what a form was opened with. */
export function readSetUpSubject(subject: string): { holidaysOf: string; managersMark: string | undefined } {
  const [holidaysOf = '', managersMark] = subject.split(' ');
  return { holidaysOf, managersMark };
}

/** While Slack is asked about the channels: nothing is saved yet. */
export function setUpChecking(voice: Voice): FormView {
  return closingView(voice, say(voice, formWords.setUpTitle), say(voice, formWords.checking));
}

/** What set-up came to. */
export type SetUpDone = {
  agents: number;
  kept: number;
  leadsChannelId: string;
  /** How many people's plans follow other days now. */
  following: number;
  /** The holidays of a new country that took the place of the former one's; absent: they are those of the form. */
  proposed?: { country: string; holidays: readonly TeamHoliday[] } | undefined;
};

export function setUpDone(
  { agents, kept, leadsChannelId, following, proposed }: SetUpDone,
  voice: Voice,
): FormView {
  const channel = { markup: `<#${leadsChannelId}>` };
  const names = proposed?.holidays.map(({ name }) => asText(name[voice.language])) ?? [];
  const said = [
    say(voice, formWords.setUpDone, { agents, kept, channel }),
    ...(proposed
      ? [
          say(voice, holidayWords.proposedFor, {
            country: sayCountry(voice, proposed.country),
            holidays: { markup: sayList(voice, names) },
          }),
        ]
      : []),
    ...(following > 0 ? [say(voice, holidayWords.following, { n: following })] : []),
  ];
  return closingView(voice, say(voice, formWords.setUpTitle), said.join('\n'));
}

/** Which channel the bot is not in, and how to invite it. */
export function notInChannel(channelId: string, voice: Voice): string {
  return say(voice, formWords.notInChannel, { channel: { markup: `<#${channelId}>` } });
}
