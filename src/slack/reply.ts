import type { types } from '@slack/bolt';
import type { Downloaded } from './files.ts';
import type { HomeLook } from './home/home-look.ts';
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
  | { kind: 'form'; view: FormView }
  /** Their Home, as it was looked at or from another side. */
  | { kind: 'home'; look: HomeLook }
  /** The form they pressed on, drawn anew. */
  | { kind: 'redraw'; view: FormView }
  | FileReply;

/** A file that goes into their conversation with the bot once this is acknowledged. */
export type FileReply = {
  kind: 'file';
  file: { name: string; title: string; comment: string; content: string };
  /** What they see where they pressed or typed: that it is there, or that it could not be shared. */
  shared: Message;
  failed: Message;
};

/** What a form that was submitted turns into. */
export type FormReply =
  | { kind: 'close' }
  /** This form goes, and the one below it is drawn anew. */
  | { kind: 'back'; below: FormView }
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
      /** What the form below it, if any, shows once the work is done; absent: what it does. */
      below?(): Promise<FormView>;
    };

/** What may be asked of Slack once a form is acknowledged. */
export type SlackLook = {
  botUserId: string;
  /** Who is in a channel; `undefined` where the bot cannot see it. */
  membersOf(channelId: string): Promise<string[] | undefined>;
  /** A file that was put into the form, by its address. */
  fileAt(url: string, mostBytes: number): Promise<Downloaded>;
};

/** Whether what was asked has been dealt with by the time it is answered; a form only opens, or has yet to be worked out. */
export function isDone({ kind }: Reply | FormReply): boolean {
  return kind !== 'form' && kind !== 'errors' && kind !== 'work';
}
