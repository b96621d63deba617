import { addDays } from '../../../src/calendar/local-day.ts';
import { doNotCallStandingOf } from '../../../src/db/do-not-call.ts';
import { listsOfTeam } from '../../../src/db/do-not-call-lists.ts';
import { keepDoNotCallList } from '../../../src/flows/team/keep-do-not-call.ts';
import { tellEndedLists } from '../../../src/flows/team/tell-ended-lists.ts';
import { goOnWithDoNotCall, workDoNotCall } from '../../../src/flows/team/work-do-not-call.ts';
import { lookAtListFile } from '../../../src/leads/do-not-call-file.ts';
import { dueTouch } from '../../support/due-touch.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

const today = '2026-11-25';
let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam();
});
afterEach(() => team.close());

/** Keeps a list of numbers without reading it. */
async function keeps(text: string, { country = 'US', asOf = today, userId = 'U0MONA', at = wednesday } = {}) {
  const look = await lookAtListFile(new TextEncoder().encode(text), country);
  if (look.kind !== 'numbers') throw new Error(`No numbers but ${look.kind}`);
  const { columns, pieces } = look;
  return await keepDoNotCallList(await team.asks(userId, at), {
    country,
    asOf,
    fileName: 'numbers.txt',
    columns,
    pieces,
  });
}
async function kept(...sent: Parameters<typeof keeps>): Promise<string> {
  const result = await keeps(...sent);
  if (result.kind !== 'kept') throw new Error(`Not kept but ${result.kind}`);
  return result.listId;
}
const work = (listId: string, isStopping: () => boolean = () => false) =>
  workDoNotCall(team.means, { teamId: team.teamId, listId, now: () => wednesday, isStopping });
async function takenIn(...sent: Parameters<typeof keeps>): Promise<string> {
  const listId = await kept(...sent);
  await work(listId);
  return listId;
}
const states = async () =>
  Object.fromEntries(
    (await team.rows.doNotCallList.findMany()).map(({ id, state, numbers }) => [id, [state, numbers]]),
  );
const person = (contactId: string, ...phones: Array<[e164: string, country: string | null]>) => ({
  contactId,
  phones: phones.map(([e164, country]) => ({ e164, country })),
});
const many = (n: number, from = 2_000_000) =>
  Array.from({ length: n }, (_, nth) => `202${from + nth}`).join('\n');
const waiting = async (kind: string) =>
  (await team.rows.telling.findMany({ where: { kind }, orderBy: { id: 'asc' } })).map(
    ({ subjectId, recipient, wantedVersion }) => [subjectId, recipient, wantedVersion],
  );
const queued = async () =>
  await team.rows.$queryRaw<object[]>`SELECT 1 FROM pgboss.job WHERE name LIKE 'do-not-call%'`;

describe('how contacts stand in the do-not-call lists', () => {
  const standing = async (contacts: Parameters<typeof doNotCallStandingOf>[2], at = wednesday) =>
    Object.fromEntries(
      [...(await doNotCallStandingOf(team.rows, team.teamId, contacts, at))].map(([id, one]) => [
        id,
        [one.listed.size > 0, Object.fromEntries(one.agesByCountry)],
      ]),
    );

  it('is by any of their numbers, with the age of the lists of their countries', async () => {
    await takenIn('2025550101\n2025550102\n7875550101\n', { asOf: addDays(today, -3) });
    await takenIn('0501234567\n', { country: 'AE', asOf: addDays(today, -10) });
    expect(
      await standing([
        person('listed', ['+12025550101', 'US']),
        person('not listed', ['+12025550199', 'US']),
        person('second phone', ['+12025550199', 'US'], ['+971501234567', 'AE']),
        person('country not told', ['+15555550101', null]),
        person('neighbour', ['+14165550101', 'CA']),
        person('territory', ['+17875550101', 'PR']),
        person('no list', ['+966501234567', 'SA']),
        person('no phone'),
      ]),
    ).toEqual({
      listed: [true, { US: 3 }],
      'not listed': [false, { US: 3 }],
      'second phone': [true, { US: 3, AE: 10 }],
      'country not told': [false, { US: 3 }],
      neighbour: [false, {}],
      territory: [true, { US: 3 }],
      'no list': [false, {}],
      'no phone': [false, {}],
    });
    // Where the team is a day begins at 21:00 UTC.
    expect(await standing([person('a', ['+12025550101', 'US'])], new Date('2026-11-25T21:00:00Z'))).toEqual({
      a: [true, { US: 4 }],
    });
  });

  it('is looked at in one statement, so that no list is replaced in the middle of it', async () => {
    const { rows, teamId } = team;
    await takenIn('2025550101\n');
    let looks = 0;
    const looking = rows.$extends({
      query: {
        $allOperations: async ({ args, query }) => {
          const found: unknown = await query(args);
          looks += 1;
          return found;
        },
      },
    });
    const asked = [person('a', ['+12025550101', 'US']), person('b', ['+12025550199', 'US'])];
    const stands = await doNotCallStandingOf(looking as unknown as typeof rows, teamId, asked, wednesday);
    expect([stands.get('a')?.listed.size, stands.get('b')?.listed.size, looks]).toEqual([1, 0, 1]);
  });

  it('is by lists of the team alone, and by none that is being read still', async () => {
    const listId = await kept('2025550101\n');
    expect(await standing([person('a', ['+12025550101', 'US'])])).toEqual({ a: [false, {}] });
    await work(listId);
    expect(await standing([person('a', ['+12025550101', 'US'])])).toEqual({ a: [true, { US: 0 }] });
    await team.rows.team.create({ data: { id: 'T2' } });
    const others = await doNotCallStandingOf(
      team.rows,
      'T2',
      [person('a', ['+12025550101', 'US'])],
      wednesday,
    );
    expect(others.get('a')).toEqual({ listed: new Set(), agesByCountry: new Map() });
  });
});

describe('a do-not-call list', () => {
  it('is refused by its day, by who sends it, and while another of the country is read', async () => {
    expect(await keeps('2025550101', { userId: 'U0OMAR' })).toEqual({ kind: 'denied', why: 'managers-only' });
    expect(await keeps('2025550101', { asOf: addDays(today, 1) })).toEqual({ kind: 'in-future' });
    expect(await keeps('2025550101', { asOf: addDays(today, -32) })).toEqual({
      kind: 'too-old',
      mostAgeDays: 31,
    });
    await takenIn('2025550101', { asOf: addDays(today, -31) });
    await takenIn('2025550101', { asOf: addDays(today, -3) });
    expect(await keeps('2025550101', { asOf: addDays(today, -4) })).toEqual({
      kind: 'older-than-current',
      currentAsOf: addDays(today, -3),
    });
    await kept('2025550101');
    expect(await keeps('2025550101')).toEqual({ kind: 'busy', fileName: 'numbers.txt' });
    expect((await keeps('0501234567', { country: 'AE' })).kind).toBe('kept');
    expect((await keeps('2025550101', { country: 'US', userId: 'U0OMAR' })).kind).toBe('denied');
  });

  it('may be as old as the team’s own rules say', async () => {
    await team.rows.teamContactRule.create({
      data: {
        teamId: team.teamId,
        key: 'US',
        differs: { doNotCall: { channels: ['call'], listNeeded: true, maxAgeDays: 7 } },
        changedAt: wednesday,
        changedByUserId: 'U0MONA',
      },
    });
    expect(await keeps('2025550101', { asOf: addDays(today, -8) })).toEqual({
      kind: 'too-old',
      mostAgeDays: 7,
    });
  });

  it('takes the place of the one before only when it is whole, whose numbers are then deleted', async () => {
    const { rows, teamId } = team;
    const first = await takenIn(`${many(16_000)}\nno number\n`, { asOf: addDays(today, -3) });
    expect(await states()).toEqual({ [first]: ['current', 16_000] });
    const second = await kept(many(16_000, 2_500_000));
    const looks: number[] = [];
    // Broken off after two pieces.
    await work(second, () => looks.push(1) > 2);
    const { done, total, numbers } = await rows.doNotCallList.findUniqueOrThrow({ where: { id: second } });
    expect([done, total > 3, numbers > 0 && numbers < 16_000]).toEqual([2, true, true]);
    const stands = async (e164: string) =>
      (await doNotCallStandingOf(rows, teamId, [person('a', [e164, 'US'])], wednesday))
        .get('a')
        ?.listed.has(e164);
    expect([await stands('+12022000000'), await stands('+12022500000')]).toEqual([true, false]);

    await work(second);
    expect(await states()).toEqual({ [first]: ['replaced', 16_000], [second]: ['current', 16_000] });
    expect([await stands('+12022000000'), await stands('+12022500000')]).toEqual([false, true]);
    expect(await rows.doNotCallPiece.count()).toBe(0);
    await work(first);
    await work(first);
    expect(await states()).toEqual({ [first]: ['gone', 16_000], [second]: ['current', 16_000] });
    expect(await rows.doNotCallNumber.count()).toBe(16_000);
    expect(
      await rows.auditEntry.findMany({ select: { deed: true, subjectId: true, details: true } }),
    ).toEqual([
      {
        deed: 'do-not-call-list-taken-in',
        subjectId: first,
        details: { country: 'US', asOf: addDays(today, -3), numbers: 16_000 },
      },
      {
        deed: 'do-not-call-list-taken-in',
        subjectId: second,
        details: { country: 'US', asOf: today, numbers: 16_000 },
      },
    ]);
  });

  it('is read once though two processes read it', async () => {
    const listId = await kept(`${many(10_000)}\n${many(10_000)}`);
    await Promise.all([work(listId), work(listId), work(listId)]);
    expect(await states()).toEqual({ [listId]: ['current', 10_000] });
    const audited = await team.rows.auditEntry.count();
    await work(listId);
    expect([await states(), await team.rows.auditEntry.count(), audited]).toEqual([
      { [listId]: ['current', 10_000] },
      1,
      1,
    ]);
  });

  it('that was left in the middle is gone on with', async () => {
    const { rows, means, teamId } = team;
    const listId = await kept(many(6_000));
    await rows.$executeRaw`DELETE FROM pgboss.job`;
    await goOnWithDoNotCall(means, { teamId, at: new Date(wednesday.getTime() + 60_000) });
    expect(await queued()).toEqual([]);
    await goOnWithDoNotCall(means, { teamId, at: new Date(wednesday.getTime() + 180_000) });
    expect(await queued()).toHaveLength(1);
    await work(listId);
    await rows.$executeRaw`DELETE FROM pgboss.job`;
    await goOnWithDoNotCall(means, { teamId, at: new Date(wednesday.getTime() + 180_000) });
    expect(await queued()).toEqual([]);
  });

  it('has the messages drawn anew that show a call to one of its numbers, and withdraws nothing', async () => {
    const { rows, teamId } = team;
    const touches: string[] = [];
    for (const [e164, channel] of [
      ['+12025550101', 'call'],
      ['+12025550102', 'email'],
      ['+12025550199', 'call'],
      ['+12025550103', 'text'],
    ] as const) {
      const id = await dueTouch(rows, { teamId, userId: 'U0OMAR', name: e164, day: today });
      const { contactId } = await rows.touch.update({ where: { id }, data: { channel } });
      await rows.contactPhone.create({ data: { teamId, contactId, e164, country: 'US' } });
      touches.push(id);
      if (e164.endsWith('3')) continue;
      await rows.telling.create({
        data: {
          teamId,
          kind: 'touch',
          subjectId: id,
          recipient: 'U0OMAR',
          wantedAt: wednesday,
          state: 'told',
        },
      });
    }
    await takenIn('2025550101\n2025550102\n2025550103\n');
    const again = await rows.telling.findMany({ where: { kind: 'touch', state: 'waiting' } });
    expect(again.map(({ subjectId }) => subjectId)).toEqual([touches[0]]);
    expect(await rows.touch.count({ where: { state: 'due' } })).toBe(4);
  });

  it('tells managers once that it has ended, and no more where it was replaced', async () => {
    const { means, teamId } = team;
    const listId = await takenIn('2025550101', { asOf: addDays(today, -20) });
    const daysLater = (days: number) => new Date(wednesday.getTime() + days * 86_400_000);
    await tellEndedLists(means, { teamId, at: daysLater(11) });
    expect(await waiting('do-not-call-ended')).toEqual([]);
    await tellEndedLists(means, { teamId, at: daysLater(12) });
    await tellEndedLists(means, { teamId, at: daysLater(13) });
    expect(await waiting('do-not-call-ended')).toEqual([[listId, 'U0MONA', 1]]);
    const [list] = await listsOfTeam(team.rows, teamId, ['current']);
    expect(list).toMatchObject({ listId, mostAgeDays: 31 });
    const next = await kept('2025550101', { asOf: addDays(today, 12), at: daysLater(13) });
    await work(next);
    // Its message is drawn anew: there is a newer list.
    expect(await waiting('do-not-call-ended')).toEqual([[listId, 'U0MONA', 2]]);
  });
});
