import { readContact } from '../../db/contacts.ts';
import { readEnrolment } from '../../db/enrolments.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { type MovedPerson, moveAfterFinish } from '../../plans/moves.ts';
import type { Team } from '../../team/member.ts';
import { type MoveMade, moveContact } from './move-contact.ts';

/**
 * Finishes plans of a contact that have nothing left ahead (`finishedEnrolments` says which), and moves the person on
 * by rule where one of them was their relationship plan: nobody is left without a plan because one came to its end.
 * Part of a flow that holds the contact's lock and has settled what was due.
 *
 * @returns the move it came to, if any
 */
export async function finishPlans(
  tx: Tx,
  {
    team,
    plans,
    contactId,
    enrolmentIds,
    at,
  }: { team: Team; plans: Plans; contactId: string; enrolmentIds: readonly string[]; at: Date },
): Promise<MoveMade | undefined> {
  const { teamId } = team;
  let made: MoveMade | undefined;
  for (const enrolmentId of enrolmentIds) {
    const enrolment = await readEnrolment(tx.rows, teamId, enrolmentId);
    if (!enrolment || enrolment.hasEnded) continue;
    await tx.rows.enrolment.update({
      where: { teamId_id: { teamId, id: enrolmentId } },
      data: { state: 'finished', endedAt: at },
    });
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact || enrolment.planKind !== 'relationship') continue;
    const { toPlanKey, why } = moveAfterFinish(asMovedPerson(contact), contact.lastTwoWayAt !== null);
    const move = { team, plans, contact, toPlanKey, why, byUserId: null, at };
    made = (await moveContact(tx, { ...move, finishedEnrolmentId: enrolmentId })) ?? made;
  }
  return made;
}

/** A contact as the rules of moves see them. */
export function asMovedPerson({ relationship, phones, emails, postalAddress }: Contact): MovedPerson {
  return { relationship, phones: phones.length, emails: emails.length, postalAddress };
}
