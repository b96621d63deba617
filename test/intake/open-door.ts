import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Router } from 'express';
import { pino } from 'pino';
import { type Database, openDatabase } from '../../src/db/open-database.ts';
import type { Store } from '../../src/db/store.ts';
import { openEntrance } from '../../src/flows/leads/receive-delivery.ts';
import type { Means } from '../../src/flows/means.ts';
import { recordTeam } from '../../src/flows/team/keep-people.ts';
import { openKnownKeys } from '../../src/flows/team/known-keys.ts';
import { createIntake, type IntakeRate } from '../../src/intake/create-intake.ts';
import { leadReader, shapesOf } from '../../src/intake/read-lead.ts';
import { fetchFromAmazon } from '../../src/intake/sns-envelope.ts';
import { createPages } from '../../src/pages/create-pages.ts';
import { busyMachine } from '../support/busy-machine.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { readLibrary } from '../support/read-library.ts';
import { testKeys } from '../support/test-keys.ts';

export const teamId = 'T0TEAM';
export const leadsChannelId = 'C0LEADS';
export const websiteKey = 'key-of-website';
export const zillowKey = 'key-of-zillow';

/** A web server of its own on a database of its own: a set-up Riyadh team with an agent, another, a manager. */
export type Door = {
  url: string;
  means: Means;
  look: Store['rows'];
  database: Database;
  clock: { at: Date };
  logged: string[];
  slack: { isConnected: boolean };
  /** Posts with the website's key, unless headers say otherwise. */
  post(
    path: string,
    body: string | Uint8Array<ArrayBuffer> | object,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  databaseGoesAway(): Promise<void>;
  close(): Promise<void>;
};

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

export async function openDoor(
  options: { intakeRate?: IntakeRate; slackRouter?: Router; intakeMappings?: string; snsUrl?: string } = {},
): Promise<Door> {
  const fresh = await freshDatabase();
  const database = await openDatabase({
    databaseUrl: fresh.url,
    dataDir: '/nonexistent',
    patience: busyMachine.databasePatience,
    onQueueError: () => undefined,
  });
  const means = { store: database.store, library: readLibrary(), ...testKeys };
  const look = database.store.rows;
  await recordTeam(means, { teamId, name: 'Riyadh', botUserId: 'U0BOT' });
  await look.team.update({
    where: { id: teamId },
    data: { leadsChannelId, country: 'SA', zone: 'Asia/Riyadh', workingDays: [0, 1, 2, 3, 4] },
  });
  for (const [userId, more] of [
    ['U0OMAR', { inLeadsChannel: true }],
    ['U0SARA', { inLeadsChannel: true }],
    ['U0MONA', { isManager: true }],
  ] as const)
    await look.member.create({ data: { teamId, userId, name: userId.slice(2), ...more } });

  const clock = { at: new Date('2026-11-23T06:30:00Z') };
  const slack = { isConnected: true };
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const environment = new Map([
    ['website', websiteKey],
    ['zillow', zillowKey],
  ]);
  const { intakeRate = { mostRequests: 100_000, windowSeconds: 60 }, slackRouter } = options;
  const pages = createPages({
    means,
    log,
    isSlackConnected: () => slack.isConnected,
    intake: createIntake({
      means,
      now: () => clock.at,
      log,
      teamId,
      keys: openKnownKeys(means, { teamId, environment, forMs: 0 }),
      intakeRate,
      read: leadReader(shapesOf(options.intakeMappings)),
      fetchFromAmazon: fetchFromAmazon(options.snsUrl ?? 'http://127.0.0.1:9'),
      entrance: openEntrance({ patienceMs: busyMachine.intakePatienceMs }),
    }),
    ...(slackRouter ? { slackRouter } : {}),
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = pages.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let isAway = false;
  return {
    url,
    means,
    look,
    database,
    clock,
    logged,
    slack,
    async post(path, body, headers = { 'x-api-key': websiteKey }) {
      const isRaw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: isRaw ? body : JSON.stringify(body),
      });
      const answer = (await response.json()) as Answer['body'];
      return { status: response.status, headers: response.headers, body: answer };
    },
    async databaseGoesAway() {
      isAway = true;
      await fresh.drop();
    },
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await database.close();
      if (!isAway) await fresh.drop();
    },
  };
}

let count = 0;

/** Somebody nobody has heard of yet. */
export function somebody(): { name: string; email: string; phone: string } {
  count += 1;
  const nth = String(count).padStart(4, '0');
  return { name: `Huda Salem`, email: `huda${nth}@example.com`, phone: `050123${nth}` };
}
