import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { localDay } from '../../../src/calendar/local-day.ts';
import { newRowId } from '../../../src/db/insert-rows.ts';
import { dateOf } from '../../../src/db/local-days.ts';
import { mergeContacts } from '../../../src/flows/contacts/merge-contacts.ts';
import { undoMerge } from '../../../src/flows/contacts/undo-merge.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { pausePlan } from '../../../src/flows/plans/pause-plan.ts';
import type { MergeChoices } from '../../../src/leads/merge.ts';
import { leadsChannelId } from '../../intake/open-door.ts';
import { type MergingTeam, openMergingTeam } from './merging-team.ts';

const [omar, sara, mona] = ['U0OMAR', 'U0SARA', 'U0MONA'] as const;

let team: MergingTeam;
beforeAll(async () => {
  team = await openMergingTeam();
});
afterAll(() => team?.close());

type Inquiry = { leadId: string; contactId: string };

/** A person of an agent. */
async function personOf(userId: string, more: Record<string, unknown> = {}): Promise<Inquiry> {
  const inquiry = await team.inquires(more);
  await team.claims(userId, inquiry.leadId);
  return inquiry;
}

async function merge(
  first: Inquiry,
  second: Inquiry,
  { by = mona, choices = { kept: 'first' } }: { by?: string; choices?: MergeChoices } = {},
) {
  const ids = { firstId: first.contactId, secondId: second.contactId };
  return await mergeContacts(await team.asks(by), { ...ids, choices });
}

async function merged(...asked: Parameters<typeof merge>) {
  const result = await merge(...asked);
  if (result.kind !== 'merged') throw new Error(`Merging came to ${result.kind}`);
  return result;
}

const contact = (id: string) =>
  team.look.contact.findUniqueOrThrow({
    where: { id },
    include: { phones: { orderBy: { id: 'asc' } }, emails: { orderBy: { id: 'asc' } } },
  });
const lead = (id: string) => team.look.lead.findUniqueOrThrow({ where: { id } });
const plansOf = async (contactId: string) =>
  (await team.look.enrolment.findMany({ where: { contactId }, orderBy: { id: 'asc' } })).map(
    ({ planKey, state, why }) => [planKey, state, ...(why ? [why] : [])].join(' '),
  );
const dueOf = (contactId: string) =>
  team.look.touch.findMany({
    where: { contactId, state: 'due' },
    include: { enrolment: true, promise: true },
  });

/** Every reference to a contact that the database knows of. */
async function referencesToContacts(): Promise<Array<{ table: string; column: string }>> {
  // The standard's views leave them out: they refer to a unique index, which is no constraint.
  return await team.look.$queryRaw<Array<{ table: string; column: string }>>`
    SELECT t.relname::text AS "table", a.attname::text AS "column"
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN unnest(c.conkey) AS "key" ON true
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = "key"
    WHERE c.contype = 'f' AND c.confrelid = '"Contact"'::regclass AND a.attname <> 'teamId' ORDER BY 1, 2`;
}

/** Something of every kind for a person: an inquiry, plans, a conversation, a promise, a sale, referrals, an opt-out, an import. */
async function everythingFor(userId: string, { contactId }: Inquiry): Promise<void> {
  const another = await personOf(userId, { name: 'Sent Somebody' });
  await team.logs(userId, contactId, 'reached', { nextIn: 3 });
  await team.puts(userId, contactId, 'transaction-to-closing', '2026-12-20');
  await team.sells(userId, contactId, 210_000_000n);
  await team.refers(userId, contactId, another.contactId);
  await team.refers(userId, another.contactId, contactId);
  await team.optsOut(userId, contactId, 'email');
  const { look, teamId, clock } = team;
  const { id: importId } = await look.import.create({
    data: { teamId, fileName: 'old.csv', shape: {}, state: 'done', keptAt: clock.at, workedAt: clock.at },
  });
  await look.importRow.create({ data: { teamId, importId, line: 1, state: 'merged', contactId } });
  await look.consent.create({
    data: { teamId, contactId, channel: 'email', at: clock.at, recordedAt: clock.at, how: 'command' },
  });
  await look.contactRefusal.create({
    data: {
      teamId,
      contactId,
      touchId: randomUUID(),
      channel: 'email',
      rule: 'consent-needed',
      on: clock.at,
      at: clock.at,
    },
  });
}

describe('two people with everything', () => {
  it('become one: nothing points at the other any more, whatever tables there are', async () => {
    const kept = await personOf(omar, { name: 'Huda Salem' });
    const other = await personOf(sara, { name: 'Huda Salem Aziz' });
    await everythingFor(omar, kept);
    await everythingFor(sara, other);
    const references = await referencesToContacts();
    expect(references.length).toBeGreaterThanOrEqual(13);
    const countOf = async (id: string) =>
      await Promise.all(
        references.map(async ({ table, column }) => {
          const [found] = await team.look.$queryRawUnsafe<Array<{ n: number }>>(
            `SELECT count(*)::int AS n FROM "${table}" WHERE "${column}" = '${id}'`,
          );
          return [`${table}.${column}`, found?.n ?? 0] as const;
        }),
      );
    // A table of which neither has a row would prove nothing: give both something of it above.
    for (const [where, n] of await countOf(other.contactId)) expect([where, n > 0]).toEqual([where, true]);
    const before = new Map(await countOf(kept.contactId));
    const brought = new Map(await countOf(other.contactId));

    const result = await merged(kept, other);
    expect(await team.look.contact.count({ where: { id: other.contactId } })).toBe(0);
    for (const [where, n] of await countOf(other.contactId)) expect([where, n]).toEqual([where, 0]);
    for (const [where, n] of await countOf(kept.contactId)) {
      const both = (before.get(where) ?? 0) + (brought.get(where) ?? 0);
      // One request to stop stands of two of one channel.
      expect([where, n]).toEqual([where, where.includes('OptOut') ? both - 1 : both]);
    }
    expect(result.cameTo).toMatchObject({ inquiries: 1, interactions: 1, givenTo: null, isLeftAlone: false });
    expect(await contact(kept.contactId)).toMatchObject({
      name: 'Huda Salem Aziz',
      nameKey: 'huda salem aziz',
      ownerUserId: omar,
      relationship: 'advocate',
      phones: [{ e164: expect.anything() }, { e164: expect.anything() }],
      emails: [{ address: expect.anything() }, { address: expect.anything() }],
    });
    // Both had promised something; nothing of a plan is due twice.
    const due = await dueOf(kept.contactId);
    expect(due.filter(({ promiseId }) => promiseId)).toHaveLength(2);
    const pieces = due.flatMap(({ enrolment, stepKey, occasion }) =>
      enrolment ? [`${enrolment.planKey} ${stepKey} ${occasion}`] : [],
    );
    expect(new Set(pieces).size).toBe(pieces.length);
    const standing = (await plansOf(kept.contactId)).filter((plan) => / active$| paused/.test(plan));
    expect(standing.filter((plan) => plan.startsWith('33-touch'))).toHaveLength(1);
  });

  it('who sent each other, or the same person, has one referral or none', async () => {
    const [one, other, third] = [await personOf(omar), await personOf(omar), await personOf(omar)];
    await team.refers(omar, one.contactId, other.contactId);
    await team.refers(omar, one.contactId, third.contactId);
    await team.refers(omar, other.contactId, third.contactId);
    await team.refers(omar, third.contactId, one.contactId);
    await team.refers(omar, third.contactId, other.contactId);
    await team.refers(omar, one.contactId, null);
    await team.refers(omar, other.contactId, null);
    await merged(one, other);
    const left = await team.look.referral.findMany({
      where: { OR: [{ byContactId: one.contactId }, { referredContactId: one.contactId }] },
      select: { byContactId: true, referredContactId: true },
      orderBy: { id: 'asc' },
    });
    expect(left).toEqual([
      { byContactId: one.contactId, referredContactId: third.contactId },
      { byContactId: third.contactId, referredContactId: one.contactId },
      { byContactId: one.contactId, referredContactId: null },
    ]);
  });

  it('keeps the phone to call first, and one that both have once', async () => {
    const shared = '0509998877';
    const kept = await personOf(omar, { name: 'Rima One', phone: '0507770001' });
    const other = await personOf(omar, { name: 'Zaid Other', phone: shared });
    await team.inquires({
      name: 'Rima One',
      phone: shared,
      email: (await contact(kept.contactId)).emails[0]?.address,
    });
    await merged(other, kept, { choices: { kept: 'second' } });
    const { phones } = await contact(kept.contactId);
    expect(phones.map(({ e164 }) => e164)).toEqual(['+966507770001', '+966509998877']);
  });
});

describe('of two relationship plans', () => {
  it('that of the further person stays, whoever is kept', async () => {
    const kept = await personOf(omar);
    const client = await personOf(omar);
    await team.sells(omar, client.contactId, 100_000n);
    const { cameTo } = await merged(kept, client);
    expect(cameTo.plan).toEqual({ stays: '33-touch-client-for-life', ended: '8x8' });
    expect(await plansOf(kept.contactId)).toContain('8x8 stopped merged');
    expect(await plansOf(kept.contactId)).toContain('33-touch-client-for-life active');
    const due = await dueOf(kept.contactId);
    expect(due.filter(({ enrolment }) => enrolment?.planKey === '8x8')).toEqual([]);
  });

  it('two plans of work of one kind stay, and what both ask for is due once', async () => {
    const kept = await personOf(omar);
    const other = await personOf(omar);
    await team.puts(omar, kept.contactId, 'transaction-to-closing', '2026-12-20');
    await team.puts(omar, other.contactId, 'transaction-to-closing', '2026-12-10');
    const steps = (await dueOf(other.contactId)).filter(
      ({ enrolment }) => enrolment?.planKey === 'transaction-to-closing',
    );
    expect(steps.length).toBeGreaterThan(0);
    await merged(kept, other);
    const left = (await dueOf(kept.contactId)).filter(
      ({ enrolment }) => enrolment?.planKey === 'transaction-to-closing',
    );
    const keys = left.map(({ stepKey }) => stepKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { stepKey } of steps) expect(keys).toContain(stepKey);
  });

  it('being called back for having asked again happens once', async () => {
    const kept = await personOf(omar, { name: 'Nora A' });
    const other = await personOf(omar, { name: 'Nora B' });
    for (const { contactId } of [kept, other]) {
      const { emails } = await contact(contactId);
      await team.inquires({ email: emails[0]?.address, phone: '' });
    }
    await merged(kept, other);
    const calls = (await dueOf(kept.contactId)).filter(({ promise }) => promise?.reason === 'asked-again');
    expect(calls).toHaveLength(1);
  });
});

describe('open inquiries', () => {
  const tellings = (subjectId: string) =>
    team.look.telling.findMany({
      where: { subjectId },
      select: { kind: true, recipient: true, wantedVersion: true },
      orderBy: { position: 'asc' },
    });

  it('of nobody’s person become the owner’s, with a next step, and the card is drawn anew', async () => {
    const known = await personOf(omar);
    const open = await team.inquires();
    const { cameTo } = await merged(known, open);
    expect(cameTo.givenTo).toBe(omar);
    expect(await lead(open.leadId)).toMatchObject({
      stage: 'claimed',
      claimedByUserId: omar,
      claimedVia: 'owner',
    });
    const told = await tellings(open.leadId);
    expect(told).toContainEqual({ kind: 'lead-contact', recipient: omar, wantedVersion: expect.anything() });
    expect(told.find(({ kind }) => kind === 'lead-card')?.wantedVersion).toBeGreaterThan(1);
    const promised = (await dueOf(known.contactId)).filter(
      ({ promise }) => promise?.reason === 'asked-again',
    );
    expect(promised).toHaveLength(1);
  });

  it.each(['first', 'second'] as const)(
    'that a colleague has go to the owner who was chosen, and the colleague is told: the %s',
    async (chosen) => {
      const [kept, other] = [await personOf(omar), await personOf(sara)];
      const [owner, had] = chosen === 'first' ? [omar, sara] : [sara, omar];
      const lost = chosen === 'first' ? other : kept;
      await merged(kept, other, { choices: { kept: 'first', ownerUserId: chosen } });
      for (const { leadId } of [kept, other])
        expect(await lead(leadId)).toMatchObject({ claimedByUserId: owner, stage: 'claimed' });
      expect(await lead(lost.leadId)).toMatchObject({ claimedVia: 'owner', captureDueAt: null });
      const held = await team.look.leadHolding.findMany({
        where: { leadId: lost.leadId },
        orderBy: { id: 'asc' },
      });
      expect(held).toMatchObject([
        { userId: had, until: team.clock.at, endedWhy: 'reassigned', endedByUserId: mona },
        { userId: owner, via: 'owner', until: null },
      ]);
      const told = await tellings(lost.leadId);
      expect(told).toContainEqual({ kind: 'lead-reassigned', recipient: had, wantedVersion: 1 });
      expect(told).toContainEqual({
        kind: 'lead-contact',
        recipient: owner,
        wantedVersion: expect.anything(),
      });
      const former = told.find(({ kind, recipient }) => kind === 'lead-contact' && recipient === had);
      expect(former?.wantedVersion).toBeGreaterThan(1);
    },
  );

  it('of two that are nobody’s stand on the earlier card; a late press on the other takes both', async () => {
    const first = await team.inquires();
    team.later(0.01);
    const second = await team.inquires();
    await merged(second, first);
    expect((await lead(second.leadId)).joinedLeadId).toBe(first.leadId);
    expect((await lead(first.leadId)).joinedLeadId).toBeNull();
    expect((await tellings(second.leadId)).find(({ kind }) => kind === 'lead-card')?.wantedVersion).toBe(2);
    const { member } = await team.asks(sara);
    const claim = await claimLead(team.means, {
      teamId: team.teamId,
      leadId: second.leadId,
      member,
      at: team.clock.at,
    });
    expect(claim.kind).toBe('won');
    for (const { leadId } of [first, second])
      expect(await lead(leadId)).toMatchObject({ claimedByUserId: sara, contactId: second.contactId });
  });

  it('of a test stay apart from those of people', async () => {
    const real = await team.inquires();
    const test = await team.inquires({ is_test: true });
    await merged(real, test);
    for (const { leadId } of [real, test]) expect((await lead(leadId)).joinedLeadId).toBeNull();
  });

  it('of an owner who may claim no more are offered on', async () => {
    const known = await personOf(sara);
    await team.look.member.updateMany({ where: { userId: sara }, data: { inLeadsChannel: false } });
    const open = await team.inquires();
    await merged(known, open);
    await team.look.member.updateMany({ where: { userId: sara }, data: { inLeadsChannel: true } });
    expect(await lead(open.leadId)).toMatchObject({ stage: 'new', channelId: leadsChannelId });
  });
});

describe('an opt-out', () => {
  it.each(['kept', 'merged'] as const)('of the one who is %s holds for the person at once', async (side) => {
    const kept = await personOf(omar);
    const other = await team.inquires();
    const whose = side === 'kept' ? kept : other;
    await team.optsOut(omar, whose.contactId, null);
    const result = await merged(kept, other);
    expect(result.cameTo.isLeftAlone).toBe(true);
    expect(await dueOf(kept.contactId)).toEqual([]);
    expect((await plansOf(kept.contactId)).filter((plan) => / active$| paused/.test(plan))).toEqual([]);
    expect(await lead(other.leadId)).toMatchObject({ stage: 'new', withheldAt: expect.any(Date) });
    // It is kept by every address that the person has now.
    const { phones, emails } = await contact(kept.contactId);
    const suppressed = await team.look.suppression.findMany({
      where: { optOut: { contactId: kept.contactId } },
    });
    expect(suppressed.map(({ address }) => address).toSorted()).toEqual(
      [...phones.map(({ e164 }) => e164), ...emails.map(({ mailbox }) => mailbox)].toSorted(),
    );
    // Whoever inquires by one of them is offered to nobody.
    const again = await team.inquires({ name: 'Somebody', phone: phones.at(-1)?.e164, email: '' });
    expect(await lead(again.leadId)).toMatchObject({ withheldAt: expect.any(Date) });
  });

  it('of one channel withdraws its touches, and the rest goes on', async () => {
    const kept = await personOf(omar);
    const other = await personOf(sara);
    await team.optsOut(sara, other.contactId, 'call');
    await merged(kept, other);
    const due = await dueOf(kept.contactId);
    expect(due.length).toBeGreaterThan(0);
    expect(due.filter(({ channel }) => channel === 'call')).toEqual([]);
  });

  it('of both is one request, the earlier, and comes back as two', async () => {
    const kept = await personOf(omar);
    const other = await personOf(omar);
    await team.optsOut(omar, other.contactId, null);
    team.later(1);
    await team.optsOut(omar, kept.contactId, null);
    const before = await team.allRows();
    const { merge: made } = await merged(kept, other);
    const standing = await team.look.optOut.findMany({
      where: { contactId: kept.contactId, undoneAt: null },
    });
    expect(standing).toHaveLength(1);
    expect(standing[0]?.at.getTime()).toBe(team.clock.at.getTime() - 3_600_000);
    const trail = async () =>
      await team.look.auditEntry.findMany({
        where: { deed: { in: ['contacts-merged', 'contacts-parted'] }, subjectId: kept.contactId },
        orderBy: { id: 'asc' },
      });
    const joinedToId = standing[0]?.id;
    expect(await trail()).toMatchObject([
      { byUserId: mona, details: { mergeId: made.mergeId, joinedIds: [{ joinedToId }] } },
    ]);
    expect((await undoMerge(await team.asks(mona), made.mergeId)).kind).toBe('undone');
    expect(await team.allRows()).toEqual(before);
    expect((await trail()).map(({ deed }) => deed)).toEqual(['contacts-merged', 'contacts-parted']);
  });
});

describe('late and repeated', () => {
  it('the same form twice, also at once, merges once and answers the same', async () => {
    const [kept, other] = [await personOf(omar), await personOf(omar)];
    const both = await Promise.all([merge(kept, other), merge(kept, other)]);
    const again = await merge(kept, other);
    const answers = [...both, again].map((result) =>
      result.kind === 'merged' ? { ...result, merge: { ...result.merge } } : result,
    );
    expect(answers[0]?.kind).toBe('merged');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await team.look.contactMerge.count({ where: { keptContactId: kept.contactId } })).toBe(1);
  });

  it('two managers who keep different ones make one person of them', async () => {
    const [one, other] = [await personOf(omar), await personOf(omar)];
    const results = await Promise.all([merge(one, other), merge(other, one)]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['merged', 'same-person']);
    expect(await team.look.contact.count({ where: { id: { in: [one.contactId, other.contactId] } } })).toBe(
      1,
    );
  });

  it('whoever still asks for the one who was merged finds the one who is kept, over several merges', async () => {
    const [a, b, c] = [await personOf(omar), await personOf(omar), await personOf(omar)];
    await merged(b, a);
    await merged(c, b);
    await team.logs(omar, a.contactId, 'reached');
    expect(await team.look.interaction.count({ where: { contactId: c.contactId } })).toBe(1);
    const paused = await pausePlan(await team.asks(omar), { contactId: a.contactId, until: null });
    expect(paused.kind).toBe('paused');
    await team.optsOut(sara, a.contactId, 'email');
    expect(await team.look.optOut.count({ where: { contactId: c.contactId } })).toBe(1);
    await team.refers(omar, a.contactId, null);
    await team.sells(omar, b.contactId, 5_000n);
    expect(await team.look.deal.count({ where: { contactId: c.contactId } })).toBe(1);
    expect((await merge(a, c)).kind).toBe('same-person');
    const stranger = await personOf(omar);
    expect((await merge(a, stranger)).kind).toBe('changed');
  });

  it('an inquiry that arrives meanwhile by an address of the one who was merged is the kept one’s', async () => {
    const [kept, other] = [await personOf(omar, { name: 'Lulu' }), await personOf(omar, { name: 'Lulu' })];
    const { emails } = await contact(other.contactId);
    const arriving = Array.from({ length: 3 }, (_, nth) =>
      pause(nth * 15).then(() => team.inquires({ name: 'Lulu', email: emails[0]?.address, phone: '' })),
    );
    await Promise.all([merged(kept, other), ...arriving]);
    for (const inquiry of arriving) {
      const { leadId } = await inquiry;
      expect((await lead(leadId)).contactId).toBe(kept.contactId);
    }
  });

  it('a person with 2,000 touches and 200 leads is merged, and parted again, within a press', async () => {
    const [kept, other] = [await personOf(omar), await personOf(sara)];
    await fill(other.contactId, { touches: 2_000, leads: 200 });
    await fill(kept.contactId, { touches: 500, leads: 50 });
    const { merge: made } = await merged(kept, other);
    expect(await team.look.touch.count({ where: { contactId: kept.contactId } })).toBeGreaterThan(2_500);
    expect((await undoMerge(await team.asks(mona), made.mergeId)).kind).toBe('undone');
    expect(await team.look.lead.count({ where: { contactId: other.contactId } })).toBe(201);
  });
});

/** A long history: what was settled over years, and inquiries with their messages. */
async function fill(
  contactId: string,
  { touches, leads }: { touches: number; leads: number },
): Promise<void> {
  const { look, teamId, clock } = team;
  const at = clock.at;
  const day = dateOf(localDay(at, 'Asia/Riyadh'));
  const { id: enrolmentId } = await look.enrolment.create({
    data: {
      teamId,
      contactId,
      planKey: 'old',
      planKind: 'operational',
      startsOn: day,
      createdAt: at,
      state: 'finished',
      endedAt: at,
    },
  });
  await look.touch.createMany({
    data: Array.from({ length: touches }, (_, nth) => ({
      teamId,
      contactId,
      enrolmentId,
      stepKey: `step-${nth}`,
      channel: 'call',
      plannedOn: day,
      dueOn: day,
      state: 'skipped',
      settledAt: at,
    })),
  });
  const source = await look.source.findFirstOrThrow();
  const ids = Array.from({ length: leads }, () => newRowId());
  await look.lead.createMany({
    data: ids.map((id) => ({ id, teamId, contactId, sourceId: source.id, arrivedAt: at, stage: 'lost' })),
  });
  for (const kind of ['lead-card', 'lead-unclaimed'])
    await look.telling.createMany({
      data: ids.map((subjectId) => ({
        teamId,
        kind,
        subjectId,
        recipient: leadsChannelId,
        wantedAt: at,
        state: 'told',
        channelId: leadsChannelId,
        ts: '1.1',
      })),
    });
}

describe('who may', () => {
  it.each([
    ['an agent their own two', omar, omar, omar, 'merged'],
    ['an agent their own with nobody’s', omar, omar, null, 'merged'],
    ['an agent nobody’s with their own', omar, null, omar, 'merged'],
    ['an agent a colleague’s: no', omar, omar, sara, 'denied owner-only'],
    ['an agent two of nobody: no', omar, null, null, 'denied claim-first'],
    ['a manager any two', mona, omar, sara, 'merged'],
  ] as const)('%s', async (_what, by, first, second, expected) => {
    const pair = [
      first ? await personOf(first) : await team.inquires(),
      second ? await personOf(second) : await team.inquires(),
    ] as const;
    const result = await merge(pair[0], pair[1], { by });
    expect(result.kind === 'denied' ? `denied ${result.why}` : result.kind).toBe(expected);
  });
});
