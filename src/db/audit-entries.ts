import type { AuditedDeed } from '../team/audited-deeds.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** What was done, by whom and when. */
export type AuditEntry = {
  entryId: string;
  at: Date;
  /** `null`: Touchbase itself, or a page or system outside. */
  byUserId: string | null;
  deed: string;
  subjectId: string;
  /** What it was and what it is, by deed. */
  details: Readonly<Record<string, unknown>>;
};

/**
 * What was done, newest first.
 *
 * @param filter.deeds absent: all
 * @param filter.byUserId who did it; absent: anybody
 * @param filter.subjectId what was changed; absent: anything
 * @param filter.before an entry: only older ones
 */
export async function readAudit(
  rows: Rows,
  filter: {
    teamId: string;
    deeds?: readonly AuditedDeed[] | undefined;
    byUserId?: string | undefined;
    subjectId?: string;
    before?: string | undefined;
    most: number;
  },
): Promise<AuditEntry[]> {
  const { teamId, deeds, byUserId, subjectId, before, most } = filter;
  const from = before
    ? await rows.auditEntry.findFirst({ where: { teamId, id: before }, select: { at: true, id: true } })
    : undefined;
  const found = await rows.auditEntry.findMany({
    where: {
      teamId,
      ...(deeds ? { deed: { in: [...deeds] } } : {}),
      ...(byUserId ? { byUserId } : {}),
      ...(subjectId ? { subjectId } : {}),
      ...(from ? { OR: [{ at: { lt: from.at } }, { at: from.at, id: { lt: from.id } }] } : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return found.map(({ id, at, byUserId: by, deed, subjectId, details }) => ({
    entryId: id,
    at,
    byUserId: by,
    deed,
    subjectId,
    details: typeof details === 'object' && details && !Array.isArray(details) ? details : {},
  }));
}

/** The names of contacts by id, as they are now: those who were erased have none. */
export async function namesOfContacts(
  rows: Rows,
  teamId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const uuids = ids.filter((id) => /^[0-9a-f-]{36}$/i.test(id));
  const found = await rows.contact.findMany({
    where: { teamId, id: { in: uuids } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [id, name]));
}
