import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { Withheld } from '../../leads/withheld.ts';
import type { Voice } from '../../team/voice.ts';
import { dayWords } from '../../words/day-words.ts';
import { sayDay, sayList } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { listWords } from '../../words/list-words.ts';
import { asText, say } from '../../words/say.ts';
import { touchWords } from '../../words/touch-words.ts';
import { type Block, context, cut, type Message, section } from '../message.ts';
import { type DayCounts, type DayLine, dayBlocks, dayHeadline, isOpen } from './day-lines.ts';
import { withheldInWords } from './withheld.ts';

/** One page of an agent's morning. */
export type MorningPage = {
  agentName: string;
  page: number;
  lines: readonly DayLine[];
  /** Of the whole morning, not of the page. */
  counts: DayCounts;
  /** What was too old to be worth doing when the morning was made, and whom some of it was for. */
  letGo: { n: number; names: readonly string[] };
  /** Calls that waited through an absence and come up in the days to come; none unless said. */
  spread?: number;
  /** What rules of contact kept out of it, and somebody can do something about; nothing unless said. */
  withheld?: Withheld;
  /** Told the evening before: which day it is for, and when that was said. */
  forDay?: { day: LocalDay; saidOn: Date } | undefined;
};

/** The morning of an agent: how much, what was let go, then line by line. */
export function morningMessage(morning: MorningPage, voice: Voice, at: Date): Message {
  const { lines, page, letGo, spread = 0 } = morning;
  const greeting = greetingOf(morning, voice);
  const withheld = page === 1 && morning.withheld ? withheldInWords(morning.withheld, voice) : undefined;
  const blocks: Block[] = [
    ...(page === 1 ? [section(greeting)] : []),
    ...(page === 1 && letGo.n > 0 ? [context(letGoInWords(letGo, voice))] : []),
    ...(page === 1 && spread > 0 ? [context(say(voice, listWords.spread, { n: spread }))] : []),
    ...(withheld ? [context(withheld)] : []),
    ...dayBlocks(lines, voice, at),
  ];
  if (page === 1 && lines.length > 0 && !lines.some((line) => isOpen(line) || isRefused(line)))
    blocks.push(section(say(voice, touchWords.allDone)));
  const text = [
    ...(page === 1 ? [greeting] : []),
    ...lines.filter(isOpen).map((line) => dayHeadline(line, voice, at)),
  ].join('\n');
  return { text: text || greeting, blocks };
}

/** Nobody has done it, though nobody may. */
function isRefused(line: DayLine): boolean {
  return line.kind === 'touch' ? line.touch.state.kind === 'refused' : line.batch.tally.refused > 0;
}

function greetingOf({ agentName, counts, forDay }: MorningPage, voice: Voice): string {
  const { before, today, lines } = counts;
  const n = before + today;
  const day = forDay && sayDay(voice, forDay.day, localDay(forDay.saidOn, voice.zone));
  const greeting = `*${say(voice, day ? dayWords.goodEvening : touchWords.goodMorning, { name: agentName })}*`;
  const kind = before === 0 ? 'new' : today === 0 ? 'before' : 'both';
  const values = { n, before, today, lines, kind, day: day ?? '' };
  if (lines < n)
    return `${greeting} ${say(voice, day ? dayWords.countsInLinesFor : dayWords.countsInLines, values)}`;
  return `${greeting} ${say(voice, day ? dayWords.countsFor : touchWords.counts, values)}`;
}

/** "12 small touches from before were let go, …, such as those to Huda, Badr and Lina." */
function letGoInWords({ n, names }: MorningPage['letGo'], voice: Voice): string {
  // Each name runs in its own direction, whatever stands around it.
  const shown = names.map((name) => `\u2068${asText(cut(name || say(voice, leadWords.noName), 60))}\u2069`);
  return say(voice, dayWords.letGo, { n, examples: { markup: sayList(voice, shown) } });
}
