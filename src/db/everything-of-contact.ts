import { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;
type Row = Record<string, unknown>;

/** How rows of a table are found of one person, by `t` and the contact's id. */
type Finding = (contact: Prisma.Sql) => Prisma.Sql;

const own: Finding = (contact) => Prisma.sql`t."contactId" = ${contact}`;
const leads = (contact: Prisma.Sql) =>
  Prisma.sql`(SELECT l."id" FROM "Lead" l WHERE l."teamId" = t."teamId" AND l."contactId" = ${contact})`;
const ofLead: Finding = (contact) => Prisma.sql`t."leadId" IN ${leads(contact)}`;

/**
 * Every table with rows of a contact and how to find them, in the order in which an export shows them. A table that
 * refers to contacts, leads, touches or opt-outs belongs here: a test walks all foreign keys.
 */
export const heldOnContact = {
  Contact: (contact) => Prisma.sql`t."id" = ${contact}`,
  ContactPhone: own,
  ContactEmail: own,
  Lead: own,
  LeadStageChange: ofLead,
  LeadHolding: ofLead,
  Delivery: (contact) => Prisma.sql`(t."contactId" = ${contact} OR t."id" IN (
      SELECT l."deliveryId" FROM "Lead" l WHERE l."teamId" = t."teamId" AND l."contactId" = ${contact})
    OR t."repeatOfId" IN (SELECT d."id" FROM "Delivery" d WHERE d."teamId" = t."teamId" AND (d."contactId" = ${contact}
      OR d."id" IN (SELECT l."deliveryId" FROM "Lead" l WHERE l."teamId" = d."teamId" AND l."contactId" = ${contact}))))`,
  Enrolment: own,
  PlanMove: own,
  Touch: own,
  MorningTouch: (contact) => Prisma.sql`t."touchId" IN (
    SELECT x."id" FROM "Touch" x WHERE x."teamId" = t."teamId" AND x."contactId" = ${contact})`,
  Promise: own,
  Interaction: own,
  OptOut: own,
  Suppression: (contact) => Prisma.sql`t."optOutId" IN (
    SELECT o."id" FROM "OptOut" o WHERE o."teamId" = t."teamId" AND o."contactId" = ${contact})`,
  Consent: own,
  ContactRefusal: own,
  Deal: own,
  Referral: (contact) => Prisma.sql`(t."byContactId" = ${contact} OR t."referredContactId" = ${contact})`,
  ContactEvent: own,
  ContactMerge: (contact) => Prisma.sql`(t."keptContactId" = ${contact} OR t."mergedContactId" = ${contact})`,
  HandOver: own,
  ImportRow: own,
} satisfies Record<string, Finding>;

/** A row as it is exported. A merge that was taken back says how both were, and one of them is somebody else. */
function shownOf(table: string): Prisma.Sql {
  switch (table) {
    case 'Delivery':
      // A body is bytes of any kind, which JSON has no way to hold.
      return Prisma.sql`to_jsonb(t) - 'body'`;
    case 'ContactMerge':
      return Prisma.sql`CASE WHEN t."undoneAt" IS NULL THEN to_jsonb(t) ELSE to_jsonb(t) - 'changes' - 'mergedName' END`;
    default:
      return Prisma.sql`to_jsonb(t)`;
  }
}

/**
 * All that is held on a person: each row of every table that is about them, as it stands, by table. What a system sent
 * is written out as the text it was.
 */
export async function everythingOfContact(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<Record<string, Row[]>> {
  await rows.$executeRaw`SELECT set_config('TimeZone', 'UTC', true)`;
  const contact = Prisma.sql`${contactId}::uuid`;
  const held: Record<string, Row[]> = {};
  for (const [table, finding] of Object.entries(heldOnContact)) {
    const name = Prisma.raw(`"${table}"`);
    const body = table === 'Delivery' ? Prisma.sql`t."body"` : Prisma.sql`NULL::bytea`;
    const found = await rows.$queryRaw<Array<{ row: Row; body: Uint8Array | null }>>`
      SELECT (${shownOf(table)}) - 'teamId' AS "row", ${body} AS "body" FROM ${name} t
      WHERE t."teamId" = ${teamId} AND ${finding(contact)} ORDER BY to_jsonb(t)->>'id', to_jsonb(t)->>'line'`;
    held[table] = found.map((one) =>
      one.body === null ? one.row : { ...one.row, body: new TextDecoder().decode(one.body) },
    );
  }
  return held;
}
