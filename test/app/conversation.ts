import { messageAsText } from '../../sandbox/as-text.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import type { Touch } from '../../sandbox/people/find-element.ts';
import type { Outcome } from '../../sandbox/people/outcome.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Touchbase } from '../support/start-touchbase.ts';

/** A lead that came in through the door of `website`. */
export type SentLead = { leadId: string; contactId: string };

/** People talking with Touchbase: what they type and press, and what they read. */
export function conversation(touchbase: Touchbase) {
  const { slack, look } = touchbase;
  let phones = 0;

  /** A message as people read it, without the marks that only keep writing directions apart. */
  const read = (message: VisibleMessage): string =>
    messageAsText(message, slack.nameOf).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');

  /** What an answer says; throws when Slack showed an error instead. */
  function answerOf(outcome: Outcome): string {
    if (outcome.error) throw new Error(`${outcome.visibleError} ${outcome.problems?.join('\n') ?? ''}`);
    return outcome.answers().map(read).join('\n—\n');
  }

  return {
    read,
    answerOf,
    /** Types `/touch done huda` and reads the answer, which may come after the ack. */
    async types(userId: string, line: string): Promise<string> {
      const outcome = await this.command(userId, line);
      answerOf(outcome);
      await slack.waitFor(() => outcome.answers()[0], { what: `an answer to ${line}` });
      return answerOf(outcome);
    },
    async command(userId: string, line: string): Promise<Outcome> {
      const [command = '', ...rest] = line.split(' ');
      return await slack.as(userId).command(command, rest.join(' '));
    },
    /** The one message that answered a command, to press on. */
    async answer(userId: string, line: string): Promise<VisibleMessage> {
      const outcome = await this.command(userId, line);
      answerOf(outcome);
      return await slack.waitFor(() => outcome.answers()[0], { what: `an answer to ${line}` });
    },
    /** Presses on a message and reads what answers it: a message of its own, or the pressed one made new. */
    async presses(userId: string, message: VisibleMessage, touch: Touch): Promise<string> {
      return read(await this.pressAnswer(userId, message, touch));
    },
    async pressAnswer(userId: string, message: VisibleMessage, touch: Touch): Promise<VisibleMessage> {
      const outcome = await slack.as(userId).pressAsSeen(message, touch);
      answerOf(outcome);
      return await slack.waitFor(() => outcome.answers()[0], { what: `an answer to ${touch.actionId}` });
    },
    /** A new person inquires, with a phone of their own unless one is given. */
    async inquires(name: string, more: Record<string, unknown> = {}): Promise<SentLead> {
      phones += 1;
      const phone = `+9665012${String(phones).padStart(5, '0')}`;
      const response = await touchbase.sendLead({ name, phone, kind: 'buyer', ...more });
      if (!response.ok) throw new Error(`The lead was refused: ${response.status} ${await response.text()}`);
      const sent = (await response.json()) as SentLead;
      await touchbase.settled();
      return sent;
    },
    /** A new person inquires and an agent claims the lead, so that the plan's first touch is due. */
    async claimed(userId: string, name: string, more: Record<string, unknown> = {}): Promise<SentLead> {
      const lead = await this.inquires(name, more);
      await slack.as(userId).press(await this.told('lead-card', lead.leadId), { actionId: 'claim' });
      await touchbase.settled();
      return lead;
    },
    /** Something promised to a contact for a day (today unless said) or an hour, made by somebody else than a person. */
    async owes(
      contactId: string,
      words: string,
      { on, at }: { on?: string; at?: string } = {},
    ): Promise<string> {
      const { teamId } = touchbase.running;
      const now = touchbase.clock.now();
      const day = new Date(on ?? localDay(now, 'Asia/Riyadh'));
      const origin = { teamId, contactId, madeAt: now, reason: 'said', words };
      const { id: promiseId } = await look.promise.create({ data: origin });
      const due = { plannedOn: day, dueOn: day, dueAt: at ? new Date(at) : null };
      const touch = { teamId, contactId, promiseId, channel: 'call', ...due };
      return (await look.touch.create({ data: touch })).id;
    },
    /** The posted message of a subject, as it is now. */
    async told(kind: string, subjectId: string, recipient?: string): Promise<VisibleMessage> {
      const row = await look.telling.findFirst({
        where: { kind, subjectId, state: { not: 'dropped' }, ...(recipient ? { recipient } : {}) },
      });
      const message = row?.channelId && row.ts && slack.message({ channel: row.channelId, ts: row.ts });
      if (!message) throw new Error(`No ${kind} of ${subjectId} was told`);
      return message;
    },
    /** How often a kind of message was told of a subject, or would have been. */
    async timesTold(kind: string, subjectId: string): Promise<number> {
      return await look.telling.count({ where: { kind, subjectId, ts: { not: null } } });
    },
    /** What is due for a contact, earliest first. */
    async due(contactId: string) {
      return await look.touch.findMany({
        where: { contactId, state: 'due' },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        include: { promise: true },
      });
    },
    /** The first thing due for a contact; throws when there is none. */
    async firstDue(contactId: string) {
      const [touch] = await this.due(contactId);
      if (!touch) throw new Error(`Nothing is due for ${contactId}`);
      return touch;
    },
    /** Everything that was said in a person's conversation with the bot, newest last. */
    dm(userId: string): string[] {
      return slack.dm(userId).map(read);
    },
    /** Opens a form by what is done, which answers before the form is there. */
    async opensForm(userId: string, act: () => Promise<Outcome>): Promise<string> {
      const before = slack.as(userId).openView()?.id;
      answerOf(await act());
      await slack.waitFor(() => ![undefined, before].includes(slack.as(userId).openView()?.id), {
        what: 'a form',
      });
      return this.form(userId);
    },
    /** The text of the form in front of a person. */
    form(userId: string): string {
      const view = slack.as(userId).openView();
      if (!view) throw new Error(`${userId} has no form open`);
      return messageAsText(view, slack.nameOf).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');
    },
  };
}
