import { loadsOf } from '../../../src/db/agent-load.ts';
import { newRowId } from '../../../src/db/insert-rows.ts';
import { dateOf } from '../../../src/db/local-days.ts';
import { busyAgents } from '../../../src/db/pool.ts';
import { drawHandOver } from '../../../src/flows/draw/draw-hand-over.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { askAboutLeavers } from '../../../src/flows/team/ask-about-leavers.ts';
import { handOverPeople } from '../../../src/flows/team/hand-over-people.ts';
import { queueHandOvers, startHandOver } from '../../../src/flows/team/start-hand-over.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

const [omar, sara, mona, lina] = ['U0OMAR', 'U0SARA', 'U0MONA', 'U0LINA'];
const later = (minutes: number) => new Date(wednesday.getTime() + minutes * 60_000);

let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam();
  const { rows, teamId } = team;
  await rows.member.create({ data: { teamId, userId: lina, name: 'Lina', inLeadsChannel: true } });
});
afterEach(() => team.close());

const change = async (userId: string, data: object) => {
  const { rows, teamId } = team;
  await rows.member.update({ where: { teamId_userId: { teamId, userId } }, data });
};
const leaves = (userId = omar) => change(userId, { inLeadsChannel: false });
/** So many people of Omar's, each on a plan with something due today. */
async function people(n: number, ownerUserId = omar): Promise<string[]> {
  const { rows, teamId } = team;
  const contacts = Array.from({ length: n }, (_, nth) => ({
    id: newRowId(),
    teamId,
    name: `Person ${nth}`,
    nameKey: `person ${nth}`,
    ownerUserId,
    createdAt: wednesday,
  }));
  await rows.contact.createMany({ data: contacts });
  const enrolments = contacts.map(({ id: contactId }) => ({
    id: newRowId(),
    teamId,
    contactId,
    planKey: '12-direct',
    planKind: 'relationship',
    startsOn: dateOf('2026-11-01'),
    createdAt: wednesday,
  }));
  await rows.enrolment.createMany({ data: enrolments });
  await rows.touch.createMany({
    data: enrolments.map(({ id: enrolmentId, contactId }) => ({
      id: newRowId(),
      teamId,
      contactId,
      enrolmentId,
      stepKey: 'first',
      channel: 'mail',
      plannedOn: dateOf('2026-11-25'),
      dueOn: dateOf('2026-11-25'),
    })),
  });
  return contacts.map(({ id }) => id);
}
async function openLead(contactId: string, userId = omar): Promise<string> {
  const { rows, teamId, means } = team;
  const found = await rows.source.findFirst({ where: { key: 'zillow' } });
  const leadId = await team.lead(
    contactId,
    found?.id ?? (await team.source('Zillow')),
    '2026-11-25T08:30:00Z',
    {
      channelId: 'C0LEADS',
    },
  );
  await claimLead(means, { teamId, leadId, member: (await team.asks(userId)).member, at: wednesday });
  return leadId;
}
/** A list of Omar's of that day, as it was posted, with what is due for somebody. */
async function postedMorning(contactId: string): Promise<string> {
  const { rows, teamId } = team;
  const touch = await rows.touch.findFirstOrThrow({ where: { contactId, state: 'due' } });
  const day = dateOf('2026-11-25');
  const { id: morningId } = await rows.morning.create({
    data: { teamId, userId: omar, day, madeAt: wednesday },
  });
  await rows.morningTouch.create({ data: { teamId, morningId, touchId: touch.id, position: 0, dueOn: day } });
  await rows.telling.create({
    data: {
      teamId,
      kind: 'morning',
      subjectId: morningId,
      recipient: omar,
      state: 'told',
      channelId: 'D0OMAR',
      ts: '1.0',
      wantedAt: wednesday,
    },
  });
  return morningId;
}
const starts = async (toUserIds: readonly string[], fromUserId = omar) =>
  await startHandOver(await team.asks(mona), { fromUserId, toUserIds });
async function goesOn(options: { isStopping?: () => boolean } = {}): Promise<void> {
  const { teamId, rows, means } = team;
  const { id: handOverId } = await rows.handOver.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await handOverPeople(means, { teamId, handOverId, at: later(1), ...options });
}
const countsByOwner = async () =>
  Object.fromEntries(
    (await team.rows.contact.groupBy({ by: ['ownerUserId'], _count: true })).map(
      ({ ownerUserId, _count }) => [ownerUserId, _count],
    ),
  );
const looks = async (at: Date) => await askAboutLeavers(team.means, { teamId: team.teamId, at });
/** Whom the managers were asked about by an hour after the first look at who is absent. */
const asked = async () => {
  await looks(later(-60));
  await looks(later(0));
  return (await team.rows.telling.findMany({ where: { kind: 'leaver' }, orderBy: { recipient: 'asc' } })).map(
    ({ subjectId, recipient, wantedVersion }) => `${subjectId} ${recipient} ${wantedVersion}`,
  );
};

describe('asking whose the people of a leaver are', () => {
  it.each([
    ['left the leads channel', { inLeadsChannel: false }],
    ['left Slack', { isGone: true }],
    ['is a guest now', { isGuest: true }],
  ])('asks the managers once about who %s', async (_case, left) => {
    await people(2);
    expect(await asked()).toEqual([]);
    await change(omar, left);
    for (const time of [1, 2, 3]) expect([time, await asked()]).toEqual([time, [`${omar} ${mona} 1`]]);
    // Back, nothing is asked any more, and what was asked says so; gone again, it is asked anew.
    await change(omar, { inLeadsChannel: true, isGone: false, isGuest: false });
    expect(await asked()).toEqual([`${omar} ${mona} 2`]);
    expect(await team.rows.member.findFirstOrThrow({ where: { userId: omar } })).toMatchObject({
      leftToldAt: null,
    });
    await change(omar, left);
    expect(await asked()).toEqual([`${omar} ${mona} 3`]);
    expect(await countsByOwner()).toEqual({ [omar]: 2 });
  });

  it('waits for an hour: who comes back meanwhile is not asked about, and their next absence counts anew', async () => {
    const count = async () => await team.rows.telling.count({ where: { kind: 'leaver' } });
    await people(1);
    await leaves();
    for (const minute of [0, 59]) await looks(later(minute));
    expect(await count()).toBe(0);
    await change(omar, { inLeadsChannel: true });
    await looks(later(60));
    await leaves();
    for (const minute of [61, 62, 120]) await looks(later(minute));
    expect(await count()).toBe(0);
    await looks(later(121));
    expect(await count()).toBe(1);
  });

  it('asks about three at a time, who was absent first first', async () => {
    const leavers = [omar, sara, lina, 'U0FOUR', 'U0FIVE'];
    const { rows, teamId } = team;
    for (const userId of leavers.slice(3))
      await rows.member.create({ data: { teamId, userId, name: userId } });
    for (const userId of leavers) {
      await people(1, userId);
      await leaves(userId);
    }
    await looks(later(0));
    await rows.member.updateMany({ where: { userId: 'U0FOUR' }, data: { leftSeenAt: later(-1) } });
    const subjects = async () =>
      (await rows.telling.findMany({ where: { kind: 'leaver' } }))
        .map(({ subjectId }) => subjectId)
        .toSorted();
    await looks(later(60));
    expect(await subjects()).toEqual(['U0FIVE', 'U0FOUR', lina]);
    await looks(later(61));
    expect(await subjects()).toEqual(leavers.toSorted());
  });

  it('asks nothing about who has nobody, about managers who work theirs from outside, or a team not set up', async () => {
    await leaves(sara);
    expect(await asked()).toEqual([]);
    await people(1, mona);
    await leaves(mona);
    expect(await asked()).toEqual([]);
    await people(1);
    await leaves();
    await team.rows.team.updateMany({ data: { setUpAt: null } });
    expect(await asked()).toEqual([]);
  });
});

describe('handing over', () => {
  it('gives all to one, with open leads and what is due, and tells in one message', async () => {
    const ids = await people(3);
    const leadId = await openLead(ids[0] ?? '');
    await team.rows.touch.updateMany({ where: { contactId: ids[1] ?? '' }, data: { toldAt: null } });
    const morningId = await postedMorning(ids[2] ?? '');
    await leaves();
    await asked();
    expect(await starts([sara])).toMatchObject({ kind: 'started', people: 3, leads: 1 });
    await goesOn();
    // The list in which it stood says whose it is now.
    expect(await team.rows.telling.findFirstOrThrow({ where: { subjectId: morningId } })).toMatchObject({
      state: 'waiting',
      wantedVersion: 2,
    });
    expect(await countsByOwner()).toEqual({ [sara]: 3 });
    const lead = await team.rows.lead.findFirstOrThrow({ where: { id: leadId } });
    expect(lead).toMatchObject({ claimedByUserId: sara, claimedVia: 'owner', captureDueAt: null });
    const holdings = await team.rows.leadHolding.findMany({ where: { leadId }, orderBy: { from: 'asc' } });
    expect(holdings).toMatchObject([
      { userId: omar, endedWhy: 'left', endedByUserId: mona },
      { userId: sara, via: 'owner', byUserId: mona, until: null },
    ]);
    expect(await team.rows.enrolment.count({ where: { toFollow: true } })).toBe(
      await team.rows.enrolment.count({ where: { state: 'active' } }),
    );
    // Not one by one: their next list has it.
    expect(
      await team.rows.touch.count({ where: { state: 'due', toldAt: null, dueOn: dateOf('2026-11-25') } }),
    ).toBe(0);
    const told = await team.rows.telling.findMany({ where: { kind: 'hand-over' } });
    expect(told.map(({ recipient }) => recipient)).toEqual([sara]);
    expect(await team.rows.handOver.findFirstOrThrow()).toMatchObject({ state: 'done', endedAt: later(1) });

    for (const time of [1, 2]) {
      await goesOn();
      expect([time, await team.rows.telling.count({ where: { kind: 'hand-over' } })]).toEqual([time, 1]);
    }
    expect(await starts([sara])).toMatchObject({ kind: 'nobody' });
  });

  it('shares two thousand evenly, open leads too, though it is broken off and goes on in two processes at once', async () => {
    const ids = await people(2_000);
    for (const id of ids.slice(-6)) await openLead(id);
    await leaves();
    expect(await starts([sara, lina, mona])).toMatchObject({ kind: 'started', people: 2_000, leads: 6 });
    let looks = 0;
    await goesOn({
      isStopping: () => {
        looks += 1;
        return looks > 5;
      },
    });
    const shares = async () =>
      (await team.rows.handOverShare.findMany({ orderBy: { userId: 'asc' } })).map(
        ({ userId, people: n, leads }) => [userId, n, leads],
      );
    expect((await countsByOwner())[omar]).toBe(1_750 + 44);
    expect(await team.rows.lead.count({ where: { claimedByUserId: omar } })).toBe(0);
    await Promise.all([goesOn(), goesOn()]);
    expect(await countsByOwner()).toEqual({ [lina]: 667, [mona]: 667, [sara]: 666 });
    expect(await shares()).toEqual([
      [lina, 667, 2],
      [mona, 667, 2],
      [sara, 666, 2],
    ]);
    expect(await team.rows.telling.count({ where: { kind: 'hand-over' } })).toBe(3);
  }, 60_000);

  it('goes on after a restart by the tick, and is begun once by two managers', async () => {
    await people(2);
    await change(sara, { isManager: true });
    const both = await Promise.all([starts([sara]), starts([lina])]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['running', 'started']);
    expect(await team.rows.handOver.count()).toBe(1);
    await queueHandOvers(team.means, { teamId: team.teamId });
    await goesOn();
    expect(await team.rows.contact.count({ where: { ownerUserId: omar } })).toBe(0);
  });

  it('leaves them where they are where a manager says so, and says so', async () => {
    await people(2);
    await leaves();
    await asked();
    expect(await starts([])).toEqual({ kind: 'stays' });
    expect(await countsByOwner()).toEqual({ [omar]: 2 });
    expect(await asked()).toEqual([`${omar} ${mona} 2`]);
    expect(await starts([sara])).toMatchObject({ kind: 'started' });
  });

  it('refuses who is no agent, the same person, and who is no manager', async () => {
    await people(1);
    await leaves(sara);
    expect(await starts([lina, sara, 'U0NOBODY'])).toEqual({
      kind: 'no-agents',
      refused: [
        { name: 'سارة', why: 'not-in-channel' },
        { name: 'U0NOBODY', why: 'unknown' },
      ],
    });
    expect(await starts([omar])).toEqual({ kind: 'to-themselves' });
    expect(await startHandOver(await team.asks(lina), { fromUserId: omar, toUserIds: [lina] })).toEqual({
      kind: 'denied',
      why: 'managers-only',
    });
    expect(await starts([lina], 'U0NOBODY')).toEqual({ kind: 'gone' });
    expect(await countsByOwner()).toEqual({ [omar]: 1 });
  });

  it('stops where nobody who was named is an agent any more', async () => {
    await people(2);
    await starts([sara]);
    await leaves(sara);
    await goesOn();
    expect(await team.rows.handOver.findFirstOrThrow()).toMatchObject({ state: 'stopped' });
    expect(await countsByOwner()).toEqual({ [omar]: 2 });
    expect(await starts([lina])).toMatchObject({ kind: 'started' });
  });

  it('ends what a leaver had to do with covering, and nothing of who is still an agent', async () => {
    const away = { awayFrom: dateOf('2026-11-24'), awayUntil: dateOf('2026-11-30') };
    await change(omar, { ...away, coverUserId: sara });
    await change(lina, { ...away, coverUserId: omar });
    const covers = async () =>
      (await team.rows.member.findMany({ where: { awayUntil: { not: null } } })).map(
        ({ userId, coverUserId }) => [userId, coverUserId],
      );
    await people(1);
    await starts([sara]);
    await goesOn();
    expect((await covers()).toSorted()).toEqual([
      [lina, omar],
      [omar, sara],
    ]);
    await people(1);
    await leaves();
    await starts([sara]);
    await goesOn();
    expect(await covers()).toEqual([[lina, null]]);
  });

  it('takes along what a leaver’s people asked since, be it offered, joined or in the pool, but nothing withheld', async () => {
    const [hudas = '', badrs = ''] = await people(2);
    await leaves();
    const source = await team.source('Bayut');
    const inquires = async (contactId: string, more: Record<string, unknown>) =>
      await team.lead(contactId, source, '2026-11-25T08:50:00Z', more);
    const offered = await inquires(hudas, { channelId: 'C0LEADS' });
    const joined = await inquires(hudas, { joinedLeadId: offered, firstContactAt: wednesday });
    const pooled = await inquires(badrs, { pooledAt: wednesday });
    const withheld = await inquires(badrs, { withheldAt: wednesday });
    const { rows, teamId } = team;
    const card = { teamId, kind: 'lead-card', subjectId: offered, recipient: 'C0LEADS' };
    await rows.telling.create({
      data: { ...card, state: 'told', channelId: 'C0LEADS', ts: '1.0', wantedAt: wednesday },
    });
    await starts([sara]);
    await goesOn();
    const lead = (id: string) => rows.lead.findFirstOrThrow({ where: { id } });
    const theirs = { claimedByUserId: sara, claimedVia: 'owner', pooledAt: null, captureDueAt: null };
    expect(await lead(offered)).toMatchObject({ ...theirs, stage: 'claimed' });
    expect(await lead(joined)).toMatchObject({ ...theirs, stage: 'contacted' });
    expect(await lead(pooled)).toMatchObject({ ...theirs, stage: 'claimed' });
    expect(await lead(withheld)).toMatchObject({ stage: 'new', claimedByUserId: null });
    expect(await rows.telling.findFirstOrThrow({ where: card })).toMatchObject({ state: 'waiting' });
    const { member } = await team.asks(lina);
    expect(await claimLead(team.means, { teamId, leadId: offered, member, at: later(2) })).toMatchObject({
      kind: 'taken',
    });

    const { id: subjectId } = await rows.handOver.findFirstOrThrow();
    const asking = await team.asks(sara, later(2));
    const message = await team.means.store.transaction((tx) =>
      drawHandOver.draw(tx, { ...asking, subjectId, recipient: sara, isFirst: true }),
    );
    expect(message?.text.match(/Person \d/g)?.toSorted()).toEqual(['Person 0', 'Person 1']);
  });

  it('does not count as given that day', async () => {
    const [id = ''] = await people(1);
    await openLead(id);
    await leaves();
    await starts([sara]);
    await goesOn();
    const asked = { teamId: team.teamId, userIds: [sara], on: '2026-11-25', zone: 'Asia/Riyadh' } as const;
    expect((await loadsOf(team.rows, asked)).get(sara)).toEqual({ open: 1, today: 0 });
    expect(await busyAgents(team.rows, asked)).toEqual(new Set());
  });

  it('gives an open lead of somebody else’s person to that one', async () => {
    const [id = ''] = await people(1);
    const leadId = await openLead(id);
    await team.rows.contact.update({ where: { id }, data: { ownerUserId: lina } });
    await leaves();
    await starts([sara]);
    await goesOn();
    expect(await team.rows.lead.findFirstOrThrow({ where: { id: leadId } })).toMatchObject({
      claimedByUserId: lina,
    });
    expect(await countsByOwner()).toEqual({ [lina]: 1 });
  });
});
