import { standingOptOuts } from '../../db/contacts.ts';
import { standingEnrolments } from '../../db/enrolments.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { isAllClosed } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { finishedEnrolments } from '../../plans/finish.ts';
import type { Plan } from '../../plans/plan.ts';
import type { Team } from '../../team/member.ts';
import { asOpenTouches } from '../day/open-touches.ts';
import { finishPlans } from '../plans/finish-plans.ts';

/**
 * What is planned for a contact heeds an opt-out that stands: all plans stop, or, for one channel, its touches are
 * withdrawn and the rest goes on; a plan with nothing left ahead by it is finished. Part of a flow that holds the
 * contact's lock. Safe to repeat.
 *
 * @param channel `null`: every channel
 * @param byUserId who recorded it; `null`: no person of the team
 * @returns the touches that are due no more, and how many plans were stopped
 */
export async function obeyOptOut(
  tx: Tx,
  {
    team,
    plans,
    contact,
    channel,
    byUserId,
    at,
  }: {
    team: Team;
    plans: Plans;
    contact: Contact;
    channel: Channel | null;
    byUserId: string | null;
    at: Date;
  },
): Promise<{ withdrawn: string[]; plansStopped: number }> {
  const { teamId } = team;
  const { contactId } = contact;
  const stopped =
    channel === null
      ? await tx.rows.enrolment.updateMany({
          where: { teamId, contactId, state: { in: ['active', 'paused'] } },
          data: { state: 'stopped', why: 'opt-out', endedAt: at },
        })
      : { count: 0 };
  const open = asOpenTouches(await openTouchesFor(tx.rows, teamId, contactId), plans);
  const withdrawn = await tx.rows.touch.updateManyAndReturn({
    where: { teamId, contactId, state: 'due', ...(channel === null ? {} : { channel }) },
    data: { state: 'withdrawn', settledAt: at, settledByUserId: byUserId },
    select: { id: true },
  });
  const ids = withdrawn.map(({ id }) => id);
  // Without the channel nothing may be left ahead of a plan.
  const enrolmentIds = [
    ...finishedEnrolments(open, new Set(ids)),
    ...(await closedEnrolments(tx, { team, plans, contact })),
  ];
  await finishPlans(tx, { team, plans, contactId, enrolmentIds, at });
  return { withdrawn: ids, plansStopped: stopped.count };
}

/** Yearly plans that go only by channels the contact has closed: in no year would anything be due. */
async function closedEnrolments(
  tx: Tx,
  { team: { teamId }, plans, contact }: { team: Team; plans: Plans; contact: Contact },
): Promise<string[]> {
  const optOuts = await standingOptOuts(tx.rows, teamId, contact);
  const standing = await standingEnrolments(tx.rows, teamId, contact.contactId);
  const isShut = (plan: Plan | undefined) => plan !== undefined && isAllClosed(plan.steps, optOuts);
  return standing.filter(({ planKey }) => isShut(plans.get(planKey))).map(({ enrolmentId }) => enrolmentId);
}
