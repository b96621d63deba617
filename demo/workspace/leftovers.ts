import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  postgresFolderOf,
  type RunNote,
  readRunNote,
  removeRunFolder,
  runFolderPrefix,
} from '../run-folder.ts';

/** Another run of the demo by this user, as its folder tells of it. */
export type OtherRun = {
  folder: string;
  note: RunNote | undefined;
  /** Its process is there and is a demo; else the folder is all that is left. */
  isRunning: boolean;
};

const execute = promisify(execFile);
/** A run that has only just made its folder has no note in it yet. */
const startingMs = 60_000;
/** A demo ends within seconds; a PostgreSQL in the middle of something may take longer. */
const mostEndingMs = 20_000;
const lookEveryMs = 50;

/** The other runs of this user whose folders are there. Folders of others, and what only looks like one, are not ours. */
export async function otherRuns(): Promise<OtherRun[]> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(runFolderPrefix));
  const runs = await Promise.all(names.map((name) => otherRun(path.join(tmpdir(), name))));
  return runs.filter((run) => run !== undefined);
}

async function otherRun(folder: string): Promise<OtherRun | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  if (process.getuid && found.uid !== process.getuid()) return undefined;
  const note = await readRunNote(folder);
  if (!note && Date.now() - found.mtimeMs < startingMs) return undefined;
  if (note?.pid === process.pid) return undefined;
  return { folder, note, isRunning: note !== undefined && (await isDemo(note.pid)) };
}

/** Ends a run, its PostgreSQL too, and removes its folder. Throws when it does not end. */
export async function clearRun({ folder, note, isRunning }: OtherRun): Promise<void> {
  if (note && isRunning) await endProcess(note.pid, 'SIGTERM', `The demo that began ${note.startedAt}`);
  await endPostgres(await postgresFolderOf(folder));
  await removeRunFolder(folder);
}

/** The server outlives a demo that was killed. */
async function endPostgres(home: string): Promise<void> {
  const cluster = path.join(home, 'postgres');
  const [firstLine = ''] = (
    await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  ).split('\n');
  const pid = Number(firstLine);
  if (!Number.isInteger(pid) || pid <= 1) return;
  // A number left in a file may by now be that of another process.
  const line = await commandLineOf(pid);
  if (!line?.includes(cluster)) return;
  // To PostgreSQL an interrupt means: end now, in good order.
  await endProcess(pid, 'SIGINT', `The PostgreSQL in ${cluster}`);
}

async function isDemo(pid: number): Promise<boolean> {
  return isAlive(pid) && ((await commandLineOf(pid))?.includes(path.join('demo', 'main.ts')) ?? false);
}

async function endProcess(pid: number, signal: NodeJS.Signals, what: string): Promise<void> {
  const since = performance.now();
  process.kill(pid, signal);
  while (isAlive(pid)) {
    if (performance.now() - since > mostEndingMs) throw new Error(`${what} (process ${pid}) does not end`);
    await pause(lookEveryMs);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** How a process was started; `undefined` when there is none, or nobody tells. */
async function commandLineOf(pid: number): Promise<string | undefined> {
  return await execute('ps', ['-p', String(pid), '-o', 'args=']).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  );
}
