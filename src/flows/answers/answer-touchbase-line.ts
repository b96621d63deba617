import { localTime } from '../../calendar/instant.ts';
import { zoneNamed } from '../../calendar/zones-of-country.ts';
import { readMembers } from '../../db/people.ts';
import { parseTouchbaseLine } from '../../parsing/touchbase-line.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { holidaysForm } from '../../slack/team/holidays-form.ts';
import { setUpForm } from '../../slack/team/set-up-form.ts';
import { statusAnswer } from '../../slack/team/status-answer.ts';
import { denial, denialToSetUp } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { peopleMark } from '../../team/people-mark.ts';
import { proposedHolidays } from '../../team/proposed-holidays.ts';
import { proposedSettings } from '../../team/proposed-settings.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import { touchbaseWords } from '../../words/touchbase-words.ts';
import type { Asking } from '../asking.ts';
import { openPlans } from '../plans/open-plans.ts';
import { setOwnLanguage, setOwnZone } from '../team/own-settings.ts';
import { showStatus } from '../team/show-status.ts';
import { answerListTime, answerWorkingDays } from './answer-own-days.ts';
import { answerCap, answerCoordinator } from './answer-plan-settings.ts';
import { openAudit } from './open-audit.ts';
import { openContactRules } from './open-contact-rules.ts';
import { openDoNotCall } from './open-do-not-call.ts';
import { openKeptList } from './open-kept.ts';
import { openKeys } from './open-keys.ts';
import { openLimits } from './open-limits.ts';
import { openRetention } from './open-retention.ts';
import { openRoles } from './open-roles.ts';
import { openRules } from './open-rules.ts';

/** Does what a line after `/touchbase` says, and answers. */
export async function answerTouchbaseLine(asking: Asking, text: string): Promise<Reply> {
  const line = parseTouchbaseLine(text);
  switch (line.verb) {
    case 'help':
      return sentence(asking, touchbaseWords.help);
    case 'setup':
      return await openSetUp(asking);
    case 'language': {
      if (line.language === undefined)
        return sentence(asking, line.said ? touchbaseWords.languageUnknown : touchbaseWords.languageAsk);
      await setOwnLanguage(asking, line.language);
      const voice = { ...asking.voice, language: line.language };
      return sentence({ ...asking, voice }, touchbaseWords.languageSet);
    }
    case 'zone':
      return await zone(asking, line.said);
    case 'mornings':
      return await answerListTime(asking, line);
    case 'days':
      return await answerWorkingDays(asking, line.said);
    case 'cap':
      return await answerCap(asking, line.said);
    case 'coordinator':
      return await answerCoordinator(asking, line.said);
    case 'plans':
      return await openPlans(asking);
    case 'kept':
      return { kind: 'form', view: await openKeptList(asking) };
    case 'rules':
      return { kind: 'form', view: await openRules(asking) };
    case 'do-not-call':
      return { kind: 'form', view: await openDoNotCall(asking) };
    case 'contact':
      return { kind: 'form', view: await openContactRules(asking) };
    case 'limits':
      return await openLimits(asking);
    case 'holidays':
      return openHolidays(asking);
    case 'roles':
      return await openRoles(asking);
    case 'keys':
      return await openKeys(asking);
    case 'retention':
      return await openRetention(asking);
    case 'audit':
      return { kind: 'form', view: await openAudit(asking) };
    case 'status': {
      const status = await showStatus(asking);
      if (status.kind === 'denied') return { kind: 'say', message: deniedMessage(asking.voice, status.why) };
      return { kind: 'say', message: statusAnswer(status.figures, asking.voice, asking.at) };
    }
    case 'unknown':
      return sentence(asking, touchbaseWords.unknown, { said: line.said });
  }
}

/** Whether a line may be typed before the team is set up. */
export function isForBeforeSetUp(text: string): boolean {
  const { verb } = parseTouchbaseLine(text);
  return (
    verb !== 'status' &&
    verb !== 'holidays' &&
    verb !== 'plans' &&
    verb !== 'rules' &&
    verb !== 'limits' &&
    verb !== 'contact' &&
    verb !== 'do-not-call' &&
    verb !== 'retention'
  );
}

async function openSetUp({ means, teamId, team, member, voice }: Asking): Promise<Reply> {
  const why = denialToSetUp(member, team);
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const members = await readMembers(means.store.rows, teamId);
  const managerUserIds = members.filter((one) => one.isManager).map((one) => one.userId);
  const current = team.isSetUp ? team : { ...team, ...proposedSettings(zoneOf(member, team)) };
  // A team that was set up before there were any gets the proposal too.
  const holidays = current.holidays.length > 0 ? current.holidays : proposedHolidays(current.country);
  return {
    kind: 'form',
    view: setUpForm(
      {
        ...current,
        holidays,
        managerUserIds: managerUserIds.length > 0 ? managerUserIds : [member.userId],
        managersMark: peopleMark(managerUserIds),
      },
      voice,
    ),
  };
}

function openHolidays({ team, member, voice, at }: Asking): Reply {
  const why = denial(member, 'edit-plans');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  return { kind: 'form', view: holidaysForm(team, voice, at) };
}

async function zone(asking: Asking, said: string): Promise<Reply> {
  const { member, team, at } = asking;
  const answer = (words: Sentence, name: string) =>
    sentence(asking, words, { zone: name, time: localTime(at, name) });
  if (said === '') return answer(touchbaseWords.zoneAsk, zoneOf(member, team));
  if (said.toLowerCase() === 'slack') {
    await setOwnZone(asking, null);
    return answer(touchbaseWords.zoneSet, zoneOf({ ...member, ownZone: null }, team));
  }
  const named = zoneNamed(said);
  if (!named) return sentence(asking, touchbaseWords.zoneUnknown, { said });
  await setOwnZone(asking, named);
  return answer(touchbaseWords.zoneSet, named);
}

function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Reply {
  return { kind: 'say', message: plainMessage(say(voice, words, values)) };
}
