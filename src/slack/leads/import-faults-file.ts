import type { LocalDay } from '../../calendar/local-day.ts';
import type { FaultyRow, KeptImport } from '../../leads/import.ts';
import type { Voice } from '../../team/voice.ts';
import { batchWords } from '../../words/batch-words.ts';
import { importWords, rowFaultWords } from '../../words/import-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import { csv } from '../csv.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FileReply } from '../reply.ts';

/** The rows of a file that were not taken, or not wholly, as a file to be mended and sent again. */
export function importFaultsFile(
  { kept, rows, isCut, day }: { kept: KeptImport; rows: readonly FaultyRow[]; isCut: boolean; day: LocalDay },
  voice: Voice,
): FileReply {
  const title = say(voice, importWords.faultsTitle, { file: kept.fileName });
  return {
    kind: 'file',
    file: {
      name: `touchbase-import-${day}.csv`,
      title,
      comment: [title, ...(isCut ? [say(voice, importWords.faultsCut, { n: rows.length })] : [])].join('\n'),
      content: importFaultsCsv(kept, rows, voice),
    },
    shared: plainMessage(say(voice, batchWords.fileShared)),
    failed: plainMessage(say(voice, batchWords.fileFailed)),
  };
}

/** The same as text: the line in the file, why it was not taken, what could not be read, then the row as it stands there. */
export function importFaultsCsv({ shape }: KeptImport, rows: readonly FaultyRow[], voice: Voice): string {
  const heading = [importWords.columnLine, importWords.columnWhy, importWords.columnUnread].map((one) =>
    say(voice, one),
  );
  return csv([
    [...heading, ...shape.headers],
    ...rows.map((row) => [
      String(row.line),
      say(voice, whyDoubted(row)),
      [...row.unread, ...row.shared].join(' | '),
      ...row.cells,
    ]),
  ]);
}

function whyDoubted({ why, unread, otherName }: FaultyRow): Sentence {
  if (why !== null) return rowFaultWords[why];
  if (otherName) return importWords.takenOtherName;
  return unread.length > 0 ? importWords.takenPartly : importWords.takenShared;
}
