import { type Channel, channelAt } from './channel.ts';
import { wordsOf } from './trailing-when.ts';
import { whoCandidates } from './who.ts';
import { wordTable } from './word-table.ts';

/** One way to read who agreed, to what, and in which words; a day may still stand at their end. */
export type ConsentReading = {
  readonly who: string;
  /** Absent: every channel. */
  readonly channel?: Channel;
  readonly words: string;
};

/** What was typed after `/lead consent`. */
export type ConsentLine = {
  readonly verb: 'consent';
  readonly kind: 'record' | 'withdraw';
  readonly readings: readonly ConsentReading[];
};

const mostWhoWords = 5;
const withdrawing = wordTable<'withdraw'>([
  ['withdraw', ['withdraw', 'withdrawn', 'withdrew', 'revoke', 'revoked', 'سحب', 'اسحب', 'اسحبي', 'سحبت']],
]);

/**
 * Reads `<who> [channel] <the words>` and `withdraw <who> [channel]`, in English or Arabic. As a name has no mark that
 * ends it, there are readings, best first: each leading run of up to five words, longest first.
 */
export function parseConsentLine(line: string): ConsentLine {
  const words = wordsOf(line);
  const withdraw = withdrawing.find(words, 0);
  const rest = words.slice(withdraw?.length ?? 0);
  return {
    verb: 'consent',
    kind: withdraw ? 'withdraw' : 'record',
    readings: whoCandidates(rest, mostWhoWords).map(({ who, rest: after }) => {
      const channel = channelAt(after, 0);
      return {
        who,
        ...(channel ? { channel: channel.channel } : {}),
        words: after.slice(channel?.length ?? 0).join(' '),
      };
    }),
  };
}
