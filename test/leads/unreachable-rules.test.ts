import { anyLead, type Conditions, type RoutingRule } from '../../src/leads/route.ts';
import { unreachableRules } from '../../src/leads/unreachable-rules.ts';

const rule = (
  name: string,
  conditions: Partial<Conditions> = {},
  more: Partial<RoutingRule> = {},
): RoutingRule => ({
  ruleId: name,
  name,
  isOn: true,
  conditions: { ...anyLead, ...conditions },
  target: { kind: 'pool' },
  ...more,
});
const price = (from: number | null, to: number | null) => ({ price: { from, to, currency: 'SAR' } });

describe('rules that no lead gets as far as', () => {
  it.each<[string, Partial<Conditions>, Partial<Conditions>, boolean]>([
    ['everything, before anything', {}, { kinds: ['buyer'], weekdays: [1] }, true],
    ['the same', { kinds: ['buyer'] }, { kinds: ['buyer'] }, true],
    ['more of the same', { sources: ['a', 'b'] }, { sources: ['b'], areas: ['Olaya'] }, true],
    ['less of the same', { sources: ['a'] }, { sources: ['a', 'b'] }, false],
    ['something, before anything', { areas: ['Olaya'] }, {}, false],
    ['a wider price', price(1, null), price(2, 5), true],
    ['a price on the other side', price(1, null), price(null, 5), false],
    [
      'hours, before the same hours',
      { hours: { from: '20:00', until: '06:00' } },
      { hours: { from: '20:00', until: '06:00' } },
      true,
    ],
    [
      'hours, before others',
      { hours: { from: '08:00', until: '20:00' } },
      { hours: { from: '09:00', until: '10:00' } },
      false,
    ],
    [
      'weekdays, before a night of one of them',
      { weekdays: [1, 2] },
      { weekdays: [1], hours: { from: '20:00', until: '06:00' } },
      false,
    ],
    ['any day, before days off', {}, { holiday: 'only' }, true],
    ['days off, before any day', { holiday: 'only' }, {}, false],
  ])('%s', (_what, before, after, isUnreachable) => {
    const found = unreachableRules([rule('first', before), rule('second', after)]);
    expect(found.get('second')?.name).toBe(isUnreachable ? 'first' : undefined);
  });

  it('are not said to be so because of one that is off or cannot be read, nor are those', () => {
    const rules = [
      rule('off', {}, { isOn: false }),
      rule('broken', {}, { target: null }),
      rule('all'),
      rule('off too', {}, { isOn: false }),
    ];
    expect(unreachableRules(rules).size).toBe(0);
  });
});
