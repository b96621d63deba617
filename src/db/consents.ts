import { type Channel, channels } from '../parsing/channel.ts';
import { recordAudit } from './audit.ts';
import { known } from './known.ts';
import type { Tx } from './store.ts';

/** By what way a consent came to us. */
export const consentWays = [
  'command',
  'button',
  'form',
  'page',
  'intake',
  'import',
  'opt-out-undone',
] as const;
export type ConsentWay = (typeof consentWays)[number];

/** A consent as it was given. */
export type GivenConsent = {
  contactId: string;
  /** `null`: for every channel. */
  channel: Channel | null;
  words: string;
  givenAt: Date;
};

/** A consent that stands. */
export type StandingConsent = Omit<GivenConsent, 'contactId'> & {
  consentId: string;
  how: ConsentWay;
  /** Who recorded it; `null`: no person of the team. */
  byUserId: string | null;
};

/** The consents of a contact that were not withdrawn, latest first. */
export async function standingConsents(
  rows: Tx['rows'],
  teamId: string,
  contactId: string,
): Promise<StandingConsent[]> {
  const found = await rows.consent.findMany({
    where: { teamId, contactId, withdrawnAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return found.map(({ id, channel, words, at, how, byUserId }) => ({
    consentId: id,
    channel: channel === null ? null : known(channels, channel),
    words,
    givenAt: at,
    how: known(consentWays, how),
    byUserId,
  }));
}

/**
 * Keeps consents of contacts who are locked. Not what stands in the same words already, so that it is safe to repeat, nor
 * what was given before the person withdrew it: a file says of its consents no day, so none of it revives one.
 *
 * @returns the ids of what was kept, by contact
 */
export async function keepConsents(
  tx: Tx,
  { teamId, how, byUserId, at }: { teamId: string; how: ConsentWay; byUserId: string | null; at: Date },
  given: readonly GivenConsent[],
): Promise<ReadonlyMap<string, string[]>> {
  const kept = new Map<string, string[]>();
  if (given.length === 0) return kept;
  const before = await tx.rows.consent.findMany({
    where: { teamId, contactId: { in: [...new Set(given.map(({ contactId }) => contactId))] } },
    select: { contactId: true, channel: true, words: true, withdrawnAt: true },
  });
  for (const { contactId, channel, words, givenAt } of given) {
    const theirs = before.filter((one) => one.contactId === contactId);
    const stands = theirs.some(
      (one) => one.withdrawnAt === null && one.channel === channel && one.words === words,
    );
    const isWithdrawn = theirs.some(
      (one) =>
        one.withdrawnAt !== null &&
        (one.channel === null || channel === null || one.channel === channel) &&
        (how === 'import' || one.withdrawnAt >= givenAt),
    );
    if (stands || isWithdrawn) continue;
    before.push({ contactId, channel, words, withdrawnAt: null });
    const { id } = await tx.rows.consent.create({
      data: {
        teamId,
        contactId,
        channel,
        words,
        how,
        byUserId,
        at: givenAt > at ? at : givenAt,
        recordedAt: at,
      },
      select: { id: true },
    });
    // Of a whole file there is one entry, when it is done.
    if (how !== 'import')
      await recordAudit(tx, {
        ...{ teamId, at, byUserId, deed: 'consent-recorded', subjectId: contactId },
        details: { channel, how },
      });
    kept.set(contactId, [...(kept.get(contactId) ?? []), id]);
  }
  return kept;
}
