import { isDeepStrictEqual } from 'node:util';
import type { AuditedDeed } from '../team/audited-deeds.ts';
import type { Prisma } from './generated/client.ts';
import type { Tx } from './store.ts';

/**
 * Keeps that somebody changed what others go by, in the transaction that changes it. It is never changed nor deleted, so
 * it holds ids and values of settings, nothing that names a contact or says what they said.
 *
 * @param entry.byUserId `null`: Touchbase itself, or a page or system outside
 * @param entry.subjectId what was changed: a contact, source, member …, by deed
 * @param entry.details what it was and what it is, by deed
 */
export async function recordAudit(
  tx: Tx,
  entry: {
    teamId: string;
    at: Date;
    byUserId: string | null;
    deed: AuditedDeed;
    subjectId?: string;
    details?: Prisma.InputJsonObject;
  },
): Promise<void> {
  await tx.rows.auditEntry.create({ data: entry });
}

/** Values of settings by name, as they are kept: ids, numbers, words of the grammar; nothing that names a contact. */
type Settings = Readonly<Record<string, Prisma.InputJsonValue | null>>;

/**
 * Keeps which settings somebody changed, and from what to what: an entry for each that is another now.
 *
 * @param entry.subjectId whose or of what they are, where not of the whole team: a member, plan, routing rule
 */
export async function recordSettings(
  tx: Tx,
  entry: { teamId: string; at: Date; byUserId: string; subjectId?: string },
  was: Settings,
  now: Settings,
): Promise<void> {
  for (const [setting, to] of Object.entries(now)) {
    const from = was[setting] ?? null;
    if (isDeepStrictEqual(from, to)) continue;
    await recordAudit(tx, { ...entry, deed: 'settings-changed', details: { setting, from, to } });
  }
}

type OwnerGiven = { teamId: string; at: Date; byUserId: string | null; to: string | null };

/** Keeps that somebody's contact is another's now, or nobody's; `null`: nobody. */
export async function recordOwner(
  tx: Tx,
  { contactId, from, ...given }: OwnerGiven & { contactId: string; from: string | null },
): Promise<void> {
  await recordOwners(tx, given, [{ contactId, from }]);
}

/** The same for many at once, who go to one. */
export async function recordOwners(
  tx: Tx,
  { to, ...entry }: OwnerGiven,
  contacts: readonly { contactId: string; from: string | null }[],
): Promise<void> {
  const data = contacts
    .filter(({ from }) => from !== to)
    .map(({ contactId, from }) => {
      return {
        ...entry,
        deed: 'owner-changed' satisfies AuditedDeed,
        subjectId: contactId,
        details: { from, to },
      };
    });
  if (data.length > 0) await tx.rows.auditEntry.createMany({ data });
}
