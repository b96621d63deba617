import { keepConsents } from '../../db/consents.ts';
import { contactParts, lockContacts } from '../../db/contacts.ts';
import { leaveOutErased } from '../../db/erase-rows.ts';
import { erasedAmong } from '../../db/erased-addresses.ts';
import {
  changeRows,
  contactsOfFile,
  forgetAddresses,
  lockImport,
  type WaitingRow,
  waitingRows,
} from '../../db/imports.ts';
import { newRowId } from '../../db/insert-rows.ts';
import { teamOf } from '../../db/people.ts';
import { type Plans, plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { SecretKeys } from '../../keys/secret-keys.ts';
import type { KeptImport } from '../../leads/import.ts';
import type { MadeByRow } from '../../leads/import-made.ts';
import { type FileCandidate, type MatchedRow, matchImported } from '../../leads/import-match.ts';
import { comparedBy } from '../../leads/imported-person.ts';
import { keyOfName, nameOfKey } from '../../leads/new-lead.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { planOfImported } from '../../plans/imported-plan.ts';
import type { Team } from '../../team/member.ts';
import { recordOptOutInTx } from '../contacts/record-opt-out.ts';
import { lockAddresses } from '../leads/recognise-contact.ts';
import { chunkSize } from './chunk-size.ts';
import { chunkWithinMs, type ImportStep, tellImport, tellProgress } from './import-step.ts';
import { raiseNewcomers } from './raise-newcomers.ts';
import { recordImportConsents } from './record-import-consents.ts';
import { type Comparing, comparingOf, contactsCompared } from './shared-addresses.ts';
import { type RowToWrite, writePeople } from './write-people.ts';

/** So many rows at once, at most. */
const most = 100;
/** An opt-out is as much work as some ten rows. */
const mostOptOuts = 8;

/**
 * Makes contacts of an import's rows, a few at a time, each few in a short transaction together with how far it has
 * come: broken off anywhere, it goes on where it was, and no row is done twice. Two processes may do it at once.
 */
export async function runImport({ means, teamId, importId, now, isEnough }: ImportStep): Promise<void> {
  const size = chunkSize(most);
  let hasMore = true;
  while (hasMore && !isEnough()) {
    const from = now().getTime();
    hasMore = await means.store.transaction(
      async (tx) => {
        const kept = await lockImport(tx.rows, teamId, importId);
        if (kept?.state !== 'running') return false;
        const at = now();
        const rows = upToSomeOptOuts(
          await waitingRows(tx.rows, teamId, importId, { after: kept.cursor, most: size.now() }),
        );
        const last = rows.at(-1);
        if (!last) {
          await beginPlanning(tx, kept, teamId, at);
          return false;
        }
        await tx.rows.import.update({
          where: { teamId_id: { teamId, id: importId } },
          data: { workedAt: at, cursor: last.line, done: { increment: rows.length } },
        });
        const team = await teamOf(tx.rows, teamId);
        const plans = await plansOf(tx.rows, teamId, means.library);
        const withOwner = rows.map((row) => ({ ...row, ownerUserId: row.ownerUserId ?? kept.ownerUserId }));
        const { secretKeys } = means;
        await bringIn(tx, { kept, team, plans, rows: withOwner, at, secretKeys });
        await tellProgress(tx, kept, teamId, kept.done + rows.length, at);
        return true;
      },
      { withinMs: chunkWithinMs },
    );
    size.took(now().getTime() - from);
  }
}

async function beginPlanning(tx: Tx, kept: KeptImport, teamId: string, at: Date): Promise<void> {
  const { importId } = kept;
  const total = await tx.rows.importRow.count({ where: { teamId, importId, toPlan: true } });
  await tx.rows.import.update({
    where: { teamId_id: { teamId, id: importId } },
    data: { state: 'planning', cursor: 0, done: 0, total, workedAt: at },
  });
  await recordImportConsents(tx, kept, { teamId, at, deed: 'consent-recorded' });
  await tellImport(tx, kept, teamId, at);
}

function upToSomeOptOuts(rows: readonly WaitingRow[]): readonly WaitingRow[] {
  const optOuts = rows.flatMap(({ person }, at) => (person.optOuts.length > 0 ? [at] : []));
  const last = optOuts[mostOptOuts - 1];
  return last === undefined ? rows : rows.slice(0, last + 1);
}

type Chunk = {
  kept: KeptImport;
  team: Team;
  plans: Plans;
  /** With the owner a new contact gets. */
  rows: readonly WaitingRow[];
  at: Date;
  secretKeys: SecretKeys;
};

async function bringIn(tx: Tx, asked: Chunk): Promise<void> {
  const { kept, team, plans, at } = asked;
  const { teamId } = team;
  // Nobody else makes a contact of these addresses meanwhile, and nobody of them is erased.
  const said = asked.rows.flatMap(({ person }) => comparedBy(person));
  await lockAddresses(tx, teamId, said);
  const rows = await rowsNotErased(tx, asked, said);
  const chunk = { ...asked, rows };
  const by = await comparingOf(tx, teamId, { importId: kept.importId, rows, isAhead: false });
  const { addresses, shared } = by;
  const candidates = await candidatesWith(tx, teamId, kept, by);
  const matched = await matchImported(rows, candidates, newRowId, at, shared);
  await lockKnown(tx, teamId, matched);

  const byLine = new Map(rows.map((row) => [row.line, row]));
  const toWrite = matched.flatMap((match): RowToWrite[] => {
    const row = byLine.get(match.line);
    return row ? [{ row, match }] : [];
  });
  const made = await writePeople(tx, { team, rows: toWrite, at });
  for (const { row, match } of toWrite)
    for (const channel of row.person.optOuts) {
      const asked = { contactId: match.contactId, channel, how: 'import', words: '' } as const;
      await recordOptOutInTx(tx, { team, plans, ...asked, byUserId: kept.byUserId, at });
    }
  const consents = await keepConsentsOf(tx, kept, toWrite, { teamId, at });
  const sources = await sourcesOf(tx, chunk);
  const changes = toWrite.map(({ row, match: { kind, contactId, otherName } }) => {
    const wrote = withConsents(made.get(row.line) ?? null, consents.get(row.line));
    const relationship = wrote?.newcomer?.relationship ?? row.person.relationship;
    return {
      line: row.line,
      state: kind === 'new' ? 'added' : kind === 'known' ? 'merged' : 'repeated',
      contactId,
      ownerUserId: row.ownerUserId,
      otherName,
      ...planned(kind === 'new' && kept.onPlans && row.ownerUserId ? planOfImported(relationship) : null),
      sourceId: sources.get(kept.sourceKey ?? keyOfName(row.sourceSaid)) ?? null,
      made: wrote,
      // What is no longer needed is not kept twice.
      person: null,
    };
  });
  const doubtful = new Set(
    toWrite.flatMap(({ row: { line, unread, shared: ofMany }, match: { otherName } }) =>
      otherName || unread.length + ofMany.length > 0 ? [line] : [],
    ),
  );
  const [doubted = [], clear = []] = [true, false].map((is) =>
    changes.filter(({ line }) => doubtful.has(line) === is),
  );
  await changeRows(tx.rows, teamId, kept.importId, doubted);
  await changeRows(
    tx.rows,
    teamId,
    kept.importId,
    clear.map((change) => ({ ...change, cells: [] })),
  );
  await raiseNewcomers(tx, teamId, kept.importId, toWrite);
  await forgetAddresses(tx.rows, kept.importId, addresses, [...byLine.keys()]);
}

/** What the people of some rows agreed to, as the file says. @returns the ids of what was recorded, by line */
async function keepConsentsOf(
  tx: Tx,
  { byUserId }: KeptImport,
  rows: readonly RowToWrite[],
  { teamId, at }: { teamId: string; at: Date },
): Promise<ReadonlyMap<number, string[]>> {
  const given = rows.flatMap(({ row: { person }, match: { contactId } }) =>
    (person.consents ?? []).map((one) => ({ ...one, contactId, givenAt: at })),
  );
  const kept = await keepConsents(tx, { teamId, how: 'import', byUserId, at }, given);
  // By the last of several rows about somebody: undone, they are all taken back together.
  const lines = new Map(rows.map(({ row: { line }, match: { contactId } }) => [contactId, line]));
  return new Map(
    [...kept].flatMap(([contactId, ids]) => {
      const line = lines.get(contactId);
      return line === undefined ? [] : [[line, ids]];
    }),
  );
}

function withConsents(made: MadeByRow | null, consents: string[] | undefined): MadeByRow | null {
  return made && consents ? { ...made, consents } : made;
}

/** Somebody may have been erased since their row was read: it is left out, and forgotten. */
async function rowsNotErased(
  { rows }: Tx,
  { kept: { importId }, team: { teamId }, secretKeys, ...chunk }: Chunk,
  said: readonly string[],
): Promise<readonly WaitingRow[]> {
  const erased = await erasedAmong(rows, secretKeys, teamId, said);
  const isErased = ({ person }: WaitingRow) => comparedBy(person).some((address) => erased.has(address));
  const gone = chunk.rows.filter(isErased).map(({ line }) => line);
  if (gone.length > 0) await leaveOutErased(rows, { teamId, importId }, gone);
  return chunk.rows.filter((row) => !isErased(row));
}

function planned(planKey: string | null) {
  return { planKey, toPlan: planKey !== null };
}

async function candidatesWith(
  tx: Tx,
  teamId: string,
  { importId }: KeptImport,
  by: Comparing,
): Promise<FileCandidate[]> {
  const ids = await contactsCompared(tx, teamId, by);
  const found = await tx.rows.contact.findMany({ where: { teamId, id: { in: ids } }, include: contactParts });
  const ofFile = await contactsOfFile(tx.rows, teamId, importId, ids);
  return found.map(({ id, name, createdAt, phones, emails }) => ({
    contactId: id,
    name,
    phones: phones.map(({ e164 }) => e164),
    emails: emails.map(({ address }) => address),
    knownSince: createdAt,
    isOfFile: ofFile.has(id),
  }));
}

/** @throws Error where a contact was merged or taken away at this very moment: the queue does it again */
async function lockKnown(tx: Tx, teamId: string, matched: readonly MatchedRow[]): Promise<void> {
  const made = new Set(matched.filter(({ kind }) => kind === 'new').map(({ contactId }) => contactId));
  const known = [...new Set(matched.map(({ contactId }) => contactId))].filter((id) => !made.has(id));
  if (known.length === 0) return;
  const present = await lockContacts(tx.rows, teamId, known);
  if (known.some((id) => present.get(id) !== id))
    throw new Error('A contact was merged while it was matched');
}

/** The sources of some rows by key, made where they were never heard of. */
async function sourcesOf(tx: Tx, { kept, team: { teamId }, rows, at }: Chunk): Promise<Map<string, string>> {
  const named = kept.sourceKey
    ? new Map([[kept.sourceKey, kept.sourceName]])
    : new Map(rows.map(({ sourceSaid }) => [keyOfName(sourceSaid), cleanName(sourceSaid)]));
  named.delete('');
  if (named.size === 0) return new Map();
  await tx.rows.source.createMany({
    data: [...named].map(([key, name]) => ({ teamId, key, name: name || nameOfKey(key), createdAt: at })),
    skipDuplicates: true,
  });
  const found = await tx.rows.source.findMany({
    where: { teamId, key: { in: [...named.keys()] } },
    select: { id: true, key: true },
  });
  return new Map(found.map(({ id, key }) => [key, id]));
}
