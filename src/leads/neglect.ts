import { addDays, type LocalDay } from '../calendar/local-day.ts';

/** Why a person is neglected. */
export type Neglect = 'no-next-step' | 'left-overdue' | 'long-silent';

/** A next step that was left for longer than this was not only put off by a busy week. */
const overdueDays = 14;
/** Longer than the gap between two pieces of any yearly plan for people one knows: 33 touches come every 11 days. */
const silentDays = 60;

/**
 * Whether a person is neglected, the gravest reason first: nothing is planned for them, what is planned was left for
 * more than two weeks, or nothing has happened with them for 60 days. Not who asked to be left alone, nor whose plan
 * waits until a day that was said.
 * Source: the product's "nobody without a next step; a neglected-leads list".
 */
export function neglectOf(person: {
  /** The day of their next step. */
  nextOn: LocalDay | null;
  /** When anything last happened with them, else when they became known. */
  lastOn: LocalDay;
  isLeftAlone: boolean;
  isPaused: boolean;
  today: LocalDay;
}): Neglect | undefined {
  const { nextOn, lastOn, isLeftAlone, isPaused, today } = person;
  if (isLeftAlone || isPaused) return undefined;
  if (nextOn === null) return 'no-next-step';
  if (nextOn < addDays(today, -overdueDays)) return 'left-overdue';
  return lastOn < addDays(today, -silentDays) ? 'long-silent' : undefined;
}
