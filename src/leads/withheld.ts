import type { RefusalRule } from './may-contact.ts';

/** How many touches a list leaves out by rules that somebody can do something about. */
export type Withheld = {
  /** For want of a do-not-call list that is new enough. */
  list: number;
  consent: number;
};

const asked: Partial<Record<RefusalRule, keyof Withheld>> = {
  'do-not-call-list-missing': 'list',
  'do-not-call-list-too-old': 'list',
  'consent-needed': 'consent',
};

/** The rules that somebody can do something about. */
export const mendableRules = Object.keys(asked);

/** What is left out by rules that somebody can do something about, counted by what would let it in. */
export function withheldOf(counts: Iterable<readonly [rule: string, n: number]>): Withheld {
  const withheld = { list: 0, consent: 0 };
  const kindOf: Partial<Record<string, keyof Withheld>> = asked;
  for (const [rule, n] of counts) {
    const kind = kindOf[rule];
    if (kind) withheld[kind] += n;
  }
  return withheld;
}
