import { createHash } from 'node:crypto';
import { type LocalDay, localDay } from '../../../src/calendar/local-day.ts';
import { isToBeLeftAlone, readContact } from '../../../src/db/contacts.ts';
import { emptyOldMerges, emptyOldRows } from '../../../src/db/empty-old.ts';
import { erasedAmong } from '../../../src/db/erased-addresses.ts';
import { heldOnContact } from '../../../src/db/everything-of-contact.ts';
import { readCountedDeals, readCountedLeads } from '../../../src/db/figures.ts';
import { duesOf } from '../../../src/db/own-people.ts';
import { findContacts } from '../../../src/flows/answers/find-contacts.ts';
import { eraseContact } from '../../../src/flows/contacts/erase-contact.ts';
import { exportContact } from '../../../src/flows/contacts/export-contact.ts';
import { mergeContacts } from '../../../src/flows/contacts/merge-contacts.ts';
import { undoMerge } from '../../../src/flows/contacts/undo-merge.ts';
import { carryOutDecision } from '../../../src/flows/imports/decide-import.ts';
import { keepImport } from '../../../src/flows/imports/keep-import.ts';
import { goOn } from '../../../src/flows/imports/work-import.ts';
import { emptyWhatIsOld } from '../../../src/flows/team/empty-what-is-old.ts';
import { lookAtFile } from '../../../src/leads/import-shape.ts';
import { disciplineDays, planDiscipline } from '../../../src/reports/plan-discipline.ts';
import { workCalendarOf } from '../../../src/team/work-calendar.ts';
import { somebody } from '../../intake/open-door.ts';
import { type MergingTeam, openMergingTeam } from './merging-team.ts';

const [omar, sara, mona, ada] = ['U0OMAR', 'U0SARA', 'U0MONA', 'U0ADA'] as const;

let team: MergingTeam;
beforeAll(async () => {
  team = await openMergingTeam();
  await team.look.member.create({
    data: { teamId: team.teamId, userId: ada, name: 'Ada', isAdministrator: true },
  });
});
afterAll(() => team?.close());

/** Words by which this person, and nobody else of these tests, is known. */
const marks = [
  'Zubayda',
  'Qalamoun',
  'زبيدة',
  '501112233',
  'zubayda.q@example.com',
  'villa with a lemon tree',
  'Lemon Street',
  'hates the colour teal',
  'never before the harvest',
];

async function erase(contactId: string, by: string = ada) {
  return await eraseContact(await team.asks(by), contactId);
}

/** Everything the database holds, bodies as text, in which a mark can be looked for. */
async function everything(): Promise<Map<string, string>> {
  const tables = await team.look.$queryRaw<Array<{ name: string; schema: string }>>`
    SELECT table_name::text AS "name", table_schema::text AS "schema" FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const texts = new Map<string, string>();
  for (const { name, schema } of tables) {
    const found = await team.look.$queryRawUnsafe<Array<{ row: string }>>(
      `SELECT to_jsonb(t)::text AS "row" FROM "${schema}"."${name}" t`,
    );
    const text = found.map(({ row }) => row).join('\n');
    const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').toString('utf8'),
    );
    texts.set(`${schema}.${name}`, [text, ...bytes].join('\n'));
  }
  return texts;
}

async function placesNaming(someMarks: readonly string[]): Promise<string[]> {
  return [...(await everything())].flatMap(([table, text]) =>
    someMarks.filter((mark) => text.includes(mark)).map((mark) => `${table}: ${mark}`),
  );
}

/** A file of contacts brought in as a manager would. */
async function bring(text: string): Promise<string> {
  const { means, teamId, clock } = team;
  const bytes = new TextEncoder().encode(text);
  const look = await lookAtFile(bytes, 'SA');
  if (look.kind !== 'contacts') throw new Error(`No contacts but ${look.kind}`);
  const kept = await keepImport(means, {
    teamId,
    byUserId: mona,
    fileName: 'old.csv',
    bytes,
    shape: look.shape,
    choices: { sourceKey: null, sourceName: '', ownerUserId: omar, onPlans: true },
    at: clock.at,
  });
  if (kept.kind !== 'kept') throw new Error(`Not kept but ${kept.kind}`);
  const { importId } = kept;
  const work = () => goOn(means, { teamId, importId, now: () => clock.at, isEnough: () => false });
  await work();
  await carryOutDecision(means, { teamId, importId, byUserId: mona, at: clock.at }, 'start');
  await work();
  return importId;
}

const file = [
  'Name,Phone,Email,Notes,Birthday',
  'Zubayda Qalamoun,0501112233,zubayda.q@example.com,hates the colour teal,03-14',
  'Nadia Other,0509990000,nadia@example.com,likes blue,',
].join('\n');

/** Everything that can be held on somebody: file, inquiry, plans, talk, promise, sale, referral, merge, opt-out, consent. */
async function somebodyKnown() {
  const { look, teamId, clock } = team;
  await bring(file);
  const lead = await team.inquires({
    name: 'Zubayda Qalamoun',
    phone: '0501112233',
    email: 'Zubayda.Q@example.com',
    message: 'A villa with a lemon tree',
    area: 'Lemon Street',
  });
  const { contactId } = lead;
  const friend = await team.inquires({ name: 'Friend Of Hers' });
  await team.claims(omar, friend.leadId);
  const twin = await team.inquires({ name: 'زبيدة القلمون', phone: '0501112299' });
  await team.claims(omar, twin.leadId);
  await team.refers(omar, friend.contactId, contactId);
  await team.logs(omar, contactId, 'reached', { nextIn: 3 });
  await look.interaction.updateMany({ where: { contactId }, data: { note: 'hates the colour teal' } });
  await look.promise.updateMany({ where: { contactId }, data: { words: 'never before the harvest' } });
  await team.puts(omar, contactId, 'transaction-to-closing', '2026-12-20');
  const merged = await mergeContacts(await team.asks(mona), {
    firstId: contactId,
    secondId: twin.contactId,
    choices: { kept: 'first' },
  });
  if (merged.kind !== 'merged') throw new Error(merged.kind);
  await look.consent.create({
    data: {
      teamId,
      contactId,
      at: clock.at,
      recordedAt: clock.at,
      how: 'form',
      words: 'never before the harvest',
    },
  });
  await team.optsOut(sara, contactId, 'text');
  await look.optOut.updateMany({ where: { contactId }, data: { words: 'never before the harvest' } });
  await team.sells(omar, contactId, 210_000_000n);
  await look.contact.update({
    where: { id: contactId },
    data: { postalAddress: '3 Lemon Street', birthday: '03-14' },
  });
  // What nobody could read, and yet tells of her.
  const unreadable = 'phone=%2B966+50+111+2233 or zubayda.q@example.com !!';
  await look.delivery.create({
    data: {
      teamId,
      door: 'intake',
      sourceKey: 'website',
      bodyHash: createHash('sha256').update(unreadable).digest('hex'),
      body: new TextEncoder().encode(unreadable),
      receivedAt: clock.at,
      state: 'quarantined',
      why: 'fields',
    },
  });
  return { ...lead, mergeId: merged.merge.mergeId, friend };
}

/** What is sent once more, as it is kept. */
async function repeatsOf(sent: Record<string, unknown>) {
  const { id: before } = await team.look.delivery.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await team.post('/intake/website', { ...somebody(), kind: 'buyer', ...sent });
  return await team.look.delivery.findMany({ where: { id: { gt: before }, state: 'repeated' } });
}

async function figures() {
  const { look, teamId, clock } = team;
  const span = { from: '2026-10-01' as LocalDay, to: '2027-02-01' as LocalDay };
  const today = localDay(clock.at, 'Asia/Riyadh');
  const asking = await team.asks(omar);
  return {
    leads: await readCountedLeads(look, teamId, span, 'Asia/Riyadh'),
    deals: await readCountedDeals(look, teamId, span, 'USD'),
    discipline: planDiscipline(await duesOf(look, teamId, omar, disciplineDays(today, 0), 'Asia/Riyadh'), {
      today,
      firstWeekday: 0,
      work: workCalendarOf(asking.team, asking.member),
    }),
    interactions: await look.interaction.count(),
    referrals: await look.referral.count(),
    stages: await look.leadStageChange.count({ where: { to: { not: 'lost' } } }),
  };
}

describe('erasing somebody', () => {
  let known: Awaited<ReturnType<typeof somebodyKnown>>;
  beforeAll(async () => {
    known = await somebodyKnown();
    // Some of what was due is late by now.
    team.later(24 * 20);
  });

  it('is the administrators’, and nobody else’s', async () => {
    for (const userId of [omar, sara, mona])
      expect(await erase(known.contactId, userId)).toEqual({ kind: 'denied', why: 'administrators-only' });
    expect(await placesNaming(['Zubayda'])).toContain('public.Contact: Zubayda');
  });

  it('of whom all is held that an export shows, in every table that refers to them', async () => {
    const references = await team.look.$queryRaw<Array<{ table: string }>>`
      SELECT DISTINCT t.relname::text AS "table" FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      WHERE c.contype = 'f' AND c.confrelid = ANY(ARRAY['"Contact"', '"Lead"', '"Touch"', '"OptOut"']::regclass[]) ORDER BY 1`;
    for (const { table } of references) expect(Object.keys(heldOnContact)).toContain(table);

    const asked = await exportContact(await team.asks(mona), known.contactId);
    if (asked.kind !== 'exported') throw new Error(asked.kind);
    const text = JSON.stringify(asked.held);
    for (const mark of marks) expect([mark, text.includes(mark)]).toEqual([mark, true]);
    for (const other of ['Nadia', 'nadia@example.com', 'likes blue']) expect(text).not.toContain(other);
    expect(await team.look.auditEntry.count({ where: { deed: 'contact-exported' } })).toBe(1);
    expect((await exportContact(await team.asks(omar), known.contactId)).kind).toBe('denied');
  });

  it('takes every trace of them from every table, and no figure changes', async () => {
    const before = await figures();
    expect(before.discipline.whole.due).toBeGreaterThan(before.discipline.whole.onTime);
    expect(before.discipline.whole.onTime).toBeGreaterThan(0);
    expect(await placesNaming(marks)).not.toEqual([]);

    const result = await erase(known.contactId);
    expect(result).toMatchObject({
      kind: 'erased',
      name: 'Zubayda Qalamoun',
      removed: { inquiries: 2, interactions: 1, deliveries: 3, importRows: 1, addresses: 4 },
    });
    expect(await placesNaming(marks)).toEqual([]);
    expect(await placesNaming(['Nadia', 'Friend Of Hers'])).not.toEqual([]);
    expect(await figures()).toEqual(before);
    expect(await team.look.auditEntry.findFirst({ where: { deed: 'contact-erased' } })).toMatchObject({
      subjectId: known.contactId,
      byUserId: ada,
      details: {},
    });
  });

  it('leaves nobody to be found, worked, merged, parted or erased again', async () => {
    const { contactId, friend, mergeId } = known;
    const asking = await team.asks(mona);
    for (const who of ['Zubayda', 'زبيدة', '0501112233', 'zubayda.q@example.com'])
      expect(await findContacts(asking, who, 'all')).toEqual([]);
    expect(await erase(contactId)).toEqual({ kind: 'gone' });
    expect((await exportContact(asking, contactId)).kind).toBe('gone');
    const ids = { firstId: friend.contactId, secondId: contactId };
    expect((await mergeContacts(asking, { ...ids, choices: { kept: 'first' } })).kind).toBe('gone');
    expect((await undoMerge(asking, mergeId)).kind).toBe('gone');
    const open = { contactId, state: { in: ['due', 'active', 'paused'] } };
    expect(await team.look.touch.count({ where: { ...open, state: 'due' } })).toBe(0);
    expect(await team.look.enrolment.count({ where: open })).toBe(0);
    expect(await team.look.contact.findUnique({ where: { id: contactId } })).toMatchObject({
      name: '',
      ownerUserId: null,
      erasedAt: team.clock.at,
    });
  });

  it('keeps of each address only what the key makes of it', async () => {
    const { means, look, teamId } = team;
    expect(await look.erasedAddress.count()).toBe(4);
    const asked = ['+966501112233', 'zubayda.q@example.com', '+966509990000'];
    const erased = (...keys: [string, ...string[]]) => erasedAmong(look, keys, teamId, asked);
    expect(await erased(...means.secretKeys)).toEqual(new Set(asked.slice(0, 2)));
    expect(await erased('a newer key', ...means.secretKeys)).toEqual(new Set(asked.slice(0, 2)));
    expect(await erased('another key')).toEqual(new Set());
  });

  it('is not undone by the same file: nobody is named or on a plan, and the row is not kept', async () => {
    const contacts = await team.look.contact.count();
    const importId = await bring(file);
    expect(
      await team.look.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } }),
    ).toMatchObject([
      { state: 'refused', why: 'erased', cells: [], person: null, notes: '', contactId: null },
      { state: 'merged' },
    ]);
    expect(await team.look.contact.count()).toBe(contacts);
    expect(await placesNaming(marks)).toEqual([]);
  });

  it('leaves out a row that was read before, and decided about after', async () => {
    const { means, teamId, clock, look } = team;
    const other = 'Name,Phone\nWaiting Person,0501114444\nNadia Other,0509990000\n';
    const bytes = new TextEncoder().encode(other);
    const shape = await lookAtFile(bytes, 'SA');
    if (shape.kind !== 'contacts') throw new Error(shape.kind);
    const choices = { sourceKey: null, sourceName: '', ownerUserId: omar, onPlans: true };
    const kept = await keepImport(means, {
      teamId,
      byUserId: mona,
      fileName: 'b.csv',
      bytes,
      shape: shape.shape,
      choices,
      at: clock.at,
    });
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    const { importId } = kept;
    const work = () => goOn(means, { teamId, importId, now: () => clock.at, isEnough: () => false });
    await work();
    const { contactId } = await team.inquires({ name: 'Waiting Person', phone: '0501114444' });
    expect((await erase(contactId)).kind).toBe('erased');
    expect(await placesNaming(['Waiting Person', '501114444'])).toEqual([]);
    await carryOutDecision(means, { teamId, importId, byUserId: mona, at: clock.at }, 'start');
    await work();
    expect(await placesNaming(['Waiting Person', '501114444'])).toEqual([]);
    expect(await look.import.findUnique({ where: { id: importId } })).toMatchObject({ state: 'done' });
  });

  it('leaves whoever comes back by themselves alone until they say otherwise', async () => {
    const { leadId, contactId } = await team.inquires({ name: 'Zubayda Again', phone: '0501112233' });
    expect(contactId).not.toBe(known.contactId);
    expect(await team.look.optOut.findMany({ where: { contactId } })).toMatchObject([
      { channel: null, how: 'erased', words: '', byUserId: null },
    ]);
    const { withheldAt, stage } = await team.look.lead.findUniqueOrThrow({ where: { id: leadId } });
    expect([stage, withheldAt]).toEqual(['new', team.clock.at]);
    expect(
      await team.look.telling.count({ where: { kind: 'lead-after-opt-out', subjectId: leadId } }),
    ).toBeGreaterThan(0);
    expect(await team.look.telling.count({ where: { kind: 'lead-card', subjectId: leadId } })).toBe(0);
  });

  it('keeps others with the same phone left alone, where that is what was asked', async () => {
    const phone = '0501117777';
    const wife = await team.inquires({ name: 'Layla Haddad', phone });
    const husband = await team.inquires({ name: 'Karim Mansour', phone });
    expect(husband.contactId).not.toBe(wife.contactId);
    await team.optsOut(omar, wife.contactId, null);
    await erase(wife.contactId);
    const held = await team.look.suppression.findMany({
      where: { address: '+966501117777' },
      select: { optOut: { select: { contactId: true, channel: true, how: true } } },
    });
    expect(held).toEqual([{ optOut: { contactId: husband.contactId, channel: null, how: 'erased' } }]);
    expect(
      await team.look.auditEntry.findMany({ where: { deed: 'opted-out', subjectId: husband.contactId } }),
    ).toMatchObject([{ byUserId: ada, details: { channel: null, how: 'erased' } }]);
  });

  it('of an inquiry that is sent once more keeps nothing', async () => {
    const sent = { ...somebody(), name: 'Once More', phone: '0501118888', message: 'twice told' };
    const { contactId } = await team.inquires(sent);
    await erase(contactId);
    const again = await repeatsOf(sent);
    expect(again).toMatchObject([{ repeatOfId: expect.any(String), emptiedAt: team.clock.at }]);
    expect(again[0]?.body).toHaveLength(0);
  });

  it('looks through more than is read at once of what nobody could read', async () => {
    const { look, teamId, clock } = team;
    const filling = 'x '.repeat(500_000);
    const ids: string[] = [];
    for (const [nth, phone] of ['0501116666', '0500000000', '0501116666', '0500000000'].entries()) {
      const { id } = await look.delivery.create({
        data: {
          teamId,
          door: 'intake',
          sourceKey: 'website',
          bodyHash: `${nth}`.repeat(64),
          body: new TextEncoder().encode(`${filling} ${phone}`),
          receivedAt: clock.at,
          state: 'quarantined',
          why: 'fields',
        },
      });
      ids.push(id);
    }
    const { contactId } = await team.inquires({ name: 'Long Read', phone: '0501116666' });
    expect((await erase(contactId)).kind).toBe('erased');
    const emptied = await look.delivery.findMany({
      where: { id: { in: ids }, emptiedAt: { not: null } },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    expect(emptied.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  });

  it('of somebody with a postal address alone is not undone by the same file either', async () => {
    const { look } = team;
    const letters =
      'Name,Address\nPostal Person,"3 Rose Street, Jeddah"\nOther Neighbour,"3 Rose Street, Jeddah"\n';
    await bring(letters);
    const named = (name: string) => look.contact.findFirstOrThrow({ where: { name } });
    const { id: contactId } = await named('Postal Person');
    expect(await look.enrolment.count({ where: { contactId, state: 'active' } })).toBe(1);
    expect((await erase(contactId)).kind).toBe('erased');
    const importId = await bring(letters.replace('3 Rose Street, Jeddah', '3, ROSE street - Jeddah'));
    expect(await look.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } })).toMatchObject([
      { state: 'refused', why: 'erased', cells: [], person: null },
      { state: 'added' },
    ]);
    expect(await placesNaming(['Postal Person'])).toEqual([]);

    const { id: neighbourId } = await named('Other Neighbour');
    await team.optsOut(omar, neighbourId, null);
    const knownBefore = await look.contact.findMany({ select: { id: true } });
    await bring(letters);
    const again = await look.contact.findMany({
      where: { id: { notIn: knownBefore.map(({ id }) => id) }, name: 'Other Neighbour' },
      include: { enrolments: true },
    });
    expect(again).toMatchObject([{ enrolments: [] }]);
    const asked = await readContact(look, team.teamId, again[0]?.id ?? '');
    expect(asked && (await isToBeLeftAlone(look, team.teamId, asked))).toBe(true);
  });
});

describe('what is old', () => {
  it('of a file that is being emptied is not taken back, from the first row on', async () => {
    const { means, teamId, clock } = team;
    const importId = await bring('Name,Phone\nHalf Emptied,0501113331\nHalf Kept,0501113332\n');
    const emptied = { teamId, importId, at: clock.at, most: 1 };
    expect(await means.store.transaction((tx) => emptyOldRows(tx.rows, emptied))).toBe(true);
    const decision = { teamId, importId, byUserId: mona, at: clock.at };
    expect(await carryOutDecision(means, decision, 'undo')).toEqual({ kind: 'not-now' });
  });

  it('of a merge is forgotten, but for requests to stop that it joined; parted, neither is told of the other', async () => {
    const { means, look, teamId, clock } = team;
    const pair = [
      await team.inquires({ name: 'Joined First' }),
      await team.inquires({ name: 'Joined Second' }),
    ];
    const [firstId = '', secondId = ''] = pair.map(({ contactId }) => contactId);
    await team.optsOut(omar, firstId, null);
    await team.optsOut(omar, secondId, null);
    const merge = async () => {
      const ids = { firstId, secondId };
      const result = await mergeContacts(await team.asks(mona), { ...ids, choices: { kept: 'first' } });
      if (result.kind !== 'merged') throw new Error(result.kind);
      return result.merge.mergeId;
    };
    expect((await undoMerge(await team.asks(mona), await merge())).kind).toBe('undone');
    const asked = await exportContact(await team.asks(mona), firstId);
    expect(asked.kind).toBe('exported');
    expect(JSON.stringify(asked)).not.toContain('Joined Second');

    const id = await merge();
    const before = new Date(clock.at.getTime() + 1);
    await means.store.transaction((tx) => emptyOldMerges(tx.rows, { teamId, before, most: 200 }));
    expect(await look.contactMerge.findFirst({ where: { id } })).toMatchObject({
      changes: {
        OptOut: {
          removed: [{ words: 'please stop', contactId: secondId }],
          moved: [],
          changed: [],
          added: [],
        },
      },
    });
    expect(
      await means.store.transaction((tx) => emptyOldMerges(tx.rows, { teamId, before, most: 200 })),
    ).toBe(0);
  });

  it('is emptied after the months of the team, a step a minute, and what it came to stays', async () => {
    const { means, look, teamId, clock } = team;
    const sent = await team.inquires({
      name: 'Old Person',
      phone: '0501119999',
      message: 'old words of theirs',
    });
    await team.claims(omar, sent.leadId);
    await look.lead.update({
      where: { id: sent.leadId },
      data: { stage: 'lost', routeTrace: { said: 'old route' } },
    });
    await look.leadStageChange.updateMany({ where: { leadId: sent.leadId }, data: { words: 'old reason' } });
    await bring('Name,Phone,Notes\nOlder Person,0501119998,old notes of a file\n');
    await look.delivery.create({
      data: {
        teamId,
        door: 'intake',
        sourceKey: 'website',
        bodyHash: 'f'.repeat(64),
        body: new TextEncoder().encode('old riddle'),
        receivedAt: clock.at,
        state: 'quarantined',
        why: 'fields',
      },
    });
    const refusal = {
      teamId,
      contactId: sent.contactId,
      channel: 'call',
      rule: 'decent-hours',
      on: clock.at,
      at: clock.at,
    };
    const overridden = { overriddenAt: clock.at, overriddenByUserId: omar, overriddenWhy: 'asked me to' };
    await look.contactRefusal.createMany({
      data: [
        { ...refusal, leadId: sent.leadId },
        { ...refusal, leadId: sent.leadId, ...overridden },
      ],
    });
    const refusals = () => look.contactRefusal.findMany({ select: { overriddenWhy: true } });
    const [optOuts, consents] = [await look.optOut.count(), await look.consent.count()];
    const steps = 1 + (await look.import.count());
    const emptyAt = async (months: number) => {
      const at = new Date(clock.at);
      at.setUTCMonth(at.getUTCMonth() + months);
      at.setUTCDate(at.getUTCDate() + 1);
      // One file of all those at a time.
      for (let step = 0; step < steps; step++) await emptyWhatIsOld(means, { teamId, at });
    };
    const left = () => placesNaming(['old words of theirs', 'old notes of a file', 'old riddle']);
    await emptyAt(2);
    expect(await left()).toHaveLength(4);
    expect(await refusals()).toHaveLength(2);
    await emptyAt(3);
    expect(await left()).toEqual(expect.arrayContaining(['public.Delivery: old words of theirs']));
    expect(await left()).not.toContain('public.ImportRow: old notes of a file');
    expect(await refusals()).toEqual([{ overriddenWhy: 'asked me to' }]);
    await emptyAt(12);
    expect(await left()).toEqual(['public.Lead: old words of theirs']);
    await look.team.update({ where: { id: teamId }, data: { keepLostMonths: null } });
    await emptyAt(60);
    expect(await left()).toEqual(['public.Lead: old words of theirs']);
    await look.team.update({ where: { id: teamId }, data: { keepLostMonths: 24 } });
    await emptyAt(24);
    expect(await left()).toEqual([]);
    expect(await placesNaming(['old route', 'old reason'])).toEqual([]);
    expect(await look.contact.count({ where: { name: { in: ['Old Person', 'Older Person'] } } })).toBe(2);
    expect([await look.optOut.count(), await look.consent.count()]).toEqual([optOuts, consents]);
  });
});
