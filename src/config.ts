import { z } from 'zod';

/** How Slack reaches us: a socket we open (no public address needed), or HTTP with signed requests. */
export type SlackWay =
  | { kind: 'socket'; botToken: string; appToken: string }
  | { kind: 'http'; botToken: string; signingSecret: string };

export type Config = {
  slack: SlackWay;
  slackApiUrl: string | undefined;
  databaseUrl: string | undefined;
  dataDir: string;
  port: number;
  host: string;
  /** Secrets by source key: who may post to `/intake/<source>`; any of them opens `/v1/events`. */
  intakeKeys: ReadonlyMap<string, string>;
  /** A file of mappings of the team's own, for bodies of systems that we do not know. */
  intakeMappings?: string | undefined;
  /** Another server in the place of Amazon's notification service, for tests. */
  snsUrl?: string | undefined;
  /** An app of Meta's whose forms' leads come to `/intake/meta`. */
  meta?: MetaConfig | undefined;
  adminUsers: readonly string[];
  /** The first makes links and hashes, the others only recognise theirs; none: one is kept in `dataDir`. */
  secretKeys: readonly string[];
  /** Where people reach the web server, without a slash at its end; none: links for people are not given out. */
  publicUrl: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
};

/** What Meta's set-up shows and asks for; `graphUrl` without a slash at its end. */
export type MetaConfig = { appSecret: string; verifyToken: string; pageToken: string; graphUrl: string };

/** One thing wrong with the environment, and how to mend it: `fault` follows the variable, `mend` is a sentence. */
export type ConfigFault = { variable: string; fault: string; mend: string };

/** What a variable is to be. */
const rightValues: Record<string, string> = {
  SLACK_BOT_TOKEN: 'the "Bot User OAuth Token" (xoxb-…) of your Slack app, page OAuth & Permissions',
  SLACK_APP_TOKEN: 'an app-level token (xapp-…) with the scope connections:write, page Basic Information',
  SLACK_SIGNING_SECRET: 'the "Signing Secret" of your Slack app, page Basic Information',
  DATABASE_URL: 'postgresql://user:password@host:5432/database, or leave it out for the embedded PostgreSQL',
  PORT: 'a number from 0 to 65535',
  INTAKE_KEYS:
    'name:secret pairs with commas between, names in lower case, each secret at least 8 characters, such as website:k3y-of-mine',
  INTAKE_MAPPINGS: 'the path of a YAML file (docs/intake.md)',
  META_APP_SECRET: 'the "App secret" of your app at developers.facebook.com, page App settings, Basic',
  META_VERIFY_TOKEN:
    'a word of your own of at least 8 characters, the same as in the Webhooks form of your Meta app',
  META_PAGE_TOKEN: 'a page access token with leads_retrieval that does not expire',
  META_GRAPH_URL: 'https://graph.facebook.com/v23.0, or leave it out',
  ADMIN_USERS: 'Slack user ids with commas between, such as U012AB3CD',
  SECRET_KEY:
    'at least 32 characters that nobody can guess, such as `openssl rand -base64 32` prints; older ones after it, with commas between',
  PUBLIC_URL: 'the address at which people reach the web server, such as https://touchbase.example.com',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
};

const absentWhenEmpty = (value: unknown) => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(absentWhenEmpty, schema.optional());

const shortestSecretKey = 32;

const environment = z.object({
  SLACK_BOT_TOKEN: z.preprocess(
    absentWhenEmpty,
    z.string({ error: 'is missing' }).regex(/^xoxb-./, 'is not a bot token (xoxb-…)'),
  ),
  SLACK_APP_TOKEN: optional(z.string().regex(/^xapp-./, 'is not an app-level token (xapp-…)')),
  SLACK_SIGNING_SECRET: optional(z.string().min(16, 'is too short to be a signing secret')),
  SLACK_API_URL: optional(z.url({ protocol: /^https?$/, error: 'is not a web address' })),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgresql:// address' })),
  DATA_DIR: z.preprocess(absentWhenEmpty, z.string().default('./.data')),
  PORT: z.preprocess(
    absentWhenEmpty,
    z.coerce
      .number({ error: 'is not a number' })
      .int('is not a whole number')
      .min(0, 'is below 0')
      .max(65_535, 'is above 65535')
      .default(3000),
  ),
  HOST: z.preprocess(absentWhenEmpty, z.string().default('127.0.0.1')),
  INTAKE_KEYS: z.preprocess(absentWhenEmpty, z.string().default('')).transform(readIntakeKeys),
  INTAKE_MAPPINGS: optional(z.string()),
  SNS_URL: optional(z.url({ protocol: /^https?$/, error: 'is not a web address' })),
  META_APP_SECRET: optional(z.string().min(8, 'is too short to be an app secret')),
  META_VERIFY_TOKEN: optional(z.string().min(8, 'is shorter than 8 characters')),
  META_PAGE_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{8,}$/, 'is not an access token')),
  META_GRAPH_URL: z.preprocess(
    absentWhenEmpty,
    z
      .url({ protocol: /^https?$/, error: 'is not a web address' })
      .default('https://graph.facebook.com/v23.0')
      .transform((url) => url.replace(/\/+$/, '')),
  ),
  ADMIN_USERS: z
    .preprocess(absentWhenEmpty, z.string().default(''))
    .transform((text) =>
      text
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    )
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]+$/.test(id)), 'has something that is no Slack user id'),
  SECRET_KEY: z
    .preprocess(absentWhenEmpty, z.string().default(''))
    .transform((text) =>
      text
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    )
    .refine(
      (keys) => keys.every((key) => key.length >= shortestSecretKey),
      `has a key of fewer than ${shortestSecretKey} characters`,
    ),
  PUBLIC_URL: optional(
    z
      .url({ protocol: /^https?$/, error: 'is not a web address' })
      .refine((url) => !/[?#]/.test(url), 'has more than an address in it')
      .transform((url) => url.replace(/\/+$/, '')),
  ),
  LOG_LEVEL: z.preprocess(
    absentWhenEmpty,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is not a level').default('info'),
  ),
});

/** Where the database is and the keys to what it holds, for a command beside Touchbase, which needs nothing else. */
export function readDatabasePlace(env: Record<string, string | undefined>): {
  databaseUrl?: string;
  dataDir: string;
  secretKeys: readonly string[];
} {
  const { DATABASE_URL, DATA_DIR, SECRET_KEY } = environment
    .pick({ DATABASE_URL: true, DATA_DIR: true, SECRET_KEY: true })
    .parse(env);
  return {
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    dataDir: DATA_DIR,
    secretKeys: SECRET_KEY,
  };
}

/**
 * Reads the environment once. All faults are named at once, each with how to mend it; a fault never repeats a
 * secret's value.
 */
export function readConfig(
  env: Record<string, string | undefined>,
): { kind: 'config'; config: Config } | { kind: 'faults'; faults: ConfigFault[] } {
  const read = environment.safeParse(env);
  const faults: ConfigFault[] = (read.error?.issues ?? []).map((issue) =>
    fault(String(issue.path[0]), issue.message),
  );
  if (!env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET)
    faults.push({
      variable: 'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET',
      fault: 'are both missing',
      mend: `One is needed: for Socket Mode SLACK_APP_TOKEN, ${rightValues.SLACK_APP_TOKEN}; for HTTP mode SLACK_SIGNING_SECRET, ${rightValues.SLACK_SIGNING_SECRET}.`,
    });
  // Links in letters must outlive the disk that a key of our own would be kept on.
  if (env.PUBLIC_URL && !env.SECRET_KEY)
    faults.push(fault('SECRET_KEY', 'is missing, but PUBLIC_URL is set'));
  faults.push(...metaFaults(env));
  if (!read.success || faults.length > 0) return { kind: 'faults', faults };

  const { data } = read;
  const slack: SlackWay = data.SLACK_APP_TOKEN
    ? { kind: 'socket', botToken: data.SLACK_BOT_TOKEN, appToken: data.SLACK_APP_TOKEN }
    : { kind: 'http', botToken: data.SLACK_BOT_TOKEN, signingSecret: data.SLACK_SIGNING_SECRET ?? '' };
  return {
    kind: 'config',
    config: {
      slack,
      slackApiUrl: data.SLACK_API_URL,
      databaseUrl: data.DATABASE_URL,
      dataDir: data.DATA_DIR,
      port: data.PORT,
      host: data.HOST,
      intakeKeys: data.INTAKE_KEYS,
      intakeMappings: data.INTAKE_MAPPINGS,
      snsUrl: data.SNS_URL,
      meta: metaOf(data),
      adminUsers: data.ADMIN_USERS,
      secretKeys: data.SECRET_KEY,
      publicUrl: data.PUBLIC_URL,
      logLevel: data.LOG_LEVEL,
    },
  };
}

const ofMeta = ['META_APP_SECRET', 'META_VERIFY_TOKEN', 'META_PAGE_TOKEN'] as const;

/** All three or none; and `/intake/meta` cannot be two doors. */
function metaFaults(env: Record<string, string | undefined>): ConfigFault[] {
  const set = ofMeta.filter((name) => env[name]);
  if (set.length === 0) return [];
  const hasKey = (env.INTAKE_KEYS ?? '').split(',').some((pair) => pair.trim().startsWith('meta:'));
  return [
    ...ofMeta.filter((name) => !env[name]).map((name) => fault(name, `is missing, but ${set[0]} is set`)),
    ...(hasKey
      ? [
          {
            variable: 'INTAKE_KEYS',
            fault: `names "meta", but ${set[0]} is set`,
            mend: 'Give that source another name: /intake/meta is where Meta itself posts.',
          },
        ]
      : []),
  ];
}

function metaOf(data: z.infer<typeof environment>): MetaConfig | undefined {
  const { META_APP_SECRET, META_VERIFY_TOKEN, META_PAGE_TOKEN, META_GRAPH_URL } = data;
  if (!META_APP_SECRET || !META_VERIFY_TOKEN || !META_PAGE_TOKEN) return undefined;
  return {
    appSecret: META_APP_SECRET,
    verifyToken: META_VERIFY_TOKEN,
    pageToken: META_PAGE_TOKEN,
    graphUrl: META_GRAPH_URL,
  };
}

function fault(variable: string, message: string): ConfigFault {
  // Those that nobody needs to set.
  if (variable === 'SLACK_API_URL')
    return { variable, fault: message, mend: 'Leave it out, except for a local Slack.' };
  if (variable === 'SNS_URL') return { variable, fault: message, mend: 'Leave it out, except in tests.' };
  return {
    variable,
    fault: message,
    mend: `Set it to ${rightValues[variable] ?? 'what .env.example says'}.`,
  };
}

function readIntakeKeys(text: string, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const pair of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [, name, secret] = /^([a-z0-9][a-z0-9-]*):(.{8,})$/.exec(pair) ?? [];
    if (!name || !secret)
      context.addIssue({ code: 'custom', message: 'has something that is not name:secret' });
    else if (keys.has(name)) context.addIssue({ code: 'custom', message: `names "${name}" twice` });
    else keys.set(name, secret);
  }
  return keys;
}
