import { agreed } from '../support/agreed.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

describe('the weekly cap', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('plan touches beyond the weekly cap wait for the next week, the ones worth most go first', async () => {
    const { look, running } = touchbase;
    const { teamId } = running;
    const lina = 'U0LINA';
    // Sunday, 29 November: the week begins on it.
    touchbase.clock.set('2026-11-29T04:00:00Z');
    const huda = await look.contact.create({
      data: {
        teamId,
        name: 'Huda Salem',
        nameKey: 'huda salem',
        ownerUserId: lina,
        createdAt: touchbase.clock.now(),
      },
    });
    await agreed(look, { teamId, contactIds: [huda.id], at: touchbase.clock.now() });
    const enrolled = async (planKey: string, planKind: string) =>
      (
        await look.enrolment.create({
          data: {
            teamId,
            contactId: huda.id,
            planKey,
            planKind,
            startsOn: new Date('2026-11-01'),
            createdAt: touchbase.clock.now(),
          },
        })
      ).id;
    const yearly = await enrolled('33-touch', 'relationship');
    const other = await enrolled('buyer', 'operational');
    const touch = async (enrolmentId: string, channel: string, stepKey: string, day: string) =>
      (
        await look.touch.create({
          data: {
            teamId,
            contactId: huda.id,
            enrolmentId,
            stepKey,
            channel,
            plannedOn: new Date(day),
            dueOn: new Date(day),
          },
        })
      ).id;
    const email = await touch(yearly, 'email', 'a', '2026-11-29');
    const letter = await touch(other, 'mail', 'b', '2026-11-29');
    const call = await touch(other, 'call', 'c', '2026-11-29');
    const task = await touch(other, 'task', 'd', '2026-11-29');
    await talk.owes(huda.id, 'the keys', { on: '2026-11-29' });
    await touchbase.at('2026-11-29T05:00:00Z');
    const listed = async (day: string) =>
      (
        await look.morningTouch.findMany({
          where: { touch: { contactId: huda.id }, morning: { userId: lina, day: new Date(day) } },
        })
      ).map(({ touchId }) => touchId);
    const first = await listed('2026-11-29');
    expect(first).toHaveLength(4);
    expect(first).toEqual(expect.arrayContaining([call, task, email]));
    const sunday = touchbase.slack.dm(lina).at(-1);
    if (!sunday) throw new Error('No morning');
    // Nothing of it is told later in the day by itself.
    await touchbase.at('2026-11-29T09:00:00Z');
    expect(talk.dm(lina)).toHaveLength(1);
    expect(await talk.types(lina, '/touch')).not.toContain('Letter');

    // One is done, and a call is worth more than what is left: that waits now, although it was listed.
    const pressing = (touchId: string, actionId: string) => ({ blockId: `touch-${touchId}`, actionId });
    talk.answerOf(await touchbase.slack.as(lina).press(sunday, pressing(call, 'touch-no-answer')));
    const second = await touch(other, 'call', 'e', '2026-11-30');
    await touchbase.at('2026-11-30T05:00:00Z');
    const monday = await listed('2026-11-30');
    expect(monday).toEqual(expect.arrayContaining([second, task]));
    expect(monday).not.toContain(email);
    expect(monday).not.toContain(letter);
    expect(await talk.presses(lina, sunday, pressing(email, 'touch-contact'))).toMatch(
      /Plans may touch Huda Salem 2 times a week.*comes up again Sunday/,
    );
    // What has happened is recorded all the same.
    talk.answerOf(await touchbase.slack.as(lina).press(sunday, pressing(email, 'touch-done')));
    expect((await look.touch.findFirstOrThrow({ where: { id: email } })).state).toBe('done');

    await touchbase.at('2026-12-06T05:00:00Z');
    expect(await listed('2026-12-06')).toContain(letter);
  });
});
