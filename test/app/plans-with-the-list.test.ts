import { asContact, contactParts } from '../../src/db/contacts.ts';
import { readMember, teamOf } from '../../src/db/people.ts';
import { enrolContacts } from '../../src/flows/plans/enrol-contacts.ts';
import { enrolMany } from '../../src/flows/plans/enrol-many.ts';
import { followEditedPlan } from '../../src/flows/plans/follow-edited-plan.ts';
import { agreed } from '../support/agreed.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const lina = 'U0LINA';
const day = (text: string) => new Date(text);

describe('what plans make due, and the list of the day', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    // Sunday, 07:00 in Riyadh.
    touchbase = await startTouchbase({ at: '2026-11-29T04:00:00Z' });
    talk = conversation(touchbase);
  }, 60_000);
  afterAll(async () => {
    await touchbase?.stop();
  });

  async function peopleNamed(...names: string[]): Promise<string[]> {
    const rows = await touchbase.look.contact.createManyAndReturn({
      data: names.map((name) => ({
        teamId: touchbase.running.teamId,
        name,
        nameKey: name.toLowerCase(),
        relationship: 'met',
        ownerUserId: lina,
        lastTwoWayAt: day('2026-06-01T09:00:00Z'),
        createdAt: touchbase.clock.now(),
      })),
      select: { id: true },
    });
    const contactIds = rows.map(({ id }) => id);
    const { running, look, clock } = touchbase;
    await agreed(look, { teamId: running.teamId, contactIds, at: clock.now() });
    return contactIds;
  }
  /** A person on 33 Touch from a day on, with nothing left due before another day. */
  async function onYearly(name: string, startsOn: string, doneUntil: string) {
    const { running, look, clock } = touchbase;
    const [contactId = ''] = await peopleNamed(name);
    const plan = running.means.library.get('33-touch');
    if (!plan) throw new Error('No 33 Touch');
    const row = await look.contact.findFirstOrThrow({ where: { id: contactId }, include: contactParts });
    const team = await teamOf(look, running.teamId);
    const owner = await readMember(look, running.teamId, lina);
    const enrolments = [{ contact: asContact(row), startsOn }];
    const [enrolmentId = ''] = await running.means.store.transaction(
      async (tx) => await enrolContacts(tx, { team, plan, owner, enrolments, at: clock.now() }),
    );
    await look.touch.updateMany({
      where: { enrolmentId, dueOn: { lt: day(doneUntil) } },
      data: { state: 'skipped', settledAt: day('2026-10-01'), settledByUserId: lina },
    });
    return { contactId, enrolmentId };
  }
  const toldAlone = () => touchbase.look.telling.count({ where: { kind: 'touch', recipient: lina } });

  it('a plan year that ends leaves due what is due, and the list says what it let go, no more and no less', async () => {
    const { look } = touchbase;
    const renewed = await onYearly('Huda Salem', '2025-11-30', '2026-09-01');
    const old = await look.touch.findMany({
      where: { enrolmentId: renewed.enrolmentId, state: 'due' },
      orderBy: { dueOn: 'asc' },
    });
    const last = old.at(-1);
    const calls = old.filter(({ channel }) => channel === 'call').map(({ id }) => id);
    expect(calls).toHaveLength(1);
    await look.touch.update({ where: { id: last?.id ?? '' }, data: { dueOn: day('2026-12-03') } });

    const rested = await onYearly('Salem Ali', '2026-06-07', '2026-10-01');
    await look.enrolment.update({
      where: { id: rested.enrolmentId },
      data: {
        state: 'paused',
        pausedOn: day('2026-10-01'),
        pausedUntil: day('2026-11-30'),
        pauseWhy: 'said',
      },
    });
    await touchbase.at('2026-11-29T05:00:00Z');
    const before = talk.dm(lina).length;

    await touchbase.at('2026-11-30T05:00:00Z');
    const now = new Map(
      (await look.touch.findMany({ where: { enrolmentId: renewed.enrolmentId } })).map((one) => [
        one.id,
        one,
      ]),
    );
    expect([...now.values()].filter(({ planYear }) => planYear === 2)).toHaveLength(33);
    expect(calls.map((id) => now.get(id)?.state)).toEqual(['due']);
    expect(now.get(last?.id ?? '')).toMatchObject({ state: 'due', dueOn: day('2026-12-03') });

    expect(await look.enrolment.count({ where: { id: rested.enrolmentId, state: 'active' } })).toBe(1);
    const gone = await look.touch.findMany({ where: { state: 'let-go', settledByUserId: lina } });
    const ofMonday = gone.filter(({ settledAt }) => settledAt?.getTime() === touchbase.clock.now().getTime());
    expect(ofMonday.some(({ enrolmentId }) => enrolmentId === rested.enrolmentId)).toBe(true);
    expect(gone.some(({ enrolmentId }) => enrolmentId === renewed.enrolmentId)).toBe(true);
    const monday = talk.dm(lina).slice(before).join('\n');
    expect(monday).toContain(`${ofMonday.length} small touches from before were let go`);
    expect(await look.touch.count({ where: { state: 'let-go' } })).toBe(gone.length);

    // Drawn anew while a plan of them waits again, it says the same.
    await talk.types(lina, '/touch pause salem ali');
    await touchbase.settled();
    expect(talk.dm(lina).slice(before).join('\n')).toContain(
      `${ofMonday.length} small touches from before were let go`,
    );
  });

  it('an hour that was said goes with the day it was said for', async () => {
    const { contactId, enrolmentId } = await onYearly('Mariam Nasser', '2026-11-29', '2026-12-01');
    const birthday = await touchbase.look.touch.findFirstOrThrow({
      where: { enrolmentId, occasion: 'otherwise', stepKey: { contains: 'birthday' } },
    });
    await touchbase.look.touch.update({
      where: { id: birthday.id },
      data: { dueOn: day('2026-12-01'), dueAt: day('2026-12-01T13:00:00Z') },
    });
    await talk.types(lina, '/lead edit mariam birthday 3 may');
    expect(await touchbase.look.touch.findFirst({ where: { id: birthday.id, contactId } })).toMatchObject({
      dueOn: day('2027-05-03'),
      dueAt: null,
    });
    // What one person's own day makes due today is told at once.
    const before = await toldAlone();
    await talk.types(lina, '/lead edit mariam birthday 30 november');
    await touchbase.at('2026-11-30T08:00:00Z');
    expect(await toldAlone()).toBe(before + 1);
  });

  it('what is due today by an import or an edited plan waits for the next list', async () => {
    const { look, running, clock } = touchbase;
    const { teamId } = running;
    const before = await toldAlone();
    const enrolled = async (planKey: string, ...names: string[]) => {
      const contactIds = await peopleNamed(...names);
      const asked = { teamId, ownerUserId: lina, contactIds, planKey, at: clock.now(), spread: false };
      expect((await enrolMany(running.means, asked)).enrolled).toBe(names.length);
      return async () =>
        await look.touch.findMany({
          where: { contactId: { in: contactIds }, state: 'due', dueOn: { lte: day('2026-11-30') } },
        });
    };
    const imported = await enrolled('33-touch', 'Person A', 'Person B', 'Person C');
    expect(await imported()).toHaveLength(3);
    const planKey = '12-direct';
    const onEdited = await enrolled(planKey, 'Person D', 'Person E', 'Person F');
    expect(await onEdited()).toEqual([]);

    // The first piece comes a week earlier: today.
    const plan = running.means.library.get(planKey);
    if (!plan) throw new Error('No 12 Direct');
    const steps = plan.steps.map((step, nth) =>
      nth === 0 ? { ...step, when: { month: 1, week: 1 } } : step,
    );
    await look.teamPlan.create({
      data: { teamId, key: planKey, plan: { ...plan, steps }, savedByUserId: lina, savedAt: clock.now() },
    });
    const follow = async () => {
      await look.enrolment.updateMany({ where: { planKey }, data: { toFollow: true } });
      await followEditedPlan(running.means, { teamId, planKey, at: clock.now() });
    };
    await follow();
    expect(await onEdited()).toHaveLength(3);
    await touchbase.at('2026-11-30T09:00:00Z');
    expect(await toldAlone()).toBe(before);

    await touchbase.at('2026-12-01T05:00:00Z');
    const listed = await look.morningTouch.findMany({
      where: { morning: { userId: lina, day: day('2026-12-01') } },
    });
    const ids = new Set(listed.map(({ touchId }) => touchId));
    for (const { id } of [...(await imported()), ...(await onEdited())]) expect(ids).toContain(id);

    // What is overdue and was in a list gets a later day that is past too, and is not told once more.
    const told = await look.touch.findMany({ where: { id: { in: [...ids] }, enrolment: { planKey } } });
    await look.touch.updateMany({
      where: { id: { in: told.map(({ id }) => id) } },
      data: { plannedOn: day('2026-11-29'), dueOn: day('2026-11-29') },
    });
    await follow();
    expect(await look.touch.findMany({ where: { id: { in: told.map(({ id }) => id) } } })).toEqual(
      expect.arrayContaining(
        told.map(({ id, toldAt }) => expect.objectContaining({ id, toldAt, plannedOn: day('2026-11-30') })),
      ),
    );
    await touchbase.at('2026-12-01T08:00:00Z');
    expect(await toldAlone()).toBe(before);
  });
});
