import { settledBy } from '../../src/plans/advance.ts';
import type { OpenTouch } from '../../src/plans/open-touch.ts';
import type { Purpose } from '../../src/plans/plan.ts';

function step(
  touchId: string,
  dueOn: string,
  purpose: Purpose,
  channel: OpenTouch['channel'] = 'email',
  enrolmentId = 'e1',
): OpenTouch {
  return { touchId, channel, dueOn, origin: { kind: 'step', enrolmentId, purpose } };
}

function promise(touchId: string, dueOn: string): OpenTouch {
  return { touchId, channel: 'call', dueOn, origin: { kind: 'promise' } };
}

const welcome = step('welcome', '2026-11-23', 'introduce', 'text');
const introduction = step('introduction', '2026-11-30', 'introduce', 'call');
const prices = step('prices', '2026-12-07', 'inform');
const street = step('street', '2026-12-14', 'keep-in-touch', 'social');

describe('an interaction logged on a touch', () => {
  it.each(['no-answer', 'message-left', 'sent', 'wrong-number'] as const)(
    '%s: settles that touch as done and leaves the rest of the plan ahead',
    (outcome) => {
      expect(
        settledBy({
          touchId: 'welcome',
          openTouches: [welcome, introduction, prices],
          outcome,
          happenedOn: '2026-11-23',
        }),
      ).toEqual({ settle: [{ touchId: 'welcome', as: 'done' }], finishedEnrolmentIds: [] });
    },
  );

  it.each(['reached', 'replied', 'met'] as const)(
    '%s: also replaces what would only introduce, overdue or ahead, and nothing else',
    (outcome) => {
      expect(
        settledBy({
          touchId: 'prices',
          openTouches: [welcome, introduction, prices, street],
          outcome,
          happenedOn: '2026-11-24',
        }).settle,
      ).toEqual([
        { touchId: 'welcome', as: 'replaced' },
        { touchId: 'introduction', as: 'replaced' },
        { touchId: 'prices', as: 'done' },
      ]);
    },
  );

  it('counts as done, not as replaced, when the touch itself introduces', () => {
    const { settle } = settledBy({
      touchId: 'introduction',
      openTouches: [introduction, prices],
      outcome: 'reached',
      happenedOn: '2026-11-30',
    });

    expect(settle).toEqual([{ touchId: 'introduction', as: 'done' }]);
  });

  it('refuses a touch that is not open', () => {
    expect(() =>
      settledBy({ touchId: 'gone', openTouches: [prices], outcome: 'sent', happenedOn: '2026-11-23' }),
    ).toThrow('gone');
  });
});

describe('an interaction no touch asked for', () => {
  it('settles nothing when it went one way', () => {
    expect(
      settledBy({ openTouches: [welcome, introduction], outcome: 'sent', happenedOn: '2026-11-23' }),
    ).toEqual({ settle: [], finishedEnrolmentIds: [] });
  });

  it('replaces the introductions when it went both ways', () => {
    expect(
      settledBy({ openTouches: [introduction, prices], outcome: 'met', happenedOn: '2026-11-23' }),
    ).toEqual({ settle: [{ touchId: 'introduction', as: 'replaced' }], finishedEnrolmentIds: [] });
  });
});

describe('a conversation', () => {
  const settledIdsBy = (openTouches: OpenTouch[], happenedOn: string) =>
    settledBy({ openTouches, outcome: 'reached', happenedOn }).settle.map((settled) => settled.touchId);
  const late = step('late', '2026-11-20', 'keep-in-touch', 'call');

  it.each([
    ['on the day a call was due', '2026-11-20', ['late']],
    ['after it', '2026-11-25', ['late']],
    ['before it, though logged after', '2026-11-19', []],
  ])('%s', (_when, happenedOn, expected) => {
    expect(settledIdsBy([late], happenedOn)).toEqual(expected);
  });

  it('stands for a visit that was due, and for no late e-mail, message or promise', () => {
    const open = [
      step('visit', '2026-11-20', 'keep-in-touch', 'visit'),
      step('mail', '2026-11-20', 'inform', 'email'),
      step('note', '2026-11-20', 'keep-in-touch', 'social'),
      promise('promise', '2026-11-20'),
    ];

    expect(settledIdsBy(open, '2026-11-25')).toEqual(['visit']);
  });
});

it('work that is due stays due, whatever was said meanwhile', () => {
  const work = (touchId: string, purpose: Purpose): OpenTouch => ({
    touchId,
    channel: 'visit',
    dueOn: '2026-11-20',
    origin: { kind: 'step', enrolmentId: 'e2', planKind: 'operational', purpose },
  });
  const openTouches = [work('viewing', 'keep-in-touch'), work('first visit', 'introduce'), introduction];
  for (const outcome of ['replied', 'reached', 'met'] as const)
    expect(settledBy({ openTouches, outcome, happenedOn: '2026-11-20' }).settle).toEqual([
      { touchId: 'introduction', as: 'replaced' },
    ]);
});

describe('an enrolment', () => {
  it('is finished with its last step', () => {
    expect(
      settledBy({ touchId: 'street', openTouches: [street], outcome: 'sent', happenedOn: '2026-12-14' })
        .finishedEnrolmentIds,
    ).toEqual(['e1']);
  });

  it('is finished when what is left is replaced', () => {
    expect(
      settledBy({ openTouches: [introduction], outcome: 'met', happenedOn: '2026-12-14' })
        .finishedEnrolmentIds,
    ).toEqual(['e1']);
  });

  it('is finished though a promise is still open, which is no part of it', () => {
    expect(
      settledBy({
        touchId: 'street',
        openTouches: [street, promise('promise', '2026-12-20')],
        outcome: 'sent',
        happenedOn: '2026-12-14',
      }).finishedEnrolmentIds,
    ).toEqual(['e1']);
  });

  it('is not finished by a promise kept', () => {
    expect(
      settledBy({
        touchId: 'promise',
        openTouches: [promise('promise', '2026-12-14'), street],
        outcome: 'reached',
        happenedOn: '2026-12-14',
      }),
    ).toEqual({ settle: [{ touchId: 'promise', as: 'done' }], finishedEnrolmentIds: [] });
  });

  it('is finished apart from another that goes on', () => {
    const listing = step('photos', '2026-12-20', 'inform', 'task', 'e2');

    expect(
      settledBy({
        touchId: 'street',
        openTouches: [street, listing],
        outcome: 'sent',
        happenedOn: '2026-12-14',
      }).finishedEnrolmentIds,
    ).toEqual(['e1']);
  });
});
