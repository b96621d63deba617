import type { Language } from '../../sandbox/client/look.ts';
import { type ServedClient, serveClient } from '../../sandbox/client/serve-client.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { addDays, type LocalDay, localDay, startOfWeek } from '../../src/calendar/local-day.ts';
import { endInTurn } from '../end-in-turn.ts';
import { hasCode } from '../has-code.ts';
import { openStage, type Stage, type StagePart } from '../stage.ts';
import { channels, people, teamZone, workingDays, workspaceCast } from '../team.ts';
import type { DeskWorkspace } from './desk/desk-workspace.ts';
import { createDesk } from './desk.ts';
import { seedContacts } from './seed/seed-contacts.ts';
import { setUpByHand } from './set-up.ts';
import { startTime } from './time-machine.ts';

/** The workspace, open in the browser. */
export type OpenWorkspace = DeskWorkspace & {
  url: string;
  /** The port that was wanted was taken, so it is another one. */
  isOtherPort: boolean;
  /** Ends everything and leaves nothing behind. Safe to call twice. */
  stop(): Promise<void>;
};

/** How far the opening has come. */
export type Progress =
  | { part: StagePart | 'team' | 'mornings' }
  | { part: 'contacts'; done: number; of: number };

type Options = {
  signal: AbortSignal;
  /** How many contacts the team has from its past year. */
  contacts: number;
  port: number;
  language: Language;
  /** What time it really is. */
  present?: () => Date;
  onProgress?: (progress: Progress) => void;
};

const monday = 1;
/** The team has been at it for so long when the window opens. */
const pastDays = 364;
/** Before the first morning, after it, after the digest: so both come at their hours. */
const hours = { seeded: '07:55', morning: '08:00', digest: '09:00', open: '09:30' } as const;
/** While time is moved, hours go by on the clock between a press and the form that it opens. */
const patientSlack = { triggerLifeMs: 86_400_000, responseUrlLifeMs: 86_400_000 };

/**
 * Opens the workspace: starts everything a year back, has the team set itself up, writes down what a year brought,
 * lets the Monday of the week begin, and serves Slack's client. Whatever was started is ended again when a later part
 * fails or the signal comes.
 */
export async function openWorkspace(options: Options): Promise<OpenWorkspace> {
  const { signal, contacts, language, present = () => new Date(), onProgress } = options;
  const day = openingDay(present());
  const setUpAt = instantOf(addDays(day, -pastDays), '10:00', teamZone);
  const stage = await openStage({
    at: setUpAt,
    cast: workspaceCast,
    signal,
    durations: patientSlack,
    onPart: (part) => onProgress?.({ part }),
  });
  const endings: Array<() => Promise<void>> = [() => stage.stop()];
  let ended: Promise<void> | undefined;
  const stop = () => {
    ended ??= endInTurn(endings);
    return ended;
  };
  try {
    onProgress?.({ part: 'team' });
    await setUpByHand(stage.slack, { language, contacts });
    stage.slack.restartClients();
    signal.throwIfAborted();

    stage.clock.set(instantOf(day, hours.seeded, teamZone));
    await seedContacts(stage.running, {
      contacts,
      at: stage.clock.now(),
      signal,
      onProgress: (done) => onProgress?.({ part: 'contacts', done, of: contacts }),
    });
    onProgress?.({ part: 'mornings' });
    await beginMonday(stage, day, signal);

    const { slack, running, clock } = stage;
    const time = startTime({ running, clock, team: { zone: teamZone, workingDays }, present });
    endings.push(() => time.close());
    const { client, isOtherPort } = await serve({ slack, running, time }, options);
    endings.push(() => client.stop());
    await stage.isServedAt(client.url);
    signal.throwIfAborted();
    return { slack, running, time, url: client.url, isOtherPort, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The last Monday whose opening hour has passed, so that the present is normally ahead. */
function openingDay(present: Date): LocalDay {
  const thisWeeks = startOfWeek(localDay(present, teamZone), monday);
  return instantOf(thisWeeks, hours.open, teamZone) < present ? thisWeeks : addDays(thisWeeks, -7);
}

/** The mornings and the week's digest, each at its hour. */
async function beginMonday({ clock, running, settled }: Stage, day: LocalDay, signal: AbortSignal) {
  for (const hour of [hours.morning, hours.digest, hours.open]) {
    signal.throwIfAborted();
    clock.set(instantOf(day, hour, teamZone));
    await running.tick();
    await settled();
  }
}

/** Serves the client with the desk around it, on another port where the wanted one is taken. */
async function serve(
  workspace: DeskWorkspace,
  { port, language }: Options,
): Promise<{ client: ServedClient; isOtherPort: boolean }> {
  const { slack, time } = workspace;
  let client: ServedClient | undefined;
  const changed = () => client?.changed();
  const { frame, router } = createDesk(workspace, changed);
  const as = language === 'ar' ? people.sara.id : people.omar.id;
  const usual = () => ({ as, at: channels.leads.id, language });
  const options = { slack, frame: { ...frame, usual }, routers: { '/desk': router } };
  let isOtherPort = false;
  try {
    client = await serveClient({ ...options, port });
  } catch (error) {
    if (port === 0 || !hasCode(error, 'EADDRINUSE', 'EACCES')) throw error;
    isOtherPort = true;
    client = await serveClient({ ...options, port: 0 });
  }
  time.onChange(changed);
  return { client, isOtherPort };
}
