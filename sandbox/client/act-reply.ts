import type { PostAnswer } from './frame.ts';
import type { Language } from './look.ts';
import { outcomeFault } from './outcome-words.ts';
import { say } from './say.ts';

/** What is answered: an HTTP status beside it tells a program what the sentence tells a person. */
export type ActReply = { status?: number; answer: PostAnswer };

/** An answer that says no, in words. */
export function refusal(
  status: number,
  name: Parameters<typeof say>[0],
  language: Language,
  blanks?: Parameters<typeof say>[2],
): ActReply {
  return { status, answer: { fault: say(name, language, blanks) } };
}

/** What the window is told of an outcome: nothing when it went well, since what came of it is drawn. */
export function replied(
  outcome: Parameters<typeof outcomeFault>[0],
  what: string,
  language: Language,
): ActReply {
  const fault = outcomeFault(outcome, what, language);
  return { answer: fault === undefined ? {} : { fault } };
}

/** Slack sends null for a field that was emptied. */
export function emptied<V>(values: Readonly<Record<string, V>>): Record<string, V | null> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === '' ? null : value] as const),
  );
}
