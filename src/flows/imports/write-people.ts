import { instantOf } from '../../calendar/instant.ts';
import { readContacts } from '../../db/contacts.ts';
import type { WaitingRow } from '../../db/imports.ts';
import { insertRows, newRowId } from '../../db/insert-rows.ts';
import type { Tx } from '../../db/store.ts';
import { type FilledField, filledFields, type MadeByRow, type Newcomer } from '../../leads/import-made.ts';
import type { MatchedRow } from '../../leads/import-match.ts';
import { further, type ImportedPerson } from '../../leads/imported-person.ts';
import { mailboxOf } from '../../parsing/email.ts';
import { nameKey } from '../../parsing/person-name.ts';
import type { Team } from '../../team/member.ts';
import { holdForLaterAddresses } from '../contacts/hold-opt-outs.ts';
import { queueFollowing } from '../plans/follow-edited-plan.ts';
import { tellLeadsChanged } from '../tell-changed.ts';

/** A contact while rows are added to it. `newcomer`: one of the rows makes it. */
type Draft = { fields: Record<FilledField, string | null>; newcomer?: Newcomer };

/** A matched row with what it says; its owner is who a new contact goes to. */
export type RowToWrite = { row: WaitingRow; match: MatchedRow };

/**
 * Makes the contacts of some matched rows, and has known ones learn what they had not: addresses, and a name, language,
 * kind, own day or postal address where there was none. What a contact has is never replaced. Part of a flow that holds
 * the locks of the rows' addresses and of the known contacts.
 *
 * @returns what each row wrote, by its line
 */
export async function writePeople(
  tx: Tx,
  { team, rows, at }: { team: Team; rows: readonly RowToWrite[]; at: Date },
): Promise<ReadonlyMap<number, MadeByRow>> {
  const { teamId } = team;
  const drafts = await draftsOf(tx, teamId, rows);
  const made = new Map<number, MadeByRow>();
  for (const { row, match } of rows) {
    const { person } = row;
    const draft = drafts.get(match.contactId) ?? newDraft(row, team, at);
    drafts.set(match.contactId, draft);
    const { newcomer } = draft;
    if (newcomer) newcomer.relationship = further(newcomer.relationship, person.relationship);
    const filled = fill(draft, person);
    made.set(row.line, {
      filled,
      phones: match.phones.map(({ e164 }) => e164),
      emails: [...match.emails],
      ...(newcomer && match.kind === 'new' ? { newcomer } : {}),
    });
  }
  await insertContacts(tx, teamId, drafts, at);
  await insertAddresses(tx, teamId, rows);
  const learning = rows.filter(({ match }) => !drafts.get(match.contactId)?.newcomer);
  await fillKnown(tx, { teamId, learning, made, at });
  return made;
}

async function draftsOf(tx: Tx, teamId: string, rows: readonly RowToWrite[]): Promise<Map<string, Draft>> {
  const ids = rows.filter(({ match }) => match.kind !== 'new').map(({ match }) => match.contactId);
  const known = await tx.rows.contact.findMany({
    where: { teamId, id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      name: true,
      language: true,
      kind: true,
      birthday: true,
      weddingDay: true,
      homePurchaseDay: true,
      postalAddress: true,
    },
  });
  return new Map(known.map(({ id, ...fields }) => [id, { fields }]));
}

function newDraft({ person, ownerUserId }: WaitingRow, { zone }: Team, at: Date): Draft {
  const on = person.lastContactOn && instantOf(person.lastContactOn, '12:00', zone);
  const fields = {
    name: null,
    language: null,
    kind: null,
    birthday: null,
    weddingDay: null,
    homePurchaseDay: null,
    postalAddress: null,
  };
  const lastTwoWayAt = on && on <= at ? on.toISOString() : null;
  return { fields, newcomer: { ownerUserId, relationship: person.relationship, lastTwoWayAt } };
}

function fill(draft: Draft, person: ImportedPerson): MadeByRow['filled'] {
  const filled: MadeByRow['filled'] = {};
  for (const field of filledFields) {
    const said = person[field];
    if (!said || draft.fields[field]) continue;
    draft.fields[field] = said;
    filled[field] = said;
  }
  return filled;
}

async function insertContacts(
  tx: Tx,
  teamId: string,
  drafts: ReadonlyMap<string, Draft>,
  createdAt: Date,
): Promise<void> {
  const contacts = [...drafts].flatMap(([id, { fields, newcomer }]) => {
    if (!newcomer) return [];
    const [name, postalAddress] = [fields.name ?? '', fields.postalAddress ?? ''];
    return [{ ...fields, ...newcomer, id, teamId, name, nameKey: nameKey(name), postalAddress, createdAt }];
  });
  await insertRows(tx.rows, 'Contact', contacts);
}

async function insertAddresses(tx: Tx, teamId: string, rows: readonly RowToWrite[]): Promise<void> {
  // In their order, so that their ids keep it: the first is the one to call.
  await insertRows(
    tx.rows,
    'ContactPhone',
    rows.flatMap(({ match: { contactId, phones } }) =>
      phones.map(({ e164, country }) => ({
        id: newRowId(),
        teamId,
        contactId,
        e164,
        country: country ?? null,
      })),
    ),
  );
  await insertRows(
    tx.rows,
    'ContactEmail',
    rows.flatMap(({ match: { contactId, emails } }) =>
      emails.map((address) => ({ id: newRowId(), teamId, contactId, address, mailbox: mailboxOf(address) })),
    ),
  );
}

const ownDays: ReadonlySet<string> = new Set(['birthday', 'weddingDay', 'homePurchaseDay']);

async function fillKnown(
  tx: Tx,
  {
    teamId,
    learning,
    made,
    at,
  }: { teamId: string; learning: readonly RowToWrite[]; made: ReadonlyMap<number, MadeByRow>; at: Date },
): Promise<void> {
  const withNewDays = new Set<string>();
  const withNewAddresses = new Set<string>();
  for (const { row, match } of learning) {
    const { contactId } = match;
    const filled = made.get(row.line)?.filled ?? {};
    if (match.phones.length + match.emails.length > 0) withNewAddresses.add(contactId);
    if (Object.keys(filled).length === 0) continue;
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: contactId } },
      data: { ...filled, ...(filled.name ? { nameKey: nameKey(filled.name) } : {}) },
    });
    if (Object.keys(filled).some((field) => ownDays.has(field))) withNewDays.add(contactId);
    if (filled.name || filled.language)
      await tellLeadsChanged(tx, {
        teamId,
        contactId,
        kinds: ['lead-card', 'lead-contact', 'lead-unclaimed'],
        at,
      });
  }
  await followNewDays(tx, teamId, [...withNewDays]);
  const optedOut = await tx.rows.optOut.findMany({
    where: { teamId, contactId: { in: [...withNewAddresses] }, undoneAt: null },
    select: { contactId: true },
  });
  const contacts = await readContacts(
    tx.rows,
    teamId,
    optedOut.map(({ contactId }) => contactId),
  );
  for (const contact of contacts.values()) await holdForLaterAddresses(tx, { teamId, contact, at });
}

/** Has the plans of contacts follow their own days, behind: they are others now. */
export async function followNewDays(tx: Tx, teamId: string, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return;
  const standing = { teamId, contactId: { in: [...contactIds] }, state: { in: ['active', 'paused'] } };
  await tx.rows.enrolment.updateMany({ where: standing, data: { toFollow: true } });
  const plans = await tx.rows.enrolment.groupBy({ by: ['planKey'], where: standing });
  for (const { planKey } of plans) await queueFollowing(tx, teamId, planKey);
}
