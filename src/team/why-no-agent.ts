import type { Member } from './member.ts';

/** Why somebody is no agent, to be told to who named them. */
export type WhyNoAgent = 'unknown' | 'bot' | 'guest' | 'gone' | 'not-in-channel';

/**
 * Why somebody cannot be given leads or people at all: only agents can, the members of the leads channel.
 *
 * @returns `undefined` for an agent
 */
export function whyNoAgent(member: Member | undefined): WhyNoAgent | undefined {
  if (!member) return 'unknown';
  if (member.isBot) return 'bot';
  if (member.isGone) return 'gone';
  if (member.isGuest) return 'guest';
  return member.inLeadsChannel ? undefined : 'not-in-channel';
}
