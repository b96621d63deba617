import fc from 'fast-check';
import { isToBeLeftAlone, readContact } from '../../../src/db/contacts.ts';
import { editContact } from '../../../src/flows/contacts/edit-contact.ts';
import { mergeContacts } from '../../../src/flows/contacts/merge-contacts.ts';
import { recordOptOutInTx } from '../../../src/flows/contacts/record-opt-out.ts';
import { undoMerge } from '../../../src/flows/contacts/undo-merge.ts';
import { undoOptOut } from '../../../src/flows/contacts/undo-opt-out.ts';
import { chosenFields, type MergeChoices, sides } from '../../../src/leads/merge.ts';
import { type MergingTeam, openMergingTeam } from './merging-team.ts';

const [omar, sara, mona] = ['U0OMAR', 'U0SARA', 'U0MONA'] as const;

let team: MergingTeam;
beforeAll(async () => {
  team = await openMergingTeam();
});
afterAll(() => team?.close());

type Inquiry = { leadId: string; contactId: string };

async function personOf(userId: string, more: Record<string, unknown> = {}): Promise<Inquiry> {
  const inquiry = await team.inquires(more);
  await team.claims(userId, inquiry.leadId);
  return inquiry;
}

async function merged(first: Inquiry, second: Inquiry, choices: MergeChoices = { kept: 'first' }) {
  const ids = { firstId: first.contactId, secondId: second.contactId };
  const result = await mergeContacts(await team.asks(mona), { ...ids, choices });
  if (result.kind !== 'merged') throw new Error(`Merging came to ${result.kind}`);
  return result.merge.mergeId;
}

const undo = async (mergeId: string, by: string = mona) => await undoMerge(await team.asks(by), mergeId);
const consents = async ({ contactId }: Inquiry) =>
  await undoOptOut(await team.asks(mona), { contactId, words: 'call me again' });
async function addressOf({ contactId }: Inquiry) {
  const { address: email } = await team.look.contactEmail.findFirstOrThrow({ where: { contactId } });
  return { email, phone: '' };
}
const contact = (id: string) => team.look.contact.findUniqueOrThrow({ where: { id } });
const plansOf = async (contactId: string) =>
  (await team.look.enrolment.findMany({ where: { contactId }, orderBy: { id: 'asc' } })).map(
    ({ planKey, state }) => `${planKey} ${state}`,
  );

describe('merging and taking it back', () => {
  /** What may have happened with a person before, by the flows that people use. */
  const deeds = {
    asksAgain: async ({ contactId }: Inquiry) => {
      const { emails } = await team.look.contact.findUniqueOrThrow({
        where: { id: contactId },
        include: { emails: true },
      });
      await team.inquires({ email: emails[0]?.address, phone: '' });
    },
    isTried: ({ contactId }: Inquiry) => team.logs(mona, contactId, 'no-answer'),
    isReached: ({ contactId }: Inquiry) => team.logs(mona, contactId, 'reached'),
    isPromised: ({ contactId }: Inquiry) => team.logs(mona, contactId, 'reached', { nextIn: 5 }),
    goesOnYearlyPlan: ({ contactId }: Inquiry) => team.puts(mona, contactId, '33-touch'),
    goesOnQuietPlan: ({ contactId }: Inquiry) => team.puts(mona, contactId, '12-direct'),
    sells: ({ contactId }: Inquiry) => team.puts(mona, contactId, 'transaction-to-closing', '2026-12-20'),
    closes: ({ contactId }: Inquiry) => team.sells(mona, contactId, 77_000n),
    promisesToRefer: ({ contactId }: Inquiry) => team.refers(mona, contactId, null),
    hasFamily: async ({ contactId }: Inquiry) => {
      const phone = await team.look.contactPhone.findFirst({ where: { contactId } });
      await team.inquires({ name: 'Another Altogether', phone: phone?.e164 });
    },
    stopsCalls: ({ contactId }: Inquiry) => team.optsOut(omar, contactId, 'call'),
    stops: ({ contactId }: Inquiry) => team.optsOut(omar, contactId, null),
    learnsBirthday: async ({ contactId }: Inquiry) => {
      await editContact(await team.asks(mona), { contactId, edit: { birthday: '03-14' } });
    },
    aDayGoesBy: async () => team.later(26),
  };
  const someone = fc.record({
    name: fc.constantFrom('Huda', 'Huda Salem', 'هدى سالم', ''),
    owner: fc.constantFrom(omar, sara, null),
    deeds: fc.array(fc.constantFrom(...(Object.keys(deeds) as Array<keyof typeof deeds>)), { maxLength: 5 }),
  });
  const choices = fc.record(
    {
      kept: fc.constantFrom(...sides),
      ...Object.fromEntries(chosenFields.map((field) => [field, fc.constantFrom(...sides)])),
    },
    { requiredKeys: ['kept'] },
  );

  it('leaves every row as it was, whoever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        someone,
        someone,
        choices,
        fc.boolean(),
        async (one, other, chosen, haveSentEachOther) => {
          const people: Inquiry[] = [];
          for (const { name, owner, deeds: done } of [one, other]) {
            const person = owner ? await personOf(owner, { name }) : await team.inquires({ name });
            for (const deed of done) await deeds[deed](person);
            people.push(person);
          }
          const [first, second] = people;
          if (!first || !second) throw new Error('Two people were made');
          if (haveSentEachOther) await team.refers(mona, first.contactId, second.contactId);
          const before = await team.allRows();
          const mergeId = await merged(first, second, chosen as MergeChoices);
          expect((await undo(mergeId)).kind).toBe('undone');
          expect(await team.allRows()).toEqual(before);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
});

describe('what came since', () => {
  it('stays with the one who was kept; what was brought goes back, as it is by then', async () => {
    const [kept, other] = [await personOf(omar), await personOf(sara)];
    const brought = await team.look.touch.findFirstOrThrow({
      where: { contactId: other.contactId, state: 'due' },
    });
    const mergeId = await merged(kept, other, { kept: 'first', ownerUserId: 'second' });
    expect((await contact(kept.contactId)).ownerUserId).toBe(sara);
    team.later(30);
    await team.logs(sara, kept.contactId, 'met', { nextIn: 4 });
    await team.sells(mona, kept.contactId, 9_000n);
    await editContact(await team.asks(mona), {
      contactId: kept.contactId,
      edit: { name: 'Said Since', weddingDay: '05-02' },
    });
    expect((await undo(mergeId)).kind).toBe('undone');

    const [first, second] = [await contact(kept.contactId), await contact(other.contactId)];
    expect(first).toMatchObject({
      name: 'Said Since',
      nameKey: 'said since',
      weddingDay: '05-02',
      // Nobody has changed that since.
      ownerUserId: omar,
      // What they have become by what happened since, they are.
      relationship: 'client',
      lastTwoWayAt: team.clock.at,
    });
    expect(second).toMatchObject({ name: 'Huda Salem', ownerUserId: sara, relationship: 'havent-met' });
    expect(await team.look.interaction.count({ where: { contactId: kept.contactId } })).toBe(1);
    expect(await team.look.interaction.count({ where: { contactId: other.contactId } })).toBe(0);
    expect(await team.look.promise.count({ where: { contactId: kept.contactId } })).toBe(1);
    expect(await team.look.deal.count({ where: { contactId: kept.contactId } })).toBe(1);
    const touch = await team.look.touch.findUniqueOrThrow({ where: { id: brought.id } });
    expect(touch.contactId).toBe(other.contactId);
    for (const { contactId } of [kept, other]) {
      const standing = (await plansOf(contactId)).filter((plan) => / active$| paused$/.test(plan));
      expect(standing.length).toBeLessThanOrEqual(1);
      const due = await team.look.touch.findMany({
        where: { contactId, state: 'due' },
        include: { enrolment: true },
      });
      for (const { enrolment } of due) expect(['active', 'paused', undefined]).toContain(enrolment?.state);
    }
  });

  it('an opt-out holds for both: it came from the person that both were', async () => {
    const [kept, other] = [await personOf(omar), await personOf(omar)];
    const mergeId = await merged(kept, other);
    team.later(1);
    await team.optsOut(omar, kept.contactId, null);
    await undo(mergeId);
    for (const { contactId } of [kept, other]) {
      expect(await team.look.touch.count({ where: { contactId, state: 'due' } })).toBe(0);
      const { phones } = await team.look.contact.findUniqueOrThrow({
        where: { id: contactId },
        include: { phones: true },
      });
      for (const { e164 } of phones)
        expect(await team.look.suppression.count({ where: { address: e164 } })).toBeGreaterThan(0);
    }
  });

  it.each(['the one who was kept', 'the one who was merged'])(
    'an opt-out that %s had given before holds for both, where it was asked for again since',
    async (giver) => {
      const [kept, other] = [await personOf(omar), await personOf(omar)];
      const [before, free] = giver === 'the one who was kept' ? [kept, other] : [other, kept];
      const unclaimed = await team.inquires({ ...(await addressOf(free)) });
      await team.look.lead.update({
        where: { id: unclaimed.leadId },
        data: { stage: 'new', claimedByUserId: null, claimedAt: null, claimedVia: null },
      });
      expect(unclaimed.contactId).toBe(free.contactId);
      await team.optsOut(omar, before.contactId, null);
      team.later(1);
      const mergeId = await merged(kept, other);
      // Sent before it was merged, and came after.
      const { means, teamId } = team;
      const sent = await team.asks(omar);
      await means.store.transaction((tx) =>
        recordOptOutInTx(tx, {
          ...{ team: sent.team, plans: sent.plans, contactId: free.contactId, byUserId: null },
          ...{ channel: null, how: 'page', words: 'one click', at: new Date(sent.at.getTime() - 1) },
        }),
      );
      team.later(1);
      expect((await undo(mergeId)).kind).toBe('undone');
      expect(await team.look.touch.count({ where: { contactId: free.contactId, state: 'due' } })).toBe(0);
      expect((await plansOf(free.contactId)).filter((plan) => / active$| paused$/.test(plan))).toEqual([]);
      const contact = await readContact(team.look, teamId, free.contactId);
      expect(contact && (await isToBeLeftAlone(team.look, teamId, contact))).toBe(true);
      expect(
        await team.look.lead.count({ where: { contactId: free.contactId, stage: 'new', withheldAt: null } }),
      ).toBe(0);
    },
  );

  it('one that was not asked for again holds for whoever had given it alone', async () => {
    const [kept, other] = [await personOf(omar), await personOf(omar)];
    await team.optsOut(omar, kept.contactId, null);
    team.later(1);
    const mergeId = await merged(kept, other);
    await undo(mergeId);
    const free = await readContact(team.look, team.teamId, other.contactId);
    expect(free && (await isToBeLeftAlone(team.look, team.teamId, free))).toBe(false);
    expect(
      await team.look.touch.count({ where: { contactId: other.contactId, state: 'due' } }),
    ).toBeGreaterThan(0);
  });

  it('a request that both had made, and that was taken back since, stands for neither of them', async () => {
    const [kept, other] = [await personOf(omar), await personOf(omar)];
    await team.optsOut(omar, other.contactId, null);
    team.later(1);
    await team.optsOut(omar, kept.contactId, null);
    const mergeId = await merged(kept, other);
    team.later(1);
    await consents(kept);
    await undo(mergeId);
    for (const { contactId } of [kept, other])
      expect(await team.look.optOut.findMany({ where: { contactId } })).toMatchObject([
        { undoneAt: team.clock.at, undoneByUserId: mona, undoWords: 'call me again' },
      ]);
    // Each has the addresses of their own again.
    expect(await team.look.suppression.count({ where: { optOut: { contactId: kept.contactId } } })).toBe(2);
  });

  it('nor does it get in the way of one that they made anew', async () => {
    const [kept, other] = [await personOf(omar), await personOf(omar)];
    await team.optsOut(omar, other.contactId, null);
    team.later(1);
    await team.optsOut(omar, kept.contactId, null);
    const mergeId = await merged(kept, other);
    team.later(1);
    await consents(kept);
    team.later(1);
    await team.optsOut(omar, kept.contactId, null);
    expect((await undo(mergeId)).kind).toBe('undone');
    const of = ({ contactId }: Inquiry) =>
      team.look.optOut.findMany({ where: { contactId }, orderBy: { at: 'asc' } });
    expect(await of(kept)).toMatchObject([
      { undoneAt: expect.any(Date) },
      { at: team.clock.at, undoneAt: null },
    ]);
    expect(await of(other)).toMatchObject([{ undoneAt: expect.any(Date) }]);
  });

  it('a lead that went to the owner by it is again with whoever had it, however far it has come', async () => {
    const before = team.clock.at;
    const [kept, other] = [await personOf(omar), await personOf(sara)];
    const lead = () => team.look.lead.findUniqueOrThrow({ where: { id: other.leadId } });
    const { captureDueAt } = await lead();
    expect(captureDueAt).toEqual(expect.any(Date));
    const mergeId = await merged(kept, other, { kept: 'first', ownerUserId: 'first' });
    team.later(7 * 24);
    expect(captureDueAt && captureDueAt < team.clock.at).toBe(true);
    const { id: told } = await team.look.telling.findFirstOrThrow({
      where: { kind: 'lead-reassigned', subjectId: other.leadId, recipient: sara },
    });
    expect((await undo(mergeId)).kind).toBe('undone');
    expect(await lead()).toMatchObject({
      contactId: other.contactId,
      claimedByUserId: sara,
      claimedVia: 'claim',
      claimedAt: before,
      // It is over, and nobody was warned: they are given the time anew.
      captureDueAt,
      captureWarnedAt: null,
    });
    const held = await team.look.leadHolding.findMany({ where: { leadId: other.leadId } });
    expect(held).toMatchObject([{ userId: sara, until: null, endedWhy: null }]);
    const notices = await team.look.telling.findMany({
      where: { kind: 'lead-reassigned', subjectId: other.leadId },
      select: { id: true, recipient: true, wantedVersion: true },
      orderBy: { recipient: 'asc' },
    });
    expect(notices).toEqual([
      { id: expect.anything(), recipient: omar, wantedVersion: 1 },
      { id: told, recipient: sara, wantedVersion: 2 },
    ]);

    const again = await merged(kept, other, { kept: 'first', ownerUserId: 'first' });
    await team.logs(omar, kept.contactId, 'reached');
    expect(await lead()).toMatchObject({ claimedByUserId: omar, stage: 'contacted' });
    await undo(again);
    expect(await lead()).toMatchObject({ claimedByUserId: sara, stage: 'contacted', captureDueAt: null });

    const third = await merged(kept, other, { kept: 'first', ownerUserId: 'first' });
    await team.look.lead.update({ where: { id: other.leadId }, data: { stage: 'lost' } });
    await undo(third);
    expect(await lead()).toMatchObject({ contactId: other.contactId, claimedByUserId: omar, stage: 'lost' });
  });

  it('an inquiry that joined a card which goes back has its own from then on', async () => {
    const [kept, other] = [await team.inquires(), await team.inquires()];
    await team.look.lead.update({ where: { id: kept.leadId }, data: { stage: 'lost' } });
    const mergeId = await merged(kept, other);
    const { emails } = await team.look.contact.findUniqueOrThrow({
      where: { id: kept.contactId },
      include: { emails: { orderBy: { id: 'asc' } } },
    });
    const since = await team.inquires({ email: emails[0]?.address, phone: '' });
    const lead = () => team.look.lead.findUniqueOrThrow({ where: { id: since.leadId } });
    expect((await lead()).joinedLeadId).toBe(other.leadId);
    await undo(mergeId);
    expect(await lead()).toMatchObject({ contactId: kept.contactId, joinedLeadId: null, stage: 'new' });
    expect(await team.look.telling.count({ where: { kind: 'lead-card', subjectId: since.leadId } })).toBe(1);
  });

  it('an inquiry that became the owner’s goes back to the card, unless somebody has worked on it', async () => {
    const [owned, first, second] = [await personOf(omar), await team.inquires(), await team.inquires()];
    const one = await merged(owned, first);
    await undo(one);
    expect(await team.look.lead.findUniqueOrThrow({ where: { id: first.leadId } })).toMatchObject({
      stage: 'new',
      claimedByUserId: null,
    });
    expect(await team.look.leadHolding.count({ where: { leadId: first.leadId } })).toBe(0);
    const two = await merged(owned, second);
    await team.logs(omar, second.contactId, 'reached');
    await undo(two);
    expect(await team.look.lead.findUniqueOrThrow({ where: { id: second.leadId } })).toMatchObject({
      contactId: second.contactId,
      claimedByUserId: omar,
      stage: 'contacted',
    });
  });
});

describe('a merge is not taken back', () => {
  it('twice, though it is pressed twice at once', async () => {
    const [kept, other] = [await personOf(omar), await personOf(omar)];
    const mergeId = await merged(kept, other);
    const both = await Promise.all([undo(mergeId), undo(mergeId)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['undone', 'undone-before']);
    expect((await undo(mergeId)).kind).toBe('undone-before');
  });

  it('before one that came on top of it, on either side', async () => {
    const [a, b, c] = [await personOf(omar), await personOf(omar), await personOf(omar)];
    const before = await team.allRows();
    const first = await merged(b, a);
    const second = await merged(c, b);
    expect(await undo(first)).toMatchObject({ kind: 'merged-on', by: { mergeId: second } });
    expect((await undo(second)).kind).toBe('undone');
    expect((await undo(first)).kind).toBe('undone');
    expect(await team.allRows()).toEqual(before);

    const one = await merged(a, b);
    const two = await merged(a, c);
    expect(await undo(one)).toMatchObject({ kind: 'merged-on', by: { mergeId: two } });
    await undo(two);
    expect((await undo(one)).kind).toBe('undone');
    expect(await team.allRows()).toEqual(before);
  });

  it('after 30 days, nor by whom it is not to decide', async () => {
    const [kept, other] = [await personOf(omar), await personOf(sara)];
    const mergeId = await merged(kept, other);
    expect(await undo(mergeId, omar)).toEqual({ kind: 'denied', why: 'owner-only' });
    team.later(30 * 24);
    expect((await undo(mergeId)).kind).toBe('too-late');
    expect((await undo('01a2025b-0db3-7544-93c9-f598ce01b0d5')).kind).toBe('gone');
  });
});
