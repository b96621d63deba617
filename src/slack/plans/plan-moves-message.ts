import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { MoveReason } from '../../plans/moves.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDay } from '../../words/format.ts';
import { moveWords } from '../../words/move-words.ts';
import { mention, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { originInWords, type TouchOrigin } from '../day/touch-line.ts';
import { actionIds } from '../ids.ts';
import { type Block, button, context, type Message, section } from '../message.ts';

/** A move between plans as its owner sees it. */
export type MoveLine = {
  moveId: string;
  contactName: string;
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

/** So many moves one message shows, each with its button; the rest is counted. */
export const movesAMessage = 12;

/** Who went to another plan on a day, why, and what comes next. */
export function planMovesMessage(
  moves: { lines: readonly MoveLine[]; left: number; day: LocalDay },
  voice: Voice,
  at: Date,
): Message {
  const { lines, left, day } = moves;
  const today = localDay(at, voice.zone);
  const title = say(voice, moveWords.title, {
    n: lines.length + left,
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
    ...(left > 0 ? [context(say(voice, moveWords.left, { n: left }))] : []),
  ];
  return { text: [title, ...texts].join('\n'), blocks };
}

function moveInWords(line: MoveLine, voice: Voice, today: LocalDay): string {
  const moved = movedInWords(line, voice);
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
