import { z } from 'zod';

/** What is counted and ordered, read apart from the rest so that a missing word does not hide a wrong total. */
const outline = z.object({
  kind: z.string().optional(),
  repeats: z.string().optional(),
  total: z.number(),
  counts: z.record(z.string(), z.number()),
  makeUp: z.record(z.string(), z.number()),
  steps: z.array(
    z.object({
      key: z.string(),
      sort: z.string(),
      channel: z.string(),
      by: z.string().optional(),
      when: z.record(z.string(), z.unknown()),
      label: z.unknown(),
      words: z.unknown(),
      referral: z.unknown().optional(),
    }),
  ),
});
type Outline = z.infer<typeof outline>;
type StepOutline = Outline['steps'][number];

const listed = z.object({ steps: z.array(z.unknown()) });
const keyed = z.object({ key: z.string() });
const slot = z.object({ month: z.number(), week: z.number() });

/** A step as the faults name it: "step 2 (ring)". */
export function stepName(raw: unknown, index: number): string {
  const named = keyed.safeParse(listed.safeParse(raw).data?.steps[index]);
  return named.success ? `step ${index + 1} (${named.data.key})` : `step ${index + 1}`;
}

/**
 * What is wrong with a plan as a whole: its totals, the order of its steps, ways to say when that do not belong
 * to such a plan. Nothing is said of a plan that lacks the parts to judge it by.
 */
export function planFaults(raw: unknown): string[] {
  const read = outline.safeParse(raw);
  if (!read.success) return [];
  return [
    ...totalFaults(read.data),
    ...sumFaults('counts', read.data, (step) => step.channel, 'go by'),
    ...sumFaults('makeUp', read.data, (step) => step.sort, 'are of sort'),
    ...keyFaults(read.data.steps),
    ...orderFaults(read.data),
    ...occasionFaults(read.data.steps),
  ];
}

function totalFaults({ total, steps }: Outline): string[] {
  return steps.length === total ? [] : [`total: says ${total}, but there are ${steps.length} steps`];
}

function sumFaults(
  field: 'counts' | 'makeUp',
  plan: Outline,
  of: (step: StepOutline) => string,
  verb: string,
): string[] {
  const said = plan[field];
  const sum = Object.values(said).reduce((soFar, count) => soFar + count, 0);
  const faults = sum === plan.total ? [] : [`${field}: come to ${sum}, but total says ${plan.total}`];
  for (const name of new Set([...Object.keys(said), ...plan.steps.map(of)])) {
    const found = plan.steps.filter((step) => of(step) === name).length;
    if ((said[name] ?? 0) !== found)
      faults.push(`${field}.${name}: says ${said[name] ?? 0}, but ${found} steps ${verb} ${name}`);
  }
  return faults;
}

function keyFaults(steps: readonly StepOutline[]): string[] {
  const before = new Map<string, number>();
  return steps.flatMap(({ key }, index) => {
    const earlier = before.get(key);
    if (earlier === undefined) before.set(key, index);
    return earlier === undefined ? [] : [`step ${index + 1} (${key}): key: step ${earlier + 1} has the same`];
  });
}

/** A week of a plan year holds so many steps at most: one person, all plans together, is touched twice a week. */
export const mostInAWeek = 2;

function orderFaults({ kind, repeats, steps }: Outline): string[] {
  const isYearly = repeats === 'yearly';
  const faults: string[] = [];
  let latest = -1;
  const inWeek = new Map<number, number>();
  steps.forEach((step, index) => {
    const name = `step ${index + 1} (${step.key})`;
    const place = placeOf(step);
    if (place === undefined) return;
    if (isYearly !== (place.by === 'week')) {
      faults.push(
        isYearly
          ? `${name}: when: a yearly plan counts by month and week, also in "otherwise"`
          : `${name}: when: a plan that does not repeat counts by days, also in "otherwise"`,
      );
      return;
    }
    if (place.at < latest || (place.at === latest && kind === 'relationship' && !isYearly))
      faults.push(`${name}: when: comes no later than the step before it`);
    latest = Math.max(latest, place.at);
    if (!isYearly) return;
    const sharing = (inWeek.get(place.at) ?? 0) + 1;
    inWeek.set(place.at, sharing);
    if (sharing > mostInAWeek) faults.push(`${name}: when: more than ${mostInAWeek} steps in one week`);
  });
  return faults;
}

/** Where a step stands in its plan when it has no better day: the day from the start, or the week of the year. */
export function placeOf({ when }: Pick<StepOutline, 'when'>): { by: 'day' | 'week'; at: number } | undefined {
  const fixed = 'otherwise' in when ? when.otherwise : when;
  const week = slot.safeParse(fixed).data;
  if (week) return { by: 'week', at: (week.month - 1) * 4 + week.week };
  const days = z.object({ afterDays: z.number() }).safeParse(fixed).data;
  return days && { by: 'day', at: days.afterDays };
}

function occasionFaults(steps: readonly StepOutline[]): string[] {
  return steps.flatMap(({ key, when, ...texts }, index) => {
    const otherwise = 'otherwise' in when ? when.otherwise : undefined;
    const named = JSON.stringify([texts.label, texts.words, texts.referral]).includes('{occasion}');
    const misplaced =
      (named && !('holiday' in when)) || JSON.stringify(otherwise ?? '').includes('{occasion}');
    return misplaced
      ? [`step ${index + 1} (${key}): {occasion} is the name of a holiday, and has no meaning elsewhere`]
      : [];
  });
}
