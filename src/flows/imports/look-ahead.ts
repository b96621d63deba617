import { readContacts } from '../../db/contacts.ts';
import { relationshipsOf, rowsOfFileWith } from '../../db/import-matching.ts';
import {
  addressesLeftAlone,
  changeRows,
  lockImport,
  type WaitingRow,
  waitingRows,
} from '../../db/imports.ts';
import { newRowId } from '../../db/insert-rows.ts';
import { known } from '../../db/known.ts';
import type { Tx } from '../../db/store.ts';
import { relationships } from '../../leads/contact.ts';
import type { KeptImport } from '../../leads/import.ts';
import { type FileCandidate, type MatchedRow, matchImported } from '../../leads/import-match.ts';
import { comparedBy, further } from '../../leads/imported-person.ts';
import { planOfImported } from '../../plans/imported-plan.ts';
import { chunkWithinMs, type ImportStep, tellImport } from './import-step.ts';
import { type Comparing, comparingOf, contactsCompared } from './shared-addresses.ts';

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
  const by = await comparingOf(tx, teamId, { importId, rows: some, isAhead: true });
  const { addresses, shared } = by;
  const candidates = await candidatesAhead(tx, teamId, importId, by, at);
  const matched = await matchImported(some, candidates, newRowId, at, shared);
  const leftAlone = await addressesLeftAlone(tx.rows, teamId, addresses);
  const byLine = new Map(some.map((row) => [row.line, row.person]));
  await changeRows(
    tx.rows,
    teamId,
    importId,
    matched.map(({ line, kind, contactId, otherName }) => {
      const person = byLine.get(line);
      return {
        line,
        expected: kind,
        likeId: contactId,
        otherName,
        shared: person ? comparedBy(person).filter((address) => shared.addresses.has(address)) : [],
        leftAlone: person ? comparedBy(person).some((address) => leftAlone.has(address)) : false,
        planKey:
          person && kind === 'new' && !person.optOuts.includes(null)
            ? planOfImported(person.relationship)
            : null,
      };
    }),
  );
  await raisePlans(tx, teamId, importId, some, matched);
}

/** Everybody that some rows may be: contacts, and people of earlier rows. */
async function candidatesAhead(
  tx: Tx,
  teamId: string,
  importId: string,
  by: Comparing,
  at: Date,
): Promise<FileCandidate[]> {
  const contacts = await readContacts(tx.rows, teamId, await contactsCompared(tx, teamId, by));
  const { own, shared, nameKeys } = by;
  const said = { own, shared: [...shared.addresses], nameKeys };
  const earlier = await rowsOfFileWith(tx.rows, teamId, importId, said);
  type Draft = Omit<FileCandidate, 'phones' | 'emails'> & { phones: Set<string>; emails: Set<string> };
  const drafts = new Map<string, Draft>();
  for (const { contactId, name, phones, emails } of contacts.values())
    drafts.set(contactId, {
      contactId,
      name,
      phones: new Set(phones.map(({ e164 }) => e164)),
      emails: new Set(emails),
      knownSince: new Date(0),
      isOfFile: false,
    });
  for (const { likeId: contactId, person } of earlier) {
    const before = drafts.get(contactId);
    const draft = before ?? { contactId, name: '', phones: new Set(), emails: new Set(), knownSince: at };
    for (const { e164 } of person.phones) draft.phones.add(e164);
    for (const email of person.emails) draft.emails.add(email);
    drafts.set(contactId, { ...draft, name: draft.name || person.name, isOfFile: true });
  }
  return [...drafts.values()].map((one) => ({ ...one, phones: [...one.phones], emails: [...one.emails] }));
}

/** Has people who are in the file again be shown on the plan of the closest that any of their rows says. */
async function raisePlans(
  tx: Tx,
  teamId: string,
  importId: string,
  some: readonly WaitingRow[],
  matched: readonly MatchedRow[],
): Promise<void> {
  const close = new Set(
    some.flatMap(({ line, person }) => (person.relationship === 'havent-met' ? [] : line)),
  );
  const raising = matched.filter(({ kind, line }) => kind === 'repeated' && close.has(line));
  const found = await relationshipsOf(
    tx.rows,
    importId,
    raising.map(({ contactId }) => contactId),
  );
  const changes = found.flatMap(({ line, planKey: before, relationships: said }) => {
    const closest = said.map((one) => known(relationships, one)).reduce(further);
    const planKey = planOfImported(closest);
    return planKey === before ? [] : [{ line, planKey }];
  });
  await changeRows(tx.rows, teamId, importId, changes);
}
