import { planOnNewOwner } from '../../src/plans/start-plan.ts';
import { readLibrary } from '../support/read-library.ts';

describe('a person whose lead got an owner', () => {
  it.each([
    ['never met, on nothing', undefined, false, 'havent-met', '8x8'],
    ['never met, on 12 Direct', '12-direct', false, 'havent-met', '8x8'],
    ['never met, by e-mail only', 'email-only', false, 'havent-met', '8x8'],
    ['met, on nothing', undefined, true, 'met', '33-touch'],
    ['met, on 12 Direct', '12-direct', true, 'met', '33-touch'],
    ['a client on nothing', undefined, true, 'client', '33-touch-client-for-life'],
    ['an advocate who fell silent', '12-direct', true, 'advocate', '33-touch-advocate-appreciation'],
  ] as const)('%s', (_who, activePlan, everTwoWay, relationship, planKey) => {
    expect(planOnNewOwner({ activePlan, everTwoWay, relationship })).toEqual({ kind: 'enrol', planKey });
    expect([...readLibrary().keys()]).toContain(planKey);
  });

  it.each([
    '8x8',
    '33-touch',
    '33-touch-client-for-life',
    '33-touch-advocate-appreciation',
    'buyer',
    'a-plan-of-their-own',
  ])('on %s stays on it and is promised a touch today, met or not', (activePlan) => {
    for (const everTwoWay of [true, false])
      expect(planOnNewOwner({ activePlan, everTwoWay, relationship: 'met' })).toEqual({
        kind: 'promise-today',
        planKey: activePlan,
      });
  });
});
