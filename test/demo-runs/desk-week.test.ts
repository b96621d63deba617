import { teamZone, workingDays } from '../../demo/team.ts';
import { happeningsIn } from '../../demo/workspace/desk/busy-week/week-plan.ts';
import { type DeskStage, openDeskStage } from '../support/desk-stage.ts';

const team = { zone: teamZone, workingDays };
const monday = new Date('2026-11-23T03:30:00Z');
/** A day of work has gone by. */
const evening = new Date('2026-11-23T15:00:00Z');
const weekOn = new Date('2026-11-30T03:30:00Z');
const hourMs = 3_600_000;

describe('what happens in a week', () => {
  it('is the same however time is cut, and only on working days', () => {
    const whole = happeningsIn(monday, weekOn, team);
    const pieces = [];
    for (let at = monday.getTime(); at < weekOn.getTime(); at += hourMs / 4)
      pieces.push(...happeningsIn(new Date(at), new Date(at + hourMs / 4), team));
    expect(pieces).toEqual(whole);
    // From Thursday evening until Sunday morning.
    const weekend = [new Date('2026-11-26T15:00:00Z'), new Date('2026-11-29T05:00:00Z')] as const;
    expect(happeningsIn(...weekend, team)).toEqual([]);
    const count = (kind: string) => whole.filter((one) => one.kind === kind).length;
    expect(count('promise')).toBe(5);
    expect(count('lead')).toBeGreaterThanOrEqual(10);
    expect(count('lead')).toBeLessThanOrEqual(20);
  });
});

describe('a week that is played', () => {
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await openDeskStage();
  });
  afterAll(async () => {
    await stage?.stop();
  });
  const jump = async (to: 'hour' | 'week') => {
    const answer = stage.time.jump(to);
    if (answer.kind === 'refused') throw new Error(answer.why);
    return await answer.arrival;
  };

  it('leaves other ways through time alone', async () => {
    stage.moveTo('2026-11-23T05:20:00Z');
    await jump('hour');
    const { rows } = stage.running.means.store;
    expect(await rows.lead.count()).toBe(0);
  });

  it('is lived through by the agents, each with their own hands, until it is stopped', async () => {
    const { time } = stage;
    const answer = time.jump('week');
    if (answer.kind === 'refused') throw new Error(answer.why);
    const unwatch = time.onChange(() => {
      if (time.state.now > evening) time.stopJump();
    });
    expect((await answer.arrival).kind).toBe('stopped');
    unwatch();
    expect(stage.time.state.trouble).toBeUndefined();
    const { rows } = stage.running.means.store;
    const leads = await rows.lead.findMany({ select: { claimedByUserId: true, firstAttemptAt: true } });
    // From where it began.
    const began = new Date('2026-11-23T06:20:00Z');
    const expected = happeningsIn(began, evening, team).filter(({ kind }) => kind === 'lead');
    expect(leads).toHaveLength(expected.length);
    const claimers = leads.map(({ claimedByUserId }) => claimedByUserId);
    expect(claimers).not.toContain(null);
    expect(new Set(claimers).size).toBeGreaterThanOrEqual(2);
    expect(leads.filter(({ firstAttemptAt }) => firstAttemptAt !== null).length).toBeGreaterThanOrEqual(2);
    expect(await rows.promise.count({ where: { madeByUserId: { not: null } } })).toBeGreaterThanOrEqual(1);
    const pressed = stage.slack.log.filter((entry) => entry.kind === 'delivery');
    expect(pressed.filter(({ state }) => state !== 'acked')).toEqual([]);
  });

  it('stops at once when it is told to', async () => {
    const answer = stage.time.jump('week');
    if (answer.kind === 'refused') throw new Error(answer.why);
    stage.time.stopJump();
    expect(await answer.arrival).toMatchObject({ kind: 'stopped' });
  });
});
