import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasCode } from '../has-code.ts';
import { postgresFolderOf, removeRunFolder } from '../run-folder.ts';
import { type IsOurs, isDemoOf, isPostgresIn } from './is-our-process.ts';
import { lookAtRun } from './other-runs.ts';

/** What became of a run that was to be cleared: `left` says why it was not touched. */
export type Cleared = { kind: 'cleared' } | { kind: 'left'; why: string };

/** A demo ends within seconds; a PostgreSQL in the middle of something may take longer. */
const mostEndingMs = 20_000;
const lookEveryMs = 50;

/**
 * Ends the run that a folder is of, its PostgreSQL too, and removes the folder. What cannot be told to be ours is left
 * alone. Throws when something does not end.
 */
export async function clearRun(folder: string): Promise<Cleared> {
  // Looked at anew: since the list was made it may have ended, and its number may be another's.
  const run = await lookAtRun(folder);
  if (!run) return { kind: 'cleared' };
  const { note, state } = run;
  if (state === 'unknown') return left('nothing here tells whether its demo still runs');
  if (note && state === 'runs') {
    await endProcess(note.pid, 'SIGTERM', () => isDemoOf(note), `The demo that began ${note.startedAt}`);
    // It has removed its folder itself, unless it could not.
    if (!(await lookAtRun(folder))) return { kind: 'cleared' };
  }
  const home = await postgresFolderOf(folder);
  if (home === undefined) return left('it names a data folder that no demo makes');
  const cluster = path.join(home, 'postgres');
  const data = await lstat(cluster).catch(() => undefined);
  if (data && !data.isDirectory()) return left('its data folder is only a link to another');
  const pid = await serverIn(cluster);
  const isServer = pid === undefined ? 'not-ours' : await isPostgresIn(cluster, pid);
  if (isServer === 'unknown') return left('nothing here tells whether its PostgreSQL still runs');
  // The server outlives a demo that was killed. To PostgreSQL an interrupt means: end now, in good order.
  if (pid !== undefined && isServer === 'ours')
    await endProcess(pid, 'SIGINT', () => isPostgresIn(cluster, pid), `The PostgreSQL in ${cluster}`);
  await removeRunFolder(folder);
  return { kind: 'cleared' };
}

function left(why: string): Cleared {
  return { kind: 'left', why };
}

/** The number that a server left in its data; by now it may be that of another process. */
async function serverIn(cluster: string): Promise<number | undefined> {
  const lines = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    // Only where there is no such file there is no server; one that cannot be read is no reason to go on.
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  const pid = Number(lines.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 && pid < 2 ** 31 ? pid : undefined;
}

async function endProcess(
  pid: number,
  signal: NodeJS.Signals,
  look: () => Promise<IsOurs>,
  what: string,
): Promise<void> {
  const since = performance.now();
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It has ended just now.
    if (hasCode(error, 'ESRCH')) return;
    throw error;
  }
  while ((await look()) !== 'not-ours') {
    if (performance.now() - since > mostEndingMs) throw new Error(`${what} (process ${pid}) does not end`);
    await pause(lookEveryMs);
  }
}
