import { isZone } from '../calendar/instant.ts';
import { zonesOfCountry } from '../calendar/zones-of-country.ts';
import { setUpTeam, type TeamSettings } from '../flows/set-up-team.ts';
import { isCurrency } from '../money/currency.ts';
import { closingView } from '../slack/form.ts';
import { formIds } from '../slack/ids.ts';
import { deniedMessage } from '../slack/plain-answers.ts';
import type { FormReply, FormView } from '../slack/reply.ts';
import { notInChannel, setUpChecking, setUpDone, setUpFields, setUpForm } from '../slack/set-up-form.ts';
import { denial } from '../team/may-do.ts';
import { weekdays } from '../team/proposed-settings.ts';
import { formWords } from '../words/form-words.ts';
import { generalWords } from '../words/general-words.ts';
import { type Sentence, say } from '../words/say.ts';
import type { Form, FormValues } from './action.ts';

/** The set-up form: checked here, then Slack is asked whether the bot is in both channels, then saved. */
export const setUp: Form = {
  id: formIds.setUp,
  async run(asking, values): Promise<FormReply> {
    const { means, teamId, member, voice, at } = asking;
    const why = denial(member, 'set-up');
    if (why)
      return {
        kind: 'show',
        view: closingView(voice, say(voice, formWords.setUpTitle), deniedMessage(voice, why).text),
      };
    const settings = settingsOf(values);
    const faults = faultsOf(settings);
    if (Object.keys(faults).length > 0)
      return {
        kind: 'errors',
        errors: Object.fromEntries(Object.entries(faults).map(([name, words]) => [name, say(voice, words)])),
      };

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
            return setUpForm(settings, voice, notInChannel(channelId, voice));
        const { keptLeads, agents } = await setUpTeam(means, {
          teamId,
          byUserId: member.userId,
          settings,
          membersOfLeadsChannel: inLeads ?? [],
          at,
        });
        return setUpDone({ agents, kept: keptLeads, leadsChannelId: settings.leadsChannelId }, voice);
      },
      onFailure: (reference) =>
        setUpForm(settings, voice, say(voice, generalWords.couldNotNow, { reference })),
    };
  },
};

function settingsOf(values: FormValues): TeamSettings {
  const one = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const many = (name: string) => {
    const value = values[name];
    return Array.isArray(value) ? value.map(String) : [];
  };
  return {
    leadsChannelId: one(setUpFields.leadsChannel),
    reportsChannelId: one(setUpFields.reportsChannel),
    managerUserIds: many(setUpFields.managers),
    fallbackUserId: one(setUpFields.fallback) || null,
    zone: one(setUpFields.zone),
    country: one(setUpFields.country).toUpperCase(),
    currency: one(setUpFields.currency).toUpperCase(),
    workingDays: weekdays.filter((day) => many(setUpFields.workingDays).includes(String(day))),
    firstWeekday: Number(one(setUpFields.firstWeekday)),
    language: one(setUpFields.language) === 'ar' ? 'ar' : 'en',
    digits: one(setUpFields.digits) === 'arabic' ? 'arabic' : 'latin',
  };
}

function faultsOf(settings: TeamSettings): Record<string, Sentence> {
  return {
    ...(settings.reportsChannelId === settings.leadsChannelId
      ? { [setUpFields.reportsChannel]: formWords.sameChannel }
      : {}),
    ...(isZone(settings.zone) ? {} : { [setUpFields.zone]: formWords.notAZone }),
    ...(zonesOfCountry(settings.country).length > 0 ? {} : { [setUpFields.country]: formWords.notACountry }),
    ...(isCurrency(settings.currency) ? {} : { [setUpFields.currency]: formWords.notACurrency }),
  };
}
