import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { MoveReason } from '../../plans/moves.ts';
import type { Voice } from '../../team/voice.ts';
import { dayWords } from '../../words/day-words.ts';
import { sayDay } from '../../words/format.ts';
import { moveWords } from '../../words/move-words.ts';
import { mention, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { originInWords, type TouchOrigin } from '../day/touch-line.ts';
import { actionIds } from '../ids.ts';
import { type Block, button, type Message, section } from '../message.ts';

/** A move between plans as whoever has the contact sees it. */
export type MoveLine = {
  moveId: string;
  contactName: string;
  /** Whose contact it is, where the reader does the work of somebody else. */
  ownerUserId?: string | undefined;
  /** Absent: they were on no plan, or it is not in the library any more. */
  from: Sentence | undefined;
  to: Sentence | undefined;
  why: MoveReason;
  /** Who said it; `null`: Touchbase itself, by rule. */
  byUserId: string | null;
  next: { origin: TouchOrigin; on: LocalDay } | undefined;
  /** Whether it may still be taken back. */
  state: 'open' | 'closed' | 'undone';
};

/** So many moves one message shows, each with its button; further ones of a day are in a message of their own. */
export const movesAMessage = 20;

/**
 * Who went to another plan on a day, why, and what comes next.
 *
 * @param moves.isFurther there is a message of that day before this one
 */
export function planMovesMessage(
  moves: { lines: readonly MoveLine[]; isFurther: boolean; day: LocalDay },
  voice: Voice,
  at: Date,
): Message {
  const { lines, isFurther, day } = moves;
  const today = localDay(at, voice.zone);
  const title = say(voice, isFurther ? moveWords.titleMore : moveWords.title, {
    n: lines.length,
    day: sayDay(voice, day, today),
    isToday: day === today ? 'yes' : 'no',
  });
  const texts = lines.map((line) => moveInWords(line, voice, today));
  const blocks: Block[] = [
    section(title),
    ...lines.map((line, nth) =>
      section(
        texts[nth] ?? '',
        line.state === 'open'
          ? button(actionIds.undoMove, say(voice, moveWords.undo), line.moveId)
          : undefined,
      ),
    ),
  ];
  return { text: [title, ...texts].join('\n'), blocks };
}

function moveInWords(line: MoveLine, voice: Voice, today: LocalDay): string {
  const { ownerUserId } = line;
  const moved = [
    movedInWords(line, voice),
    ...(ownerUserId ? [say(voice, dayWords.forOwner, { who: mention(ownerUserId) })] : []),
  ].join(' · ');
  if (line.state === 'undone')
    return say(voice, moveWords.undone, { line: { markup: moved.replaceAll('~', '') } });
  return line.next ? `${moved}\n${nextInWords(line.next, voice, today)}` : moved;
}

/** Who is on which plan now, where they were before, and why. */
export function movedInWords(
  {
    contactName,
    from,
    to,
    why,
    byUserId,
  }: Pick<MoveLine, 'contactName' | 'from' | 'to' | 'why' | 'byUserId'>,
  voice: Voice,
): string {
  const values = {
    name: nameOf(contactName, voice),
    to: to?.[voice.language] ?? say(voice, moveWords.planGone),
    reason: {
      markup: say(voice, moveWords.why, { why: why.replaceAll('-', '_'), who: mention(byUserId ?? '') }),
    },
  };
  return from
    ? say(voice, moveWords.moved, { ...values, from: from[voice.language] })
    : say(voice, moveWords.movedFromNone, values);
}

/** What comes next for somebody, and when. */
export function nextInWords(
  next: { origin: TouchOrigin; on: LocalDay },
  voice: Voice,
  today: LocalDay,
): string {
  return say(voice, moveWords.next, {
    what: { markup: originInWords(next.origin, voice) },
    day: sayDay(voice, next.on, today),
  });
}
