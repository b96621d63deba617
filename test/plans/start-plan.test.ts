import { loadLibrary } from '../../src/plans/library.ts';
import { planOnNewOwner } from '../../src/plans/start-plan.ts';

const shipped = [...loadLibrary().keys()];
const whole = ['8x8', '33-touch', '33-touch-client-for-life', '33-touch-advocate-appreciation', '12-direct'];

describe('a person whose lead got an owner', () => {
  it.each([
    ['never met, on nothing', undefined, false, shipped, { kind: 'enrol', planKey: '8x8' }],
    ['never met, on 12 Direct', '12-direct', false, whole, { kind: 'enrol', planKey: '8x8' }],
    ['met, on nothing', undefined, true, whole, { kind: 'enrol', planKey: '33-touch' }],
    ['met, on 12 Direct', '12-direct', true, whole, { kind: 'enrol', planKey: '33-touch' }],
    [
      'met, before there is a 33 Touch',
      undefined,
      true,
      shipped,
      { kind: 'promise-today', why: 'already-met' },
    ],
  ])('%s', (_who, activePlan, everTwoWay, knownPlans, expected) => {
    expect(planOnNewOwner({ activePlan, everTwoWay, knownPlans })).toEqual(expected);
  });

  it.each(['8x8', '33-touch', '33-touch-client-for-life', '33-touch-advocate-appreciation'])(
    'on %s stays on it and is promised a touch today, met or not',
    (planKey) => {
      for (const everTwoWay of [true, false])
        expect(planOnNewOwner({ activePlan: planKey, everTwoWay, knownPlans: whole })).toEqual({
          kind: 'promise-today',
          why: 'on-plan',
          planKey,
        });
    },
  );
});
