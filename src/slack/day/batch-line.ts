import type { LocalDay } from '../../calendar/local-day.ts';
import { localDay } from '../../calendar/local-day.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { Voice } from '../../team/voice.ts';
import { batchWords } from '../../words/batch-words.ts';
import { sayDay } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { touchWords } from '../../words/touch-words.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, option, section } from '../message.ts';
import { type BatchRef, batchRefText } from './batch-ref.ts';
import { originInWords, type TouchOrigin } from './touch-line.ts';

/** One piece for many people, as one line. */
export type BatchLine = {
  ref: BatchRef;
  channel: Channel;
  origin: TouchOrigin;
  /** How many there are, and what became of them. */
  tally: BatchTally;
  /** The earliest day of those that are due. */
  dueSince: LocalDay | undefined;
  /** It is of those whose e-mail or phone is not known: it can only be done in another way. */
  isUnreachable: boolean;
  /** The latest press that marked some of it done, where the reader may take it back. */
  lastMarked: { batchId: string; at: Date } | undefined;
};

/** How long a batch that was marked done can be taken back. */
export const batchUndoMs = 3_600_000;

/** Touches of a batch by what became of them; together they are all of it. */
export type BatchTally = {
  due: number;
  done: number;
  skipped: number;
  moved: number;
  /** Still due, but a rule of contact forbids it. */
  refused: number;
  over: number;
};

/** The choices behind the menu of a batch. */
export const batchChoices = ['skip', 'snooze', 'all-but'] as const;
export type BatchChoice = (typeof batchChoices)[number];

/**
 * A batch as one or two blocks: to how many, what, how far it is, and its buttons: while some of it is due, and for the
 * hour in which it can be taken back.
 */
export function batchLine(batch: BatchLine, voice: Voice, at: Date): Block[] {
  const { due } = batch.tally;
  const ref = batchRefText(batch.ref);
  const undo = undoButtons(batch, voice, at);
  if (due === 0)
    return [
      section(
        say(voice, touchWords.settled, {
          line: { markup: batchInWords(batch, voice).replaceAll('~', '') },
          state: { markup: becameInWords(batch, voice).join(' · ') },
        }),
      ),
      ...(undo.length > 0 ? [actions(`batch-${ref}`, undo)] : []),
    ];
  const mark = batch.isUnreachable
    ? say(voice, batchWords.anotherWay)
    : say(voice, batchWords.mark, { n: due });
  return [
    section(batchHeadline(batch, voice, at)),
    actions(`batch-${ref}`, [
      // The usual press is not offered to those whom the piece cannot reach.
      button(actionIds.batchDone, mark, ref, batch.isUnreachable ? undefined : 'primary'),
      button(actionIds.batchList, say(voice, batchWords.list), ref),
      ...undo,
      {
        type: 'overflow',
        action_id: actionIds.batchMenu,
        options: [
          option(say(voice, batchWords.allBut), batchMenuValue('all-but', ref)),
          option(say(voice, batchWords.snoozeAll), batchMenuValue('snooze', ref)),
          option(say(voice, batchWords.skipAll), batchMenuValue('skip', ref)),
        ],
      },
    ]),
  ];
}

/** "E-mail to *43 people*, newsletter: … (33 Touch, 5 of 33) · sent to 41 of 43 · 2 left". */
export function batchHeadline(batch: BatchLine, voice: Voice, at: Date): string {
  const today = localDay(at, voice.zone);
  const { tally, dueSince } = batch;
  const isBegun = tally.due > 0 && tally.due < totalOf(tally);
  return [
    batchInWords(batch, voice),
    ...(dueSince && dueSince < today
      ? [say(voice, touchWords.dueSince, { day: sayDay(voice, dueSince, today) })]
      : []),
    ...(isBegun || tally.due === 0 ? becameInWords(batch, voice) : []),
    ...(isBegun ? [say(voice, batchWords.left, { n: tally.due })] : []),
  ].join(' · ');
}

/** Reads the value of a menu choice; `undefined` for one this version does not offer. */
export function readBatchMenu(value: string): { choice: BatchChoice; ref: string } | undefined {
  const [choice, ref] = value.split(' ');
  const known = batchChoices.find((one) => one === choice);
  return known && ref ? { choice: known, ref } : undefined;
}

function batchMenuValue(choice: BatchChoice, ref: string): string {
  return `${choice} ${ref}`;
}

function undoButtons({ lastMarked }: BatchLine, voice: Voice, at: Date) {
  return lastMarked && at.getTime() <= lastMarked.at.getTime() + batchUndoMs
    ? [button(actionIds.batchUndo, say(voice, batchWords.undo), lastMarked.batchId)]
    : [];
}

function batchInWords({ channel, origin, tally, isUnreachable }: BatchLine, voice: Voice): string {
  return say(voice, isUnreachable ? batchWords.lineUnreachable : batchWords.line, {
    channel,
    n: totalOf(tally),
    what: { markup: originInWords(origin, voice) },
  });
}

function becameInWords({ tally, isUnreachable }: BatchLine, voice: Voice): string[] {
  const { done, skipped, moved, refused, over } = tally;
  const total = totalOf(tally);
  const sent = done === total ? batchWords.sentToAll : batchWords.sentTo;
  return [
    ...(done > 0 ? [say(voice, isUnreachable ? batchWords.doneAnotherWay : sent, { n: done, total })] : []),
    ...(skipped > 0 ? [say(voice, batchWords.skipped, { n: skipped })] : []),
    ...(moved > 0 ? [say(voice, batchWords.putOff, { n: moved })] : []),
    ...(refused > 0 ? [say(voice, batchWords.refused, { n: refused })] : []),
    ...(over > 0 ? [say(voice, batchWords.noLonger, { n: over })] : []),
  ];
}

function totalOf({ due, done, skipped, moved, refused, over }: BatchTally): number {
  return due + done + skipped + moved + refused + over;
}
