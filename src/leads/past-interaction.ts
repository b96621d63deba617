import type { Channel } from '../parsing/channel.ts';
import type { Outcome } from '../parsing/outcome.ts';

/** What happened with a contact, as a history shows it. */
export type PastInteraction = {
  byUserId: string;
  channel: Channel;
  outcome: Outcome;
  happenedAt: Date;
  note: string;
};
