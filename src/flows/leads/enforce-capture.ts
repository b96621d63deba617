import { contactRulesOf } from '../../db/contact-rules.ts';
import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { awaitNoAttempt } from '../../db/leads.ts';
import { readMember, teamOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { captureStepDue, firstAttemptDueAt, warnedMinutesBefore } from '../../leads/capture.ts';
import type { Contact } from '../../leads/contact.ts';
import { isLeftAlone } from '../../leads/may-contact.ts';
import type { Team } from '../../team/member.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { tellLeadsChanged } from '../tell-changed.ts';
import { giveBackLead } from './give-back-lead.ts';

/**
 * Holds agents to the capture rule: who was given a lead and has logged no first attempt is warned in good time, and
 * when the time is over the lead goes back to the team. Nothing is taken back without a warning: where the process was
 * away when that was due, the time of it is given anew. Where the team has no such rule any more, or the person asked to
 * be left alone, no attempt is awaited.
 */
export async function enforceCapture(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const { captureMinutes } = await teamOf(store.rows, teamId);
  const soon = new Date(at.getTime() + warnedMinutesBefore(captureMinutes) * 60_000);
  const waiting = await store.rows.lead.findMany({
    where: { teamId, captureDueAt: captureMinutes > 0 ? { lte: soon } : { not: null } },
    select: { contactId: true },
    distinct: ['contactId'],
    orderBy: [{ captureDueAt: 'asc' }, { contactId: 'asc' }],
  });
  await eachInTurn(waiting, ({ contactId: seen }) =>
    store.transaction(async (tx) => {
      const contactId = await lockContact(tx.rows, teamId, seen);
      const contact = await readContact(tx.rows, teamId, contactId);
      if (contact) await enforceFor(tx, await teamOf(tx.rows, teamId), contact, at);
    }),
  );
}

async function enforceFor(tx: Tx, team: Team, contact: Contact, at: Date): Promise<void> {
  const { teamId } = team;
  const { contactId } = contact;
  const awaited = await tx.rows.lead.findMany({
    where: { teamId, contactId, captureDueAt: { not: null } },
    select: {
      id: true,
      claimedByUserId: true,
      claimedAt: true,
      captureDueAt: true,
      captureWarnedAt: true,
      joinedLeadId: true,
    },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  if (awaited.length === 0) return;
  const optOuts = await standingOptOuts(tx.rows, teamId, contact);
  if (team.captureMinutes === 0 || isLeftAlone(contact, optOuts)) {
    await awaitNoAttempt(tx.rows, teamId, [contactId]);
    const kinds = ['lead-card', 'lead-contact', 'capture-warning'] as const;
    await tellLeadsChanged(tx, { teamId, contactId, kinds, at });
    return;
  }
  for (const [userId, leads] of Map.groupBy(awaited, ({ claimedByUserId }) => claimedByUserId)) {
    // What joined a card waits with it.
    const head = leads.find(({ joinedLeadId }) => joinedLeadId === null) ?? leads[0];
    if (!userId || !head?.captureDueAt || !head.claimedAt) continue;
    const { id, claimedAt, captureDueAt: dueAt, captureWarnedAt: warnedAt } = head;
    const step = captureStepDue({ givenAt: claimedAt, dueAt, warnedAt }, team.captureMinutes, at);
    if (step === 'take-back')
      await giveBackLead(tx, { team, contactId, fromUserId: userId, why: 'taken-back', byUserId: null, at });
    else if (step) {
      const until = step === 'warn' ? dueAt : await warnedUntil(tx, { team, contact, userId, at });
      const leadIds = leads.map((lead) => lead.id);
      await tx.rows.lead.updateMany({
        where: { teamId, id: { in: leadIds } },
        data: { captureWarnedAt: at, captureDueAt: until },
      });
      if (step === 'warn-late')
        await tellAgain(tx, {
          teamId,
          kind: ['lead-card', 'lead-contact'],
          subjectIds: leadIds,
          at,
        });
      await tell(
        tx,
        { teamId, kind: 'capture-warning', subjectId: id, recipient: userId, at },
        { anew: true },
      );
    }
  }
}

/** Until when there is time after a warning that comes late: as long as after one in time, in contactable minutes. */
async function warnedUntil(
  tx: Tx,
  { team, contact, userId, at }: { team: Team; contact: Contact; userId: string; at: Date },
): Promise<Date> {
  const holder = await readMember(tx.rows, team.teamId, userId);
  const minutes = warnedMinutesBefore(team.captureMinutes);
  const rules = await contactRulesOf(tx.rows, team.teamId);
  return firstAttemptDueAt({ team, rules, contact, holder }, at, minutes) ?? at;
}
