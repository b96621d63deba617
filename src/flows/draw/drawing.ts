import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Message } from '../../slack/message.ts';
import type { Member, Team } from '../../team/member.ts';
import type { Voice } from '../../team/voice.ts';

/** What is drawn, for whom, when. */
export type Subject = {
  teamId: string;
  subjectId: string;
  recipient: string;
  at: Date;
  team: Team;
  /** The recipient, where it is a person. */
  member: Member | undefined;
  voice: Voice;
  plans: Plans;
  /** Not posted yet: what is settled meanwhile need not be told at all. */
  isFirst: boolean;
};

/** How one kind of telling becomes a message. */
export type Drawing = {
  /**
   * Draws the subject whole, from the rows as they are now. `undefined`: there is nothing to say any more.
   * Keeps the contacts it shows still, so that what is drawn cannot change before the request begins.
   */
  draw(tx: Tx, subject: Subject): Promise<Message | undefined>;
  /** What is to be recorded once Slack has the message. */
  told?(tx: Tx, subject: { teamId: string; subjectId: string; at: Date }): Promise<void>;
};
