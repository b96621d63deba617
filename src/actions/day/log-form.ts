import { instantOf } from '../../calendar/instant.ts';
import { isLocalDay, localDay } from '../../calendar/local-day.ts';
import { whenItHappened } from '../../flows/answers/when-it-happened.ts';
import type { Asking } from '../../flows/asking.ts';
import { lookAtContact } from '../../flows/contacts/look-at-contact.ts';
import { recordInteraction } from '../../flows/contacts/record-interaction.ts';
import { otherOwner } from '../../flows/day/today-list.ts';
import { channels } from '../../parsing/channel.ts';
import { outcomes } from '../../parsing/outcome.ts';
import { logFields } from '../../slack/day/log-form.ts';
import { loggedAnswer } from '../../slack/day/touch-answers.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { withStopButtons } from '../../slack/leads/stop-answers.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormReply } from '../../slack/reply.ts';
import { zoneOf } from '../../team/member.ts';
import { formWords } from '../../words/form-words.ts';
import { homeWords } from '../../words/home-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** What happened with a person was filled in: the same as `/touch log`. */
export const logSent: Form = {
  id: formIds.logContact,
  async run(asking, values, contactId) {
    const { voice, at, team, member } = asking;
    const zone = zoneOf(member, team);
    const today = localDay(at, zone);
    const [on, date, time] = [logFields.on, logFields.date, logFields.time].map((name) =>
      enteredText(values, name),
    );
    const wrong = (field: string, words: Sentence): FormReply => ({
      kind: 'errors',
      errors: { [field]: say(voice, words) },
    });
    const day = on && isLocalDay(on) ? on : today;
    if (day > today) return wrong(logFields.on, homeWords.logFuture);
    if (time && !date) return wrong(logFields.date, formWords.timeNeedsDate);
    if (date && (date < today || (time && instantOf(date, time, zone) <= at)))
      return wrong(logFields.date, formWords.datePast);
    const channel = channels.find((one) => one === enteredText(values, logFields.channel)) ?? 'call';
    const outcome = outcomes.find((one) => one === enteredText(values, logFields.outcome)) ?? 'reached';

    const found = await lookAtContact(asking, contactId, 'work');
    if (found.kind === 'gone') return shown(asking, say(voice, homeWords.personGone));
    if (found.kind === 'denied') return shown(asking, deniedMessage(voice, found.why).text);
    const { contact } = found;
    const note = enteredText(values, logFields.note);
    const result = await recordInteraction(asking, {
      contactId,
      channel,
      outcome,
      happenedAt: day === today ? at : await whenItHappened(asking, { day }, contact),
      note,
      next: date ? { day: date, time: time || undefined } : undefined,
    });
    if (result.kind === 'denied') return shown(asking, deniedMessage(voice, result.why).text);
    if (result.kind !== 'recorded') return shown(asking, say(voice, homeWords.personGone));
    const { promised, promiseRefused, stop } = result;
    const message = loggedAnswer(
      {
        contactName: contact.name,
        outcome: result.outcome,
        origin: undefined,
        happenedOn: day === today ? undefined : day,
        note,
        promised,
        promiseRefused,
        stop,
        inListOf: otherOwner(asking, contact),
      },
      voice,
      at,
    );
    const view = closingView(voice, say(voice, homeWords.logTitle), message.text);
    return { kind: 'show', view: withStopButtons(view, stop, voice) };
  },
};

function shown({ voice }: Asking, said: string): FormReply {
  return { kind: 'show', view: closingView(voice, say(voice, homeWords.logTitle), said) };
}
