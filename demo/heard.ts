import type { Outcome } from '../sandbox/people/outcome.ts';

/** Throws where the bot did not take what somebody did. */
export function heard({ acked, error, problems, visibleError }: Outcome, what: string): void {
  if (acked && error === undefined) return;
  throw new Error([`"${what}" was not taken`, visibleError ?? error, ...(problems ?? [])].join(': '));
}
