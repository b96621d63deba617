import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';

/** A PostgreSQL of a test's own, which it may take away and bring back at the same address. */
export type OwnPostgres = {
  url: string;
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
  /** Ends it in good order: it turns everybody out and stops. */
  stop(): Promise<void>;
  startAgain(): Promise<void>;
  /** All its processes stand still until `thaw`: connections stay open and nothing is answered. Linux only. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  remove(): Promise<void>;
};

export async function ownPostgres(): Promise<OwnPostgres> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'touchbase-own-'));
  // So that the user PostgreSQL runs as can enter it, where we are root.
  await chmod(dataDir, 0o755);
  // Durable: a crash must not lose what was committed.
  let server = await startEmbeddedPostgres({ dataDir });
  const { url } = server;
  const port = Number(new URL(url).port);
  const postmaster = async () =>
    Number((await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const signalAll = async (signal: 'SIGSTOP' | 'SIGCONT') => {
    const pid = await postmaster();
    for (const one of [pid, ...(await childrenOf(pid))]) process.kill(one, signal);
  };
  return {
    url,
    async crash() {
      const pid = await postmaster();
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await pause(20);
    },
    stop: () => server.stop(),
    async startAgain() {
      server = await startEmbeddedPostgres({ dataDir, port });
    },
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async remove() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // "pid (name) state ppid …"; a name may hold anything, so what follows the last bracket counts.
      return { pid, ppid: Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) };
    }),
  );
  return parents.filter(({ ppid }) => ppid === parent).map(({ pid }) => pid);
}
