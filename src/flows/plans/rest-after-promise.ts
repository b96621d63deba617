import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { dateOf, dayOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { pauseAfterPromise } from '../../plans/pause.ts';
import { type Team, zoneOf } from '../../team/member.ts';
import { goOnWithPlan } from './resume-plan.ts';

/**
 * A promise was kept, skipped, taken back or put off, and its touch says so: the plan that rested until its day after
 * a conversation rests until the new one, or for as long as without a promise, or goes on. Part of a flow that holds the
 * contact's lock.
 *
 * @param contact as it is now
 * @param was the day of the promise until now
 * @param becomes its day from now on; absent: it is settled
 */
export async function restAfterPromise(
  tx: Tx,
  {
    team,
    plans,
    contact,
    touchId,
    was,
    becomes,
    at,
  }: {
    team: Team;
    plans: Plans;
    contact: Contact;
    touchId: string;
    was: LocalDay;
    becomes?: LocalDay | undefined;
    at: Date;
  },
): Promise<void> {
  const { teamId } = team;
  const { contactId, ownerUserId, lastTwoWayAt } = contact;
  const enrolment = await relationshipEnrolment(tx.rows, teamId, contactId);
  if (!enrolment?.pause || !lastTwoWayAt) return;
  const owner = ownerUserId ? await readMember(tx.rows, teamId, ownerUserId) : undefined;
  const zone = owner ? zoneOf(owner, team) : team.zone;
  const others = await tx.rows.touch.findMany({
    where: { teamId, contactId, state: 'due', promise: { reason: 'said' }, id: { not: touchId } },
    select: { dueOn: true },
  });
  const pause = pauseAfterPromise({
    standing: enrolment.pause,
    was,
    becomes,
    others: others.map(({ dueOn }) => dayOf(dueOn)),
    spokeOn: localDay(lastTwoWayAt, zone),
    today: localDay(at, zone),
  });
  if (pause === 'over') await goOnWithPlan(tx, { team, plans, contact, enrolment, on: undefined, at });
  else if (pause)
    await tx.rows.enrolment.update({
      where: { teamId_id: { teamId, id: enrolment.enrolmentId } },
      data: { pausedUntil: pause.until && dateOf(pause.until) },
    });
}
