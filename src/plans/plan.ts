import { parseDocument } from 'yaml';
import { z } from 'zod';
import { channels } from '../parsing/channel.ts';
import { hasOnlyPlaceholders, placeholdersIn } from './step-words.ts';

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'lower-case letters, digits and single hyphens only');

// An English line left in the Arabic place is the likeliest slip of whoever translates a plan.
const english = z
  .string()
  .trim()
  .min(1, { error: 'no words', abort: true })
  .refine((text) => !/\p{Script=Arabic}/u.test(text), 'Arabic letters in the English words');
const arabic = z
  .string()
  .trim()
  .min(1, { error: 'no words', abort: true })
  .refine((text) => /\p{Script=Arabic}/u.test(text), 'no Arabic letter in the Arabic words');

const label = z
  .strictObject({ en: english, ar: arabic })
  .refine((text) => !/[{}]/u.test(text.en + text.ar), 'a name or label leaves nothing open: no { or }');

const words = z
  .strictObject({ en: english, ar: arabic })
  .refine(
    (text) => hasOnlyPlaceholders(text.en) && hasOnlyPlaceholders(text.ar),
    'only {contact} and {agent} may stand in braces',
  )
  .refine(
    (text) => placeholdersIn(text.en).join() === placeholdersIn(text.ar).join(),
    'English and Arabic must name the same people: {contact}, {agent}',
  );

const step = z.strictObject({
  key,
  channel: z.enum(channels),
  /** When the step is due, before it is moved to a working day: days after the start of the enrolment. */
  when: z.strictObject({ afterDays: z.int().nonnegative() }),
  /** What the touch is for; a conversation makes touches that only `introduce` pointless. */
  purpose: z.enum(['introduce', 'inform', 'keep-in-touch', 'invite']),
  label,
  words,
  referral: words.optional(),
});

const plan = z.strictObject({
  key,
  name: label,
  kind: z.enum(['relationship', 'operational']),
  total: z.int().positive(),
  counts: z.partialRecord(z.enum(channels), z.int().positive()),
  steps: z.array(step).min(1, 'a plan has at least one step'),
});

/** What is counted, read apart from the rest so that a missing word does not hide a wrong total. */
const outline = z.object({
  total: z.number(),
  counts: z.record(z.string(), z.number()),
  steps: z.array(
    z.object({ key: z.string(), channel: z.string(), when: z.object({ afterDays: z.number() }) }),
  ),
});

/** A named sequence of steps: who is written or spoken to, when, by which channel, with what words. */
export type Plan = z.infer<typeof plan>;

/** One step of a plan. */
export type Step = z.infer<typeof step>;

/** What a step is for. */
export type Purpose = Step['purpose'];

/** A plan file cannot be used. `faults` has one line for each thing wrong: the file, the step and the fault. */
export class PlanFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`Plans that cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'PlanFault';
    this.faults = faults;
  }
}

/**
 * Reads one plan file and checks it: every step has its words in English and Arabic, the steps come in the order
 * of their days, and a plan that says 33 has 33 steps, by channel as it says (the product's rule for plans).
 *
 * @param yamlText the file as written
 * @param fileName the file's name, for the faults; the plan's key is this name without `.yaml`
 * @throws PlanFault with everything found wrong, not only the first
 */
export function loadPlan(yamlText: string, fileName: string): Plan {
  const document = parseDocument(yamlText);
  if (document.errors.length > 0)
    throw new PlanFault(document.errors.map((error) => `${fileName}: ${firstLine(error.message)}`));

  const raw: unknown = document.toJS();
  const read = plan.safeParse(raw);
  const faults = [...shapeFaults(read.error?.issues ?? [], raw), ...countFaults(raw, fileName)];
  if (!read.success || faults.length > 0) throw new PlanFault(faults.map((fault) => `${fileName}: ${fault}`));
  return read.data;
}

function shapeFaults(issues: readonly z.core.$ZodIssue[], raw: unknown): string[] {
  return issues.map(({ path, message }) => {
    const [head, index, ...rest] = path;
    if (head === 'steps' && typeof index === 'number')
      return [stepName(raw, index), rest.join('.'), message].filter((part) => part !== '').join(': ');
    return path.length === 0 ? message : `${path.join('.')}: ${message}`;
  });
}

const steps = z.object({ steps: z.array(z.unknown()) });
const keyed = z.object({ key: z.string() });

function stepName(raw: unknown, index: number): string {
  const named = keyed.safeParse(steps.safeParse(raw).data?.steps[index]);
  return named.success ? `step ${index + 1} (${named.data.key})` : `step ${index + 1}`;
}

function countFaults(raw: unknown, fileName: string): string[] {
  const read = outline.safeParse(raw);
  if (!read.success) return [];
  const { total, counts, steps: listed } = read.data;
  const faults: string[] = [];

  const planKey = keyed.safeParse(raw).data?.key;
  if (planKey !== undefined && `${planKey}.yaml` !== fileName)
    faults.push(`key: "${planKey}" belongs in a file named ${planKey}.yaml`);
  if (listed.length !== total) faults.push(`total: says ${total}, but there are ${listed.length} steps`);

  const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (counted !== total) faults.push(`counts: come to ${counted}, but total says ${total}`);

  for (const channel of new Set([...Object.keys(counts), ...listed.map((each) => each.channel)])) {
    const said = counts[channel] ?? 0;
    const found = listed.filter((each) => each.channel === channel).length;
    if (said !== found) faults.push(`counts.${channel}: says ${said}, but ${found} steps go by ${channel}`);
  }

  const before = new Map<string, number>();
  listed.forEach((each, index) => {
    const name = `step ${index + 1} (${each.key})`;
    const earlier = before.get(each.key);
    if (earlier !== undefined) faults.push(`${name}: key: step ${earlier + 1} has the same`);
    else before.set(each.key, index);

    const previous = listed[index - 1];
    if (previous !== undefined && each.when.afterDays <= previous.when.afterDays)
      faults.push(
        `${name}: when.afterDays: must be more than the ${previous.when.afterDays} of the step before`,
      );
  });
  return faults;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
