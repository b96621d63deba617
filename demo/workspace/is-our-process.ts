import path from 'node:path';
import { lookAtProcess } from '../look-at-process.ts';
import type { RunNote } from '../run-folder.ts';

/** Whether a process is the one it was taken for. `unknown` is no no: what may be somebody's is left alone. */
export type IsOurs = 'ours' | 'not-ours' | 'unknown';

/** Whether the demo that wrote a note still runs. Its number alone says nothing: by now it may be another's. */
export async function isDemoOf({ pid, began }: RunNote): Promise<IsOurs> {
  const seen = await lookAtProcess(pid);
  if (!began) return seen.kind === 'gone' ? 'not-ours' : 'unknown';
  const here = await lookAtProcess(process.pid);
  // A number that was given in a container, say, is not for us to look up.
  if (here.kind !== 'there' || here.began.by !== began.by) return 'unknown';
  if (seen.kind === 'gone') return 'not-ours';
  if (seen.kind === 'hidden' || seen.began.by !== began.by) return 'unknown';
  if (seen.began.at !== began.at) return 'not-ours';
  // A test keeps such a folder too, and is nothing to send signals to.
  return seen.command.includes(path.join('demo', 'main.ts')) ? 'ours' : 'unknown';
}

/** Whether a process is the PostgreSQL that keeps its data in a folder. */
export async function isPostgresIn(cluster: string, pid: number): Promise<IsOurs> {
  const seen = await lookAtProcess(pid);
  if (seen.kind === 'gone') return 'not-ours';
  if (seen.kind === 'hidden') return 'unknown';
  const command = `${seen.command} `;
  if (command.includes(`postgres -D ${cluster} `)) return 'ours';
  // The same folder by another path: nobody else's, and yet not what we would have written.
  const tail = path.join(path.basename(path.dirname(cluster)), path.basename(cluster));
  return command.includes(`${path.sep}${tail} `) ? 'unknown' : 'not-ours';
}
