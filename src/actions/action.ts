import type { Asking } from '../flows/asking.ts';
import type { HomeLook } from '../slack/home/home-look.ts';
import type { FormReply, FormView, Reply } from '../slack/reply.ts';

/** A button, or a choice in a menu. */
export type Action = {
  /** Its action id, or how all of its ids begin. */
  id: string | RegExp;
  /**
   * @param value what the button carries or the menu's choice: an id of a subject
   * @param place where it was pressed
   */
  run(asking: Asking, value: string, place: PressPlace): Promise<Reply>;
};

/** Where something was pressed. */
export type PressPlace = {
  /** In a message only they see, or in one of the bot's. */
  onlyTheySee: boolean;
  /** In which message or view. */
  messageId: string;
  /** What their Home shows, where it was pressed there or in front of it. */
  look: HomeLook | undefined;
  /** What the form is about on which it was pressed; '': it was on none. */
  subject: string;
  /** The id of the block that it stood in; '' where Slack says none. */
  blockId: string;
  /** What had been entered in that form by then. */
  values: FormValues;
};

/** A shortcut of Slack's: from anywhere, or on a message. */
export type Shortcut = {
  id: string;
  /** @param messageText what the message says on which it was used; '' for one from anywhere */
  run(asking: Asking, messageText: string): Promise<FormView>;
};

/** What was typed or chosen in a form, by block id. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A form that was submitted. */
export type Form = {
  id: string;
  /** @param subject what the form was opened about: its `private_metadata` */
  run(asking: Asking, values: FormValues, subject: string): Promise<FormReply>;
};
