import { localDay } from '../calendar/local-day.ts';
import { readContact, standingOptOuts } from '../db/contacts.ts';
import { dateOf } from '../db/local-days.ts';
import type { Tx } from '../db/store.ts';
import { isClosed, promiseChannel } from '../leads/may-contact.ts';
import type { Plan } from '../plans/plan.ts';
import { scheduleOf } from '../plans/schedule.ts';
import { planOnNewOwner } from '../plans/start-plan.ts';
import { type Member, type Team, zoneOf } from '../team/member.ts';

/**
 * Gives a contact a next step because one of their leads got an owner: a plan from today, or one promise for
 * today. Part of a flow that holds the contact's lock and tells the owner of the lead: what is due today is
 * shown there, so it counts as told. The day is the owner's. What a standing opt-out closes is never due: a
 * promise goes by a channel that is open, steps of a plan are withdrawn from the start.
 */
export async function startContactPlan(
  tx: Tx,
  plans: ReadonlyMap<string, Plan>,
  { team, owner, contactId, at }: { team: Team; owner: Member; contactId: string; at: Date },
): Promise<void> {
  const { teamId } = team;
  const today = localDay(at, zoneOf(owner, team));
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) throw new Error(`No contact ${contactId}, though it is locked`);
  const optOuts = await standingOptOuts(tx.rows, teamId, contact);
  const current = await tx.rows.enrolment.findFirst({
    where: { teamId, contactId, planKind: 'relationship', state: { in: ['active', 'paused'] } },
    select: { id: true, planKey: true },
  });

  const start = planOnNewOwner({
    activePlan: current?.planKey,
    everTwoWay: contact.lastTwoWayAt !== null,
    knownPlans: plans.keys(),
  });

  if (start.kind === 'promise-today') {
    const promisedAlready = await tx.rows.touch.count({
      where: { teamId, contactId, state: 'due', dueOn: dateOf(today), promise: { reason: 'asked-again' } },
    });
    // Asked three times on one day, a person is still called back once.
    const channel = promiseChannel(optOuts);
    if (promisedAlready > 0 || !channel) return;
    const promise = await tx.rows.promise.create({
      data: { teamId, contactId, madeAt: at, reason: 'asked-again' },
    });
    await tx.rows.touch.create({
      data: {
        teamId,
        contactId,
        promiseId: promise.id,
        channel,
        plannedOn: dateOf(today),
        dueOn: dateOf(today),
        toldAt: at,
      },
    });
    return;
  }

  const plan = plans.get(start.planKey);
  if (!plan) throw new Error(`The Start rule names the plan ${start.planKey}, which is not in the library`);
  if (current) await stopEnrolment(tx, { teamId, enrolmentId: current.id, at, why: `moved to ${plan.key}` });
  const planned = scheduleOf(plan, { startsOn: today, workingDays: team.workingDays });
  const isDue = planned.map(({ channel }) => !isClosed(channel, optOuts));
  const enrolment = await tx.rows.enrolment.create({
    data: {
      teamId,
      contactId,
      planKey: plan.key,
      planKind: plan.kind,
      startsOn: dateOf(today),
      createdAt: at,
      ...(isDue.includes(true) ? {} : { state: 'finished', endedAt: at }),
    },
  });
  await tx.rows.touch.createMany({
    data: planned.map(({ stepKey, channel, dueOn }, nth) => ({
      teamId,
      contactId,
      enrolmentId: enrolment.id,
      stepKey,
      channel,
      plannedOn: dateOf(dueOn),
      dueOn: dateOf(dueOn),
      ...(isDue[nth]
        ? { toldAt: dueOn === today ? at : null }
        : { state: 'withdrawn', settledAt: at, toldAt: null }),
    })),
  });
}

/** Ends an enrolment before its time: what was still due is withdrawn, what is done stays done. */
export async function stopEnrolment(
  tx: Tx,
  { teamId, enrolmentId, at, why }: { teamId: string; enrolmentId: string; at: Date; why: string },
): Promise<void> {
  await tx.rows.enrolment.update({
    where: { teamId_id: { teamId, id: enrolmentId } },
    data: { state: 'stopped', why, endedAt: at },
  });
  await tx.rows.touch.updateMany({
    where: { teamId, enrolmentId, state: 'due' },
    data: { state: 'withdrawn', settledAt: at },
  });
}
