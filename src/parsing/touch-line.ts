import { type Channel, channelAt } from './channel.ts';
import { type Outcome, outcomeAt, type SaidOutcome } from './outcome.ts';
import { splitTrailing, withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import { parseWhen, type ReadWhen, type WhenContext } from './when.ts';
import { type WhoCandidate, whoCandidates } from './who.ts';
import { wordTable } from './word-table.ts';

/** A day that was understood, or one that lies the wrong way. */
type DaySaid = Exclude<ReadWhen, { kind: 'not-a-date' }>;

/** One way to read who was meant and what was said of them. The first one that is somebody is right. */
export type LogReading = {
  readonly who: string;
  readonly outcome?: Outcome;
  readonly channel?: Channel;
  readonly note: string;
};

/** What was typed after `/touch`. */
export type TouchLine =
  /** Nothing: today's list. */
  | { readonly verb: 'today' }
  | {
      readonly verb: 'done' | 'log';
      readonly readings: readonly LogReading[];
      /** The promise made, and when it happened; either may lie the wrong way. */
      readonly next?: DaySaid;
      readonly on?: DaySaid;
    }
  /** `when` is missing where the line does not end in a day; `who` may be empty. */
  | { readonly verb: 'snooze'; readonly who: string; readonly when?: DaySaid }
  | { readonly verb: 'skip'; readonly readings: readonly { readonly who: string; readonly why: string }[] }
  /** Known words whose grammar is another file's. */
  | { readonly verb: 'plan' | 'pause' | 'resume' | 'away' | 'back'; readonly rest: string }
  | { readonly verb: 'unknown'; readonly said: string };

type Verb = Exclude<TouchLine['verb'], 'today' | 'unknown'>;

const mostWhoWords = 5;
const verbs = wordTable<Verb>([
  ['done', ['done', 'تم', 'تمّت', 'أُنجز', 'خلص']],
  ['log', ['log', 'سجل', 'سجّل', 'سجلي', 'تسجيل']],
  ['snooze', ['snooze', 'postpone', 'later', 'أجّل', 'أجل', 'أجلي', 'تأجيل', 'لاحقا']],
  ['skip', ['skip', 'تخط', 'تخطّى', 'تخطي', 'تجاوز']],
  ['plan', ['plan', 'خطة']],
  ['pause', ['pause', 'أوقف', 'أوقفي', 'إيقاف']],
  ['resume', ['resume', 'استأنف', 'استأنفي', 'استئناف']],
  ['away', ['away', 'غائب', 'غائبة', 'غياب', 'إجازة']],
  ['back', ['back', 'عدت', 'رجعت', 'عودة']],
]);
const by = /^(?:by|via|through|عبر|بواسطه|بواسطة)$/iu;
const untilWords = /(?:^|\s)(?:until|till|til|to|for|إلى|الى|حتى|لغاية)$/iu;

/**
 * Reads the line after `/touch`, in English or Arabic.
 *
 * `who` has no mark that ends it, so `done`, `log` and `skip` give readings, best first: what stands before an
 * outcome word ("huda salem reached, wants 3 beds"), then each leading run of up to five words, longest first,
 * and nobody at all. A mention, an e-mail address or a name in quotes is one reading only.
 */
export function parseTouchLine(line: string, context: Omit<WhenContext, 'direction'>): TouchLine {
  const words = wordsOf(line);
  if (words.length === 0) return { verb: 'today' };
  const found = verbs.find(words, 0);
  if (found === undefined) return { verb: 'unknown', said: words[0] ?? '' };
  const verb = found.meaning;
  // تم is a verb of ours and also begins outcomes: "تم الرد" alone says both.
  const isOutcomeToo = verb === 'done' && (outcomeAt(words, 0)?.length ?? 0) > found.length;
  const rest = words.slice(isOutcomeToo ? 0 : found.length);
  if (verb === 'done' || verb === 'log') return loggedLine(verb, rest, context);
  if (verb === 'snooze') return snoozeLine(rest, context);
  if (verb === 'skip') return { verb, readings: skipReadings(rest) };
  return { verb, rest: rest.join(' ') };
}

function loggedLine(
  verb: 'done' | 'log',
  words: readonly string[],
  context: Omit<WhenContext, 'direction'>,
): TouchLine {
  // Both orders are said: "on monday next thursday" and "next thursday on monday".
  let next = splitTrailing(words, 'next', context);
  const on = splitTrailing(wordsOf(next.before), 'on', context);
  if (next.when === undefined && on.when !== undefined) {
    next = splitTrailing(wordsOf(on.before), 'next', context);
    return logged(verb, wordsOf(next.before), next.when, on.when);
  }
  return logged(verb, wordsOf(on.before), next.when, on.when);
}

function logged(
  verb: 'done' | 'log',
  words: readonly string[],
  next: DaySaid | undefined,
  on: DaySaid | undefined,
): TouchLine {
  const readings = logReadings(words);
  return { verb, readings, ...(next && { next }), ...(on && { on }) };
}

function logReadings(words: readonly string[]): readonly LogReading[] {
  const candidates = whoCandidates(words, mostWhoWords);
  const said = firstOutcome(words);
  const [only, ...others] = candidates;
  if (only && others.length === 0 && words.length > 0) return [readAfterWho(only, said)];
  if (said === undefined || said.at > mostWhoWords + 1)
    return candidates.map((one) => readAfterWho(one, undefined));
  const beforeChannel = channelEndingAt(words, said.at) ?? said.at;
  const exact = [...new Set([beforeChannel, said.at])]
    .filter((length) => length <= mostWhoWords)
    .map((length) => ({
      who: withoutTrailingMarks(words.slice(0, length).join(' ')),
      rest: words.slice(length),
    }));
  const shorter = candidates.filter(({ who }) => who !== '' && wordsOf(who).length < beforeChannel);
  return [...exact, ...shorter].map((one) => readAfterWho(one, said));
}

/**
 * The outcome and channel in what follows a name. A word or two may come first ("finally reached"), and are kept
 * in the note; further in, an outcome word is part of a sentence.
 */
function readAfterWho({ who, rest }: WhoCandidate, said: SaidOutcome | undefined): LogReading {
  const first = outcomeAt(rest, 0);
  if (first) return { who, ...outcomeThenChannel(first, rest.slice(first.length)) };
  const byWord = by.test(rest[0] ?? '') ? 1 : 0;
  const channel = channelAt(rest, byWord);
  const after = channel ? rest.slice(byWord + channel.length) : rest;
  const second = outcomeAt(after, 0);
  const near = second ?? (said && (outcomeAt(after, 1) ?? outcomeAt(after, 2)));
  return {
    who,
    ...(near && { outcome: near.outcome }),
    ...channelOf(channel?.channel ?? near?.channel),
    note: noteOf(after.slice(second?.length ?? 0)),
  };
}

/** "reached by phone, wants …", "sent whatsapp". */
function outcomeThenChannel(outcome: SaidOutcome, after: readonly string[]): Omit<LogReading, 'who'> {
  const byWord = by.test(after[0] ?? '') ? 1 : 0;
  const channel = channelAt(after, byWord);
  const note = noteOf(channel ? after.slice(byWord + channel.length) : after);
  return { outcome: outcome.outcome, ...channelOf(channel?.channel ?? outcome.channel), note };
}

function channelOf(channel: Channel | undefined): { channel?: Channel } {
  return channel === undefined ? {} : { channel };
}

function firstOutcome(words: readonly string[]): (SaidOutcome & { readonly at: number }) | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const said = outcomeAt(words, at);
    if (said !== undefined) return { ...said, at };
  }
  return undefined;
}

/** Where a channel that is said just before `at` begins: "huda call reached", "huda by phone reached". */
function channelEndingAt(words: readonly string[], at: number): number | undefined {
  for (const length of [3, 2, 1]) {
    const from = at - length;
    if (from < 0 || channelAt(words.slice(0, at), from)?.length !== length) continue;
    return by.test(words[from - 1] ?? '') ? from - 1 : from;
  }
  return undefined;
}

function noteOf(words: readonly string[]): string {
  return withoutTrailingMarks(words.join(' ').replace(/^[\s,،;؛:.–-]+/u, ''));
}

/** The day is the longest run of words at the end that is one, so that a name may hold what looks like a day. */
function snoozeLine(words: readonly string[], context: Omit<WhenContext, 'direction'>): TouchLine {
  for (let at = 0; at < words.length; at += 1) {
    const when = parseWhen(words.slice(at).join(' '), { ...context, direction: 'future' });
    if (when.kind === 'not-a-date') continue;
    return { verb: 'snooze', who: whoOf(words.slice(0, at)), when };
  }
  return { verb: 'snooze', who: whoOf(words) };
}

function whoOf(words: readonly string[]): string {
  const who = withoutTrailingMarks(words.join(' ')).replace(untilWords, '');
  return withoutTrailingMarks(who.replace(/^["“”«»]+|["“”«»]+$/gu, ''));
}

function skipReadings(words: readonly string[]): readonly { who: string; why: string }[] {
  return whoCandidates(words, mostWhoWords).map(({ who, rest }) => ({ who, why: noteOf(rest) }));
}
