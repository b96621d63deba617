import type { Asking } from '../../flows/asking.ts';
import { stopLinkFor } from '../../flows/contacts/page-links.ts';
import { batchAsLine, batchOrigin, byName, openBatch } from '../../flows/day/batch-shown.ts';
import { type BatchRefusal, readBatch } from '../../flows/day/batch-touches.ts';
import { recordBatch } from '../../flows/day/record-batch.ts';
import { snoozeDays } from '../../flows/day/snooze-days.ts';
import { todayList } from '../../flows/day/today-list.ts';
import { undoBatch } from '../../flows/day/undo-batch.ts';
import { above, batchList, batchMarkedAnswer, batchUndoneAnswer } from '../../slack/day/batch-answers.ts';
import { batchFile } from '../../slack/day/batch-file.ts';
import { allButForm, batchSkipForm, batchSnoozeForm } from '../../slack/day/batch-forms.ts';
import { type BatchChoice, readBatchMenu } from '../../slack/day/batch-line.ts';
import { type BatchRef, batchRefText, readBatchRef } from '../../slack/day/batch-ref.ts';
import { batchFormSubject, mostInForm } from '../../slack/day/shown-in-form.ts';
import { actionIds } from '../../slack/ids.ts';
import type { Message } from '../../slack/message.ts';
import { tellingApart } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { answerWords } from '../../words/answer-words.ts';
import { batchWords } from '../../words/batch-words.ts';
import { say } from '../../words/say.ts';
import type { Action, PressPlace } from '../action.ts';

/** Everybody of a batch is done. */
export const batchDone: Action = onBatch(actionIds.batchDone, async (asking, ref, _rest, { onlyTheySee }) => {
  const result = await recordBatch(asking, ref);
  if (result.kind !== 'marked') return saying(refusedBatch(asking, result));
  const origin = batchOrigin(asking, result.sample);
  const answer = batchMarkedAnswer({ ...result, origin }, asking.voice);
  // A message of the bot's is drawn anew by itself; a list only they see must be replaced here.
  return onlyTheySee
    ? { kind: 'replace', message: above(answer, await todayList(asking, 1)) }
    : saying(answer);
});

/** Whom it goes to, with the words to use. */
export const batchNames: Action = onBatch(actionIds.batchList, async (asking, ref) => {
  return saying(await namesOf(asking, ref, 1));
});

/** Another page of the names. */
export const batchPage: Action = onBatch(
  new RegExp(`^${actionIds.batchPage}-`),
  async (asking, ref, page) => {
    return { kind: 'replace', message: await namesOf(asking, ref, Number(page) || 1) };
  },
);

/** The same people as a file. */
export const batchToFile: Action = onBatch(actionIds.batchFile, async (asking, ref) => {
  const opened = await openBatch(asking, ref);
  if (opened.kind !== 'open') return saying(refusedBatch(asking, opened));
  const { origin, touches, today, notYet } = opened;
  if (touches.length === 0) return saying(onlyLater(asking, notYet));
  const { channel, optOuts } = opened;
  const contacts = touches.map(({ contact }) => contact);
  const stopLinks = new Map(
    touches.flatMap((touch) => {
      const link = stopLinkFor(asking, touch);
      return link ? [[touch.contact.contactId, link] as const] : [];
    }),
  );
  return batchFile({ origin, channel, contacts, optOuts, day: today, stopLinks }, asking.voice);
});

/** Everybody but some: asks for whom. */
export const batchAllBut: Action = onBatch(actionIds.batchAllBut, (asking, ref) =>
  openForm(asking, ref, 'all-but'),
);

/** What stands behind the menu of a batch: each opens a form. */
export const batchMenu: Action = {
  id: actionIds.batchMenu,
  async run(asking, value) {
    const chosen = readBatchMenu(value);
    const ref = chosen && readBatchRef(chosen.ref);
    return chosen && ref ? await openForm(asking, ref, chosen.choice) : { kind: 'nothing' };
  },
};

/** Takes back that a batch was done. */
export const batchUndo: Action = {
  id: actionIds.batchUndo,
  async run(asking, batchId) {
    const { voice } = asking;
    const result = await undoBatch(asking, batchId);
    switch (result.kind) {
      case 'undone':
        return { kind: 'replace', message: batchUndoneAnswer(result, voice) };
      case 'too-late':
        return saying(plainMessage(say(voice, batchWords.undoTooLate)));
      case 'denied':
        return saying(deniedMessage(voice, result.why));
    }
  },
};

/** Why nothing can be done with a batch. */
export function refusedBatch({ voice }: Asking, refusal: BatchRefusal): Message {
  switch (refusal.kind) {
    case 'nothing-due':
      return plainMessage(say(voice, batchWords.nothingDue));
    case 'denied':
      return deniedMessage(voice, refusal.why);
    case 'gone':
      return plainMessage(say(voice, answerWords.touchGone));
  }
}

async function openForm(asking: Asking, ref: BatchRef, choice: BatchChoice): Promise<Reply> {
  const { voice, at } = asking;
  const batch = await readBatch(asking.means.store.rows, asking, ref);
  if (batch.kind !== 'batch') return saying(refusedBatch(asking, batch));
  const line = batchAsLine(asking, ref, batch);
  const subject = batchRefText(ref);
  switch (choice) {
    case 'skip':
      return { kind: 'form', view: batchSkipForm({ subject, line }, voice, at) };
    case 'snooze':
      return { kind: 'form', view: batchSnoozeForm({ subject, line, days: snoozeDays(asking) }, voice, at) };
    case 'all-but': {
      if (batch.ready.length === 0) return saying(onlyLater(asking, batch.notYet.length));
      const apart = tellingApart(batch.ready.map(({ contact }) => contact));
      const people = byName(batch.ready, asking)
        .slice(0, mostInForm)
        .map(({ touchId, contact: { contactId, name } }) => ({ touchId, name, apart: apart.get(contactId) }));
      const shown = batchFormSubject(
        ref,
        people.map(({ touchId }) => touchId),
      );
      const more = batch.ready.length - people.length;
      return { kind: 'form', view: allButForm({ subject: shown, people, more }, voice) };
    }
  }
}

async function namesOf(asking: Asking, ref: BatchRef, page: number): Promise<Message> {
  const opened = await openBatch(asking, ref);
  if (opened.kind !== 'open') return refusedBatch(asking, opened);
  const { origin, touches, notYet } = opened;
  if (touches.length === 0) return onlyLater(asking, notYet);
  return batchList(
    { ref, channel: opened.channel, origin, contacts: touches.map(({ contact }) => contact), notYet, page },
    asking.voice,
  );
}

function onlyLater({ voice }: Asking, n: number): Message {
  return plainMessage(say(voice, batchWords.notYet, { n }));
}

function saying(message: Message): Reply {
  return { kind: 'say', message };
}

/** A press on a batch; one whose value this version does not write does nothing. */
function onBatch(
  id: Action['id'],
  run: (asking: Asking, ref: BatchRef, rest: string, place: PressPlace) => Promise<Reply>,
): Action {
  return {
    id,
    async run(asking, value, place) {
      const [text = '', rest = ''] = value.split(' ');
      const ref = readBatchRef(text);
      return ref ? await run(asking, ref, rest, place) : { kind: 'nothing' };
    },
  };
}
