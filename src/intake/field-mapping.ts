import { parse } from 'yaml';
import { z } from 'zod';
import type { LeadReading } from '../leads/new-lead.ts';
import { leadOfOurFields, type OurField, type OurFields, ourFieldNames } from './our-fields.ts';
import { isBlank, isRecord, sentText } from './sent-value.ts';

/** Our fields as a mapping names them: one address at a time, and the sender's id for what it is. */
const singular: Readonly<Record<string, OurField>> = { email: 'emails', phone: 'phones', id: 'providerId' };
const nameable = [
  ...ourFieldNames.filter((name) => !Object.values(singular).includes(name)),
  ...Object.keys(singular),
];

const path = z.string().min(1).max(200);
const target = z.union([z.enum(nameable), z.strictObject({ message: z.string().trim().min(1).max(80) })], {
  error: `is none of ours. There are: ${nameable.join(', ')}; or {message: Label}`,
});
const mapping = z.strictObject({
  name: z.string().trim().min(1).max(80),
  sources: z.array(z.string()).min(1).optional(),
  has: z.array(path).default([]),
  inside: z.array(path).min(1).optional(),
  fixed: z.partialRecord(z.enum(nameable), z.string()).default({}),
  idOf: z.enum(['delivery']).optional(),
  fields: z.record(path, target),
});

/** How the fields of one form of body become ours. Read from a file, so that a team adds its own without code. */
export type FieldMapping = z.infer<typeof mapping>;

/** What a mapping file says, or every fault in it: where and what. */
export type ReadMappings =
  | { kind: 'mappings'; mappings: readonly FieldMapping[] }
  | { kind: 'faults'; faults: readonly string[] };

/** Reads a mapping file (YAML): a list of mappings, the first that fits a body is the one. */
export function readMappings(yaml: string): ReadMappings {
  let sent: unknown;
  try {
    sent = parse(yaml);
  } catch (error) {
    return { kind: 'faults', faults: [error instanceof Error ? error.message : 'is no YAML'] };
  }
  const read = z.array(mapping, { error: 'has no list of mappings' }).safeParse(sent ?? []);
  if (!read.success)
    return { kind: 'faults', faults: read.error.issues.map((issue) => faultOf(issue, sent)) };
  const unbound = read.data.filter(({ has, sources, inside }) => has.length === 0 && !sources && !inside);
  if (unbound.length > 0)
    return {
      kind: 'faults',
      faults: unbound.map(({ name }) => `"${name}" says neither what a body of it has nor its sources`),
    };
  return { kind: 'mappings', mappings: read.data };
}

function faultOf({ path: [nth, ...where], message }: z.core.$ZodIssue, sent: unknown): string {
  const one = Array.isArray(sent) && typeof nth === 'number' ? sent[nth] : undefined;
  const named =
    isRecord(one) && typeof one.name === 'string' ? `"${one.name}"` : `mapping ${Number(nth) + 1}`;
  return [nth === undefined ? '' : named, where.join(' → '), message].filter(Boolean).join(', ');
}

/** Whether a body is of a mapping's form. */
export function isMapped(of: FieldMapping, fields: Record<string, unknown>, sourceKey: string): boolean {
  if (of.sources && !of.sources.includes(sourceKey)) return false;
  const body = bodyOf(of, fields);
  return body !== undefined && of.has.every((one) => !isBlank(valueAt(body, one)));
}

/**
 * Reads a body by a mapping. Several paths may lead to one field: addresses are all kept, names and homes are put
 * together, lines of the message follow each other, and of all else the first that is there counts.
 */
export function readMapped(of: FieldMapping, fields: Record<string, unknown>): LeadReading {
  const body = bodyOf(of, fields) ?? {};
  const sent: Partial<Record<OurField, unknown[]>> = {};
  const give = (to: string, value: unknown) => {
    const field = singular[to] ?? ourFieldNames.find((name) => name === to);
    if (field) sent[field] = [...(sent[field] ?? []), value];
  };
  for (const [from, to] of Object.entries(of.fields)) {
    const value = valueAt(body, from);
    if (isBlank(value)) continue;
    if (typeof to === 'string') give(to, value);
    else if (textIn(value)) give('message', `${to.message}: ${textIn(value)}`);
  }
  for (const [to, value] of Object.entries(of.fixed)) if (value !== undefined) give(to, value);
  const whole = Object.fromEntries(
    Object.entries(sent).map(([field, values]) => [field, together(field, values)]),
  ) as OurFields;
  return leadOfOurFields(whole, { isIdOfDelivery: of.idOf === 'delivery' });
}

const joints: Partial<Record<string, string>> = { name: ' ', property: ', ', message: '\n' };

function together(field: string, values: readonly unknown[]): unknown {
  if (field === 'emails' || field === 'phones') return values.flat();
  const joint = joints[field];
  return joint === undefined ? values[0] : values.map(textIn).filter(Boolean).join(joint);
}

/** A value as text; the texts of a list with commas between. */
function textIn(value: unknown): string {
  return Array.isArray(value)
    ? value
        .map((one) => sentText.parse(one))
        .filter(Boolean)
        .join(', ')
    : sentText.parse(value);
}

function bodyOf(
  { inside }: FieldMapping,
  fields: Record<string, unknown>,
): Record<string, unknown> | undefined {
  if (!inside) return fields;
  return inside.map((one) => valueAt(fields, one)).find(isRecord);
}

/**
 * The value at a path of names with dots between. A name that holds dots itself goes first; a step into a list of
 * named values (`[{name: "email", value: "…"}]`) takes the one of that name.
 */
function valueAt(from: unknown, steps: string): unknown {
  if (isRecord(from) && Object.hasOwn(from, steps)) return from[steps];
  const [step = '', ...rest] = steps.split('.');
  const next = Array.isArray(from)
    ? namedIn(from, step)
    : isRecord(from) && Object.hasOwn(from, step)
      ? from[step]
      : undefined;
  return rest.length === 0 || next === undefined ? next : valueAt(next, rest.join('.'));
}

const mostListed = 100;

function namedIn(list: readonly unknown[], name: string): unknown {
  const found = list
    .slice(0, mostListed)
    .filter(isRecord)
    .find((one) => [one.name, one.key, one.id].includes(name));
  return found?.value ?? found?.values;
}
