import { type Channel, isSpoken } from '../parsing/channel.ts';
import type { Outcome } from '../parsing/outcome.ts';

const spokenOutcomes: ReadonlySet<Outcome> = new Set<Outcome>([
  'reached',
  'met',
  'no-answer',
  'message-left',
  'wrong-number',
]);

/**
 * Which of a contact's due touches is meant when somebody says what happened without pointing at one: the one on
 * the channel they named; else one that can have such an outcome (a call is answered, a card is sent); with
 * neither said, the one due first. `undefined` when none fits: then no touch asked for what happened.
 *
 * @param due the contact's touches due by now, the earliest first
 */
export function touchMeant<Due extends { channel: Channel }>(
  due: readonly Due[],
  { channel, outcome }: { channel?: Channel | undefined; outcome?: Outcome | undefined },
): Due | undefined {
  if (channel) return due.find((touch) => touch.channel === channel);
  if (!outcome) return due[0];
  return due.find((touch) => isSpoken(touch.channel) === spokenOutcomes.has(outcome));
}

/**
 * What came of a touch when nothing else is said than that it is done. An event is an invitation that went out: whether
 * the person came is known later, and said.
 */
export function usualOutcome(channel: Channel): Outcome {
  if (channel === 'call') return 'reached';
  return channel === 'visit' ? 'met' : 'sent';
}

/** By which way something happened when only its outcome is said: people meet on visits and send texts. */
export function usualChannel(outcome: Outcome | undefined): Channel {
  if (outcome === 'met') return 'visit';
  return outcome === 'sent' || outcome === 'replied' ? 'text' : 'call';
}
