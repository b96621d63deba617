import type { Asking } from '../flows/asking.ts';
import type { Reply } from '../slack/reply.ts';

/** A slash command. */
export type Command = {
  /** With its slash, as in the manifest. */
  name: string;
  /** Whether it may be used before the team is set up. */
  beforeSetUp?: (text: string) => boolean;
  /** Does what the text after the command says, commits, and answers. Must not call anything outside. */
  run(asking: Asking, text: string): Promise<Reply>;
};
