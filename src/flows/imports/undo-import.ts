import { lockContacts } from '../../db/contacts.ts';
import { deleteUnheld, happenedSince, touchesInMornings } from '../../db/import-undo.ts';
import { changeRows, forgetWaiting, lockImport } from '../../db/imports.ts';
import { dayOf } from '../../db/local-days.ts';
import type { Tx } from '../../db/store.ts';
import type { KeptImport } from '../../leads/import.ts';
import { type FilledField, filledFields, type MadeByRow, readMade } from '../../leads/import-made.ts';
import { type LeftReason, whyKept, whyLeft } from '../../leads/import-undo.ts';
import { tellSettledTogether } from '../tell-changed.ts';
import { chunkSize } from './chunk-size.ts';
import { chunkWithinMs, type ImportStep, tellImport, tellProgress } from './import-step.ts';
import { recordImportConsents } from './record-import-consents.ts';
import { followNewDays } from './write-people.ts';

/** So many people at once, at most: each has a year of touches. */
const most = 50;
const waitingAtOnce = 1_000;

/** A row that is still to be taken back. */
type Row = { line: number; contactId: string; made: MadeByRow };

/** What becomes of a person's rows. */
type Verdict = { undo: 'gone' | 'taken-back' | 'left'; undoWhy: LeftReason | null };

/**
 * Takes an import back, a few people at a time: those it made are taken away with their plans and touches, known ones
 * lose what they learnt from it. Whoever something has happened with since stays as they are, and it is recorded why;
 * so do opt-outs, which nothing but the person's word takes back. Broken off anywhere, it goes on where it was.
 */
export async function undoImport({ means, teamId, importId, now, isEnough }: ImportStep): Promise<void> {
  const size = chunkSize(most);
  let hasMore = true;
  while (hasMore && !isEnough()) {
    const from = now().getTime();
    hasMore = await means.store.transaction(
      async (tx) => {
        const kept = await lockImport(tx.rows, teamId, importId);
        if (kept?.state !== 'undoing') return false;
        const at = now();
        const contactIds = await nextToUndo(tx, teamId, importId, size.now());
        await lockContacts(tx.rows, teamId, contactIds);
        // Only now: those of somebody who was merged meanwhile are another's, whose turn comes.
        const rows = await rowsToUndo(tx, { teamId, importId, contactIds });
        // It may have been stopped before it had come to all rows.
        if (contactIds.length === 0 && (await forgetWaiting(tx.rows, importId, waitingAtOnce)) > 0)
          return true;
        await tx.rows.import.update({
          where: { teamId_id: { teamId, id: importId } },
          data: {
            workedAt: at,
            ...(contactIds.length > 0 ? { done: { increment: rows.length } } : { state: 'undone' }),
          },
        });
        if (contactIds.length === 0) {
          await recordImportConsents(tx, kept, { teamId, at, deed: 'consent-withdrawn' });
          await tellImport(tx, kept, teamId, at);
          return false;
        }
        await undoSome(tx, { teamId, kept, rows, at });
        await tellProgress(tx, kept, teamId, kept.done + rows.length, at);
        return true;
      },
      { withinMs: chunkWithinMs },
    );
    size.took(now().getTime() - from);
  }
}

/** People of whom rows are still to be taken back, in the order of the file. */
async function nextToUndo(tx: Tx, teamId: string, importId: string, atOnce: number): Promise<string[]> {
  const next = await tx.rows.importRow.findMany({
    where: { teamId, importId, undo: null, contactId: { not: null } },
    select: { contactId: true },
    orderBy: { line: 'asc' },
    take: atOnce,
  });
  return [...new Set(next.flatMap(({ contactId }) => contactId ?? []))];
}

/** All rows of some people that are still to be taken back. */
async function rowsToUndo(
  tx: Tx,
  { teamId, importId, contactIds }: { teamId: string; importId: string; contactIds: readonly string[] },
): Promise<Row[]> {
  const found = await tx.rows.importRow.findMany({
    where: { teamId, importId, undo: null, contactId: { in: [...contactIds] } },
    select: { line: true, contactId: true, made: true },
    orderBy: { line: 'asc' },
  });
  return found.flatMap(({ line, contactId, made }) =>
    contactId ? [{ line, contactId, made: readMade(made) }] : [],
  );
}

/** Takes back rows of people who are locked, all that are open of each. */
async function undoSome(
  tx: Tx,
  { teamId, kept, rows, at }: { teamId: string; kept: KeptImport; rows: readonly Row[]; at: Date },
): Promise<void> {
  const ofContact = Map.groupBy(rows, ({ contactId }) => contactId);
  const contactIds = [...ofContact.keys()];
  const newcomerIds = rows.flatMap(({ contactId, made }) => (made.newcomer ? contactId : []));
  const since = await happenedSince(
    tx.rows,
    { teamId, importId: kept.importId, since: kept.startedAt ?? kept.keptAt },
    contactIds,
    newcomerIds,
  );
  const contacts = await tx.rows.contact.findMany({
    where: { teamId, id: { in: contactIds } },
    include: { phones: true, emails: true },
  });
  const verdicts = new Map<string, Verdict>();
  const toTakeBack: { contact: (typeof contacts)[number]; made: MadeByRow[] }[] = [];
  for (const contact of contacts) {
    const happened = since.get(contact.id);
    if (!happened) continue;
    const made = (ofContact.get(contact.id) ?? []).map((row) => row.made);
    const isNewcomer = made.some(({ newcomer }) => newcomer);
    const now = {
      ...contact,
      phones: contact.phones.map(({ e164 }) => e164),
      emails: contact.emails.map(({ address }) => address),
    };
    const why = isNewcomer ? whyLeft(happened, now, made) : whyKept(happened);
    if (why) verdicts.set(contact.id, { undo: 'left', undoWhy: why });
    else verdicts.set(contact.id, { undo: isNewcomer ? 'gone' : 'taken-back', undoWhy: null });
    if (!why && !isNewcomer) toTakeBack.push({ contact, made });
  }
  await changeRows(
    tx.rows,
    teamId,
    kept.importId,
    rows.map(({ line, contactId }) => ({ line, ...(verdicts.get(contactId) ?? mergedAway) })),
  );
  const leaving = contactIds.filter((id) => verdicts.get(id)?.undo === 'gone');
  const held = new Set(await takeAway(tx, teamId, leaving, at));
  await changeRows(
    tx.rows,
    teamId,
    kept.importId,
    rows.flatMap(({ line, contactId }) =>
      held.has(contactId) ? [{ line, undo: 'left', undoWhy: 'held' satisfies LeftReason }] : [],
    ),
  );
  for (const { contact, made } of toTakeBack) await takeBack(tx, teamId, contact, made, at);
}

/** @returns those who stay, since something refers to them that nobody looked for */
/** Of whom there is no row, they live on in somebody else. */
const mergedAway: Verdict = { undo: 'left', undoWhy: 'merged' };

async function takeAway(
  tx: Tx,
  teamId: string,
  contactIds: readonly string[],
  at: Date,
): Promise<readonly string[]> {
  if (contactIds.length === 0) return [];
  const shown = await touchesInMornings(tx.rows, teamId, contactIds);
  await tellSettledTogether(tx, {
    teamId,
    touches: shown.map(({ touchId, contactId, dueOn }) => ({
      touchId,
      dueOn: dayOf(dueOn),
      contact: { contactId },
    })),
    at,
  });
  return await deleteUnheld(tx.rows, teamId, contactIds);
}

const ownDays: ReadonlySet<FilledField> = new Set(['birthday', 'weddingDay', 'homePurchaseDay']);
const emptyOf = (field: FilledField) => (field === 'name' || field === 'postalAddress' ? '' : null);

/** What an import taught a contact who was known before is forgotten, as far as it is still so. */
async function takeBack(
  tx: Tx,
  teamId: string,
  contact: { id: string } & Record<FilledField, string | null>,
  made: readonly MadeByRow[],
  at: Date,
): Promise<void> {
  const { id: contactId } = contact;
  const filled: MadeByRow['filled'] = Object.assign({}, ...made.map((one) => one.filled));
  const still = filledFields.filter((field) => filled[field] && contact[field] === filled[field]);
  if (still.length > 0)
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: contactId } },
      data: {
        ...Object.fromEntries(still.map((field) => [field, emptyOf(field)])),
        ...(still.includes('name') ? { nameKey: '' } : {}),
      },
    });
  await tx.rows.contactPhone.deleteMany({
    where: { teamId, contactId, e164: { in: made.flatMap(({ phones }) => phones) } },
  });
  await tx.rows.contactEmail.deleteMany({
    where: { teamId, contactId, address: { in: made.flatMap(({ emails }) => emails) } },
  });
  await tx.rows.consent.updateMany({
    where: {
      teamId,
      contactId,
      id: { in: made.flatMap(({ consents = [] }) => consents) },
      withdrawnAt: null,
    },
    data: { withdrawnAt: at },
  });
  if (still.some((field) => ownDays.has(field))) await followNewDays(tx, teamId, [contactId]);
}
