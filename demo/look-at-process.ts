import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { hasCode } from './has-code.ts';

/** When a process began, by which it is told from a later one with the same number. */
export const began = z.object({
  /** Whose numbers and times these are: two are compared only where this is the same. */
  by: z.string(),
  at: z.string(),
});

/** A process, as far as the system tells of it. */
export type SeenProcess =
  | { kind: 'there'; began: z.infer<typeof began>; command: string }
  | { kind: 'gone' }
  /** It may be there, but nothing can be learnt of it: no `/proc`, no `ps`. */
  | { kind: 'hidden' };

const execute = promisify(execFile);
/** How long the date is that `ps` prints for `lstart`: "Sat Nov 21 23:45:00 2026". */
const dateLength = 24;
const endedStates = new Set(['Z', 'X']);

/** Looks at the process of a number: in `/proc`, where there is one, else with `ps`. */
export async function lookAtProcess(pid: number, { proc = '/proc', ps = 'ps' } = {}): Promise<SeenProcess> {
  if (!mayBeThere(pid)) return { kind: 'gone' };
  const seen = (await inProc(pid, proc)) ?? (await withPs(pid, ps));
  if (seen) return seen;
  // It may have ended while it was looked at.
  return mayBeThere(pid) ? { kind: 'hidden' } : { kind: 'gone' };
}

/** Whether the system knows the number at all; everybody may ask that, everywhere. */
function mayBeThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

async function inProc(pid: number, proc: string): Promise<SeenProcess | undefined> {
  try {
    const [stat, words, boot, numbers] = await Promise.all([
      readFile(path.join(proc, String(pid), 'stat'), 'utf8'),
      readFile(path.join(proc, String(pid), 'cmdline'), 'utf8'),
      readFile(path.join(proc, 'sys/kernel/random/boot_id'), 'utf8'),
      // A container counts its processes for itself.
      readlink(path.join(proc, 'self/ns/pid')),
    ]);
    // The second field is a name in brackets that may hold anything; the third is the state, the 22nd the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = ''] = fields;
    const startedAt = fields[19];
    if (endedStates.has(state)) return { kind: 'gone' };
    if (startedAt === undefined) return undefined;
    return {
      kind: 'there',
      began: { by: numbers, at: `${boot.trim()} ${startedAt}` },
      command: words.replaceAll('\0', ' ').trim(),
    };
  } catch {
    return undefined;
  }
}

async function withPs(pid: number, ps: string): Promise<SeenProcess | undefined> {
  try {
    const columns = ['lstart', 'stat', 'args'].flatMap((name) => ['-o', `${name}=`]);
    const { stdout } = await execute(ps, ['-ww', '-p', String(pid), ...columns], {
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    const at = stdout.slice(0, dateLength).trim();
    const [state, ...words] = stdout.slice(dateLength).trim().split(' ');
    if (Number.isNaN(Date.parse(at)) || !state) return undefined;
    if (endedStates.has(state.charAt(0))) return { kind: 'gone' };
    return { kind: 'there', began: { by: 'ps', at }, command: words.join(' ').trim() };
  } catch {
    return undefined;
  }
}
