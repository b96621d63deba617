import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** What the folders of demos are called: this and six characters of chance. */
export const runFolderPrefix = 'touchbase-demo-';

const runNote = z.object({
  pid: z.int().positive(),
  startedAt: z.string(),
  /** Missing while the run is still starting, and in one that is played in the terminal. */
  url: z.string().optional(),
});

/** What a run says of itself in its folder, so that another can tell whether it lives. */
export type RunNote = z.infer<typeof runNote>;

/** Makes the folder of this run, with a note in it of who made it. */
export async function makeRunFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), runFolderPrefix));
  // Started by root, the server runs as another user, who must be able to enter its folder.
  await chmod(folder, 0o755);
  await writeRunNote(folder);
  return folder;
}

/** Writes, or writes anew, what this run says of itself. */
export async function writeRunNote(folder: string, url?: string): Promise<void> {
  const note: RunNote = { pid: process.pid, startedAt: new Date().toISOString(), ...(url ? { url } : {}) };
  const draft = path.join(folder, 'demo.json.new');
  await writeFile(draft, `${JSON.stringify(note)}\n`);
  // Whoever reads it meanwhile finds the old one or the new one, never half of one.
  await rename(draft, path.join(folder, 'demo.json'));
}

/** What a run says of itself; `undefined` where there is no such note, or none that can be read. */
export async function readRunNote(folder: string): Promise<RunNote | undefined> {
  const text = await readFile(path.join(folder, 'demo.json'), 'utf8').catch(() => '');
  try {
    return runNote.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The folder in which the PostgreSQL of a run keeps its files: the run's own, wherever its user could enter that. */
export async function postgresFolderOf(folder: string): Promise<string> {
  const elsewhere = await readFile(path.join(folder, 'postgres-is-at'), 'utf8').catch(() => '');
  return elsewhere.trim() || folder;
}

/** Removes a run's folder and the one in which its server kept its files where it could not enter that. */
export async function removeRunFolder(folder: string): Promise<void> {
  for (const each of new Set([await postgresFolderOf(folder), folder]))
    await rm(each, { recursive: true, force: true });
}
