import fc from 'fast-check';
import { channels } from '../../src/parsing/channel.ts';
import {
  copyPlan,
  type Edited,
  insertStep,
  moveStep,
  removeStep,
  renamePlan,
  rewordStep,
} from '../../src/plans/edit-plan.ts';
import { checkPlan, type Plan, purposes, readPlan, type Step, type StepWhen } from '../../src/plans/plan.ts';
import { planKeyFor } from '../../src/plans/plan-key.ts';
import { planAsYaml } from '../../src/plans/plan-yaml.ts';
import { textFault } from '../../src/plans/text-fault.ts';
import { readLibrary } from '../support/read-library.ts';

const library = readLibrary();
const planOf = (key: string): Plan => {
  const plan = library.get(key);
  if (!plan) throw new Error(`${key} is not in the library`);
  return plan;
};
const edited = (edit: Edited): Plan => {
  if (edit.kind !== 'edited') throw new Error(`Refused: ${JSON.stringify(edit)}`);
  return edit.plan;
};
const aStep = (key: string, when: StepWhen, more: Partial<Step> = {}): Step => ({
  key,
  when,
  sort: 'call',
  channel: 'call',
  purpose: 'keep-in-touch',
  costMinor: 0,
  label: { en: 'a call', ar: 'مكالمة' },
  words: { en: 'Hello {contact}', ar: 'مرحبًا {contact}' },
  ...more,
});
const card = {
  month: 5,
  week: 2,
  label: { en: 'a card', ar: 'بطاقة' },
  words: { en: 'Hello {contact}', ar: 'مرحبًا {contact}' },
};

describe('an edit of a plan', () => {
  it('inserts a step where its day puts it, and counts anew', () => {
    const plan = edited(insertStep(planOf('8x8'), aStep('one-more', { afterDays: 10 })));
    expect(plan.steps.map(({ key }) => key).slice(0, 4)).toEqual([
      'welcome-message',
      'introductory-call',
      'one-more',
      'email-real-prices',
    ]);
    expect([plan.total, plan.counts.call, plan.makeUp.call]).toEqual([9, 2, 1]);
  });

  it('moves a step, and with it its place', () => {
    const plan = edited(moveStep(planOf('8x8'), 'introductory-call', { afterDays: 50 }));
    expect(plan.steps.at(-1)?.key).toBe('introductory-call');
    expect(plan.total).toBe(8);
  });

  it('words a step anew, and the card in its stead', () => {
    const plan = planOf('33-touch');
    const step = plan.steps.find(({ key }) => key === 'holiday-1');
    if (!step) throw new Error('No holiday-1');
    const { key, when, ...words } = step;
    const after = edited(
      rewordStep(plan, key, { ...words, channel: 'mail', card: { label: card.label, words: card.words } }),
    );
    expect(after.steps.find((one) => one.key === key)).toMatchObject({
      channel: 'mail',
      when: { holiday: 1, otherwise: { month: 1, week: 4, label: card.label } },
    });
    expect([after.counts.card, after.counts.mail]).toEqual([8, 5]);
  });

  it('removes a step, but never the last', () => {
    const plan = edited(removeStep(planOf('8x8'), 'event-invitation'));
    expect([plan.total, plan.counts.event]).toEqual([7, undefined]);
    const rest = plan.steps.slice(1).reduce((sofar, { key }) => edited(removeStep(sofar, key)), plan);
    expect(removeStep(rest, 'welcome-message')).toEqual({ kind: 'last-step' });
    expect(removeStep(rest, 'event-invitation')).toEqual({ kind: 'no-such-step' });
  });

  it('says why a step has no place', () => {
    const [first] = planOf('8x8').steps;
    expect(insertStep(planOf('8x8'), aStep('x', { afterDays: 0 }))).toEqual({ kind: 'day-taken', by: first });
    expect(insertStep(planOf('8x8'), aStep('x', { month: 1, week: 1 }))).toEqual({ kind: 'other-calendar' });
    expect(insertStep(planOf('33-touch'), aStep('x', { afterDays: 1 }))).toEqual({ kind: 'other-calendar' });
    expect(insertStep(planOf('8x8'), aStep('introductory-call', { afterDays: 1 }))).toEqual({
      kind: 'same-key',
    });
    const [piece] = planOf('12-direct').steps;
    if (!piece) throw new Error('12-direct has no steps');
    const two = edited(insertStep(planOf('12-direct'), aStep('x', piece.when)));
    expect(two.steps.slice(0, 2).map(({ key }) => key)).toEqual([piece.key, 'x']);
    expect(insertStep(two, aStep('y', piece.when))).toEqual({ kind: 'week-full', most: 2 });
    // Operational steps may share a day.
    const [task] = planOf('listing-management').steps;
    expect(insertStep(planOf('listing-management'), aStep('x', task?.when ?? { afterDays: 0 })).kind).toBe(
      'edited',
    );
    expect(
      insertStep(planOf('8x8'), aStep('x', { afterDays: 1 }, { words: { en: 'Hi', ar: 'Hi' } })),
    ).toEqual({
      kind: 'faults',
      faults: ['step 2 (x): words.ar: no Arabic letter in the Arabic words'],
    });
  });

  it('copies and renames', () => {
    const name = { en: 'Ours', ar: 'خطتنا' };
    const copy = edited(copyPlan(planOf('8x8'), { key: 'ours', name }));
    expect(copy).toEqual({ ...planOf('8x8'), key: 'ours', name });
    expect(edited(renamePlan(planOf('8x8'), name))).toEqual({ ...planOf('8x8'), name });
  });

  const text = (language: 'en' | 'ar') =>
    fc
      .string({ maxLength: 60, unit: 'binary' })
      .map((more) => (language === 'en' ? 'Hello ' : 'مرحبًا ') + more)
      .filter((made) => textFault('name', language, made) === undefined)
      .map((made) => made.trim());
  const both = fc.record({ en: text('en'), ar: text('ar') });
  const when: fc.Arbitrary<StepWhen> = fc.oneof(
    fc.record({ afterDays: fc.integer({ min: 0, max: 80 }) }),
    fc.record({ month: fc.integer({ min: 1, max: 12 }), week: fc.integer({ min: 1, max: 4 }) }),
    fc.constant({ personalDay: 'wedding' as const, otherwise: card }),
    fc.record({ holiday: fc.integer({ min: 1, max: 12 }), otherwise: fc.constant(card) }),
    fc.record({
      event: fc.constantFrom('closing' as const, 'interaction' as const),
      days: fc.integer({ min: -180, max: 180 }),
      otherwise: fc.oneof(fc.constant(card), fc.record({ afterDays: fc.integer({ min: 0, max: 80 }) })),
    }),
  );
  const newStep = fc.record({
    key: fc.stringMatching(/^[a-z]{1,3}(-[0-9]{1,3})?$/),
    when,
    sort: fc.stringMatching(/^[a-z]{3}(-[a-z]{3})?$/),
    channel: fc.constantFrom(...channels),
    purpose: fc.constantFrom(...purposes),
    costMinor: fc.integer({ min: 0, max: 5_000 }),
    label: both,
    words: both,
  });
  const edits = fc.array(
    fc.record({
      kind: fc.constantFrom('insert', 'move', 'reword', 'remove', 'rename'),
      nth: fc.nat(70),
      step: newStep,
    }),
    { maxLength: 8 },
  );

  it('any edits, one after the other, yield a plan that is checked, or a refusal that changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...library.values()), edits, (begin, all) => {
        let plan = begin;
        for (const { kind, nth, step } of all) {
          const stepKey = plan.steps[nth % plan.steps.length]?.key ?? '';
          const { key, when: day, ...words } = step;
          const result =
            kind === 'insert'
              ? insertStep(plan, step)
              : kind === 'move'
                ? moveStep(plan, stepKey, day)
                : kind === 'reword'
                  ? rewordStep(plan, stepKey, words)
                  : kind === 'remove'
                    ? removeStep(plan, stepKey)
                    : renamePlan(plan, step.label);
          if (result.kind !== 'edited') {
            if (result.kind === 'faults') expect(result.faults).not.toEqual([]);
            continue;
          }
          expect(checkPlan(result.plan)).toEqual({ plan: result.plan, key: plan.key });
          // The others are the same steps, in the same order.
          const others = (steps: readonly Step[]) => steps.filter((one) => ![key, stepKey].includes(one.key));
          expect(others(result.plan.steps)).toEqual(others(plan.steps));
          plan = result.plan;
        }
        expect(readPlan(planAsYaml(plan))).toEqual({ plan, key: plan.key });
      }),
      { numRuns: 25 },
    );
  });

  it('what may stand in a field is what a plan takes', () => {
    const kinds = fc.constantFrom('name' as const, 'label' as const, 'words' as const);
    const pieces = fc.array(
      fc.constantFrom(
        'Hello',
        'مرحبًا',
        ' ',
        '{',
        '}',
        '{contact}',
        '{occasion}',
        '{agent}',
        '{x}',
        '\0',
        '\ud800',
        '7',
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(kinds, fc.constantFrom('en' as const, 'ar' as const), pieces, (kind, language, parts) => {
        const entered = parts.join('');
        const other = language === 'en' ? 'مرحبًا' : 'Hello';
        const open = [...entered.matchAll(/\{(?:contact|agent|occasion)\}/g)].join(' ');
        const texts = { [language]: entered, [language === 'en' ? 'ar' : 'en']: `${other} ${open}` };
        const named =
          kind === 'name' ? { en: 'Plan', ar: 'خطة', [language]: entered } : { en: 'Plan', ar: 'خطة' };
        const onHoliday = { holiday: 1, otherwise: card };
        const step = {
          ...aStep('x', onHoliday),
          ...(kind === 'label' ? { label: { en: 'a', ar: 'أ', [language]: entered } } : {}),
          ...(kind === 'words' ? { words: texts } : {}),
        };
        const read = checkPlan({
          key: 'x',
          name: named,
          kind: 'relationship',
          repeats: 'yearly',
          currency: 'USD',
          total: 1,
          counts: { call: 1 },
          makeUp: { call: 1 },
          steps: [step],
        });
        expect([entered, textFault(kind, language, entered) === undefined]).toEqual([
          entered,
          'plan' in read,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the key of a new plan', () => {
  it('is its English name as an address has it, and never one that is taken', () => {
    expect(planKeyFor('Buyers, Riyadh (2026)', new Set())).toBe('buyers-riyadh-2026');
    expect(planKeyFor('Café à côté', new Set())).toBe('cafe-a-cote');
    expect(planKeyFor('8x8', new Set(['8x8']))).toBe('8x8-2');
    expect(planKeyFor('!!!', new Set(['plan', 'plan-2']))).toBe('plan-3');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const key = planKeyFor(name, new Set(['plan']));
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(key.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
