import { isZone } from '../../calendar/instant.ts';
import { zonesOfCountry } from '../../calendar/zones-of-country.ts';
import { setUpTeam, type TeamSettings } from '../../flows/team/set-up-team.ts';
import { isCurrency } from '../../money/currency.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormReply, FormView } from '../../slack/reply.ts';
import { readHolidaysField } from '../../slack/team/holidays-field.ts';
import {
  notInChannel,
  publicHolidaysOff,
  readSetUpSubject,
  type SetUpValues,
  setUpChecking,
  setUpDone,
  setUpFields,
  setUpForm,
} from '../../slack/team/set-up-form.ts';
import { holidaysInNewCountry } from '../../team/holidays-in-new-country.ts';
import { type Denial, denialToSetUp } from '../../team/may-do.ts';
import { weekdays } from '../../team/proposed-settings.ts';
import type { Voice } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { generalWords } from '../../words/general-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import type { Form, FormValues } from '../action.ts';
import { enteredMany, enteredText } from '../entered-texts.ts';

/** The set-up form: checked here, then Slack is asked whether the bot is in both channels, then saved. */
export const setUp: Form = {
  id: formIds.setUp,
  async run(asking, values, subject): Promise<FormReply> {
    const { means, teamId, team, member, voice, at } = asking;
    const why = denialToSetUp(member, team);
    if (why) return { kind: 'show', view: deniedView(voice, why) };
    const { holidaysOf: formCountry, managersMark } = readSetUpSubject(subject);
    const typed = settingsOf(values);
    const read = readHolidaysField(enteredText(values, setUpFields.holidays), voice);
    const errors = {
      ...errorsOf(typed, voice),
      ...('problem' in read ? { [setUpFields.holidays]: read.problem } : {}),
    };
    if ('problem' in read || Object.keys(errors).length > 0) return { kind: 'errors', errors };

    const { country } = typed;
    const holidays = holidaysInNewCountry(read.holidays, { from: formCountry, to: country });
    const proposed = holidays === read.holidays ? undefined : { country, holidays };
    const settings = { ...typed, holidays };
    // As it was filled in: what the country changes is decided anew when it is sent again.
    const shown = { ...typed, holidays: read.holidays, holidaysOf: formCountry, managersMark };
    return {
      kind: 'work',
      view: setUpChecking(voice),
      async work(slack): Promise<FormView> {
        const inLeads = await slack.membersOf(settings.leadsChannelId);
        const inReports = await slack.membersOf(settings.reportsChannelId);
        for (const [channelId, members] of [
          [settings.leadsChannelId, inLeads],
          [settings.reportsChannelId, inReports],
        ] as const)
          if (!members?.includes(slack.botUserId))
            return setUpForm(shown, voice, notInChannel(channelId, voice));
        const done = await setUpTeam(means, {
          teamId,
          byUserId: member.userId,
          settings,
          managersMark,
          membersOfLeadsChannel: inLeads ?? [],
          at,
        });
        if (done.kind === 'denied') return deniedView(voice, done.why);
        if (done.kind === 'managers-changed') {
          const { managerUserIds } = done;
          const anew = { ...shown, managerUserIds, managersMark: undefined };
          return setUpForm(anew, voice, say(voice, formWords.managersChanged));
        }
        const { keptLeads, agents, following } = done;
        const { leadsChannelId } = settings;
        return setUpDone({ agents, kept: keptLeads, leadsChannelId, following, proposed }, voice);
      },
      onFailure: (reference) => setUpForm(shown, voice, say(voice, generalWords.couldNotNow, { reference })),
    };
  },
};

function deniedView(voice: Voice, why: Denial): FormView {
  return closingView(voice, say(voice, formWords.setUpTitle), deniedMessage(voice, why).text);
}

type TypedSettings = Omit<TeamSettings, 'holidays'> & Omit<SetUpValues, 'holidays'>;

function settingsOf(values: FormValues): TypedSettings {
  const one = (name: string) => enteredText(values, name);
  const many = (name: string) => enteredMany(values, name);
  return {
    leadsChannelId: one(setUpFields.leadsChannel),
    reportsChannelId: one(setUpFields.reportsChannel),
    managerUserIds: many(setUpFields.managers),
    fallbackUserId: one(setUpFields.fallback) || null,
    zone: one(setUpFields.zone),
    country: one(setUpFields.country).toUpperCase(),
    currency: one(setUpFields.currency).toUpperCase(),
    workingDays: weekdays.filter((day) => many(setUpFields.workingDays).includes(String(day))),
    holidaysOff: many(setUpFields.holidaysOff).includes(publicHolidaysOff),
    firstWeekday: Number(one(setUpFields.firstWeekday)),
    language: one(setUpFields.language) === 'ar' ? 'ar' : 'en',
    digits: one(setUpFields.digits) === 'arabic' ? 'arabic' : 'latin',
  };
}

function errorsOf(settings: TypedSettings, voice: Voice): Record<string, string> {
  const faults: Record<string, Sentence> = {
    ...(settings.reportsChannelId === settings.leadsChannelId
      ? { [setUpFields.reportsChannel]: formWords.sameChannel }
      : {}),
    ...(isZone(settings.zone) ? {} : { [setUpFields.zone]: formWords.notAZone }),
    ...(zonesOfCountry(settings.country).length > 0 ? {} : { [setUpFields.country]: formWords.notACountry }),
    ...(isCurrency(settings.currency) ? {} : { [setUpFields.currency]: formWords.notACurrency }),
  };
  return Object.fromEntries(Object.entries(faults).map(([name, words]) => [name, say(voice, words)]));
}
