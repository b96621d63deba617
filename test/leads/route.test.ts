import fc from 'fast-check';
import {
  anyLead,
  asRouteTrace,
  asRule,
  type Conditions,
  isSoundRule,
  type Misfit,
  type RoutingFacts,
  type RoutingRule,
  routeOf,
  routingFacts,
  type Target,
} from '../../src/leads/route.ts';
import { aTeam } from '../team/a-member.ts';

const pool: Target = { kind: 'pool' };

function aRule(conditions: Partial<Conditions> = {}, more: Partial<RoutingRule> = {}): RoutingRule {
  const ruleId = more.name ?? 'r1';
  return {
    ruleId,
    name: ruleId,
    isOn: true,
    conditions: { ...anyLead, ...conditions },
    target: pool,
    ...more,
  };
}

/** A buyer from Zillow on a Monday morning; what matters to a test is said in it. */
function facts(more: Partial<RoutingFacts> = {}): RoutingFacts {
  return {
    sourceKey: 'zillow',
    kind: 'buyer',
    area: 'Al-Olaya, Riyadh',
    language: 'ar',
    price: { amountMinor: 200_000_000n, currency: 'SAR' },
    day: '2026-11-23',
    time: '09:30',
    isDayOff: () => false,
    ...more,
  };
}

const price = (from: number | null, to: number | null, currency = 'SAR') => ({
  price: { from, to, currency },
});
const hours = (from: string, until: string) => ({ hours: { from, until } });

describe('whether a lead fits a rule', () => {
  const table: Array<[string, Partial<Conditions>, Partial<RoutingFacts>, Misfit | 'fits']> = [
    ['nothing asked', {}, { kind: null, language: null, price: null, area: '' }, 'fits'],
    ['its source', { sources: ['website', 'zillow'] }, {}, 'fits'],
    ['another source', { sources: ['website'] }, {}, 'source'],
    ['its kind', { kinds: ['buyer'] }, {}, 'fits'],
    ['another kind', { kinds: ['seller'] }, {}, 'kind'],
    ['a kind, and the lead says none', { kinds: ['buyer'] }, { kind: null }, 'kind'],
    ['a word of its area', { areas: ['Malqa', 'olaya'] }, {}, 'fits'],
    ['several words of its area', { areas: ['Olaya Riyadh'] }, {}, 'fits'],
    ['only part of a word', { areas: ['Olay'] }, {}, 'area'],
    ['a word that its own is part of', { areas: ['Olayan'] }, {}, 'area'],
    ['an Arabic area, spelled otherwise', { areas: ['العليا'] }, { area: 'حي العُليا، الرياض' }, 'fits'],
    ['hamza and teh marbuta', { areas: ['الإزدهار'] }, { area: 'حي الازدهار' }, 'fits'],
    ['the spelling of the other alphabet', { areas: ['العليا'] }, {}, 'area'],
    ['digits of the other script', { areas: ['District 5'] }, { area: 'district ٥' }, 'fits'],
    ['an area, and the lead says none', { areas: ['Olaya'] }, { area: '' }, 'area'],
    ['only punctuation as an area', { areas: ['!!'] }, {}, 'area'],
    ['its language', { languages: ['ar'] }, {}, 'fits'],
    ['another language', { languages: ['en'] }, {}, 'language'],
    ['a language, and none is known', { languages: ['ar', 'en'] }, { language: null }, 'language'],
    ['exactly the lowest price', price(200_000_000, null), {}, 'fits'],
    ['exactly the highest price', price(null, 200_000_000), {}, 'fits'],
    ['a price just below', price(200_000_001, null), {}, 'price'],
    ['a price just above', price(null, 199_999_999), {}, 'price'],
    ['a price of nothing', price(0, 0), { price: { amountMinor: 0n, currency: 'SAR' } }, 'fits'],
    ['a price, and none was said', price(0, null), { price: null }, 'price'],
    ['a price in another currency', price(0, null, 'USD'), {}, 'price'],
    ['the first minute of the hours', hours('09:30', '10:00'), {}, 'fits'],
    ['the minute at which they end', hours('08:00', '09:30'), {}, 'hours'],
    ['a night, before midnight', hours('22:00', '06:00'), { time: '23:59' }, 'fits'],
    ['a night, at midnight', hours('22:00', '06:00'), { time: '00:00' }, 'fits'],
    ['a night, when it ends', hours('22:00', '06:00'), { time: '06:00' }, 'hours'],
    ['a night, by day', hours('22:00', '06:00'), { time: '12:00' }, 'hours'],
    ['until midnight', hours('20:00', '00:00'), { time: '23:59' }, 'fits'],
    ['until midnight, at midnight', hours('20:00', '00:00'), { time: '00:00' }, 'hours'],
    ['its weekday', { weekdays: [1] }, {}, 'fits'],
    ['another weekday', { weekdays: [0, 2] }, {}, 'weekday'],
    [
      'the night of Sunday, on Monday',
      { ...hours('22:00', '06:00'), weekdays: [0] },
      { time: '03:00' },
      'fits',
    ],
    [
      'the night of Monday, on Monday',
      { ...hours('22:00', '06:00'), weekdays: [1] },
      { time: '03:00' },
      'weekday',
    ],
    ['days off only, on one', { holiday: 'only' }, { isDayOff: () => true }, 'fits'],
    ['days off only, on another day', { holiday: 'only' }, {}, 'holiday'],
    ['never on days off, on one', { holiday: 'never' }, { isDayOff: () => true }, 'holiday'],
    [
      'a night that began on a day off',
      { ...hours('22:00', '06:00'), holiday: 'only' },
      { time: '01:00', isDayOff: (day) => day === '2026-11-22' },
      'fits',
    ],
  ];
  it.each(table)('%s', (_what, asked, known, expected) => {
    const { rule, passed } = routeOf([aRule(asked)], facts(known));
    expect(rule ? 'fits' : passed[0]?.why).toBe(expected);
  });

  it('takes the first that fits, and says why not those before', () => {
    const rules = [
      aRule({}, { name: 'off', isOn: false }),
      aRule({ kinds: ['seller'] }, { name: 'sellers' }),
      aRule({}, { name: 'broken', target: null }),
      aRule({ kinds: ['buyer'] }, { name: 'buyers' }),
      aRule({}, { name: 'all' }),
    ];
    const { rule, passed } = routeOf(rules, facts());
    expect(rule?.name).toBe('buyers');
    expect(passed.map(({ name, why }) => [name, why])).toEqual([
      ['off', 'off'],
      ['sellers', 'kind'],
      ['broken', 'unreadable'],
    ]);
  });

  it('is the first fitting one, whatever the rules: those before are all passed over, those behind not looked at', () => {
    const conditions = fc.record<Conditions>({
      sources: fc.subarray(['zillow', 'website']),
      kinds: fc.subarray(['buyer', 'seller']),
      areas: fc.subarray(['olaya', 'malqa']),
      languages: fc.subarray(['ar', 'en']),
      price: fc.constantFrom(
        null,
        { from: 1, to: null, currency: 'SAR' },
        { from: null, to: 1, currency: 'SAR' },
      ),
      hours: fc.constantFrom(null, { from: '08:00', until: '20:00' }, { from: '20:00', until: '08:00' }),
      weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
      holiday: fc.constantFrom('any', 'only', 'never'),
    });
    const rule = fc.record({ isOn: fc.boolean(), conditions, target: fc.constantFrom(pool, null) });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), (some) => {
        const rules = some.map((one, index) => ({ ...one, ruleId: String(index), name: String(index) }));
        const found = routeOf(rules, facts());
        const place = found.rule ? Number(found.rule.ruleId) : rules.length;
        expect(found.passed.map(({ ruleId }) => Number(ruleId))).toEqual(
          Array.from({ length: place }, (_, n) => n),
        );
        // Each alone says the same of itself.
        const fits = rules.map((one) => routeOf([one], facts()).rule !== undefined);
        expect(fits.indexOf(true)).toBe(place === rules.length ? -1 : place);
      }),
    );
  });
});

describe('what rules ask of a lead', () => {
  const lead = { sourceKey: 'zillow', kind: null, area: '', language: null };
  const team = aTeam();
  const at = new Date('2026-11-22T22:30:00Z');

  it.each<[string, object, bigint | undefined]>([
    ['what they pay at most', { priceFrom: '1m', priceTo: '2.1m' }, 210_000_000n],
    ['else at least', { priceFrom: '1,000,000' }, 100_000_000n],
    ['Arabic digits and words', { priceTo: '٢ مليون' }, 200_000_000n],
    [
      'at least, where at most is no number',
      { priceTo: 'as little as I can', priceFrom: '900000' },
      90_000_000n,
    ],
    ['another currency', { priceTo: 'USD 500000' }, undefined],
    ['nothing', {}, undefined],
  ])('has its price from %s', (_what, wants, expected) => {
    expect(routingFacts({ ...lead, wants }, team, at).price?.amountMinor).toBe(expected);
  });

  it('has the day and the hour of the team, and its days off', () => {
    const { day, time, isDayOff } = routingFacts({ ...lead, wants: {} }, team, at);
    expect([day, time]).toEqual(['2026-11-23', '01:30']);
    // The national day of Saudi Arabia.
    expect([isDayOff('2026-09-23'), isDayOff('2026-09-24')]).toEqual([true, false]);
  });
});

describe('what is kept of a rule', () => {
  const row = { ruleId: 'r1', name: 'Riyadh', isOn: true };

  it('is read as it was written', () => {
    const shares = [{ userId: 'U0OMAR', weight: 2 }];
    const target: Target = { kind: 'rotation', shares };
    const conditions = { ...anyLead, ...price(1, 2), ...hours('20:00', '06:00'), weekdays: [5, 6] };
    expect(asRule({ ...row, conditions, target })).toEqual({ ...row, conditions, target });
    expect(isSoundRule({ name: 'x', conditions, target })).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', null, pool],
    ['another shape', { sources: 'zillow' }, pool],
    ['hours that last no time', { ...anyLead, ...hours('08:00', '08:00') }, pool],
    ['hours that are none', { ...anyLead, ...hours('8', '25:00') }, pool],
    ['crossed prices', { ...anyLead, ...price(2, 1) }, pool],
    ['a price without bounds', { ...anyLead, ...price(null, null) }, pool],
    ['a fraction of a price', { ...anyLead, ...price(0.5, null) }, pool],
    ['an eighth weekday', { ...anyLead, weekdays: [7] }, pool],
    ['an unknown target', anyLead, { kind: 'lottery' }],
    ['nobody in turn', anyLead, { kind: 'rotation', shares: [] }],
    ['no share', anyLead, { kind: 'rotation', shares: [{ userId: 'U1', weight: 0 }] }],
    [
      'one person twice',
      anyLead,
      {
        kind: 'rotation',
        shares: [
          { userId: 'U1', weight: 1 },
          { userId: 'U1', weight: 2 },
        ],
      },
    ],
  ])('holds for nothing where it is %s', (_what, conditions, target) => {
    const rule = asRule({ ...row, conditions, target });
    expect(rule.target).toBeNull();
    expect(routeOf([rule], facts()).passed).toEqual([{ ruleId: 'r1', name: 'Riyadh', why: 'unreadable' }]);
  });

  it('and a trace that cannot be read is none', () => {
    const trace = { rule: null, to: pool, insteadOf: null, passed: [], skipped: [] };
    expect(asRouteTrace(trace)).toEqual(trace);
    expect([null, undefined, 'x', {}, { ...trace, to: { kind: 'moon' } }].map(asRouteTrace)).toEqual(
      Array(5).fill(null),
    );
  });
});
