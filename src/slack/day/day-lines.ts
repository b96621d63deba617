import type { DayGroup } from '../../plans/arrange-day.ts';
import type { Voice } from '../../team/voice.ts';
import { answerWords } from '../../words/answer-words.ts';
import { dayGroupWords } from '../../words/day-words.ts';
import { say } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, type Message, section } from '../message.ts';
import { type BatchLine, batchHeadline, batchLine } from './batch-line.ts';
import { type TouchLine, touchHeadline, touchLine } from './touch-line.ts';

/** A line of a day: one touch, or one piece for many, and the part of the day it stands in. */
export type DayLine = { group: DayGroup } & (
  | { kind: 'touch'; touch: TouchLine }
  | { kind: 'batch'; batch: BatchLine }
);

/** How much there is of a day, each person counted: left from before, and new; and in how many lines it stands. */
export type DayCounts = { before: number; today: number; lines: number };

/** Lines a page holds: two blocks each, with the headings, within Slack's 50 blocks a message. */
export const linesAPage = 20;

/**
 * The lines of a day under the headings of its parts. What is left from before shows no words to use: they were in the
 * list of its day and are behind *Contact*; a morning after some days off would be too long to read.
 */
export function dayBlocks(lines: readonly DayLine[], voice: Voice, at: Date): Block[] {
  return lines.flatMap((line, nth) => [
    ...(line.group === lines[nth - 1]?.group ? [] : [section(say(voice, dayGroupWords[line.group]))]),
    ...(line.kind === 'touch'
      ? touchLine(line.touch, voice, at, { hasWords: line.group !== 'before' })
      : batchLine(line.batch, voice, at)),
  ]);
}

/** A line without its buttons. */
export function dayHeadline(line: DayLine, voice: Voice, at: Date): string {
  return line.kind === 'touch' ? touchHeadline(line.touch, voice, at) : batchHeadline(line.batch, voice, at);
}

/** Whether something of a line is still to be done: a promise is, even where a rule stands in its way. */
export function isOpen(line: DayLine): boolean {
  if (line.kind === 'batch') return line.batch.tally.due > 0;
  const { state, origin } = line.touch;
  return state.kind === 'due' || (state.kind === 'refused' && origin.kind === 'promise');
}

/** What is due, for one person's eyes, in the order of a day; `title` is a sentence or two. A long list goes on behind a button. */
export function dayList(
  title: string,
  lines: readonly DayLine[],
  page: number,
  voice: Voice,
  at: Date,
): Message {
  const shown = lines.slice((page - 1) * linesAPage, page * linesAPage);
  const left = lines.length - page * linesAPage;
  const blocks: Block[] = [section(title), ...dayBlocks(shown, voice, at)];
  if (left > 0)
    blocks.push(
      actions('list-more', [
        button(
          actionIds.listPage,
          say(voice, answerWords.listMore, { n: Math.min(left, linesAPage) }),
          String(page + 1),
        ),
      ]),
    );
  return { text: [title, ...shown.map((line) => dayHeadline(line, voice, at))].join('\n'), blocks };
}
