import { refusedTouch } from '../../flows/answers/refused-touch.ts';
import { stopLinkFor } from '../../flows/contacts/page-links.ts';
import { recordInteraction } from '../../flows/contacts/record-interaction.ts';
import { openTouch } from '../../flows/day/open-touch.ts';
import { lookAtTouch, undoPromise } from '../../flows/day/settle-touch.ts';
import { snoozeDays } from '../../flows/day/snooze-days.ts';
import { todayList } from '../../flows/day/today-list.ts';
import { touchAsLine } from '../../flows/day/touch-lines.ts';
import type { Outcome } from '../../parsing/outcome.ts';
import { usualOutcome } from '../../plans/touch-meant.ts';
import { contactAnswer, nameOf } from '../../slack/day/touch-answers.ts';
import { moreForm, optOutForm, skipForm, snoozeForm } from '../../slack/day/touch-forms.ts';
import { readMenuValue } from '../../slack/day/touch-line.ts';
import { actionIds } from '../../slack/ids.ts';
import { notNowAnswer } from '../../slack/leads/contact-refused.ts';
import { plainMessage } from '../../slack/plain-answers.ts';
import { cameOfAnswer } from '../../slack/plans/plan-answers.ts';
import { answerWords } from '../../words/answer-words.ts';
import { say } from '../../words/say.ts';
import type { Action } from '../action.ts';
import { touchSubject } from './touch-subject.ts';

/** The words to use and the links, if the contact may be contacted at this moment. */
export const touchContact: Action = {
  id: actionIds.touchContact,
  async run(asking, touchId) {
    const { voice, at } = asking;
    const opened = await openTouch(asking, touchId);
    if (opened.kind !== 'open') return { kind: 'say', message: refusedTouch(asking, opened) };
    const { touch, permission } = opened;
    const name = nameOf(touch.contact.name, voice);
    if (permission.kind !== 'allowed') {
      const { weeklyCap } = asking.team;
      const about = { kind: 'touch', id: touchId } as const;
      return { kind: 'say', message: notNowAnswer({ name, permission, weeklyCap, about }, voice, at) };
    }
    const line = await touchAsLine(asking, touch);
    return {
      kind: 'say',
      message: contactAnswer(
        { line, contact: touch.contact, open: opened.open, stopLink: stopLinkFor(asking, touch) },
        voice,
        at,
      ),
    };
  },
};

export const touchReached = settling(actionIds.touchReached, () => 'reached');
export const touchNoAnswer = settling(actionIds.touchNoAnswer, () => 'no-answer');
export const touchDone = settling(actionIds.touchDone, (channel) => usualOutcome(channel));

/** What stands behind the menu of a line: each opens a form. */
export const touchMenu: Action = {
  id: actionIds.touchMenu,
  async run(asking, value, { onlyTheySee }) {
    const chosen = readMenuValue(value);
    if (!chosen) return { kind: 'nothing' };
    const found = await lookAtTouch(asking, chosen.touchId);
    if (found.kind !== 'due') return { kind: 'say', message: refusedTouch(asking, found) };
    const { touch } = found;
    const { origin } = await touchAsLine(asking, touch);
    const subject = touchSubject({ touchId: touch.touchId, fromList: onlyTheySee });
    const about = { subject, contactName: touch.contact.name, origin };
    const { voice } = asking;
    switch (chosen.choice) {
      case 'snooze':
        return { kind: 'form', view: snoozeForm(about, snoozeDays(asking), voice, asking.at) };
      case 'skip':
        return { kind: 'form', view: skipForm(about, voice) };
      case 'more':
        return { kind: 'form', view: moreForm(about, usualOutcome(touch.channel), voice) };
      case 'opt-out':
        return { kind: 'form', view: optOutForm({ ...about, subject: touch.contact.contactId }, voice) };
    }
  },
};

/** Takes back a promise that was understood wrongly. */
export const promiseUndo: Action = {
  id: actionIds.undoPromise,
  async run(asking, touchId) {
    const undone = await undoPromise(asking, touchId);
    if (undone.kind !== 'undone') return { kind: 'say', message: refusedTouch(asking, undone) };
    const name = nameOf(undone.touch.contact.name, asking.voice);
    return { kind: 'replace', message: plainMessage(say(asking.voice, answerWords.promiseUndone, { name })) };
  },
};

/** The next page of a list only one person sees. */
export const listPage: Action = {
  id: actionIds.listPage,
  async run(asking, page) {
    return { kind: 'replace', message: await todayList(asking, Number(page) || 1) };
  },
};

/** A press that settles the touch it stands on. */
function settling(id: string, outcomeOf: (channel: Parameters<typeof usualOutcome>[0]) => Outcome): Action {
  return {
    id,
    async run(asking, touchId, { onlyTheySee }) {
      const found = await lookAtTouch(asking, touchId);
      if (found.kind !== 'due') return { kind: 'say', message: refusedTouch(asking, found) };
      const { contact, channel } = found.touch;
      const result = await recordInteraction(asking, {
        contactId: contact.contactId,
        touchId,
        channel,
        outcome: outcomeOf(channel),
        happenedAt: asking.at,
        note: '',
      });
      if (result.kind !== 'recorded') return { kind: 'say', message: refusedTouch(asking, result) };
      if (onlyTheySee) return { kind: 'replace', message: await todayList(asking, 1) };
      // A message of the bot's is drawn anew by itself; what nobody sees on it is said.
      const { outcome, cameOf } = result;
      const settled = { contactName: contact.name, outcome, cameOf };
      const message = cameOfAnswer(settled, asking.voice, asking.at);
      return message ? { kind: 'say', message } : { kind: 'nothing' };
    },
  };
}
