import { recordSettings } from '../../db/audit.ts';
import { lockTeam } from '../../db/people.ts';
import { readRetention } from '../../db/retention.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { type Retention, retentionBounds } from '../../team/retention.ts';
import type { Asking } from '../asking.ts';

export type RetentionSet =
  | { kind: 'denied'; why: Denial }
  | { kind: 'out-of-range' }
  | { kind: 'set'; was: Retention; now: Retention };

/** For how long things are kept now. For administrators. */
export async function lookAtRetention({
  means,
  teamId,
  member,
}: Asking): Promise<{ kind: 'denied'; why: Denial } | { kind: 'retention'; retention: Retention }> {
  const why = denial(member, 'set-retention');
  if (why) return { kind: 'denied', why };
  return { kind: 'retention', retention: await readRetention(means.store.rows, teamId) };
}

/** An administrator sets for how long things are kept. What is older than that by now goes within the next hours, for good. */
export async function setRetention(
  { means, teamId, member, at }: Asking,
  now: Retention,
): Promise<RetentionSet> {
  const why = denial(member, 'set-retention');
  if (why) return { kind: 'denied', why };
  if (!Object.values(now).every(isInRange)) return { kind: 'out-of-range' };
  return await means.store.transaction(async (tx) => {
    await lockTeam(tx.rows, teamId);
    const was = await readRetention(tx.rows, teamId);
    const { keepDeliveryMonths, keepQuarantineMonths, keepImportMonths, keepLostMonths } = now;
    const set = { keepDeliveryMonths, keepQuarantineMonths, keepImportMonths, keepLostMonths };
    await tx.rows.team.update({ where: { id: teamId }, data: set });
    await recordSettings(tx, { teamId, at, byUserId: member.userId }, was, set);
    return { kind: 'set', was, now: set };
  });
}

function isInRange(months: number | null): boolean {
  const { least, most } = retentionBounds;
  return months === null || (Number.isInteger(months) && months >= least && months <= most);
}
