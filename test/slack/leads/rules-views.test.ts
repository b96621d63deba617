import { checkView } from '../../../sandbox/blocks/check-surface.ts';
import {
  anyLead,
  type Conditions,
  mostInCondition,
  mostRules,
  mostShares,
  type RouteTrace,
  type RoutingRule,
  type Target,
} from '../../../src/leads/route.ts';
import { passedInWords, routeInWords } from '../../../src/slack/leads/route-in-words.ts';
import { ruleForm } from '../../../src/slack/leads/rule-form.ts';
import { ruleRemoveForm, rulesListView } from '../../../src/slack/leads/rules-list-view.ts';
import { tryRouteAnswer, tryRouteForm } from '../../../src/slack/leads/try-route-form.ts';
import type { Voice } from '../../../src/team/voice.ts';

const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' },
  { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' },
];
const unkind = '<!channel> & *هدى*'.padEnd(60, '&');
const faultsOf = (view: Parameters<typeof checkView>[0]) => checkView(view, 'modal').messages;
const many = <Each>(count: number, each: (nth: number) => Each) =>
  Array.from({ length: count }, (_, nth) => each(nth));

/** As much of everything as a rule may have. */
const full: Conditions = {
  sources: many(mostInCondition, (nth) => `source-${nth}`.padEnd(60, 'x')),
  kinds: ['buyer', 'seller', 'renter', 'investor', unkind.slice(0, 40)],
  areas: many(mostInCondition, (nth) => `${nth}${unkind}`),
  languages: ['en', 'ar'],
  price: { from: 0, to: Number.MAX_SAFE_INTEGER, currency: 'SAR' },
  hours: { from: '20:00', until: '06:00' },
  weekdays: [6, 0, 1, 2, 3, 4, 5],
  holiday: 'never',
};
const inTurn: Target = {
  kind: 'rotation',
  shares: many(mostShares, (nth) => ({ userId: `U0${nth}`, weight: 100 })),
};
const rules: RoutingRule[] = many(mostRules, (nth) => ({
  ruleId: `01890a5d-ac96-774b-bcce-b302099a${String(nth).padStart(4, '0')}`,
  name: `${nth}${unkind}`.slice(0, 60),
  isOn: nth % 2 === 0,
  conditions: full,
  target: nth === 1 ? null : inTurn,
}));
const sources = many(300, (nth) => ({ key: `source-${nth}`.padEnd(60, 'x'), name: `${unkind} ${nth}` }));

describe.each(voices)('the rules in $language', (voice) => {
  const shown = {
    rules,
    version: 7,
    sources: new Map(sources.map(({ key, name }) => [key, name])),
    agentUserIds: new Set<string>(),
    leadsChannelId: 'C0LEADS',
    currency: 'USD',
  };
  const sizeOf = (view: object) => Buffer.byteLength(JSON.stringify(view));

  it('fit one form though they are as many and as long as may be, and call nobody', () => {
    const view = rulesListView(shown, voice, 'done');
    expect(faultsOf(view)).toEqual([]);
    expect(sizeOf(view)).toBeLessThan(250_000);
    expect(JSON.stringify(view)).not.toContain('<!channel>');
    // A rule that says all it may still fits one paragraph, with where its leads go and what keeps it from that.
    const lines = view.blocks.filter((block) => block.block_id?.startsWith('rule:'));
    expect(lines).toHaveLength(mostRules);
    expect(lines.filter((line) => JSON.stringify(line).includes('…"'))).toEqual([]);
  });

  it('are edited in a form that takes all of one', () => {
    const people = many(mostShares, (nth) => ({ userId: `U0${nth}`, name: unkind }));
    const start = { name: unkind, conditions: full, sources, currency: 'SAR', zone: 'Asia/Riyadh' };
    const subject = { ruleId: rules[0]?.ruleId ?? '', mark: '0123456789abcdef' };
    for (const targetKind of ['channel', 'agent', 'rotation', 'pool'] as const) {
      const view = ruleForm(subject, { ...start, target: inTurn, targetKind, people }, voice, 'problem');
      expect(faultsOf(view)).toEqual([]);
    }
    const empty = { ...start, conditions: anyLead, target: null, targetKind: 'channel', people: [] } as const;
    expect(faultsOf(ruleForm(subject, { ...empty, sources: [] }, voice))).toEqual([]);
    for (const rule of rules.slice(0, 1)) expect(faultsOf(ruleRemoveForm(rule, 7, voice))).toEqual([]);
  });

  const passed = many(mostRules - 1, (nth): RouteTrace['passed'][number] => ({
    ruleId: 'r',
    name: unkind,
    why: nth % 2 ? 'price' : 'off',
  }));
  const skipped = many(mostShares, (nth): RouteTrace['skipped'][number] => ({
    userId: `U0${nth}`,
    why: 'away',
  }));
  const rule = { ruleId: 'r', name: unkind };
  const traces: RouteTrace[] = [
    { rule: null, to: { kind: 'channel', channelId: null }, insteadOf: null, passed, skipped },
    { rule, to: { kind: 'pool' }, insteadOf: { kind: 'rotation' }, passed, skipped },
    {
      rule,
      to: { kind: 'channel', channelId: 'C0' },
      insteadOf: { kind: 'agent', userId: 'U0', name: unkind, why: 'full-today' },
      passed,
      skipped,
    },
    { rule, to: { kind: 'agent', userId: 'U0', via: 'rotation' }, insteadOf: null, passed, skipped },
  ];

  it('and what would happen to a lead fits its form, and an answer', () => {
    const lead = {
      sourceKey: 'elsewhere',
      kind: 'buyer',
      area: unkind.repeat(100),
      price: unkind.repeat(10),
      language: 'ar',
      day: '2026-11-23',
      hour: '09:30',
    };
    const mark = '01890a5d-ac96-774b-bcce-b302099a0000:1795415400000.4.12a8552a9922af90ec4cd19694755304';
    for (const trace of traces) {
      const answer = tryRouteAnswer(trace, voice);
      expect(answer.join('\n').length).toBeLessThan(3_000);
      expect(faultsOf(tryRouteForm({ lead, sources, currency: 'SAR' }, voice, { mark, answer }))).toEqual([]);
      expect([routeInWords(trace, voice), ...passedInWords(trace, voice)].join('\n').length).toBeLessThan(
        3_000,
      );
    }
  });

  it('say nothing of a lead that came while there were none', () => {
    const none: RouteTrace = {
      rule: null,
      to: { kind: 'channel', channelId: 'C0' },
      insteadOf: null,
      passed: [],
      skipped: [],
    };
    expect([routeInWords(none, voice), passedInWords(none, voice)]).toEqual([undefined, []]);
  });
});
