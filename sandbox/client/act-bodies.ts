import { z } from 'zod';

const who = { as: z.string(), language: z.enum(['en', 'ar']).default('en') };
const filling = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), filling);
const message = { channel: z.string(), ts: z.string() };

/** What a window posts when its person does something, by what they do. */
export const actBodies = {
  press: z.strictObject({
    ...who,
    on: z.union([
      // A message is pressed as it was seen: `version` counts the versions there were when it was drawn.
      z.strictObject({ ...message, version: z.int().positive() }),
      z.strictObject({ view: z.string() }),
    ]),
    block: z.string(),
    action: z.string(),
    value: z.string().optional(),
    index: z.int().nonnegative().optional(),
    select: filling.optional(),
    values: values.optional(),
  }),
  submit: z.strictObject({ ...who, view: z.string(), values }),
  /** Stands in the address: the body is the file. `kept` are the ids of those chosen before, with commas between. */
  upload: z.strictObject({
    ...who,
    view: z.string(),
    block: z.string(),
    name: z.string().min(1).max(255),
    kept: z.string().default(''),
  }),
  close: z.strictObject({ ...who, view: z.string(), all: z.boolean().optional() }),
  command: z.strictObject({
    ...who,
    at: z.string(),
    line: z.string().startsWith('/').max(4_000),
    thread: z.string().optional(),
  }),
  say: z.strictObject({
    ...who,
    at: z.string(),
    text: z.string().trim().min(1).max(4_000),
    thread: z.string().optional(),
  }),
  home: z.strictObject({ ...who, tab: z.enum(['home', 'messages']) }),
  shortcut: z.strictObject({ ...who, id: z.string() }),
  messageShortcut: z.strictObject({ ...who, id: z.string(), ...message }),
  membership: z.strictObject({ ...who, at: z.string() }),
} as const;

export type ActBody<Name extends keyof typeof actBodies> = z.infer<(typeof actBodies)[Name]>;
