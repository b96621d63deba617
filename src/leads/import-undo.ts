import { type FilledField, filledFields, type MadeByRow } from './import-made.ts';

/** Why a person whom an import made or taught something stays as they are. */
export const leftReasons = [
  'inquired',
  'deal',
  'talked',
  'opted-out',
  'referred',
  'promised',
  'event',
  'plan-changed',
  'merged',
  'other-import',
  'edited',
  'held', // something else of theirs is kept
] as const;
export type LeftReason = (typeof leftReasons)[number];

/** What has happened with a person since an import. */
export type Since = Readonly<Record<Exclude<LeftReason, 'edited' | 'held'>, boolean>>;

/** A person as they are now. */
export type AsNow = Readonly<Record<FilledField, string | null>> & {
  readonly relationship: string;
  readonly ownerUserId: string | null;
  readonly lastTwoWayAt: Date | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
};

/**
 * Why somebody an import made is not to be taken away: something has happened with them since, or somebody changed what
 * is known of them. `undefined`: they are as the import left them.
 *
 * @param made what its rows about them wrote, in their order
 */
export function whyLeft(since: Since, now: AsNow, made: readonly MadeByRow[]): LeftReason | undefined {
  const happened = leftReasons.find((why) => why !== 'edited' && why !== 'held' && since[why]);
  return happened ?? (isAsMade(now, made) ? undefined : 'edited');
}

function isAsMade(now: AsNow, made: readonly MadeByRow[]): boolean {
  const newcomer = made.find((one) => one.newcomer)?.newcomer;
  const filled: MadeByRow['filled'] = Object.assign({}, ...made.map((one) => one.filled));
  return (
    newcomer !== undefined &&
    filledFields.every((field) => (now[field] || null) === (filled[field] ?? null)) &&
    now.relationship === newcomer.relationship &&
    now.ownerUserId === newcomer.ownerUserId &&
    (now.lastTwoWayAt?.toISOString() ?? null) === newcomer.lastTwoWayAt &&
    isSameSet(
      now.phones,
      made.flatMap(({ phones }) => phones),
    ) &&
    isSameSet(
      now.emails,
      made.flatMap(({ emails }) => emails),
    )
  );
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return new Set(some).size === new Set(others).size && some.every((one) => others.includes(one));
}

/** Why somebody known before keeps what an import taught them: they have used it, or may have. */
export function whyKept(since: Since): LeftReason | undefined {
  return (['inquired', 'deal', 'talked', 'opted-out', 'merged', 'other-import'] as const).find(
    (why) => since[why],
  );
}
