import { asContact, contactParts, lockContacts, standingOptOutsOf } from '../../db/contacts.ts';
import { changeRows, lockImport, type RowToPlan, rowsToPlan } from '../../db/imports.ts';
import { readMember, teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Begin } from '../../plans/spread.ts';
import { isPerson } from '../../team/member.ts';
import type { Means } from '../means.ts';
import { enrolContacts } from '../plans/enrol-contacts.ts';
import { chunkSize } from './chunk-size.ts';
import { chunkWithinMs, type ImportStep, tellImport, tellProgress } from './import-step.ts';
import { placesFor, type SpreadPlaces, takePlaces } from './spread-places.ts';

/** So many people at once, at most: each gets a year of touches. */
const most = 30;

/**
 * Puts the new people of an import on their plans, some of one owner and one plan at a time, spread over the weeks to
 * come. Not who asked to be left alone, not who has another owner or plan by now. Broken off, it goes on where it was.
 */
export async function planImport({ means, teamId, importId, now, isEnough }: ImportStep): Promise<void> {
  const places: SpreadPlaces = new Map();
  const size = chunkSize(most);
  let hasMore = true;
  while (hasMore && !isEnough()) {
    const from = now().getTime();
    const done = await means.store.transaction(
      async (tx) => {
        const kept = await lockImport(tx.rows, teamId, importId);
        if (kept?.state !== 'planning') return undefined;
        const at = now();
        const rows = await rowsToPlan(tx.rows, teamId, importId, size.now());
        await tx.rows.import.update({
          where: { teamId_id: { teamId, id: importId } },
          data: {
            workedAt: at,
            ...(rows.length > 0 ? { done: { increment: rows.length } } : { state: 'done', endedAt: at }),
          },
        });
        if (rows.length === 0) {
          await tellImport(tx, kept, teamId, at);
          return undefined;
        }
        const placed = await planSome(tx, means, { teamId, importId, rows, places, at });
        await tellProgress(tx, kept, teamId, kept.done + rows.length, at);
        return placed;
      },
      { withinMs: chunkWithinMs },
    );
    hasMore = done !== undefined;
    // Only what was committed: a transaction may run again.
    if (done) takePlaces(places, done.ownerUserId, done.begins);
    size.took(now().getTime() - from);
  }
}

async function planSome(
  tx: Tx,
  { library }: Means,
  {
    teamId,
    importId,
    rows,
    places,
    at,
  }: { teamId: string; importId: string; rows: readonly RowToPlan[]; places: SpreadPlaces; at: Date },
): Promise<{ ownerUserId: string; begins: readonly Begin[] }> {
  const [{ ownerUserId, planKey } = { ownerUserId: '', planKey: '' }] = rows;
  const team = await teamOf(tx.rows, teamId);
  const owner = await readMember(tx.rows, teamId, ownerUserId);
  const plan = (await plansOf(tx.rows, teamId, library)).get(planKey);
  const contacts =
    owner && isPerson(owner) && plan
      ? await whoIsFree(
          tx,
          teamId,
          ownerUserId,
          rows.map(({ contactId }) => contactId),
        )
      : [];
  const begins = owner ? await placesFor(tx.rows, places, { team, owner, count: contacts.length, at }) : [];
  const enrolments = contacts.flatMap((contact, nth) => {
    const begin = begins[nth];
    return begin ? [{ contact, ...begin }] : [];
  });
  if (plan && owner) await enrolContacts(tx, { team, plan, owner, enrolments, at, withNextList: true });
  const enrolled = new Set(enrolments.map(({ contact }) => contact.contactId));
  await changeRows(
    tx.rows,
    teamId,
    importId,
    rows.map(({ line, contactId }) => ({
      line,
      toPlan: false,
      planKey: enrolled.has(contactId) ? planKey : null,
    })),
  );
  return { ownerUserId, begins };
}

/** Those of some contacts who are still an owner's, on no relationship plan and not left alone, locked. */
async function whoIsFree(
  tx: Tx,
  teamId: string,
  ownerUserId: string,
  contactIds: readonly string[],
): Promise<Contact[]> {
  await lockContacts(tx.rows, teamId, contactIds);
  const found = await tx.rows.contact.findMany({
    where: {
      teamId,
      id: { in: [...contactIds] },
      ownerUserId,
      enrolments: { none: { planKind: 'relationship', state: { in: ['active', 'paused'] } } },
    },
    include: contactParts,
    orderBy: { id: 'asc' },
  });
  const contacts = found.map(asContact);
  const optOuts = await standingOptOutsOf(tx.rows, teamId, contacts);
  return contacts.filter(
    ({ contactId }) => !(optOuts.get(contactId) ?? []).some(({ channel }) => channel === null),
  );
}
