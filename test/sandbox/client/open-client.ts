import path from 'node:path';
import { App, SocketModeReceiver } from '@slack/bolt';
import type { ClientFrame, PostAnswer } from '../../../sandbox/client/frame.ts';
import { type ClientOptions, serveClient } from '../../../sandbox/client/serve-client.ts';
import { type LocalSlack, startLocalSlack } from '../../../sandbox/local-slack.ts';
import { silent } from '../bolt-app.ts';

/** A local Slack with three people and two channels, and its client being served. */
export type OpenClient = {
  slack: LocalSlack;
  url: string;
  omar: string;
  sara: string;
  gus: string;
  leads: string;
  reports: string;
  changed(): void;
  /** The page of an address, for a window that shows these rows already. */
  page(look?: Record<string, string>, drawn?: readonly string[]): Promise<string>;
  /** Posts as the browser does. */
  post(path: string, body: Record<string, unknown>): Promise<{ status: number; answer: PostAnswer }>;
  stop(): Promise<void>;
};

export const manifest = path.resolve(import.meta.dirname, '../manifest.yml');

export async function openClient(
  options: {
    /** `'any'`: the app may do everything. */
    manifest?: string | 'any';
    frame?: ClientFrame;
    routers?: ClientOptions['routers'];
    now?: () => Date;
  } = {},
): Promise<OpenClient> {
  const slack = await startLocalSlack({
    ...(options.manifest === 'any' ? {} : { manifest: options.manifest ?? manifest }),
    clock: { now: options.now ?? (() => new Date('2026-11-23T06:30:00Z')) },
    rates: { channelPaceMs: 0 },
  });
  const omar = slack.addPerson({ name: 'omar', realName: 'Omar Haddad', isAdmin: true });
  const sara = slack.addPerson({ name: 'sara', realName: 'سارة', tz: 'Asia/Dubai' });
  const gus = slack.addPerson({ name: 'gus', realName: 'Gus', isRestricted: true });
  const leads = slack.addChannel({ name: 'leads', members: [omar, sara] });
  const reports = slack.addChannel({ name: 'reports', members: [omar], isPrivate: true });
  const client = await serveClient({
    slack,
    ...(options.frame === undefined ? {} : { frame: options.frame }),
    ...(options.routers === undefined ? {} : { routers: options.routers }),
  });
  return {
    slack,
    url: client.url,
    omar,
    sara,
    gus,
    leads,
    reports,
    changed: client.changed,
    async page(look = {}, drawn = []) {
      const response = await fetch(`${client.url}?${new URLSearchParams(look)}`, {
        headers: { 'x-drawn': drawn.join(' ') },
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return response.text();
    },
    async post(to, body) {
      const response = await fetch(new URL(to, client.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: client.url.slice(0, -1) },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      return { status: response.status, answer: answer as PostAnswer };
    },
    async stop() {
      await client.stop();
      await slack.stop();
    },
  };
}

/** A real Bolt app that answers what it is told to. Its connection is a patient one: the machine may be busy. */
export function boltApp(slack: LocalSlack): App {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: silent };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silent,
    installerOptions: { clientOptions },
  });
  return new App({ token: slack.botToken, receiver, clientOptions, logger: silent });
}

/** The text of a page without its tags, for what a person reads. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
