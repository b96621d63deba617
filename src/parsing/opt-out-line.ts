import { type Channel, channelAt } from './channel.ts';
import { wordsOf } from './trailing-when.ts';
import { whoCandidates } from './who.ts';
import { wordTable } from './word-table.ts';

/** One way to read who asked to stop, on what, and in which words. */
export type OptOutReading = {
  readonly who: string;
  /** Absent: every channel. */
  readonly channel?: Channel;
  readonly words: string;
};

/** What was typed after `/optout`. */
export type OptOutLine = {
  readonly kind: 'record' | 'undo';
  readonly readings: readonly OptOutReading[];
};

const mostWhoWords = 5;
const undoWords = wordTable<'undo'>([['undo', ['undo', 'تراجع', 'إلغاء', 'الغ']]]);

/**
 * Reads `<who> [channel] [reason]` and `undo <who> <the new consent in words>`, in English or Arabic. As a name
 * has no mark that ends it, there are readings, best first: each leading run of up to five words, longest first.
 */
export function parseOptOutLine(line: string): OptOutLine {
  const words = wordsOf(line);
  const undo = undoWords.find(words, 0);
  const rest = undo ? words.slice(undo.length) : words;
  return {
    kind: undo ? 'undo' : 'record',
    readings: whoCandidates(rest, mostWhoWords).map(({ who, rest: after }) => {
      const channel = undo ? undefined : channelAt(after, 0);
      return {
        who,
        ...(channel ? { channel: channel.channel } : {}),
        words: after.slice(channel?.length ?? 0).join(' '),
      };
    }),
  };
}
