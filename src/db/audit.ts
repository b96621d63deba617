import type { Prisma } from './generated/client.ts';
import type { Tx } from './store.ts';

/** What of people's doings is kept for good. */
export const auditedDeeds = [
  'settings-changed',
  'role-given',
  'role-taken',
  'key-made',
  'key-rotated',
  'key-ended',
  'owner-changed',
  'opted-out',
  'opt-out-undone',
  'consent-recorded',
  'consent-withdrawn',
  'rule-changed',
  'rule-overridden',
  'contact-exported',
  'contact-erased',
  'do-not-call-list-taken-in',
] as const;
export type AuditedDeed = (typeof auditedDeeds)[number];

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
