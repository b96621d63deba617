import type { LogEntry } from '../../../../sandbox/record.ts';
import { hasFailed } from './entry-line.ts';
import { entryWarnings } from './entry-warnings.ts';
import { isSettled } from './is-settled.ts';

/** Which entries of the log are wanted. */
export type Wanted = {
  kind: LogEntry['kind'] | undefined;
  text: string;
  warned: boolean;
  failed?: boolean;
  page: number;
};

/** A page of entries, the newest first. */
type EntryPage = { entries: readonly LogEntry[]; hasOlder: boolean };

const perPage = 50;

/** Entries keep the text they are searched by: the same ones are searched with each redraw. */
const searched = new WeakMap<LogEntry, string>();

/** Finds one page. Only as much of the log is looked at as the page needs, for it may hold tens of thousands. */
export function foundEntries(
  log: readonly LogEntry[],
  { kind, text, warned, failed, page }: Wanted,
): EntryPage {
  const skip = page * perPage;
  const sought = text.trim().toLowerCase();
  const found: LogEntry[] = [];
  for (let index = log.length - 1; index >= 0 && found.length <= skip + perPage; index--) {
    const entry = log[index];
    if (!entry || (kind && entry.kind !== kind)) continue;
    if (warned && !entryWarnings(entry)) continue;
    if (failed && !hasFailed(entry)) continue;
    if (sought && !searchText(entry).includes(sought)) continue;
    found.push(entry);
  }
  return { entries: found.slice(skip, skip + perPage), hasOlder: found.length > skip + perPage };
}

function searchText(entry: LogEntry): string {
  const known = searched.get(entry);
  if (known !== undefined) return known;
  const text = JSON.stringify(entry).toLowerCase();
  if (isSettled(entry)) searched.set(entry, text);
  return text;
}
