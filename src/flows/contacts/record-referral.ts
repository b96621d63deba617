import { lockContacts, readContact } from '../../db/contacts.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import { moveMadeAt, type PlanMove } from '../../db/plan-moves.ts';
import type { Tx } from '../../db/store.ts';
import { firstDueOf, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { yearlyPlanFor } from '../../plans/moves.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { followEvents } from '../plans/follow-events.ts';
import { moveContact, todayOf } from '../plans/move-contact.ts';

export type ReferralResult =
  | {
      kind: 'recorded';
      by: Contact;
      /** `null`: a promise to refer. */
      referred: Contact | null;
      /** Where the one who referred went by it, if anywhere. */
      move: PlanMove | undefined;
      next: Touch | undefined;
    }
  | { kind: 'same-person'; by: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Records who sent whom, or that somebody promised to send people: whoever did is an advocate from then on, is on the
 * plan for advocates, and is thanked. Allowed to whoever may work the contact that referred. Said again it answers the
 * same, and there is one row.
 *
 * @param said.referredContactId `null`: a promise to refer
 */
export async function recordReferral(
  asking: Asking,
  said: { byContactId: string; referredContactId: string | null },
): Promise<ReferralResult> {
  const { means, teamId, team, plans, member, at, requestId } = asking;
  return await means.store.transaction(async (tx) => {
    const ids = [said.byContactId, ...(said.referredContactId ? [said.referredContactId] : [])];
    const locked = await lockContacts(tx.rows, teamId, ids);
    const byContactId = locked.get(said.byContactId) ?? said.byContactId;
    const referredContactId =
      said.referredContactId && (locked.get(said.referredContactId) ?? said.referredContactId);
    const seen = await readContact(tx.rows, teamId, byContactId);
    const referred = referredContactId ? await readContact(tx.rows, teamId, referredContactId) : null;
    if (!seen || referred === undefined) return { kind: 'gone' };
    const why = denialToWork(member, seen, asking.covers);
    if (why) return { kind: 'denied', why };
    if (byContactId === referredContactId) return { kind: 'same-person', by: seen };
    const before = await tx.rows.referral.findFirst({
      where: { teamId, byContactId, referredContactId },
      select: { enteredAt: true },
    });
    if (before) return await recorded(tx, asking, { by: seen, referred, enteredAt: before.enteredAt });

    const owner = seen.ownerUserId ? await readMember(tx.rows, teamId, seen.ownerUserId) : undefined;
    await tx.rows.referral.create({
      data: {
        teamId,
        byContactId,
        referredContactId,
        on: dateOf(todayOf(owner, team, at)),
        enteredByUserId: member.userId,
        enteredAt: at,
        requestId,
      },
    });
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: byContactId } },
      data: { relationship: 'advocate' },
    });
    const by: Contact = { ...seen, relationship: 'advocate' };
    const made = await moveContact(tx, {
      team,
      plans,
      contact: by,
      toPlanKey: yearlyPlanFor(by.relationship),
      why: referred ? 'referred' : 'promised-referral',
      byUserId: member.userId,
      at,
    });
    const followed = { team, plans, contactId: byContactId, newEnrolmentId: made?.enrolmentId, at };
    if (referred) await followEvents(tx, { ...followed, event: 'referral' });
    return await recorded(tx, asking, { by, referred, enteredAt: at });
  });
}

/** What a referral came to, by the rows. */
async function recorded(
  { rows }: Tx,
  { teamId }: Asking,
  { by, referred, enteredAt }: { by: Contact; referred: Contact | null; enteredAt: Date },
): Promise<ReferralResult> {
  const move = await moveMadeAt(rows, teamId, by.contactId, enteredAt);
  const next = move && (await firstDueOf(rows, teamId, [move.to.enrolmentId])).get(move.to.enrolmentId);
  return { kind: 'recorded', by, referred, move, next };
}
