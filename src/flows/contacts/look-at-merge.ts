import { standingOptOuts } from '../../db/contacts.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { readMergePeople } from '../../db/merge-people.ts';
import { presentContactId } from '../../db/merges.ts';
import { readMembers } from '../../db/people.ts';
import type { Contact } from '../../leads/contact.ts';
import type { MergePerson, Pair, Side } from '../../leads/merge.ts';
import type { ShownBeside } from '../../slack/leads/merge-form.ts';
import { type Denial, denialToMerge, denialToReach } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { othersWith } from './hold-opt-outs.ts';

export type MergeLook =
  | {
      kind: 'two';
      pair: Pair;
      beside: Readonly<Record<Side, ShownBeside>>;
      ownerNames: ReadonlyMap<string, string>;
    }
  | { kind: 'same-person'; contact: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** A look at two contacts before they are merged: nothing is held. */
export async function lookAtMerge(
  asking: Asking,
  [firstId, secondId]: readonly [string, string],
): Promise<MergeLook> {
  const { means, teamId, member } = asking;
  const { rows } = means.store;
  // A button may be older than a merge.
  const first = await presentContactId(rows, teamId, firstId);
  const second = await presentContactId(rows, teamId, secondId);
  const pair = await readMergePeople(rows, teamId, [first, second]);
  if (!pair) return { kind: 'gone' };
  const why = denialToMerge(member, [pair.first.ownerUserId, pair.second.ownerUserId]);
  if (why) return { kind: 'denied', why };
  if (first === second) return { kind: 'same-person', contact: pair.first };
  const beside = {
    first: await besideOf(asking, pair.first),
    second: await besideOf(asking, pair.second),
  };
  const members = await readMembers(rows, teamId);
  const ownerNames = new Map(members.map(({ userId, name }) => [userId, name]));
  return { kind: 'two', pair, beside, ownerNames };
}

async function besideOf(
  { means, teamId, member, covers, plans }: Asking,
  person: MergePerson,
): Promise<ShownBeside> {
  const { rows } = means.store;
  const { contactId } = person;
  const current = await relationshipEnrolment(rows, teamId, contactId);
  const open = { stage: { notIn: ['closed', 'lost'] } };
  return {
    showAddresses: !denialToReach(member, person, covers),
    plan: current && plans.get(current.planKey)?.name,
    inquiries: await rows.lead.count({ where: { teamId, contactId } }),
    openInquiries: await rows.lead.count({ where: { teamId, contactId, ...open } }),
    optOuts: await standingOptOuts(rows, teamId, person),
  };
}

/** Others with a phone or an e-mail of a contact, whom the one who asks may merge with them; at most so many. */
export async function alikeOf(
  { means, teamId, member }: Asking,
  contact: Contact,
  most: number,
): Promise<Array<{ contactId: string; name: string }>> {
  const { rows } = means.store;
  if (denialToMerge(member, [contact.ownerUserId, member.userId])) return [];
  const found = await rows.contact.findMany({
    where: { teamId, id: { in: await othersWith({ rows }, contact, teamId) } },
    select: { id: true, name: true, ownerUserId: true },
    orderBy: { id: 'asc' },
  });
  return found
    .filter(({ ownerUserId }) => !denialToMerge(member, [contact.ownerUserId, ownerUserId]))
    .slice(0, most)
    .map(({ id, name }) => ({ contactId: id, name }));
}
