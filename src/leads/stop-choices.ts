import type { Channel } from '../parsing/channel.ts';
import type { StandingOptOut } from './may-contact.ts';

/** What a person can stop by themself, in the order in which they are asked, and which channels each is. */
export const stopChoices = {
  email: ['email'],
  messages: ['text', 'social'],
  calls: ['call'],
  post: ['mail', 'card', 'gift'],
  visits: ['visit', 'event'],
} as const satisfies Record<string, readonly Channel[]>;

/** One kind of contact, or all of it at once: a menu must always have that (facts of e-mail law, E4). */
export type StopChoice = keyof typeof stopChoices | 'everything';
export const choiceNames: readonly StopChoice[] = [
  ...(Object.keys(stopChoices) as (keyof typeof stopChoices)[]),
  'everything',
];

/** The channels that a choice is; `null`: every one. */
export function channelsOfChoice(choice: StopChoice): readonly (Channel | null)[] {
  return choice === 'everything' ? [null] : stopChoices[choice];
}

/**
 * How a choice stands: `open`, nothing is stopped; `own`, the person stopped it on the page and may take that back
 * there; `fixed`, it was asked for in another way, or by somebody with the same address.
 */
export type ChoiceState = 'open' | 'own' | 'fixed';

/**
 * How each choice stands.
 *
 * @param standing all opt-outs that hold for the person
 * @param own those of them that the person gave on the page
 */
export function choiceStates(
  standing: readonly StandingOptOut[],
  own: readonly StandingOptOut[],
): Record<StopChoice, ChoiceState> {
  const count = (among: readonly StandingOptOut[], channel: Channel | null) =>
    among.filter((optOut) => optOut.channel === channel).length;
  const stateOf = (choice: StopChoice): ChoiceState => {
    const channels = channelsOfChoice(choice);
    if (channels.some((channel) => count(standing, channel) === 0)) return 'open';
    return channels.every((channel) => count(standing, channel) === count(own, channel)) ? 'own' : 'fixed';
  };
  return {
    email: stateOf('email'),
    messages: stateOf('messages'),
    calls: stateOf('calls'),
    post: stateOf('post'),
    visits: stateOf('visits'),
    everything: stateOf('everything'),
  };
}
