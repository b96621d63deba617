import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { compileCache } from './compile-cache.ts';

/** The real process, as a person starts it, and what it says. */
export type MainProcess = {
  child: ChildProcess;
  output(): { out: string; err: string };
  /** Resolves once it says so on its output; rejects when it ends before. */
  says(text: string): Promise<void>;
  /** How it ended. */
  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

/** Starts `src/main.ts` with these variables and no others of ours. */
export function mainProcess(variables: Record<string, string>): MainProcess {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The library that talks to PostgreSQL warns of its future; that is no fault of this process.
    env: { PATH: process.env.PATH, NODE_OPTIONS: '--no-deprecation', ...compileCache(), ...variables },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return {
    child,
    output: () => ({ ...said }),
    async says(text) {
      const gone = ended.then(() => {
        throw new Error(`It ended without saying "${text}":\n${said.out}\n${said.err}`);
      });
      while (!said.out.includes(text)) await Promise.race([once(child.stdout, 'data'), gone]);
    },
    ended: () => ended,
  };
}
