import { isObject, listAt, textAt } from '../../../../sandbox/json-value.ts';
import type { VisibleMessage } from '../../../../sandbox/message-store.ts';
import type { Touch } from '../../../../sandbox/people/find-element.ts';
import { localTime } from '../../../../src/calendar/instant.ts';
import { localDay } from '../../../../src/calendar/local-day.ts';
import { isWorkingDay, onlyWeekdays } from '../../../../src/calendar/working-day.ts';
import { actionIds } from '../../../../src/slack/ids.ts';
import { heard } from '../../../heard.ts';
import { people } from '../../../team.ts';
import type { TeamTime } from '../../jump.ts';
import type { TimeStop } from '../../time-machine.ts';
import type { DeskWorkspace } from '../desk-workspace.ts';
import type { IntakeSender } from '../leads/intake-sender.ts';
import { waitingLeads } from './waiting-leads.ts';
import { type Happening, happeningsIn } from './week-plan.ts';

type Agent = { id: string; promise(phone: string): string };

/** Who works in the week that is played, and how each says that somebody was reached and is called again. */
const agents: readonly [Agent, ...Agent[]] = [
  {
    id: people.omar.id,
    promise: (phone: string) => `done ${phone} reached, asks for two viewings next tomorrow 11am`,
  },
  {
    id: people.sara.id,
    promise: (phone: string) => `تم ${phone} تم الرد، تطلب زيارتين ثم غدًا الساعة ١١ صباحًا`,
  },
  {
    id: people.khalid.id,
    promise: (phone: string) => `تم ${phone} تم الرد، يسأل عن المواقف ثم غدًا الساعة ١٠ صباحًا`,
  },
];

/** Cards are taken while people are at work, after so many minutes: one kind waits until somebody is mentioned. */
const atWork = { from: '08:00', until: '18:00' } as const;
const claimAfterMinutes = [4, 9, 20] as const;
const touchesAtOnce = 3;
/** Well within the time that the capture rule gives. */
const triedAfterMinutes = 5;
const minuteMs = 60_000;

/**
 * Lets the team live while a week is played: leads come in over the intake, and the agents claim, settle what is due
 * and promise, each as that person over the local Slack. The same week is always the same. Nothing happens on other
 * ways through time.
 */
export function busyWeek(
  workspace: DeskWorkspace,
  sender: IntakeSender,
  team: TeamTime,
): (stop: TimeStop) => Promise<void> {
  const { slack } = workspace;
  /** What was pressed already. A press is acted on a little later than it is answered. */
  const pressed = new Set<string>();
  /** How many leads were claimed: they go round. */
  let taken = 0;
  /** Who has not tried yet to reach the person they claimed, and since when. */
  let toBeTried: { agent: string; since: Date }[] = [];

  const press = async (who: string, message: VisibleMessage, touch: Touch, subject: string) => {
    const person = slack.as(who);
    if (pressed.has(subject) || !person.canPress(message, touch)) return;
    pressed.add(subject);
    heard(await person.press(message, touch), touch.actionId);
  };

  const claim = async (at: Date, signal: AbortSignal) => {
    const time = localTime(at, team.zone);
    if (!isWorkingDay(localDay(at, team.zone), onlyWeekdays(team.workingDays))) return;
    if (time < atWork.from || time >= atWork.until) return;
    for (const { id, arrivedAt, card } of await waitingLeads(workspace)) {
      if (signal.aborted) return;
      if (pressed.has(id)) continue;
      const patience = nth(claimAfterMinutes, taken) * minuteMs;
      if (at.getTime() - arrivedAt.getTime() < patience) continue;
      taken += 1;
      const agent = nth(agents, taken).id;
      await press(agent, card, { actionId: actionIds.claim }, id);
      toBeTried.push({ agent, since: at });
    }
  };

  /** A first attempt follows a claim, or the lead would go back to the team. */
  const tryToReach = async (at: Date, signal: AbortSignal) => {
    const now = toBeTried.filter(
      ({ since }) => at.getTime() - since.getTime() >= triedAfterMinutes * minuteMs,
    );
    toBeTried = toBeTried.filter((one) => !now.includes(one));
    for (const { agent, since } of now) {
      if (signal.aborted) return;
      const told = slack.dm(agent).filter(({ ts }) => Number(ts) * 1_000 >= since.getTime());
      const [first] = dueTouches(told, at, team.zone);
      if (first) await press(agent, first.message, first.touch, first.touch.value);
    }
  };

  const happen = async (happening: Happening, at: Date, signal: AbortSignal) => {
    switch (happening.kind) {
      case 'lead': {
        const result = await sender.sendSample(happening.sample);
        if (result.kind === 'sent' && !result.isRight)
          throw new Error(`A lead was not taken: ${result.sent.status} ${result.sent.body}`);
        return;
      }
      case 'touches':
        for (const { id } of agents)
          for (const { message, touch } of dueTouches(slack.dm(id), at, team.zone).slice(0, touchesAtOnce)) {
            if (signal.aborted) return;
            await press(id, message, touch, touch.value);
          }
        return;
      case 'promise': {
        const newest = await newestClaimed(workspace);
        const agent = agents.find(({ id }) => id === newest?.claimedBy);
        if (newest && agent)
          heard(await slack.as(agent.id).command('/touch', agent.promise(newest.phone)), '/touch');
        return;
      }
    }
  };

  return async ({ jump, from, at, signal }) => {
    if (jump !== 'week') return;
    for (const happening of happeningsIn(from, at, team)) {
      if (signal.aborted) return;
      await happen(happening, at, signal);
    }
    await tryToReach(at, signal);
    await claim(at, signal);
  };
}

/** What can be settled with one press on what came today, each touch once. */
function dueTouches(
  messages: readonly VisibleMessage[],
  at: Date,
  zone: string,
): { message: VisibleMessage; touch: Touch & { value: string } }[] {
  const today = localDay(at, zone);
  const isToday = ({ ts }: VisibleMessage) => localDay(new Date(Number(ts) * 1_000), zone) === today;
  return messages.filter(isToday).flatMap((message) =>
    message.blocks
      .flatMap((block) => listAt(block, 'elements'))
      .filter(isObject)
      .flatMap((element, index) => {
        const value = textAt(element, 'value') ?? '';
        const actionId = textAt(element, 'action_id') ?? '';
        // One call in three is not answered.
        const isMeant =
          actionId === actionIds.touchDone ||
          actionId === (index % 3 === 0 ? actionIds.touchNoAnswer : actionIds.touchReached);
        return isMeant ? [{ message, touch: { actionId, value } }] : [];
      }),
  );
}

/** Whom somebody took last, by a phone that nobody else has: a name may be too common to say in a line. */
async function newestClaimed({
  running,
}: DeskWorkspace): Promise<{ claimedBy: string | null; phone: string } | undefined> {
  const lead = await running.means.store.rows.lead.findFirst({
    where: {
      teamId: running.teamId,
      claimedByUserId: { in: agents.map(({ id }) => id) },
      contact: { phones: { some: {} }, optOuts: { none: { undoneAt: null } } },
    },
    orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
    select: { claimedByUserId: true, contact: { select: { phones: { select: { e164: true }, take: 1 } } } },
  });
  const phone = lead?.contact.phones[0]?.e164;
  return lead && phone !== undefined ? { claimedBy: lead.claimedByUserId, phone } : undefined;
}

function nth<T>(list: readonly [T, ...T[]], n: number): T {
  return list[n % list.length] ?? list[0];
}
