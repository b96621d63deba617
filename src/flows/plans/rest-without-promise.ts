import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { pauseWithoutPromise } from '../../plans/pause.ts';
import { type Team, zoneOf } from '../../team/member.ts';
import { goOnWithPlan } from './resume-plan.ts';

/**
 * A promise was taken back: the plan that rested until its day after a conversation rests for as long as without one,
 * or goes on. Part of a flow that holds the contact's lock.
 */
export async function restWithoutPromise(
  tx: Tx,
  {
    team,
    plans,
    contact,
    promisedFor,
    at,
  }: { team: Team; plans: Plans; contact: Contact; promisedFor: LocalDay; at: Date },
): Promise<void> {
  const { teamId } = team;
  const enrolment = await relationshipEnrolment(tx.rows, teamId, contact.contactId);
  if (!enrolment?.pause || !contact.lastTwoWayAt) return;
  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  const zone = owner ? zoneOf(owner, team) : team.zone;
  const pause = pauseWithoutPromise({
    standing: enrolment.pause,
    promisedFor,
    spokeOn: localDay(contact.lastTwoWayAt, zone),
    today: localDay(at, zone),
  });
  if (pause === 'over') await goOnWithPlan(tx, { team, plans, contact, enrolment, on: undefined, at });
  else if (pause)
    await tx.rows.enrolment.update({
      where: { teamId_id: { teamId, id: enrolment.enrolmentId } },
      data: { pausedUntil: pause.until && dateOf(pause.until) },
    });
}
