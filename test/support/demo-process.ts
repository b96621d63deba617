import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const execute = promisify(execFile);

/** The demo as a process, as a person would have it. */
export type DemoProcess = {
  /** Resolves as soon as this was printed; rejects when the demo ends without. */
  printed(text: string): Promise<void>;
  press(signal: NodeJS.Signals): void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; faults: string }>;
};

/** A temporary folder of a test's own, by whose name all that belongs to its demos is known. */
export type DemoPlace = {
  start(args: readonly string[]): DemoProcess;
  /** Files and folders of demos that are still there, and processes that still run. */
  left(): Promise<string[]>;
  /** Ends what the test left running and removes the folder. */
  clear(): Promise<void>;
};

export async function demoPlace(): Promise<DemoPlace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'touchbase-of-demo-test-'));
  const started = new Set<ChildProcess>();
  return {
    start(args) {
      const demo = spawn(
        process.execPath,
        ['--disable-warning=DeprecationWarning', 'demo/main.ts', ...args],
        {
          cwd: root,
          env: { PATH: process.env.PATH, TMPDIR: folder },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      started.add(demo);
      demo.on('exit', () => started.delete(demo));
      return watchProcess(demo);
    },
    left: () => leftBehind(folder),
    async clear() {
      await Promise.all(
        [...started].map(async (demo) => {
          demo.kill('SIGTERM');
          await once(demo, 'exit');
        }),
      );
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Watches what a process prints, and its end. */
export function watchProcess(demo: ChildProcess): DemoProcess {
  let out = '';
  let faults = '';
  let hasEnded = false;
  const lookers = new Set<() => void>();
  const look = () => {
    for (const one of [...lookers]) one();
  };
  demo.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    look();
  });
  demo.stderr?.setEncoding('utf8').on('data', (text: string) => {
    faults += text;
  });
  const ended: DemoProcess['ended'] = new Promise((resolve, reject) => {
    demo.on('error', reject);
    demo.on('close', (code, signal) => {
      hasEnded = true;
      look();
      // Money is written with spaces that do not break.
      resolve({ code, signal, out: out.replaceAll('\u00a0', ' '), faults });
    });
  });
  return {
    printed: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!out.includes(text) && !hasEnded) return;
          lookers.delete(check);
          if (out.includes(text)) resolve();
          else reject(new Error(`It ended without having printed "${text}": ${out}${faults}`));
        };
        lookers.add(check);
        check();
      }),
    press: (signal) => demo.kill(signal),
    ended,
  };
}

async function leftBehind(folder: string): Promise<string[]> {
  const name = path.basename(folder);
  const named = (lines: string[]) => lines.filter((line) => line.includes(name));
  const { stdout } = await execute('ps', ['-A', '-o', 'args=']);
  return [
    ...(await readdir(folder)),
    // Where the database's own user cannot enter the folder, the data is kept here.
    ...named(await readdir('/var/lib/touchbase').catch(() => [])),
    ...named(stdout.split('\n')),
  ];
}
