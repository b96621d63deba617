import { readContact } from '../../src/db/contacts.ts';
import { dateOf } from '../../src/db/local-days.ts';
import { teamOf } from '../../src/db/people.ts';
import { answerLeadLine } from '../../src/flows/answers/answer-lead-line.ts';
import { answerTouchLine } from '../../src/flows/answers/answer-touch-line.ts';
import type { Asking } from '../../src/flows/asking.ts';
import { recordInteraction } from '../../src/flows/contacts/record-interaction.ts';
import { openTouch } from '../../src/flows/day/open-touch.ts';
import { skipTouch } from '../../src/flows/day/settle-touch.ts';
import { showableDue } from '../../src/flows/day/today-list.ts';
import { homePeople } from '../../src/flows/home/home-people.ts';
import { searchInHome } from '../../src/flows/home/search-in-home.ts';
import { recordDeal } from '../../src/flows/money/record-deal.ts';
import { handOverWork } from '../../src/flows/plans/hand-over-work.ts';
import { moveContact } from '../../src/flows/plans/move-contact.ts';
import { setCoordinator } from '../../src/flows/plans/plan-settings.ts';
import { putOnPlan } from '../../src/flows/plans/put-on-plan.ts';
import { firstLook } from '../../src/slack/home/home-look.ts';
import type { Reply } from '../../src/slack/reply.ts';
import { type MoneyTeam, moneyTeam, wednesday } from './money/money-team.ts';

const [omar, sara, mona, lina] = ['U0OMAR', 'U0SARA', 'U0MONA', 'U0LINA'];
const away = { awayFrom: dateOf('2026-11-23'), awayUntil: dateOf('2026-11-26'), coverUserId: sara };

let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam({ coordinatorUserId: lina });
  const { rows, teamId } = team;
  await rows.member.create({ data: { teamId, userId: lina, name: 'Lina', inLeadsChannel: true } });
});
afterEach(() => team.close());

const change = async (userId: string, data: object) => {
  const { rows, teamId } = team;
  await rows.member.update({ where: { teamId_userId: { teamId, userId } }, data });
};
/** Somebody of Omar's with a listing: a task of the coordinator's is due today, and a call of his tomorrow. */
async function withListing(name = 'Huda Salem'): Promise<{ huda: string; taskId: string }> {
  const huda = await team.contact(name, { ownerUserId: omar, relationship: 'met' });
  const asking = await team.asks(omar);
  const plan = asking.plans.get('listing-management');
  if (!plan) throw new Error('There is no such plan');
  await putOnPlan(asking, { contactId: huda, plan, on: undefined });
  const { id } = await task(huda);
  return { huda, taskId: id };
}
const task = async (contactId: string) =>
  await team.rows.touch.findFirstOrThrow({ where: { contactId, stepKey: 'task-papers' } });
const stateOf = async (id: string) => (await team.rows.touch.findFirstOrThrow({ where: { id } })).state;
const forWhom = async (contactId: string) => (await task(contactId)).forUserId;
const typed = async (asking: Asking, text: string) => textOf(await answerTouchLine(asking, text));
const textOf = (reply: Reply) => (reply.kind === 'say' ? reply.message.text : reply.kind);
const dueIds = async (userId: string) =>
  (await showableDue(await team.asks(userId))).map(({ touchId }) => touchId);

describe('a part of the work that is somebody’s by role', () => {
  it('is done by who covers for them, and again when the press comes twice', async () => {
    const { huda, taskId } = await withListing();
    await change(lina, away);
    expect(await dueIds(sara)).toEqual([taskId]);

    const happened = {
      contactId: huda,
      touchId: taskId,
      channel: 'task',
      outcome: 'sent',
      happenedAt: wednesday,
      note: '',
    } as const;
    expect(await recordInteraction(await team.asks(mona), { ...happened, touchId: undefined })).toMatchObject(
      {
        kind: 'recorded',
      },
    );
    expect(await openTouch(await team.asks(sara), taskId)).toMatchObject({ kind: 'open' });
    for (const press of ['once', 'and again'])
      expect([
        press,
        await recordInteraction(await team.asks(sara, wednesday, 'press'), happened),
      ]).toMatchObject([press, { kind: 'recorded', touch: { touchId: taskId } }]);
    expect(await team.rows.interaction.count({ where: { byUserId: sara } })).toBe(1);

    const { taskId: another } = await withListing('Badr Saleh');
    expect(await skipTouch(await team.asks(sara), another, '')).toMatchObject({ kind: 'skipped' });
  });

  it('is not what the owner means by a name', async () => {
    const { taskId } = await withListing();
    const asking = await team.asks(omar);
    expect(await typed(asking, 'skip huda')).toBe(
      'What is due for *Huda Salem* is in the list of <@U0LINA>: open the file and gather the papers (Listing management, 1 of 14).',
    );
    expect(await typed(asking, 'snooze huda friday')).toMatch(/^What is due for/);
    expect(await typed(asking, 'done huda')).not.toContain('open the file');
    expect(await typed(await team.asks(mona), 'done huda sent')).not.toContain('open the file');
    expect(await stateOf(taskId)).toBe('due');
    // By the button the owner may.
    expect(await skipTouch(asking, taskId, '')).toMatchObject({ kind: 'skipped' });
  });

  it('while the plan is paused it is put off by nobody, but what was done is done', async () => {
    const { huda, taskId } = await withListing();
    await setCoordinator(await team.asks(mona), null);
    await team.rows.enrolment.updateMany({
      where: { contactId: huda },
      data: { state: 'paused', pausedOn: dateOf('2026-11-25'), pauseWhy: 'said' },
    });
    const asking = await team.asks(omar);
    for (const line of ['skip huda', 'snooze huda friday'])
      expect(await typed(asking, line)).toBe('Nothing is due for *Huda Salem* while the plan is paused.');
    expect(await stateOf(taskId)).toBe('due');
    expect(await typed(asking, 'done huda sent')).toContain('open the file');
    expect(await stateOf(taskId)).toBe('done');
  });

  it('goes to the owner when its coordinator leaves Slack, to the next manager when a manager does', async () => {
    const { huda, taskId } = await withListing();
    expect(await forWhom(huda)).toBe(lina);
    await change(lina, { isGone: true });
    const hers = await team.rows.touch.count({ where: { forUserId: lina } });
    expect(hers).toBeGreaterThan(1);
    for (const time of [1, 2]) {
      await handOverWork(team.means, { teamId: team.teamId, at: wednesday });
      expect([time, await team.rows.touch.count({ where: { forUserId: lina } })]).toEqual([time, 0]);
    }
    expect(await dueIds(omar)).toEqual([taskId]);
    // What is new is not given to her either.
    expect(await forWhom((await withListing('Badr Saleh')).huda)).toBeNull();

    const closing = (await team.asks(omar)).plans.get('transaction-to-closing');
    if (!closing) throw new Error('There is no such plan');
    await putOnPlan(await team.asks(omar), { contactId: huda, plan: closing, on: '2026-12-24' });
    const managers = async () => {
      const found = await team.rows.touch.findMany({ where: { forUserId: { not: null } } });
      return new Set(found.map(({ forUserId }) => forUserId));
    };
    const before = await managers();
    await change(sara, { isManager: true });
    await change(mona, { isGone: true });
    await handOverWork(team.means, { teamId: team.teamId, at: wednesday });
    expect([before, await managers()]).toEqual([new Set([mona]), new Set([sara])]);
  });
});

describe('who covers an agent', () => {
  it('sees how to reach their people, finds them, and records their sales', async () => {
    const huda = await team.contact('Huda Salem', { ownerUserId: omar, relationship: 'met' });
    const { rows, teamId } = team;
    await rows.contactPhone.create({
      data: { teamId, contactId: huda, e164: '+966501234567', country: 'SA' },
    });
    const shown = async (userId: string) =>
      JSON.stringify(await answerLeadLine(await team.asks(userId), 'show huda'));
    const found = async (userId: string) => {
      const asking = await team.asks(userId);
      await searchInHome(asking, 'huda');
      return (await homePeople(asking, { ...firstLook, search: 1 })).people.total;
    };
    const sale = { contactId: huda, priceMinor: 100n, commissionMinor: 10n, costsMinor: 0n };
    expect(await shown(sara)).not.toContain('Huda Salem');
    expect(await recordDeal(await team.asks(sara), sale)).toEqual({ kind: 'denied', why: 'owner-only' });

    await change(omar, away);
    expect(await shown(sara)).toContain('+966 50 123 4567');
    expect(await found(sara)).toBe(1);
    expect(await found(lina)).toBe(0);
    expect(await recordDeal(await team.asks(sara), sale)).toMatchObject({ kind: 'recorded' });
  });

  it('is told of the moves between plans in their place', async () => {
    const huda = await team.contact('Huda Salem', { ownerUserId: omar, relationship: 'met' });
    await change(omar, away);
    const { rows, teamId, means } = team;
    const move = async (toPlanKey: string, byUserId: string | null, why: 'returned' | 'said' = 'returned') =>
      await means.store.transaction(async (tx) => {
        const contact = await readContact(tx.rows, teamId, huda);
        if (!contact) throw new Error('There is no such contact');
        const { plans } = await team.asks(omar);
        const of = { team: await teamOf(tx.rows, teamId), plans, contact };
        await moveContact(tx, { ...of, toPlanKey, why, byUserId, at: wednesday });
      });
    const told = async () =>
      (await rows.telling.findMany({ where: { kind: 'plan-moves' } })).map(({ recipient }) => recipient);
    await move('33-touch', sara, 'said');
    expect(await told()).toEqual([]);
    await move('12-direct', null);
    expect(await told()).toEqual([sara]);
    // A cover who has left Slack reads nothing.
    await change(sara, { isGone: true });
    await move('33-touch', null);
    expect((await told()).toSorted()).toEqual([omar, sara]);
  });
});
