import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { lockContact, readContact } from '../../db/contacts.ts';
import { awaitNoAttempt, changeStage, readLeadsOf } from '../../db/leads.ts';
import { dateOf, dayOf } from '../../db/local-days.ts';
import { joinOnOneCard } from '../../db/open-inquiries.ts';
import { moveMadeAt, type PlanMove } from '../../db/plan-moves.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, tell } from '../../db/tell.ts';
import { firstDueOf, type Touch } from '../../db/touches.ts';
import type { Lead } from '../../leads/lead.ts';
import { yearlyPlanFor } from '../../plans/moves.ts';
import { type Denial, denial, mayWorkContact } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { learnHomePurchase } from '../contacts/learn-home-purchase.ts';
import { followEvents } from '../plans/follow-events.ts';
import { followOwnDays } from '../plans/follow-own-days.ts';
import { moveContact } from '../plans/move-contact.ts';
import { tellLeadsChanged } from '../tell-changed.ts';

/** A closed sale as somebody says it. Amounts are in minor units of the team's currency. */
export type ClosedSale = {
  contactId: string;
  priceMinor: bigint;
  commissionMinor: bigint;
  costsMinor: bigint;
  /** Today, where the person is who says it, unless said. */
  closedOn?: LocalDay | undefined;
};

/** A sale as it was recorded, and the source it counts for; `null` when the contact had no lead by then. */
export type RecordedDeal = {
  dealId: string;
  contactName: string;
  priceMinor: bigint;
  commissionMinor: bigint;
  costsMinor: bigint;
  currency: string;
  closedOn: LocalDay;
  sourceName: string | null;
};

export type DealResult =
  | {
      kind: 'recorded' | 'recorded-before';
      deal: RecordedDeal;
      /** Where the contact went by it, if anywhere, and what comes first there. */
      move: PlanMove | undefined;
      next: Touch | undefined;
    }
  | { kind: 'ahead'; closedOn: LocalDay }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Records a closed sale. It belongs to the contact's latest lead that had arrived by the end of the closing day
 * (test leads are nobody's); that lead is closed, and the contact is a client now, unless an advocate already.
 * They are on the plan for clients from then on. An agent records sales of own contacts and of those
 * they cover, a manager of all.
 *
 * The same request again answers the same. So does the same sale, to the last figure and day: whoever presses twice,
 * or enters what a colleague has entered, means one sale.
 */
export async function recordDeal(asking: Asking, sale: ClosedSale): Promise<DealResult> {
  const { means, teamId, team, member, covers, at, requestId } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'enter-deal');
    if (why) return { kind: 'denied', why };
    const contactId = await lockContact(tx.rows, teamId, sale.contactId);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    if (!mayWorkContact(member, contact.ownerUserId, covers)) return { kind: 'denied', why: 'owner-only' };
    const today = localDay(at, zoneOf(member, team));
    const closedOn = sale.closedOn ?? today;
    // Where the person's day is ahead of the team's or behind, either one's today has come.
    if (closedOn > today && closedOn > localDay(at, team.zone)) return { kind: 'ahead', closedOn };
    const { priceMinor, commissionMinor, costsMinor } = sale;
    const figures = { contactId, priceMinor, commissionMinor, costsMinor, currency: team.currency };
    const same = await tx.rows.deal.findFirst({
      where: { teamId, OR: [{ requestId }, { ...figures, closedOn: dateOf(closedOn) }] },
      // The request's own row, where both are there.
      orderBy: { enteredAt: 'desc' },
    });
    if (same)
      return {
        kind: same.requestId === requestId ? 'recorded' : 'recorded-before',
        // A second press of one list may have named somebody else.
        ...(await recorded(
          tx,
          teamId,
          (await readContact(tx.rows, teamId, same.contactId))?.name ?? '',
          same,
        )),
      };

    const leads = await readLeadsOf(tx.rows, teamId, contactId);
    const lead = leads.find((one) => !one.isTest && localDay(one.arrivedAt, team.zone) <= closedOn);
    const deal = await tx.rows.deal.create({
      data: {
        teamId,
        ...figures,
        leadId: lead?.leadId ?? null,
        closedOn: dateOf(closedOn),
        enteredByUserId: member.userId,
        enteredAt: at,
        requestId,
      },
    });
    if (lead) await closeLead(tx, asking, lead);
    // Who has sold them a home need not log that they tried to reach them.
    await awaitNoAttempt(tx.rows, teamId, [contactId]);
    await offerLeftOnCard(tx, asking, lead);
    if (contact.relationship !== 'advocate')
      await tx.rows.contact.update({
        where: { teamId_id: { teamId, id: contactId } },
        data: { relationship: 'client' },
      });
    const leadKind = lead?.kind ?? null;
    const isHomeDayNew = await learnHomePurchase(tx, { teamId, contactId, leadKind, closedOn });
    await havePlansFollow(tx, asking, contactId);
    if (isHomeDayNew) await followOwnDays(tx, { team, plans: asking.plans, contactId, at });

    await tellLeadsChanged(tx, { teamId, contactId, kinds: [...cardAndNotices, 'capture-warning'], at });
    return { kind: 'recorded', ...(await recorded(tx, teamId, contact.name, deal)) };
  });
}

/** Whoever closed is on the plan for clients (an advocate on theirs), and is thanked. */
async function havePlansFollow(
  tx: Tx,
  { team, teamId, plans, member, at }: Asking,
  contactId: string,
): Promise<void> {
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) return;
  const toPlanKey = yearlyPlanFor(contact.relationship);
  const move = { team, plans, contact, toPlanKey, why: 'closed', byUserId: member.userId, at } as const;
  const newEnrolmentId = (await moveContact(tx, move))?.enrolmentId;
  await followEvents(tx, { team, plans, contactId, event: 'closing', newEnrolmentId, at });
}

async function closeLead({ rows }: Tx, { teamId, member, at }: Asking, lead: Lead): Promise<void> {
  if (lead.stage === 'closed') return;
  const { leadId, stage } = lead;
  await changeStage(rows, { teamId, leadId, from: stage, to: 'closed', at, byUserId: member.userId });
}

/** Whoever asked again after a sale, on the card of the inquiry that it closed, stands on a card of their own. */
async function offerLeftOnCard(tx: Tx, { teamId, at }: Asking, closed: Lead | undefined): Promise<void> {
  if (!closed) return;
  const left = await tx.rows.lead.findMany({
    where: { teamId, joinedLeadId: closed.leadId, stage: 'new', withheldAt: null },
    select: { id: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  const ids = left.map(({ id }) => id);
  const [head] = ids;
  if (!head) return;
  const { channelId } = closed;
  await joinOnOneCard(tx.rows, teamId, ids);
  await tx.rows.lead.update({ where: { teamId_id: { teamId, id: head } }, data: { channelId } });
  if (channelId) await tell(tx, { teamId, kind: 'lead-card', subjectId: head, recipient: channelId, at });
}

/** What a sale came to, by the rows. */
async function recorded(tx: Tx, teamId: string, contactName: string, row: DealRow) {
  const deal = await recordedDeal(tx, teamId, contactName, row);
  const move = await moveMadeAt(tx.rows, teamId, row.contactId, row.enteredAt);
  const next = move && (await firstDueOf(tx.rows, teamId, [move.to.enrolmentId])).get(move.to.enrolmentId);
  return { deal, move, next };
}

type DealRow = Omit<RecordedDeal, 'dealId' | 'contactName' | 'closedOn' | 'sourceName'> & {
  id: string;
  contactId: string;
  leadId: string | null;
  closedOn: Date;
  enteredAt: Date;
};

async function recordedDeal(
  { rows }: Tx,
  teamId: string,
  contactName: string,
  { id, leadId, closedOn, priceMinor, commissionMinor, costsMinor, currency }: DealRow,
): Promise<RecordedDeal> {
  const lead = leadId
    ? await rows.lead.findUnique({ where: { teamId_id: { teamId, id: leadId } }, include: { source: true } })
    : null;
  return {
    dealId: id,
    contactName,
    priceMinor,
    commissionMinor,
    costsMinor,
    currency,
    closedOn: dayOf(closedOn),
    sourceName: lead?.source.name ?? null,
  };
}
