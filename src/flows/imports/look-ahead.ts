import { readContacts } from '../../db/contacts.ts';
import {
  addressesLeftAlone,
  changeRows,
  contactsWith,
  lockImport,
  rowsOfFileWith,
  type WaitingRow,
  waitingRows,
} from '../../db/imports.ts';
import { newRowId } from '../../db/insert-rows.ts';
import type { Tx } from '../../db/store.ts';
import type { KeptImport } from '../../leads/import.ts';
import { type FileCandidate, matchImported } from '../../leads/import-match.ts';
import { comparedBy } from '../../leads/imported-person.ts';
import { planOfImported } from '../../plans/imported-plan.ts';
import { chunkWithinMs, type ImportStep, tellImport } from './import-step.ts';

/** So many rows at once. */
const atOnce = 200;

/**
 * Looks what the rows of an import would come to, and writes only that: who is new, who is known, who is in the file
 * again, who has asked to be left alone. When all are looked at, whoever brought the file is told, to decide.
 */
export async function lookAhead({ means, teamId, importId, now, isEnough }: ImportStep): Promise<void> {
  let hasMore = true;
  while (hasMore && !isEnough()) {
    hasMore = await means.store.transaction(
      async (tx) => {
        const kept = await lockImport(tx.rows, teamId, importId);
        if (kept?.state !== 'looking') return false;
        const at = now();
        const some = await waitingRows(tx.rows, teamId, importId, { after: kept.cursor, most: atOnce });
        const last = some.at(-1);
        await tx.rows.import.update({
          where: { teamId_id: { teamId, id: importId } },
          data: last
            ? { cursor: last.line, done: { increment: some.length }, workedAt: at }
            : { state: 'ready', cursor: 0, done: 0, workedAt: at },
        });
        if (last) await lookAtSome(tx, teamId, kept, some, at);
        else await tellImport(tx, kept, teamId, at);
        return last !== undefined;
      },
      { withinMs: chunkWithinMs },
    );
  }
}

async function lookAtSome(
  tx: Tx,
  teamId: string,
  { importId }: KeptImport,
  some: readonly WaitingRow[],
  at: Date,
): Promise<void> {
  const addresses = [...new Set(some.flatMap(({ person }) => comparedBy(person)))];
  const contacts = await readContacts(tx.rows, teamId, await contactsWith(tx.rows, teamId, addresses));
  const earlier = await rowsOfFileWith(tx.rows, teamId, importId, addresses);
  const candidates = new Map<string, FileCandidate>();
  for (const contact of contacts.values())
    candidates.set(contact.contactId, {
      contactId: contact.contactId,
      name: contact.name,
      phones: contact.phones.map(({ e164 }) => e164),
      emails: contact.emails,
      knownSince: new Date(0),
      isOfFile: false,
    });
  for (const { likeId, person } of earlier) {
    const before = candidates.get(likeId);
    candidates.set(likeId, {
      contactId: likeId,
      name: before?.name || person.name,
      phones: [...(before?.phones ?? []), ...person.phones.map(({ e164 }) => e164)],
      emails: [...(before?.emails ?? []), ...person.emails],
      knownSince: before?.knownSince ?? at,
      isOfFile: true,
    });
  }
  const matched = matchImported(some, [...candidates.values()], newRowId, at);
  const leftAlone = await addressesLeftAlone(tx.rows, teamId, addresses);
  const byLine = new Map(some.map((row) => [row.line, row.person]));
  await changeRows(
    tx.rows,
    teamId,
    importId,
    matched.map(({ line, kind, contactId }) => {
      const person = byLine.get(line);
      return {
        line,
        expected: kind,
        likeId: contactId,
        leftAlone: person ? comparedBy(person).some((address) => leftAlone.has(address)) : false,
        planKey:
          person && kind === 'new' && !person.optOuts.includes(null)
            ? planOfImported(person.relationship)
            : null,
      };
    }),
  );
}
