import { pino } from 'pino';
import { openStage } from '../../demo/stage.ts';
import { channels, people, teamZone, workspaceCast } from '../../demo/team.ts';
import type { DeskWorkspace } from '../../demo/workspace/desk/desk-workspace.ts';
import type { Readings } from '../../demo/workspace/desk/story/readings.ts';
import { createDesk } from '../../demo/workspace/desk.ts';
import { startTime } from '../../demo/workspace/time-machine.ts';
import { type ServedClient, serveClient } from '../../sandbox/client/serve-client.ts';
import { setUpTeam } from '../../src/flows/team/set-up-team.ts';
import { freshDatabase } from './fresh-database.ts';

/** The desk beside the demo's people and the real bot, on the tests' own PostgreSQL and without a past year. */
export type DeskStage = DeskWorkspace & {
  url: string;
  readings: Readings;
  /** Posts as the browser does. */
  post(path: string, body?: object): Promise<{ status: number; answer: Record<string, string> }>;
  /** Sets the clock; nothing happens on the way. */
  moveTo(instant: string): void;
  /** The whole page of a look. */
  page(look?: Record<string, string>): Promise<string>;
  stop(): Promise<void>;
};

/** Monday, 06:30 in Riyadh: the morning's messages and the digest are not far. */
const opensAt = new Date('2026-11-23T03:30:00Z');
/** A team that was set up since has no week to be told of. */
const setUpAt = new Date('2026-11-02T07:00:00Z');
/** Ahead of where the tour ends. */
const present = new Date('2026-12-09T12:00:00Z');

export async function openDeskStage(): Promise<DeskStage> {
  const database = await freshDatabase();
  const stage = await openStage({
    at: opensAt,
    cast: workspaceCast,
    signal: new AbortController().signal,
    databaseUrl: database.url,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
  });
  const { slack, running, clock } = stage;
  await setUpTeam(running.means, {
    teamId: slack.teamId,
    byUserId: people.mona.id,
    at: setUpAt,
    membersOfLeadsChannel: workspaceCast.map((name) => people[name].id),
    settings: {
      leadsChannelId: channels.leads.id,
      reportsChannelId: channels.reports.id,
      managerUserIds: [people.mona.id],
      fallbackUserId: people.omar.id,
      zone: teamZone,
      country: 'SA',
      currency: 'SAR',
      workingDays: [0, 1, 2, 3, 4],
      firstWeekday: 0,
      language: 'en',
      digits: 'latin',
    },
  });
  // Last Monday's digest, which nobody was there to send.
  await running.tick();
  const time = startTime({
    running,
    clock,
    team: { zone: teamZone, workingDays: [0, 1, 2, 3, 4] },
    present: () => present,
  });
  const workspace = { slack, running, time };
  let client: ServedClient | undefined;
  const desk = createDesk(workspace, () => client?.changed());
  client = await serveClient({ slack, frame: desk.frame, routers: { '/desk': desk.router } });
  const served = client;
  const { origin } = new URL(served.url);
  return {
    ...workspace,
    url: served.url,
    readings: desk.readings,
    async post(to, body = {}) {
      const response = await fetch(new URL(to, served.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ as: people.omar.id, language: 'en', ...body }),
      });
      const answer: unknown = await response.json();
      return { status: response.status, answer: Object.fromEntries(Object.entries(Object(answer))) };
    },
    moveTo: (instant) => clock.set(new Date(instant)),
    async page(look = {}) {
      const response = await fetch(new URL(`/?${new URLSearchParams(look)}`, served.url));
      const html = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${html}`);
      return html;
    },
    async stop() {
      await time.close();
      await served.stop();
      await stage.stop();
      await database.drop();
    },
  };
}
