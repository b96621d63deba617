import { onlyWeekdays } from '../../src/calendar/working-day.ts';
import { replan, type StandingTouch } from '../../src/plans/replan.ts';
import type { PlannedTouch } from '../../src/plans/schedule.ts';

const today = '2026-11-23';
const work = onlyWeekdays([0, 1, 2, 3, 4]);
const follow = (standing: readonly StandingTouch[], planned: readonly PlannedTouch[]) =>
  replan(standing, planned, { today, work });

const stands = (stepKey: string, more: Partial<StandingTouch> = {}): StandingTouch => ({
  touchId: `t-${stepKey}`,
  stepKey,
  channel: 'email',
  plannedOn: '2026-12-01',
  dueOn: '2026-12-01',
  occasion: null,
  isDue: true,
  ...more,
});
const asked = (stepKey: string, more: Partial<PlannedTouch> = {}): PlannedTouch => ({
  stepKey,
  ordinal: 1,
  channel: 'email',
  by: 'owner',
  dueOn: '2026-12-01',
  occasion: null,
  ...more,
});
const nothing = { add: [], move: [], withdraw: [] };

describe('an enrolment that follows its plan', () => {
  it('has nothing to do where all is as planned', () => {
    expect(follow([stands('a')], [asked('a')])).toEqual(nothing);
  });

  it('keeps what is done, whatever became of its step', () => {
    const done = stands('a', { isDue: false });
    expect(follow([done], [asked('a', { dueOn: '2026-12-20' })])).toEqual(nothing);
    expect(follow([done], [])).toEqual(nothing);
  });

  it('moves what is ahead with its step', () => {
    const planned = asked('a', { dueOn: '2026-12-20' });
    expect(follow([stands('a')], [planned]).move).toEqual([{ touchId: 't-a', planned, dueOn: '2026-12-20' }]);
  });

  it('keeps the day somebody gave a touch as long as its plan’s day is the same', () => {
    const putOff = stands('a', { dueOn: '2026-12-09' });
    expect(follow([putOff], [asked('a')])).toEqual(nothing);
    expect(follow([putOff], [asked('a', { dueOn: '2026-12-20' })]).move[0]?.dueOn).toBe('2026-12-20');
    expect(follow([putOff], [asked('a', { channel: 'mail' })]).move[0]?.dueOn).toBe('2026-12-09');
  });

  it('makes due today what its step now says for a day that is past', () => {
    expect(follow([stands('a')], [asked('a', { dueOn: '2026-11-02' })]).move[0]?.dueOn).toBe(today);
    const onFriday = replan([stands('a')], [asked('a', { dueOn: '2026-11-02' })], {
      today: '2026-11-27',
      work,
    });
    expect(onFriday.move[0]?.dueOn).toBe('2026-11-29');
  });

  it('takes on a step that is new and ahead, not one whose day is past', () => {
    const ahead = asked('b', { dueOn: '2026-12-05' });
    expect(follow([stands('a')], [asked('a'), ahead])).toEqual({ ...nothing, add: [ahead] });
    expect(follow([stands('a')], [asked('a'), asked('b', { dueOn: '2026-11-22' })])).toEqual(nothing);
  });

  it('withdraws what its plan no longer asks for', () => {
    expect(follow([stands('a'), stands('b')], [asked('b')])).toEqual({ ...nothing, withdraw: ['t-a'] });
  });

  it('leaves what is still due of a former plan year on its day, until its step is removed', () => {
    const former = stands('a', { touchId: 'former', dueOn: '2026-11-02', isOfFormerYear: true });
    const planned = asked('a', { dueOn: '2026-12-20', channel: 'mail' });
    const { move, ...others } = follow([stands('a'), former], [planned]);
    expect(move.map(({ touchId }) => touchId)).toEqual(['t-a']);
    expect(others).toEqual({ add: [], withdraw: [] });
    expect(follow([former], [planned])).toEqual({ ...nothing, add: [planned] });
    expect(follow([former], [])).toEqual({ ...nothing, withdraw: ['former'] });
  });

  it('turns the card in a birthday’s stead into the birthday card', () => {
    const planned = asked('a', { dueOn: '2027-03-14', occasion: 'birthday', channel: 'card' });
    const inStead = stands('a', { occasion: 'otherwise', channel: 'card' });
    expect(follow([inStead], [planned]).move).toEqual([{ touchId: 't-a', planned, dueOn: '2027-03-14' }]);
  });

  it('leaves the card in the stead of a birthday that is over for this year, and thanks late for what happened', () => {
    const inStead = stands('a', { occasion: 'otherwise', channel: 'card' });
    const bygone = asked('a', { dueOn: '2026-11-02', channel: 'card' });
    expect(follow([inStead], [{ ...bygone, occasion: 'birthday' }])).toEqual(nothing);
    expect(follow([inStead], [{ ...bygone, occasion: 'holiday:eid' }])).toEqual(nothing);
    expect(follow([inStead], [{ ...bygone, occasion: 'closing' }]).move[0]?.dueOn).toBe(today);
  });
});
