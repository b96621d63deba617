import { localDay } from '../../calendar/local-day.ts';
import { loadsOf } from '../../db/agent-load.ts';
import { lockContact } from '../../db/contacts.ts';
import { readClaimable } from '../../db/leads.ts';
import { lockMember, readMember, teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { type Claimable, type ClaimVerdict, judgeClaim } from '../../leads/claim.ts';
import { limitsOf, whyFull } from '../../leads/may-receive.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Member, Team } from '../../team/member.ts';
import type { Means } from '../means.ts';
import { handLead } from './hand-lead.ts';

export type ClaimResult =
  | Exclude<ClaimVerdict, { kind: 'won' }>
  /** `captureDueAt`: until when a first attempt is awaited. */
  | { kind: 'won'; contactName: string; captureDueAt: Date | undefined }
  /** They have as many open leads, or got as many today, as they may. */
  | { kind: 'full' | 'full-today'; most: number }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Somebody pressed Claim. Among any number of presses exactly one wins: the lead, the contact and every other
 * inquiry of the same card become theirs, the person gets a next step, the full contact goes to the winner by
 * direct message, and the card is drawn anew.
 *
 * @param member who pressed, as they were a moment ago
 */
export async function claimLead(
  { store, library }: Means,
  { teamId, leadId, member, at }: { teamId: string; leadId: string; member: Member; at: Date },
): Promise<ClaimResult> {
  const { userId } = member;
  const isTooLate = (lead: Claimable): Exclude<ClaimVerdict, { kind: 'won' }> | undefined => {
    const verdict = judgeClaim(lead, userId);
    return verdict.kind !== 'won' && !denial(member, 'claim-lead') ? verdict : undefined;
  };
  // Most presses come too late. They are told so without a place in the line for the contact's lock.
  const glance = await readClaimable(store.rows, teamId, leadId);
  if (!glance) {
    const why = denial(member, 'claim-lead');
    return why ? { kind: 'denied', why } : { kind: 'gone' };
  }
  const late = isTooLate(glance);
  if (late) return late;

  return await store.transaction(async (tx) => {
    await lockContact(tx.rows, teamId, glance.contactId);
    const lead = await readClaimable(tx.rows, teamId, leadId);
    const lost = lead && isTooLate(lead);
    if (lost) return lost;
    // Whoever wins is looked at as they are now.
    const claimer = await readMember(tx.rows, teamId, userId);
    const why = denial(claimer, 'claim-lead');
    if (why || !claimer) return { kind: 'denied', why: why ?? 'not-a-member' };
    const verdict = lead && judgeClaim(lead, userId);
    if (!lead || !verdict) return { kind: 'gone' };
    if (verdict.kind !== 'won') return verdict;
    const team = await teamOf(tx.rows, teamId);
    const full = await whyFullNow(tx, team, claimer, at);
    if (full) return full;

    const plans = await plansOf(tx.rows, teamId, library);
    const { captureDueAt } = await handLead(
      tx,
      plans,
      { leadId, contactId: lead.contactId },
      {
        team,
        to: claimer,
        via: 'claim',
        byUserId: userId,
        at,
      },
    );
    const contact = await tx.rows.contact.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: lead.contactId } },
      select: { name: true },
    });
    return { kind: 'won', contactName: contact.name, captureDueAt };
  });
}

/** Whether somebody has as many leads as they may have; what is theirs is counted only where there is a limit. */
async function whyFullNow(
  tx: Tx,
  team: Team,
  claimer: Member,
  at: Date,
): Promise<Extract<ClaimResult, { kind: 'full' | 'full-today' }> | undefined> {
  const limits = limitsOf(claimer, team);
  if (limits.mostOpen === null && limits.mostADay === null) return undefined;
  const { teamId, zone } = team;
  const { userId } = claimer;
  // Two presses of one person at once would each see room for one.
  await lockMember(tx.rows, teamId, userId);
  const on = localDay(at, zone);
  const load = (await loadsOf(tx.rows, { teamId, userIds: [userId], on, zone })).get(userId);
  const kind = load && whyFull(load, limits);
  if (!kind) return undefined;
  const most = kind === 'full' ? limits.mostOpen : limits.mostADay;
  return { kind, most: most ?? 0 };
}
