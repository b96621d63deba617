import { decentHours } from '../calendar/contact-hours.ts';
import { localDay } from '../calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-day.ts';
import type { NotGiven } from './may-receive.ts';

/** What decides whether somebody is given a lead from the pool. */
export type PoolCandidate = {
  readonly userId: string;
  readonly isManager: boolean;
  /** Why they receive no lead at all now. */
  readonly whyNot: NotGiven | undefined;
  /** It is a working day of theirs, and its hour too. */
  readonly isWorking: boolean;
  /** A lead of theirs still waits for its first attempt. */
  readonly isBusy: boolean;
  /** They had this very lead before. */
  readonly hadIt: boolean;
  /** How many open leads they have. */
  readonly open: number;
  /** When a lead was last given to them; `null`: never. */
  readonly lastGivenAt: Date | null;
};

export type PoolChoice =
  | { kind: 'agent'; userId: string }
  /** Somebody is free, but everybody who is has had it. */
  | { kind: 'had-by-all' }
  | { kind: 'nobody-free' };

/** Whether somebody is free: may be given leads, is at work, and has tried to reach everybody they were given. */
export function isFree({
  whyNot,
  isWorking,
  isBusy,
}: Pick<PoolCandidate, 'whyNot' | 'isWorking' | 'isBusy'>): boolean {
  return whyNot === undefined && isWorking && !isBusy;
}

/**
 * Who is given a lead from the pool: of the agents who are free and did not have it before, the one with the fewest open
 * leads, then who was given one longest ago; managers after all others. Source: the product's rules of assigning.
 */
export function nextFromPool(candidates: readonly PoolCandidate[]): PoolChoice {
  const free = candidates.filter(isFree);
  if (free.length === 0) return { kind: 'nobody-free' };
  const [next] = free.filter(({ hadIt }) => !hadIt).toSorted(byTurn);
  return next ? { kind: 'agent', userId: next.userId } : { kind: 'had-by-all' };
}

function byTurn(a: PoolCandidate, b: PoolCandidate): number {
  return (
    Number(a.isManager) - Number(b.isManager) ||
    a.open - b.open ||
    (a.lastGivenAt?.getTime() ?? 0) - (b.lastGivenAt?.getTime() ?? 0) ||
    (a.userId < b.userId ? -1 : 1)
  );
}

/** Whether an instant is in the usual hours (08:00 to 21:00) of a working day in a zone. */
export function isWorkingTime(at: Date, zone: string, work: WorkCalendar): boolean {
  const day = localDay(at, zone);
  const hours = decentHours({ day, zones: [zone] });
  return isWorkingDay(day, work) && hours !== undefined && hours.from <= at && at < hours.until;
}
