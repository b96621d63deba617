import { instantOf } from '../../calendar/instant.ts';
import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { refusedTouch } from '../../flows/answers/refused-touch.ts';
import type { Asking } from '../../flows/asking.ts';
import { recordInteraction } from '../../flows/contacts/record-interaction.ts';
import { recordOptOut } from '../../flows/contacts/record-opt-out.ts';
import { lookAtTouch, skipTouch, snoozeTouch } from '../../flows/day/settle-touch.ts';
import { snoozeDays } from '../../flows/day/snooze-days.ts';
import { otherOwner } from '../../flows/day/today-list.ts';
import { touchAsLine } from '../../flows/day/touch-lines.ts';
import { channels } from '../../parsing/channel.ts';
import { outcomes } from '../../parsing/outcome.ts';
import { usualOutcome } from '../../plans/touch-meant.ts';
import { loggedAnswer, skippedAnswer, snoozedAnswer } from '../../slack/day/touch-answers.ts';
import { touchFields } from '../../slack/day/touch-forms.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { optOutAnswer } from '../../slack/leads/opt-out-answers.ts';
import { withStopButtons } from '../../slack/leads/stop-answers.ts';
import type { Message } from '../../slack/message.ts';
import { cameOfInWords } from '../../slack/plans/plan-answers.ts';
import type { FormReply } from '../../slack/reply.ts';
import { zoneOf } from '../../team/member.ts';
import { formWords } from '../../words/form-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import type { Form, FormValues } from '../action.ts';
import { enteredText } from '../entered-texts.ts';
import { readTouchSubject } from './touch-subject.ts';

export const snooze: Form = {
  id: formIds.touchSnooze,
  async run(asking, values, subject) {
    const { touchId, fromList } = readTouchSubject(subject);
    const { voice, at } = asking;
    const day = chosenDay(asking, values);
    if (!day) return wrong(asking, touchFields.date, formWords.dateMissing);
    const result = await snoozeTouch(asking, touchId, {
      day,
      time: enteredText(values, touchFields.time) || undefined,
    });
    if (result.kind === 'in-the-past') return wrong(asking, touchFields.date, formWords.datePast);
    if (result.kind !== 'snoozed') return shown(asking, formWords.snoozeTitle, refusedTouch(asking, result));
    const message = snoozedAnswer(
      { contactName: result.touch.contact.name, day: result.day, dueAt: result.dueAt },
      voice,
      at,
    );
    return fromList ? shown(asking, formWords.snoozeTitle, message) : { kind: 'close' };
  },
};

export const skip: Form = {
  id: formIds.touchSkip,
  async run(asking, values, subject) {
    const { touchId, fromList } = readTouchSubject(subject);
    const result = await skipTouch(asking, touchId, enteredText(values, touchFields.why));
    if (result.kind !== 'skipped') return shown(asking, formWords.skipTitle, refusedTouch(asking, result));
    const { origin } = await touchAsLine(asking, result.touch);
    const message = skippedAnswer({ contactName: result.touch.contact.name, origin }, asking.voice);
    return fromList ? shown(asking, formWords.skipTitle, message) : { kind: 'close' };
  },
};

export const more: Form = {
  id: formIds.touchMore,
  async run(asking, values, subject) {
    const { touchId } = readTouchSubject(subject);
    const { voice, at, team, member } = asking;
    const date = enteredText(values, touchFields.date);
    const time = enteredText(values, touchFields.time) || undefined;
    if (time && !date) return wrong(asking, touchFields.date, formWords.timeNeedsDate);
    const zone = zoneOf(member, team);
    if (date && (date < localDay(at, zone) || (time && instantOf(date, time, zone) <= at)))
      return wrong(asking, touchFields.date, formWords.datePast);
    const found = await lookAtTouch(asking, touchId);
    if (found.kind !== 'due') return shown(asking, formWords.moreTitle, refusedTouch(asking, found));
    const { contact, channel } = found.touch;
    const result = await recordInteraction(asking, {
      contactId: contact.contactId,
      touchId,
      channel,
      outcome:
        outcomes.find((one) => one === enteredText(values, touchFields.outcome)) ?? usualOutcome(channel),
      happenedAt: at,
      note: enteredText(values, touchFields.note),
      next: date ? { day: date, time } : undefined,
    });
    if (result.kind !== 'recorded') return shown(asking, formWords.moreTitle, refusedTouch(asking, result));
    const { origin } = await touchAsLine(asking, found.touch);
    const { promised, promiseRefused, stop, outcome } = result;
    const message = loggedAnswer(
      {
        contactName: contact.name,
        outcome,
        origin,
        happenedOn: undefined,
        note: '',
        promised,
        promiseRefused,
        stop,
        inListOf: otherOwner(asking, contact),
        cameOf: cameOfInWords(result.cameOf, voice, at),
      },
      voice,
      at,
    );
    const view = closingView(voice, say(voice, formWords.moreTitle), message.text);
    return { kind: 'show', view: withStopButtons(view, stop, voice) };
  },
};

export const optOut: Form = {
  id: formIds.optOut,
  async run(asking, values, contactId) {
    const scope = enteredText(values, touchFields.scope);
    const result = await recordOptOut(asking, {
      contactId,
      channel: channels.find((channel) => channel === scope) ?? null,
      how: 'button',
      words: enteredText(values, touchFields.words),
    });
    return shown(asking, formWords.optOutTitle, optOutAnswer(result, asking.voice));
  },
};

/** Until when something is put off; `undefined`: on a date that is missing. */
export function chosenDay(asking: Asking, values: FormValues): LocalDay | undefined {
  const chosen = enteredText(values, touchFields.when);
  if (chosen === 'date') return enteredText(values, touchFields.date) || undefined;
  const { next, nextWeek } = snoozeDays(asking);
  return chosen === 'next-week' ? nextWeek : next;
}

function wrong({ voice }: Asking, field: string, words: Sentence): FormReply {
  return { kind: 'errors', errors: { [field]: say(voice, words) } };
}

function shown({ voice }: Asking, title: Sentence, message: Message): FormReply {
  return { kind: 'show', view: closingView(voice, say(voice, title), message.text) };
}
