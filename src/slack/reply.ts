import type { types } from '@slack/bolt';
import type { Message } from './message.ts';

export type FormView = types.ModalView;

/** What the person who typed or pressed sees at once. */
export type Reply =
  /** Nothing of its own: a message that shows the subject is drawn anew. */
  | { kind: 'nothing' }
  /** A message only they see. */
  | { kind: 'say'; message: Message }
  /** The message they pressed on, where only they see it, becomes this. */
  | { kind: 'replace'; message: Message }
  | { kind: 'form'; view: FormView };

/** What a form that was submitted turns into. */
export type FormReply =
  | { kind: 'close' }
  /** What is wrong, by the block it was typed in; what they typed stays. */
  | { kind: 'errors'; errors: Record<string, string> }
  /** The form shows what came of it. */
  | { kind: 'show'; view: FormView }
  /** Slack has to be asked first: the form shows `view` meanwhile, then what the work comes to. Nothing is saved yet. */
  | {
      kind: 'work';
      view: FormView;
      work(slack: SlackLook): Promise<FormView>;
      /** The form as it was filled in, saying that the work failed and under which number the log tells why. */
      onFailure(reference: string): FormView;
    };

/** What may be asked of Slack once a form is acknowledged. */
export type SlackLook = {
  botUserId: string;
  /** Who is in a channel; `undefined` where the bot cannot see it. */
  membersOf(channelId: string): Promise<string[] | undefined>;
};
