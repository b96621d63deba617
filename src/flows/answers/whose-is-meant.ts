import type { Asking } from '../asking.ts';
import { type Picked, type Who, whoIsMeant } from './who-is-meant.ts';

/**
 * Whom a line is about that is for who has somebody: one of their own; else anybody of the team, so that it can be said
 * whose that one is.
 */
export async function whoseIsMeant<Reading extends { who: string }>(
  asking: Asking,
  readings: readonly Reading[],
  picked?: Picked,
): Promise<Who<Reading>> {
  const own = await whoIsMeant(asking, readings, 'own', picked);
  return own.kind === 'none' ? await whoIsMeant(asking, readings, 'all', picked) : own;
}
