import { type Stage, stages } from '../leads/lead.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';

type Rows = Prisma.TransactionClient;

/** An inquiry that is neither closed nor lost, and that is not withheld from everybody. */
export type OpenInquiry = {
  leadId: string;
  stage: Stage;
  claimedByUserId: string | null;
  /** On whose card it stands, where not on its own. */
  joinedLeadId: string | null;
  sourceName: string;
  arrivedAt: Date;
};

/** The open inquiries of a contact, earliest first. Tests are among them only where there is nothing else. */
export async function openInquiriesOf(rows: Rows, teamId: string, contactId: string): Promise<OpenInquiry[]> {
  const found = await rows.lead.findMany({
    where: { teamId, contactId, stage: { notIn: ['closed', 'lost'] }, withheldAt: null },
    select: {
      id: true,
      stage: true,
      claimedByUserId: true,
      joinedLeadId: true,
      isTest: true,
      arrivedAt: true,
      source: { select: { name: true } },
    },
    orderBy: [{ isTest: 'asc' }, { arrivedAt: 'asc' }, { id: 'asc' }],
  });
  return found
    .filter(({ isTest }) => isTest === found[0]?.isTest)
    .map(({ id, stage, claimedByUserId, joinedLeadId, arrivedAt, source }) => ({
      leadId: id,
      stage: known(stages, stage),
      claimedByUserId,
      joinedLeadId,
      sourceName: source.name,
      arrivedAt,
    }));
}

/** A lead on a card that is neither closed nor lost. */
export type LeadOnCard = {
  leadId: string;
  stage: Stage;
  claimedByUserId: string | null;
  firstAttemptAt: Date | null;
  firstContactAt: Date | null;
};

/** What is open of the card on which a lead stands, whichever of the card it is, earliest first. */
export async function openOnCardOf(
  rows: Rows,
  { teamId, contactId, leadId }: { teamId: string; contactId: string; leadId: string },
): Promise<LeadOnCard[]> {
  const found = await rows.$queryRaw<Array<Omit<LeadOnCard, 'stage'> & { stage: string }>>`
    SELECT "id" AS "leadId", "stage", "claimedByUserId", "firstAttemptAt", "firstContactAt" FROM "Lead"
    WHERE "teamId" = ${teamId} AND "contactId" = ${contactId}::uuid AND "stage" NOT IN ('closed', 'lost')
      AND COALESCE("joinedLeadId", "id") =
        (SELECT COALESCE("joinedLeadId", "id") FROM "Lead" WHERE "teamId" = ${teamId} AND "id" = ${leadId}::uuid)
    ORDER BY "arrivedAt", "id"`;
  return found.map((one) => ({ ...one, stage: known(stages, one.stage) }));
}

/** Puts some inquiries of one contact on one card: that of the first. Whoever had joined one of the others joins it too. */
export async function joinOnOneCard(
  rows: Rows,
  teamId: string,
  [head, ...others]: readonly string[],
): Promise<void> {
  if (head === undefined) return;
  await rows.lead.updateMany({ where: { teamId, id: head }, data: { joinedLeadId: null } });
  await rows.lead.updateMany({
    where: { teamId, OR: [{ id: { in: others } }, { joinedLeadId: { in: others } }] },
    data: { joinedLeadId: head },
  });
}
