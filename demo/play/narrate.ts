import { textWidth } from '../../sandbox/as-text/text-width.ts';
import { messageAsText } from '../../sandbox/as-text.ts';
import type { LocalSlack } from '../../sandbox/local-slack.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import { localTime } from '../../src/calendar/instant.ts';
import { type LocalDay, weekdayOf } from '../../src/calendar/local-day.ts';
import type { Tone } from '../say-line.ts';
import { channels, people, playCast, teamZone } from '../team.ts';

/** Where the narration goes: a line, and how it is to be toned where colours are shown. */
type Out = (line: string, tone: Tone) => void;

export type Narrator = {
  /** A new day begins. */
  day(on: LocalDay, done: number, all: number): void;
  scene(title: string): void;
  /** What somebody does. */
  deed(text: string): void;
  /** The form in front of somebody, as it is now. */
  form(userId: string): void;
  /** Everything people see that they did not see before. Answers how much that was. */
  sees(): number;
};

/** No line is wider than this. */
const widestLine = 100;
const bar = '  │ ';
const cast = playCast.map((name) => people[name]);

/** Tells what people see in the local Slack as lines of text, each thing once, with whose it is and when. */
export function narrate(slack: LocalSlack, clock: { now(): Date }, out: Out): Narrator {
  const shown = new Map<string, number>();

  const stamp = (userId?: string) => {
    const at = clock.now();
    const zone = userId ? slack.person(userId).tz : teamZone;
    const there = zone === teamZone ? '' : ` (${localTime(at, zone)} in ${cityOf(zone)})`;
    return `${shortDayOf(at)} ${localTime(at, teamZone)}${there}`;
  };
  const place = (text: string, userId?: string) => out(`  ┌ ${stamp(userId)} · ${text}`, 'place');
  const quote = (text: string) => {
    const columns = widestLine - bar.length;
    for (const line of fittedTable(text.split('\n'), columns).flatMap((one) => wrapped(one, columns)))
      out(`${bar}${line}`.trimEnd(), 'plain');
  };
  const textOf = (message: { text: string; blocks: VisibleMessage['blocks'] }) =>
    messageAsText(message, slack.nameOf);

  const tell = (message: VisibleMessage, where: string, userId?: string): number => {
    const key = `${message.channel} ${message.ts} ${message.ephemeralFor ?? ''}`;
    const before = shown.get(key) ?? 0;
    const { versions } = message;
    if (versions.length === before) return 0;
    shown.set(key, versions.length);
    const last = versions[before - 1];
    if (!last) {
      place(where, userId);
      quote(textOf(message));
      return 1;
    }
    const changes = changedLines(textOf(last).split('\n'), textOf(message).split('\n'));
    if (changes.length === 0) return 0;
    place(`${where}, changed in place`, userId);
    quote(changes.join('\n'));
    return 1;
  };

  return {
    day(on, done, all) {
      const head = `══ ${longDay(on)} `;
      const tail = ` ${progress(done, all)} ══`;
      out('', 'plain');
      out(`${head}${'═'.repeat(Math.max(2, widestLine - textWidth(head + tail)))}${tail}`, 'title');
    },
    scene(title) {
      out('', 'plain');
      for (const line of wrapped(`${stamp()}  ${title}`, widestLine)) out(line, 'scene');
    },
    deed(text) {
      for (const line of wrapped(`  → ${text}`, widestLine)) out(line, 'deed');
    },
    form(userId) {
      const view = slack.as(userId).openView();
      if (!view) return;
      place(`a form, ${slack.nameOf(userId)} only`, userId);
      quote(messageAsText(view, slack.nameOf));
    },
    sees() {
      let count = 0;
      for (const { id, name } of cast)
        for (const message of slack.ephemerals(id))
          count += tell(message, `${placeOf(message.channel, slack)}, ${name} only`, id);
      for (const { id, name } of Object.values(channels))
        for (const message of slack.messages(id)) count += tell(message, `#${name}`);
      for (const { id, name } of cast)
        for (const message of slack.dm(id)) count += tell(message, `direct message to ${name}`, id);
      return count;
    },
  };
}

/** How much of the week is behind: `▰▰▰▱▱▱▱▱▱▱▱▱ 25 %`. */
function progress(done: number, all: number): string {
  const width = 12;
  const full = Math.round((done / all) * width);
  return `${'▰'.repeat(full)}${'▱'.repeat(width - full)} ${Math.round((done / all) * 100)} %`;
}

/**
 * What a redrawn message says that it did not say before; what stayed is left out. Where it only says less, what
 * is gone, with a minus.
 */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const old = [...before];
  const lines: string[] = [];
  let hasLeftOut = false;
  for (const line of after) {
    const at = old.indexOf(line);
    if (at < 0) {
      if (hasLeftOut) lines.push('…');
      lines.push(line);
    } else old.splice(at, 1);
    hasLeftOut = at >= 0;
  }
  if (lines.length > 0 && hasLeftOut) lines.push('…');
  return lines.length > 0 ? lines : old.filter((line) => !/^[[>]/.test(line)).map((line) => `− ${line}`);
}

/** A table that is too wide, with the spaces beside its lines left out. */
function fittedTable(lines: readonly string[], columns: number): string[] {
  const isTooWide = lines.some((line) => isOfTable(line) && textWidth(line) > columns);
  return lines.map((line) =>
    isTooWide && isOfTable(line) ? line.replaceAll(' │ ', '│').replaceAll('─┼─', '┼') : line,
  );
}

function isOfTable(line: string): boolean {
  return /[│┼]/u.test(line);
}

/** A line in pieces of so many columns, broken between words. Tables stay whole. */
function wrapped(line: string, columns: number): string[] {
  if (textWidth(line) <= columns || isOfTable(line)) return [line];
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const pieces: string[] = [];
  let piece = indent;
  for (const word of line.trim().split(' ')) {
    const longer = piece.trim() === '' ? `${piece}${word}` : `${piece} ${word}`;
    if (textWidth(longer) > columns && piece.trim() !== '') {
      pieces.push(piece);
      piece = `${indent}  ${word}`;
    } else piece = longer;
  }
  return [...pieces, piece];
}

function placeOf(channel: string, slack: LocalSlack): string {
  const { leads, reports } = channels;
  return channel === leads.id || channel === reports.id ? `#${slack.nameOf(channel)}` : 'an answer';
}

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function longDay(on: LocalDay): string {
  const month = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `${dayNames[weekdayOf(on)]} ${month.format(new Date(`${on}T00:00:00Z`))}`;
}

function shortDayOf(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: teamZone }).format(at);
}
