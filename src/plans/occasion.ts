import { personalDays } from './plan.ts';

/**
 * Whether what gave a touch its day binds it to that day: a day of the person's own, or a holiday. Nobody is
 * congratulated a week later, so it goes first and is not put off.
 *
 * @param occasion as plans/schedule says it; `null`: the step has a day of its own
 */
export function isBoundToDay(occasion: string | null): boolean {
  if (occasion === null) return false;
  return occasion.startsWith('holiday:') || personalDays.some((day) => day === occasion);
}
