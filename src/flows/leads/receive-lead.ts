import { isToBeLeftAlone, readContact } from '../../db/contacts.ts';
import { giveLead } from '../../db/leads.ts';
import { managersOf, readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { keyOfName, type NewLead } from '../../leads/new-lead.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { denial } from '../../team/may-do.ts';
import type { Member, Team } from '../../team/member.ts';
import { startContactPlan } from '../plans/start-contact-plan.ts';
import { placeLead } from './place-lead.ts';

/**
 * A contact inquires: the lead is kept and goes where it belongs. Part of a flow that holds the contact's lock.
 *
 * - A person who asked to be left alone: kept, offered to nobody, told privately to the owner, else to managers.
 * - A person with an owner who may still work leads: theirs at once, with a next step; nothing in the channel.
 * - A person whose earlier inquiry nobody has claimed yet: joins that card.
 * - Else where the team's rules send it: usually on a card of its own, once the team has a leads channel.
 *
 * A test never joins a real person's card, nor the other way round: each card says what it is.
 *
 * @param arrivedAt when it reached us; every wait is counted from here
 * @returns the id of the lead
 */
export async function receiveLead(
  tx: Tx,
  plans: Plans,
  inquiry: {
    team: Team;
    contactId: string;
    sourceId: string;
    deliveryId: string;
    lead: NewLead;
    /** What came as a phone or e-mail and could not be read as one, each on one line. */
    unreadAddresses: readonly string[];
    arrivedAt: Date;
    at: Date;
  },
): Promise<string> {
  const { team, contactId, sourceId, deliveryId, lead, unreadAddresses, arrivedAt, at } = inquiry;
  const { teamId } = team;
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) throw new Error(`No contact ${contactId}, though it is locked`);
  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  const openLead = await tx.rows.lead.findFirst({
    where: { teamId, contactId, stage: 'new', joinedLeadId: null, withheldAt: null, isTest: lead.isTest },
    select: { id: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });

  const way = wayOf({
    isLeftAlone: await isToBeLeftAlone(tx.rows, teamId, contact),
    owner,
    openLeadId: openLead?.id,
  });

  const { id: leadId } = await tx.rows.lead.create({
    data: {
      teamId,
      contactId,
      sourceId,
      campaignId: await campaignOf(tx, teamId, sourceId, lead.campaign),
      deliveryId,
      kind: lead.kind,
      message: lead.message,
      unreadAddresses: unreadAddresses.join('\n'),
      area: lead.area,
      wants: lead.wants,
      isTest: lead.isTest,
      arrivedAt,
      withheldAt: way.kind === 'withhold' ? at : null,
      joinedLeadId: way.kind === 'join' ? way.leadId : null,
    },
    select: { id: true },
  });
  await tx.rows.leadStageChange.create({
    data: { teamId, leadId, from: null, to: 'new', at, byUserId: null },
  });
  const about = { teamId, subjectId: leadId, at };
  switch (way.kind) {
    case 'withhold': {
      const told = way.owner ? [way.owner.userId] : await managersOf(tx.rows, teamId);
      for (const recipient of told.toSorted())
        await tell(tx, { ...about, kind: 'lead-after-opt-out', recipient });
      break;
    }
    case 'give-to-owner': {
      const { userId } = way.owner;
      const given = { teamId, leadId, toUserId: userId, via: 'owner', at, byUserId: null } as const;
      await giveLead(tx.rows, 'new', given);
      await startContactPlan(tx, plans, { team, owner: way.owner, contactId, at });
      await tell(tx, { ...about, kind: 'lead-contact', recipient: userId });
      break;
    }
    case 'join':
      await tellAgain(tx, { teamId, kind: 'lead-card', subjectIds: [way.leadId], at });
      break;
    case 'offer':
      await placeLead(tx, plans, { team, leadId, at });
  }
  return leadId;
}

type Way =
  | { kind: 'withhold'; owner: Member | undefined }
  | { kind: 'give-to-owner'; owner: Member }
  | { kind: 'join'; leadId: string }
  | { kind: 'offer' };

/** Where an inquiry goes. Somebody who may not claim leads any more (left, no longer an agent) gets none. */
function wayOf(known: {
  isLeftAlone: boolean;
  owner: Member | undefined;
  openLeadId: string | undefined;
}): Way {
  const owner = known.owner && !denial(known.owner, 'claim-lead') ? known.owner : undefined;
  if (known.isLeftAlone) return { kind: 'withhold', owner };
  if (owner) return { kind: 'give-to-owner', owner };
  if (known.openLeadId) return { kind: 'join', leadId: known.openLeadId };
  return { kind: 'offer' };
}

async function campaignOf(
  { rows }: Tx,
  teamId: string,
  sourceId: string,
  sent: string | null,
): Promise<string | null> {
  const name = cleanName(sent ?? '');
  const key = keyOfName(name);
  if (key === '') return null;
  await rows.campaign.createMany({ data: [{ teamId, sourceId, key, name }], skipDuplicates: true });
  const { id } = await rows.campaign.findUniqueOrThrow({
    where: { teamId_sourceId_key: { teamId, sourceId, key } },
    select: { id: true },
  });
  return id;
}
