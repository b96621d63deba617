import { createHmac } from 'node:crypto';
import { ExpressReceiver } from '@slack/bolt';
import type { Router } from 'express';
import { openEntrance } from '../../../src/flows/leads/receive-delivery.ts';
import { openKnownKeys } from '../../../src/flows/team/known-keys.ts';
import { createIntake } from '../../../src/intake/create-intake.ts';
import { seal } from '../../../src/keys/secret-keys.ts';
import type { ReadLead } from '../../../src/leads/new-lead.ts';
import { createPages } from '../../../src/pages/create-pages.ts';
import { createForm } from '../../../src/pages/form/create-form.ts';
import { createPreferences } from '../../../src/pages/preferences/create-preferences.ts';
import { appSecret, verifyToken } from '../../intake/meta-graph-server.ts';
import { intakeKey } from '../../support/start-touchbase.ts';
import { type Stage, signingSecret } from './stage.ts';

/** Who knocks at a route: without any secret, with one that opens something else, with the right one. */
export const knockers = ['nobody', 'other', 'right'] as const;
export type Knocker = (typeof knockers)[number];

/** What a route must answer, and whether rows of the team are others then. */
type Must = `${number} ${'changes' | 'answers' | 'refused'}`;
type Asked = { path: string; body?: string; headers?: Record<string, string> };
export type RouteRow = {
  /** What the right secret is; '': there is none, and everybody is let in. */
  secret: string;
  must: Record<Knocker, Must>;
  ask(stage: Stage, by: Knocker): Asked;
};

const open = (status: number, came: 'changes' | 'answers'): Record<Knocker, Must> => ({
  nobody: `${status} ${came}`,
  other: `${status} ${came}`,
  right: `${status} ${came}`,
});
const shut = (status: number, right: Must, other = status): Record<Knocker, Must> => ({
  nobody: `${status} refused`,
  other: `${other} refused`,
  right,
});

let count = 0;
/** A lead of a new person. */
function lead(): Record<string, string> {
  count += 1;
  return { name: `Knock ${String.fromCharCode(64 + count)}`, email: `knock${count}@example.com` };
}

/** The token of a page: none of ours, one for another team's page, one of a person of the team. */
function token({ touchbase, ids }: Stage, by: Knocker): string {
  const { means, teamId } = touchbase.running;
  if (by === 'nobody') return 'abracadabra';
  return seal(means.secretKeys, 'page-link', `${by === 'right' ? teamId : 'T0OTHER'} ${ids.contact}`);
}

function person(page: 'u' | 'preferences', body?: string): RouteRow['ask'] {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (stage, by) => ({ path: `/${page}/${token(stage, by)}`, ...(body ? { body, headers } : {}) });
}

/** A key in a header, as senders show it. */
function key(by: Knocker, other: string): Record<string, string> {
  const json = { 'content-type': 'application/json' };
  return by === 'nobody' ? json : { ...json, 'x-api-key': by === 'right' ? intakeKey : other };
}

/** What is signed: not at all, by somebody else, rightly. */
function signedBy(by: Knocker, secret: string, text: string): string {
  return createHmac('sha256', by === 'right' ? secret : 'somebody-elses')
    .update(text)
    .digest('hex');
}

const command = new URLSearchParams({
  ...{ command: '/touchbase', text: 'language english', user_id: 'U0NOBODY', team_id: 'T0000000001' },
  ...{ trigger_id: '1.2.3', response_url: 'http://127.0.0.1:9/none' },
}).toString();
const notice = JSON.stringify({
  object: 'page',
  entry: [
    { id: '1', changes: [{ field: 'leadgen', value: { leadgen_id: '900', form_id: '2', page_id: '1' } }] },
  ],
});

/** Every route of the web server, with its method. */
export const routeRows: Record<string, RouteRow> = {
  'GET /healthz': { secret: '', must: open(200, 'answers'), ask: () => ({ path: '/healthz' }) },
  'GET /readyz': { secret: '', must: open(200, 'answers'), ask: () => ({ path: '/readyz' }) },
  'GET /metrics': { secret: '', must: open(200, 'answers'), ask: () => ({ path: '/metrics' }) },
  'POST /v1/events': {
    secret: 'a key of any source',
    must: shut(401, '201 changes'),
    ask: (_stage, by) => ({
      path: '/v1/events',
      body: JSON.stringify(lead()),
      headers: key(by, 'a-key-that-opens-nothing'),
    }),
  },
  'POST /intake/<source>': {
    secret: 'a key of that source',
    must: shut(401, '201 changes', 403),
    ask: (_stage, by) => ({
      path: '/intake/website',
      body: JSON.stringify(lead()),
      headers: key(by, 'test-key-of-zillow'),
    }),
  },
  'GET /intake/meta': {
    secret: 'the token of Meta’s set-up',
    must: shut(403, '200 answers'),
    ask: (_stage, by) => ({
      path: `/intake/meta?hub.mode=subscribe&hub.challenge=1${by === 'nobody' ? '' : `&hub.verify_token=${by === 'right' ? verifyToken : intakeKey}`}`,
    }),
  },
  'POST /intake/meta': {
    secret: 'Meta’s signature',
    must: shut(401, '200 changes'),
    ask: (_stage, by) => ({
      path: '/intake/meta',
      body: notice,
      headers: {
        'content-type': 'application/json',
        ...(by === 'nobody' ? {} : { 'x-hub-signature-256': `sha256=${signedBy(by, appSecret, notice)}` }),
      },
    }),
  },
  'GET /form/<source>': { secret: '', must: open(200, 'answers'), ask: () => ({ path: '/form/website' }) },
  'POST /form/<source>': {
    secret: '',
    must: open(303, 'changes'),
    ask: () => ({
      path: '/form/website',
      body: new URLSearchParams(lead()).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  },
  'GET /form/<source>/thanks': {
    secret: '',
    must: open(200, 'answers'),
    ask: () => ({ path: '/form/website/thanks' }),
  },
  'GET /u/<token>': { secret: 'the token of a person', must: shut(404, '200 answers'), ask: person('u') },
  'POST /u/<token>': {
    secret: 'the token of a person',
    must: shut(404, '200 changes'),
    ask: person('u', 'List-Unsubscribe=One-Click'),
  },
  'GET /preferences/<token>': {
    secret: 'the token of a person',
    must: shut(404, '200 answers'),
    ask: person('preferences'),
  },
  'POST /preferences/<token>': {
    secret: 'the token of a person',
    must: shut(404, '303 changes'),
    ask: person('preferences', 'stop=everything'),
  },
  'POST /slack/events': {
    secret: 'Slack’s signature',
    must: shut(401, '200 answers'),
    ask(_stage, by) {
      const seconds = String(Math.floor((performance.timeOrigin + performance.now()) / 1_000));
      const signature = `v0=${signedBy(by, signingSecret, `v0:${seconds}:${command}`)}`;
      const signed = { 'x-slack-request-timestamp': seconds, 'x-slack-signature': signature };
      return {
        path: '/slack/events',
        body: command,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(by === 'nobody' ? {} : signed),
        },
      };
    },
  },
  'GET elsewhere': {
    secret: 'there is none',
    must: shut(404, '404 refused'),
    ask: () => ({ path: '/admin' }),
  },
};

/** Knocks at a route. */
export async function knock(
  stage: Stage,
  route: string,
  by: Knocker,
): Promise<{ status: number; text: string }> {
  const row = routeRows[route];
  if (!row) throw new Error(`There is no row of ${route}`);
  const { path, body, headers = {} } = row.ask(stage, by);
  const response = await fetch(`${stage.touchbase.running.webUrl}${path}`, {
    method: route.split(' ')[0] ?? 'GET',
    redirect: 'manual',
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}

type Layer = { route?: { path: string; methods: Record<string, boolean> }; handle?: { stack?: Layer[] } };

/** Every route that the web server has, with its method, as the rows name them. */
export function routesThereAre({ touchbase: { running, options, clock } }: Stage): string[] {
  const { means, teamId } = running;
  const now = () => clock.now();
  const { log } = options;
  const read: ReadLead = () => ({ kind: 'unclear', why: 'not-an-object' });
  const entrance = openEntrance({});
  const keys = openKnownKeys(means, { teamId, environment: options.intakeKeys, reserved: [] });
  const pages = createPages({
    ...{ means, log, isSlackConnected: () => true },
    intake: createIntake({
      ...{ means, now, log, teamId, keys, read, entrance, meta: { appSecret, verifyToken } },
      fetchFromAmazon: () => Promise.reject(new Error('Nobody asks')),
    }),
    form: createForm({ means, now, log, teamId, sources: new Set<string>(), read, entrance }),
    preferences: createPreferences({ means, now, log, teamId }),
    slackRouter: new ExpressReceiver({ signingSecret, endpoints: '/slack/events' }).router as Router,
  });
  const { stack } = pages.router as unknown as { stack: Layer[] };
  return [...new Set(routesIn(stack))].toSorted();
}

function routesIn(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (!route) return routesIn(handle?.stack ?? []);
    const methods = Object.keys(route.methods).filter((method) => ['get', 'post'].includes(method));
    const asRow = route.path.replaceAll(/:(\w+)/g, '<$1>');
    return methods.map((method) => `${method.toUpperCase()} ${asRow}`);
  });
}
