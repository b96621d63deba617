import type { LocalDay } from '../../calendar/local-day.ts';
import type { WorkCalendar } from '../../calendar/working-day.ts';
import { lockContacts } from '../../db/contacts.ts';
import { withNothingDue } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { dueTouchesOf, type Touch } from '../../db/touches.ts';
import { isSpoken } from '../../parsing/channel.ts';
import { isAfterAbsence, type LateTouch, letGo } from '../../plans/let-go.ts';
import { isBoundToDay } from '../../plans/occasion.ts';
import { planEvents } from '../../plans/plan.ts';
import { spreadLate } from '../../plans/spread-late.ts';
import type { Team } from '../../team/member.ts';
import { finishPlans } from '../plans/finish-plans.ts';
import { arrangeTouches } from './arrange-touches.ts';

type Catching = {
  team: Team;
  plans: Plans;
  /** Whose list it is, and whose work is in it. */
  listOf: string;
  userIds: readonly string[];
  /** The day of the list, and of the one before it. */
  on: LocalDay;
  lastList: LocalDay | undefined;
  work: WorkCalendar;
  at: Date;
};

/**
 * Lets go of what is too late to be worth doing among some people's work, when a list of theirs is made, and after an
 * absence spreads the calls that waited over the days to come: they come back to what matters, and the list says
 * what became of the rest. Plans that have nothing left by it move on. Part of the transaction that makes the list; it
 * takes the locks of the contacts.
 *
 * @returns what was let go and what was put off, as it was
 */
export async function catchUp(
  tx: Tx,
  asked: Catching,
): Promise<{ gone: readonly Touch[]; putOff: readonly Touch[] }> {
  const { team, userIds, on } = asked;
  const { teamId } = team;
  const seen = await whatToDo(tx, asked, await dueTouchesOf(tx.rows, teamId, userIds, on));
  const changing = [...seen.gone, ...seen.putOff.map(({ touch }) => touch)];
  if (changing.length === 0) return { gone: [], putOff: [] };
  await lockContacts(
    tx.rows,
    teamId,
    changing.map(({ contact }) => contact.contactId),
  );

  // Somebody may have settled one, or put it off, before the lock was held.
  const isSeen = new Set(changing.map(({ touchId }) => touchId));
  const now = await whatToDo(tx, asked, await dueTouchesOf(tx.rows, teamId, userIds, on));
  const gone = now.gone.filter(({ touchId }) => isSeen.has(touchId));
  const putOff = now.putOff.filter(({ touch }) => isSeen.has(touch.touchId));
  await settle(tx, asked, gone);
  for (const [day, together] of Map.groupBy(putOff, ({ dueOn }) => dueOn))
    await tx.rows.touch.updateMany({
      where: { teamId, id: { in: together.map(({ touch }) => touch.touchId) } },
      data: { dueOn: dateOf(day), toldAt: null },
    });
  return { gone, putOff: putOff.map(({ touch }) => touch) };
}

/** What is to be let go of some due touches, and what is to be put off to which day. */
async function whatToDo(
  tx: Tx,
  { team, plans, on, lastList, work }: Catching,
  due: readonly Touch[],
): Promise<{ gone: Touch[]; putOff: Array<{ touch: Touch; dueOn: LocalDay }> }> {
  const tooLate = new Set(
    letGo(
      due.map((touch) => asLateTouch(touch, plans)),
      on,
      lastList,
    ),
  );
  const gone = due.filter(({ touchId }) => tooLate.has(touchId));
  if (!isAfterAbsence(on, lastList)) return { gone, putOff: [] };

  const waiting = due.filter((touch) => !tooLate.has(touch.touchId) && isCallFromBefore(touch, plans, on));
  const byId = new Map(waiting.map((touch) => [touch.touchId, touch]));
  const arranged = await arrangeTouches(tx.rows, { teamId: team.teamId, plans, today: on }, waiting);
  const inOrder = arranged.map(({ touch }) => touch.touchId);
  const putOff = spreadLate(inOrder, on, work).flatMap(({ touchId, dueOn }) => {
    const touch = byId.get(touchId);
    return touch ? [{ touch, dueOn }] : [];
  });
  return { gone, putOff };
}

function isCallFromBefore({ channel, dueOn, dueAt, origin }: Touch, plans: Plans, on: LocalDay): boolean {
  return (
    isSpoken(channel) &&
    dueOn < on &&
    dueAt === null &&
    origin.kind === 'step' &&
    plans.get(origin.planKey)?.kind === 'relationship' &&
    boundTo(origin.occasion) === null
  );
}

async function settle(tx: Tx, { team, plans, listOf, at }: Catching, gone: readonly Touch[]): Promise<void> {
  const { teamId } = team;
  await tx.rows.touch.updateMany({
    where: { teamId, id: { in: gone.map(({ touchId }) => touchId) } },
    data: { state: 'let-go', settledAt: at, settledByUserId: listOf },
  });
  const enrolmentIds = gone.flatMap(({ origin }) => (origin.kind === 'step' ? [origin.enrolmentId] : []));
  // A yearly plan waits for its next year.
  const ended = (await withNothingDue(tx.rows, teamId, enrolmentIds)).filter(
    ({ planKey }) => plans.get(planKey)?.repeats === undefined,
  );
  for (const { contactId, enrolmentId } of ended)
    await finishPlans(tx, { team, plans, contactId, enrolmentIds: [enrolmentId], at });
}

function asLateTouch({ touchId, channel, dueOn, origin }: Touch, plans: Plans): LateTouch {
  const late = { touchId, channel, dueOn };
  if (origin.kind === 'promise') return { ...late, origin: { kind: 'promise' } };
  const plan = plans.get(origin.planKey);
  const step = plan?.steps.find(({ key }) => key === origin.stepKey);
  return {
    ...late,
    origin: {
      kind: 'step',
      enrolmentId: origin.enrolmentId,
      planKind: plan?.kind ?? 'relationship',
      sort: step?.sort,
      purpose: step?.purpose ?? 'keep-in-touch',
      boundTo: boundTo(origin.occasion),
    },
  };
}

function boundTo(occasion: string | null): 'day' | 'event' | null {
  if (isBoundToDay(occasion)) return 'day';
  return planEvents.some((event) => event === occasion) ? 'event' : null;
}
