import { lstat, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { draftFile, type RunNote, readRunNote, runFolderName } from '../run-folder.ts';
import { isDemoOf } from './is-our-process.ts';

/** Another run of the demo by this user, as its folder tells of it. */
export type OtherRun = {
  folder: string;
  note: RunNote | undefined;
  /** Its process is there; or the folder is all that is left; or nobody can tell. */
  state: 'runs' | 'ended' | 'unknown';
};

/** A run that has only just made its folder has no note in it yet. */
const startingMs = 60_000;
const states = { ours: 'runs', 'not-ours': 'ended', unknown: 'unknown' } as const;

/** The other runs of this user whose folders are there. */
export async function otherRuns(place = tmpdir()): Promise<OtherRun[]> {
  const names = await readdir(place);
  const runs = await Promise.all(names.map((name) => lookAtRun(path.join(place, name))));
  return runs.filter((run) => run !== undefined);
}

/**
 * The run that a folder is of. `undefined` for what is not there, or somebody else's, or only looks like the folder of
 * a run: it has our note in it, or nothing at all.
 */
export async function lookAtRun(folder: string): Promise<OtherRun | undefined> {
  if (!runFolderName.test(path.basename(folder))) return undefined;
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  if (process.getuid && found.uid !== process.getuid()) return undefined;
  const note = await readRunNote(folder);
  if (note) {
    const state = states[await isDemoOf(note)];
    // In a container, where numbers are few, one that was killed may well have had ours.
    return note.pid === process.pid && state !== 'ended' ? undefined : { folder, note, state };
  }
  const names = await readdir(folder).catch(() => undefined);
  const isJustBegun = Date.now() - found.mtimeMs < startingMs;
  if (isJustBegun || !names?.every((name) => name === draftFile)) return undefined;
  return { folder, note, state: 'ended' };
}
