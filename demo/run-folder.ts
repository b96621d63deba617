import { chmod, lstat, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { began, lookAtProcess } from './look-at-process.ts';

/** What the folders of demos are called: this and six characters of chance. */
const prefix = 'touchbase-demo-';
/** The names that such folders have. */
export const runFolderName = /^touchbase-demo-[A-Za-z0-9]{6}$/;

const noteFile = 'demo.json';
/** What is there of a note before it is one. */
export const draftFile = 'demo.json.new';

const runNote = z.object({
  pid: z.int32().positive(),
  /** Missing where the system does not tell. */
  began: began.optional(),
  startedAt: z.string(),
  /** Missing while the run is still starting, and in one that is played in the terminal. */
  url: z.string().optional(),
});

/** What a run says of itself in its folder, so that another can tell whether it lives. */
export type RunNote = z.infer<typeof runNote>;

/** Makes the folder of this run, with a note in it of who made it. */
export async function makeRunFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  // Started by root, the server runs as another user, who must be able to enter its folder.
  await chmod(folder, 0o755);
  await writeRunNote(folder);
  return folder;
}

/** Writes, or writes anew, what this run says of itself. */
export async function writeRunNote(folder: string, url?: string): Promise<void> {
  const self = await lookAtProcess(process.pid);
  const note: RunNote = {
    pid: process.pid,
    ...(self.kind === 'there' ? { began: self.began } : {}),
    startedAt: new Date(performance.timeOrigin).toISOString(),
    ...(url ? { url } : {}),
  };
  const draft = path.join(folder, draftFile);
  await writeFile(draft, `${JSON.stringify(note)}\n`);
  // Whoever reads it meanwhile finds the old one or the new one, never half of one.
  await rename(draft, path.join(folder, noteFile));
}

/** What a run says of itself; `undefined` where there is no such note, or none that can be read. */
export async function readRunNote(folder: string): Promise<RunNote | undefined> {
  const text = await readFile(path.join(folder, noteFile), 'utf8').catch(() => '');
  try {
    return runNote.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * The folder in which the PostgreSQL of a run keeps its files: the run's own, or the one outside it that was made for a
 * server whose user cannot enter that. `undefined` where the folder names one that our code does not make.
 */
export async function postgresFolderOf(folder: string): Promise<string | undefined> {
  const pointer = await readFile(path.join(folder, 'postgres-is-at'), 'utf8').catch(() => undefined);
  if (pointer === undefined) return folder;
  const home = pointer.trim();
  const shelters = ['/var/lib/touchbase', path.join(path.dirname(folder), 'touchbase')];
  const made = `${path.basename(path.dirname(folder))}-`;
  const isOurs =
    shelters.includes(path.dirname(home)) &&
    path.normalize(home) === home &&
    path.basename(home).startsWith(made) &&
    /^[0-9a-f]{8}$/.test(path.basename(home).slice(made.length));
  if (!isOurs) return undefined;
  const found = await lstat(home).catch(() => undefined);
  return found === undefined || found.isDirectory() ? home : undefined;
}

/** Removes a run's folder and the one in which its server kept its files where it could not enter that. */
export async function removeRunFolder(folder: string): Promise<void> {
  const home = await postgresFolderOf(folder);
  if (home !== undefined && home !== folder) await rm(home, { recursive: true, force: true });
  // The note goes last: without it nobody would know whose the rest is when this is cut short.
  const rest = (await readdir(folder).catch(() => [])).filter((name) => name !== noteFile);
  for (const name of rest) await rm(path.join(folder, name), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
