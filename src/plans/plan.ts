import { parseDocument } from 'yaml';
import { z } from 'zod';
import { isCurrency } from '../money/currency.ts';
import { channels } from '../parsing/channel.ts';
import { planFaults, stepName } from './plan-faults.ts';
import { hasOnlyPlaceholders, placeholdersIn } from './step-words.ts';

/** Keys stand on buttons, where Slack leaves little room. */
export const longestKey = 80;

const key = z
  .string()
  .max(longestKey, `more than ${longestKey} characters`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'lower-case letters, digits and single hyphens only');

/** The longest text that goes out, of either language. */
export const longestWords = 1_500;

/** Whether a text is one that can be kept and shown: PostgreSQL's JSON takes neither NUL nor half a character. */
function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

// An English line left in the Arabic place is the likeliest slip of whoever translates a plan.
const english = z
  .string()
  .trim()
  .min(1, { error: 'no words', abort: true })
  .max(longestWords, 'more than 1,500 characters')
  .refine(isSound, 'a character that is none')
  .refine((text) => !/\p{Script=Arabic}/u.test(text), 'Arabic letters in the English words');
const arabic = z
  .string()
  .trim()
  .min(1, { error: 'no words', abort: true })
  .max(longestWords, 'more than 1,500 characters')
  .refine(isSound, 'a character that is none')
  .refine((text) => /\p{Script=Arabic}/u.test(text), 'no Arabic letter in the Arabic words');

const name = z
  .strictObject({ en: english, ar: arabic })
  .refine((text) => !/[{}]/u.test(text.en + text.ar), 'a name leaves nothing open: no { or }');

const label = z
  .strictObject({ en: english, ar: arabic })
  .refine(
    ({ en, ar }) => [en, ar].every((text) => !/[{}]/u.test(text.replaceAll('{occasion}', ''))),
    'only {occasion} may stand in braces',
  );

const words = z
  .strictObject({ en: english, ar: arabic })
  .refine(
    (text) => hasOnlyPlaceholders(text.en) && hasOnlyPlaceholders(text.ar),
    'only {contact}, {agent} and {occasion} may stand in braces',
  )
  .refine(
    (text) => placeholdersIn(text.en).join() === placeholdersIn(text.ar).join(),
    'English and Arabic must leave the same open: {contact}, {agent}, {occasion}',
  );

/** The personal days of a contact that a step may fall on. */
export const personalDays = ['birthday', 'wedding', 'home-purchase'] as const;
export type PersonalDay = (typeof personalDays)[number];

/** What a step may come before or after. */
export const planEvents = ['interaction', 'offer', 'agreement', 'closing', 'referral'] as const;
export type PlanEvent = (typeof planEvents)[number];

/** Whose job a step is: the owner of the contact, or a role of the team (operational plans). */
export const stepRoles = ['owner', 'coordinator', 'manager'] as const;
export type StepRole = (typeof stepRoles)[number];

const monthAndWeek = { month: z.int().min(1).max(12), week: z.int().min(1).max(4) };

/** What goes out instead, at a fixed month and week of the plan year, where a step has no day of its own: a card. */
const card = z.strictObject({ ...monthAndWeek, label: name, words, referral: words.optional() });

const afterDays = z.strictObject({ afterDays: z.int().min(0).max(730) });

const when = z.union([
  /** Days after the start of the enrolment. */
  afterDays,
  /** A month of the plan year, 1 to 12, and a week in it, 1 to 4. */
  z.strictObject(monthAndWeek),
  /** A day of the contact's own; where it is not known, a card at a fixed month. */
  z.strictObject({ personalDay: z.enum(personalDays), otherwise: card }),
  /** The n-th of the holidays the team greets on; where there are fewer, or it does not fall in the plan year, a card. */
  z.strictObject({ holiday: z.int().min(1).max(12), otherwise: card }),
  /**
   * Days after (before, when negative) the n-th event of its kind in the plan year, the first unless said. Where it
   * does not come: a card in a yearly plan, the same step some days after the start in another.
   */
  z.strictObject({
    event: z.enum(planEvents),
    nth: z.int().min(1).max(12).optional(),
    days: z.int().min(-180).max(180),
    otherwise: z.union([card, afterDays]),
  }),
]);

/** What a step may be for. */
export const purposes = ['introduce', 'inform', 'keep-in-touch', 'invite', 'thank', 'serve'] as const;

/** A plan longer than this is a mistake, and would not fit one form. */
export const mostSteps = 60;

/** The most a step may cost, in minor units. */
export const mostCostMinor = 10_000_000;

const step = z.strictObject({
  key,
  /** What kind of piece it is, as the make-up of the plan counts them. */
  sort: key,
  channel: z.enum(channels),
  /** Whose job it is; the owner's unless said. */
  by: z.enum(stepRoles).optional(),
  /** When the step is due, before it is moved to a working day. */
  when,
  /** What the touch is for; a conversation makes touches that only `introduce` pointless. */
  purpose: z.enum(purposes),
  /** The same piece goes to many people at once: one line in a morning, not one a person. */
  batch: z.literal(true).optional(),
  /** What it costs, roughly, in minor units of the plan's currency. */
  costMinor: z.int().min(0).max(mostCostMinor),
  label,
  words,
  referral: words.optional(),
});

const plan = z.strictObject({
  key,
  name,
  kind: z.enum(['relationship', 'operational']),
  /** A plan that begins anew each plan year until something moves the person. */
  repeats: z.literal('yearly').optional(),
  /** ISO 4217, of what the steps cost. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u, { error: 'three capital letters, as in USD', abort: true })
    .refine(isCurrency, 'no currency of ISO 4217'),
  total: z.int().positive(),
  /** How many steps go by each channel. */
  counts: z.partialRecord(z.enum(channels), z.int().positive()),
  /** How many steps there are of each sort: the make-up the method names. */
  makeUp: z.record(key, z.int().positive()),
  steps: z.array(step).min(1, 'a plan has at least one step').max(mostSteps, `more than ${mostSteps} steps`),
});

/** A named sequence of steps: who is written or spoken to, when, by which channel, with what words. */
export type Plan = z.infer<typeof plan>;

/** One step of a plan. */
export type Step = z.infer<typeof step>;

/** One of the five ways in which a step says when. */
export type StepWhen = Step['when'];

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
 * of their days, and a plan that says 33 has 33 steps, by channel and by sort as it says (the product's rule for
 * plans).
 *
 * @param yamlText the file as written
 * @param fileName the file's name, for the faults; the plan's key is this name without `.yaml`
 * @throws PlanFault with everything found wrong, not only the first
 */
export function loadPlan(yamlText: string, fileName: string): Plan {
  const read = readPlan(yamlText);
  const misnamed =
    read.key !== undefined && `${read.key}.yaml` !== fileName
      ? [`key: "${read.key}" belongs in a file named ${read.key}.yaml`]
      : [];
  const faults = [...('faults' in read ? read.faults : []), ...misnamed];
  if (!('plan' in read) || faults.length > 0)
    throw new PlanFault(faults.map((fault) => `${fileName}: ${fault}`));
  return read.plan;
}

/** A plan that was read, or everything that is wrong with it, a line each. */
export type ReadPlan =
  | { readonly plan: Plan; readonly key: string }
  | { readonly faults: readonly string[]; readonly key: string | undefined };

/** Reads a plan written as YAML, from whatever file. */
export function readPlan(yamlText: string): ReadPlan {
  const document = parseDocument(yamlText);
  if (document.errors.length > 0)
    return { faults: document.errors.map((error) => firstLine(error.message)), key: undefined };
  try {
    // A few lines that stand for each other a million times over are no plan.
    return checkPlan(document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { faults: [firstLine(error.message)], key: undefined };
  }
}

/** Checks what is to be a plan, wherever it comes from: a file, a row of the database, an edit. */
export function checkPlan(raw: unknown): ReadPlan {
  const read = plan.safeParse(raw);
  const faults = [...shapeFaults(read.error?.issues ?? [], raw), ...planFaults(raw)];
  const keyed = z.object({ key: z.string() }).safeParse(raw).data?.key;
  return read.success && faults.length === 0
    ? { plan: read.data, key: read.data.key }
    : { faults, key: keyed };
}

function shapeFaults(issues: readonly z.core.$ZodIssue[], raw: unknown): string[] {
  return issues
    .flatMap((issue) => plainIssues(issue, raw))
    .map(({ path, message }) => {
      const [head, index, ...rest] = path;
      if (head === 'steps' && typeof index === 'number')
        return [stepName(raw, index), rest.join('.'), message].filter((part) => part !== '').join(': ');
      return path.length === 0 ? message : `${path.join('.')}: ${message}`;
    });
}

/** What tells the ways to say when apart, in the order of the union above; and what may stand in `otherwise`. */
const marksOf = {
  when: ['afterDays', 'month', 'personalDay', 'holiday', 'event'],
  otherwise: ['month', 'afterDays'],
};

/** Of something that could be written in several ways, the faults of the way that was begun. */
function plainIssues(issue: z.core.$ZodIssue, raw: unknown): { path: PropertyKey[]; message: string }[] {
  const field = issue.path.at(-1);
  if (issue.code !== 'invalid_union' || (field !== 'when' && field !== 'otherwise')) return [issue];
  const written = issue.path.reduce<unknown>(
    (value, key) =>
      (typeof value === 'object' && value !== null ? Object.entries(value) : []).find(
        ([name]) => name === String(key),
      )?.[1],
    raw,
  );
  const isWritten = (mark: string) => typeof written === 'object' && written !== null && mark in written;
  const faults = issue.errors[marksOf[field].findIndex(isWritten)];
  if (!faults) return [{ path: issue.path, message: field === 'when' ? whenFault : otherwiseFault }];
  return faults.flatMap((fault) => plainIssues({ ...fault, path: [...issue.path, ...fault.path] }, raw));
}

const whenFault =
  'is none of the five ways: {afterDays}, {month, week}, {personalDay, otherwise}, {holiday, otherwise}, {event, days, otherwise}';
const otherwiseFault = 'is neither a card with {month, week, label, words} nor {afterDays}';

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
