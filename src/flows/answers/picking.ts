import type { Sealing } from '../../slack/pick-list.ts';
import type { Asking } from '../asking.ts';

/** What every list of people to pick from needs: when it was asked, and by what the line that it completes is hidden. */
export function picking({ means, at }: Asking): Sealing & { at: Date } {
  return { keys: means.secretKeys, at };
}
