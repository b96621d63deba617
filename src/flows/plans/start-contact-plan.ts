import { localDay } from '../../calendar/local-day.ts';
import { readContact, standingOptOuts } from '../../db/contacts.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { promiseChannel } from '../../leads/may-contact.ts';
import { planOnNewOwner } from '../../plans/start-plan.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { enrolContacts } from './enrol-contacts.ts';
import { moveContact } from './move-contact.ts';

/**
 * Gives a contact a next step because one of their leads got an owner: a plan from today, or one promise for
 * today. Part of a flow that holds the contact's lock and tells the owner of the lead: what is due today is
 * shown there, so it counts as told. The day is the owner's. What a standing opt-out closes is never due: a
 * promise goes by a channel that is open, steps of a plan are withdrawn from the start. Who was on a plan for people who
 * do not answer is moved from it, with the reason and a way back.
 *
 * @param because why they need a next step: they inquired; or they were handed over with no lead: then whatever plan they
 *   are on stays, and what is due today is told by itself, since no lead shows it
 */
export async function startContactPlan(
  tx: Tx,
  plans: Plans,
  {
    team,
    owner,
    contactId,
    because = 'asked-again',
    at,
  }: { team: Team; owner: Member; contactId: string; because?: 'asked-again' | 'handed-over'; at: Date },
): Promise<void> {
  const { teamId } = team;
  const today = localDay(at, zoneOf(owner, team));
  const toldToday = because === 'asked-again';
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) throw new Error(`No contact ${contactId}, though it is locked`);
  const optOuts = await standingOptOuts(tx.rows, teamId, contact);
  const current = await relationshipEnrolment(tx.rows, teamId, contactId);

  const isKept = because === 'handed-over' && current !== undefined;
  const start = isKept
    ? ({ kind: 'promise-today' } as const)
    : planOnNewOwner({
        activePlan: current?.planKey,
        everTwoWay: contact.lastTwoWayAt !== null,
        relationship: contact.relationship,
      });

  if (start.kind === 'promise-today') {
    const promisedAlready = await tx.rows.touch.count({
      where: { teamId, contactId, state: 'due', dueOn: dateOf(today), promise: { reason: { not: 'said' } } },
    });
    // Asked three times on one day, a person is still called back once.
    const channel = promiseChannel(optOuts);
    if (promisedAlready > 0 || !channel) return;
    const promise = await tx.rows.promise.create({
      data: { teamId, contactId, madeAt: at, reason: because },
    });
    await tx.rows.touch.create({
      data: {
        teamId,
        contactId,
        promiseId: promise.id,
        channel,
        plannedOn: dateOf(today),
        dueOn: dateOf(today),
        toldAt: toldToday ? at : null,
      },
    });
    return;
  }

  const plan = plans.get(start.planKey);
  if (!plan) throw new Error(`The Start rule names the plan ${start.planKey}, which is not in the library`);
  if (current) {
    const { planKey: toPlanKey } = start;
    const asked = { team, plans, contact, toPlanKey, byUserId: null, at };
    await moveContact(tx, { ...asked, why: 'inquired', toldToday: true });
    return;
  }
  await enrolContacts(tx, {
    team,
    plan,
    owner,
    enrolments: [{ contact, startsOn: today }],
    at,
    toldToday,
  });
}
