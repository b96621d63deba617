import { keepContactsStill, readContact } from '../../db/contacts.ts';
import { type HandOver, readHandOver } from '../../db/hand-overs.ts';
import { known } from '../../db/known.ts';
import type { Tx } from '../../db/store.ts';
import { stages } from '../../leads/lead.ts';
import { type HandedOver, handedOverMessage } from '../../slack/team/leaver-message.ts';
import type { Drawing } from './drawing.ts';

/** People who were somebody's, to who has them now; of one person alone to who had them too. */
export const drawHandOver: Drawing = {
  async draw(tx, { teamId, subjectId, recipient, voice, isFirst }) {
    const handOver = await readHandOver(tx.rows, teamId, subjectId);
    if (!handOver) return undefined;
    const handed = handOver.contactId
      ? await onePerson(tx, teamId, handOver, handOver.contactId, recipient)
      : await manyPeople(tx, teamId, handOver, recipient);
    if (!handed || (isFirst && handed.kind === 'taken-back')) return undefined;
    return handedOverMessage(handed, voice);
  },
};

async function onePerson(
  tx: Tx,
  teamId: string,
  { fromUserId, toUserIds, byUserId, undoneByUserId }: HandOver,
  contactId: string,
  recipient: string,
): Promise<HandedOver | undefined> {
  await keepContactsStill(tx.rows, teamId, [contactId]);
  const contact = await readContact(tx.rows, teamId, contactId);
  const [toUserId] = toUserIds;
  if (!contact || !toUserId) return undefined;
  const { name } = contact;
  if (undoneByUserId) return { kind: 'taken-back', name, byUserId: undoneByUserId };
  if (recipient !== toUserId) return { kind: 'person-gone', name, toUserId, byUserId };
  return { kind: 'person', name, fromUserId, byUserId };
}

/** So many open leads are looked at; the message names fewer and counts the rest. */
const leadsNamed = 10;

async function manyPeople(
  tx: Tx,
  teamId: string,
  { fromUserId, byUserId, at, shares }: HandOver,
  recipient: string,
): Promise<HandedOver | undefined> {
  const share = shares.find(({ userId }) => userId === recipient);
  if (!share || !fromUserId) return undefined;
  const leads = await tx.rows.lead.findMany({
    where: {
      teamId,
      claimedByUserId: recipient,
      stage: { notIn: ['closed', 'lost'] },
      joinedLeadId: null,
      // As the hand-over gave them: what came to the owner since came by rule.
      holdings: { some: { userId: recipient, via: 'owner', byUserId, from: { gte: at }, until: null } },
    },
    select: { stage: true, contact: { select: { name: true } } },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  return {
    kind: 'people',
    fromUserId,
    byUserId,
    people: share.people,
    leads: leads
      .slice(0, leadsNamed)
      .map(({ stage, contact }) => ({ name: contact.name, stage: known(stages, stage) })),
    moreLeads: Math.max(0, leads.length - leadsNamed),
  };
}
