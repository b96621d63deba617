import type { Asking } from '../flows/asking.ts';
import type { FormReply, Reply } from '../slack/reply.ts';

/** A button, or a choice in a menu. */
export type Action = {
  /** Its action id, or how all of its ids begin. */
  id: string | RegExp;
  /**
   * @param value what the button carries or the menu's choice: an id of a subject
   * @param place where it was pressed: in a message only they see, or in one of the bot's; and in which message
   */
  run(asking: Asking, value: string, place: { onlyTheySee: boolean; messageId: string }): Promise<Reply>;
};

/** What was typed or chosen in a form, by block id. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A form that was submitted. */
export type Form = {
  id: string;
  /** @param subject what the form was opened about: its `private_metadata` */
  run(asking: Asking, values: FormValues, subject: string): Promise<FormReply>;
};
