import type { Voice } from '../team/voice.ts';
import { say } from '../words/say.ts';
import { touchWords } from '../words/touch-words.ts';
import { type Block, type Message, section } from './message.ts';
import { type TouchLine, touchHeadline, touchLine } from './touch-line.ts';

/** One page of an agent's morning. */
export type MorningPage = {
  agentName: string;
  page: number;
  fromBefore: readonly TouchLine[];
  today: readonly TouchLine[];
  /** Of the whole morning, not of the page. */
  counts: { today: number; before: number };
};

/** Touches a page holds: two blocks each, with headings, within Slack's 50 blocks a message. */
export const touchesAPage = 20;

/** The morning of an agent: how much, then line by line, overdue first. */
export function morningMessage(morning: MorningPage, voice: Voice, at: Date): Message {
  const { fromBefore, today, counts, page } = morning;
  const greeting = `*${say(voice, touchWords.goodMorning, { name: morning.agentName })}* ${say(voice, touchWords.counts, counts)}`;
  const lines = [...fromBefore, ...today];
  const blocks: Block[] = [
    ...(page === 1 ? [section(greeting)] : []),
    ...group(touchWords.fromBefore, fromBefore, voice, at),
    ...group(touchWords.today, today, voice, at),
  ];
  if (page === 1 && lines.every((line) => line.state.kind !== 'due'))
    blocks.push(section(say(voice, touchWords.allDone)));
  const text = [
    ...(page === 1 ? [greeting] : []),
    ...lines.filter((line) => line.state.kind === 'due').map((line) => touchHeadline(line, voice, at)),
  ].join('\n');
  return { text: text || greeting, blocks };
}

function group(
  title: (typeof touchWords)['today'],
  lines: readonly TouchLine[],
  voice: Voice,
  at: Date,
): Block[] {
  if (lines.length === 0) return [];
  return [section(say(voice, title)), ...lines.flatMap((line) => touchLine(line, voice, at))];
}
