import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { planYearStart } from '../../calendar/plan-year.ts';
import { asContact, contactParts, standingOptOutsOf } from '../../db/contacts.ts';
import { asEnrolment, type Enrolment, standingTouchesOf } from '../../db/enrolments.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { isClosed } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { Plan } from '../../plans/plan.ts';
import { type Replan, replan, type StandingTouch } from '../../plans/replan.ts';
import { type PlannedTouch, scheduleOf } from '../../plans/schedule.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { planFactsOf } from './plan-facts.ts';

/** An enrolment with all that its plan asks for now, and what of it has to be written. */
export type Replanned = {
  enrolment: Enrolment;
  contact: Contact;
  plan: Plan;
  standing: readonly StandingTouch[];
  planned: readonly PlannedTouch[];
  replan: Replan;
  /** The day it is for the owner. */
  today: LocalDay;
  /** Whether the contact asked to be left alone on a channel. */
  isClosed: (channel: Channel) => boolean;
};

/**
 * What would have to change so that some enrolments follow their plans as things are now; nothing is written. Paused
 * ones follow too; those that have ended, or whose plan is gone, are left out. In the order of the enrolments' ids, with
 * a handful of queries however many they are.
 */
export async function replansOf(
  rows: Tx['rows'],
  { team, plans, enrolmentIds, at }: { team: Team; plans: Plans; enrolmentIds: readonly string[]; at: Date },
): Promise<Replanned[]> {
  const { teamId } = team;
  const found = await rows.enrolment.findMany({
    where: { teamId, id: { in: [...enrolmentIds] }, state: { in: ['active', 'paused'] } },
    include: { contact: { include: contactParts } },
    orderBy: { id: 'asc' },
  });
  const standing = found.flatMap(({ contact, ...row }) => {
    const plan = plans.get(row.planKey);
    return plan ? [{ enrolment: asEnrolment(row), contact: asContact(contact), plan }] : [];
  });
  const touches = await standingTouchesOf(
    rows,
    teamId,
    standing.map(({ enrolment }) => enrolment),
  );
  const optOuts = await standingOptOutsOf(
    rows,
    teamId,
    standing.map(({ contact }) => contact),
  );

  const byOwner = Map.groupBy(standing, ({ contact }) => contact.ownerUserId);
  const done: Replanned[] = [];
  for (const [ownerUserId, theirs] of byOwner) {
    const owner = ownerUserId ? await readMember(rows, teamId, ownerUserId) : undefined;
    const facts = await planFactsOf(rows, {
      team,
      owner,
      contacts: theirs.map(({ contact }) => contact),
      from: earliestYearOf(theirs.map(({ enrolment }) => enrolment)),
    });
    const today = localDay(at, zoneOfOwner(owner, team));
    for (const { enrolment, contact, plan } of theirs) {
      const theirFacts = facts.get(contact.contactId);
      if (!theirFacts) continue;
      const planned = scheduleOf(plan, enrolment, theirFacts);
      const stand = touches.get(enrolment.enrolmentId) ?? [];
      const closed = optOuts.get(contact.contactId) ?? [];
      done.push({
        enrolment,
        contact,
        plan,
        standing: stand,
        planned,
        replan: replan(stand, planned, { today, work: theirFacts.work }),
        today,
        isClosed: (channel) => isClosed(channel, closed),
      });
    }
  }
  return done.toSorted((a, b) => (a.enrolment.enrolmentId < b.enrolment.enrolmentId ? -1 : 1));
}

function earliestYearOf(enrolments: readonly Enrolment[]): LocalDay {
  const [earliest = ''] = enrolments
    .map(({ startsOn, planYear }) => planYearStart(startsOn, planYear))
    .toSorted();
  return earliest;
}

function zoneOfOwner(owner: Member | undefined, team: Team): string {
  return owner ? zoneOf(owner, team) : team.zone;
}

/** What writing a replan comes to, in touches that are due. */
export type Followed = { readonly added: number; readonly moved: number; readonly withdrawn: number };

/** The touches a replan adds to what is due, those that get another day or channel, and those that are withdrawn. */
export function followedBy({ replan: { add, move, withdraw }, isClosed: closed }: Replanned): Followed {
  const open = move.filter(({ planned }) => !closed(planned.channel));
  const back = open.filter(({ comesBack }) => comesBack).length;
  const shut = move.filter(({ planned, comesBack }) => closed(planned.channel) && !comesBack).length;
  return {
    added: add.filter(({ channel }) => !closed(channel)).length + back,
    moved: open.length - back,
    withdrawn: withdraw.length + shut,
  };
}
