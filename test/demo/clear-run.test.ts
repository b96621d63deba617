import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lookAtProcess } from '../../demo/look-at-process.ts';
import { clearRun } from '../../demo/workspace/clear-run.ts';
import { otherRuns } from '../../demo/workspace/other-runs.ts';

const startedAt = '2026-11-21T12:00:00Z';
const started: ChildProcess[] = [];
let place: string;

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'clear-run-test-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(place, { recursive: true, force: true });
});

/** A folder that has been there for an hour, with these files in it. */
async function folder(name: string, files: Record<string, string> = {}): Promise<string> {
  const made = path.join(place, name);
  await mkdir(made, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(made, file)), { recursive: true });
    await writeFile(path.join(made, file), text);
  }
  const hourAgo = Date.now() / 1_000 - 3_600;
  await utimes(made, hourAgo, hourAgo);
  return made;
}

const noteOf = (pid: number, began?: object) => JSON.stringify({ pid, startedAt, ...(began && { began }) });

async function idle(...words: string[]): Promise<ChildProcess & { pid: number }> {
  const script = 'setInterval(() => {}, 1_000); process.stdout.write("up")';
  const child = spawn(process.execPath, ['-e', script, '--', ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  await once(child.stdout, 'data');
  return Object.assign(child, { pid: child.pid ?? 0 });
}

/** A number that no process has any more. */
async function gonePid(): Promise<number> {
  const child = await idle();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return child.pid;
}

async function beganOf(pid: number): Promise<{ by: string; at: string }> {
  const seen = await lookAtProcess(pid);
  if (seen.kind !== 'there') throw new Error(`Process ${pid} is ${seen.kind}`);
  return seen.began;
}

/** What --reset would do here: each folder it knows, and what became of it. */
async function reset(): Promise<Record<string, string>> {
  const done: Record<string, string> = {};
  for (const run of await otherRuns(place)) {
    const cleared = await clearRun(run.folder);
    done[path.basename(run.folder)] = `${run.state}: ${cleared.kind === 'left' ? cleared.why : 'cleared'}`;
  }
  return done;
}

const lives = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

describe('clearing runs', () => {
  it('never touches what only looks like the folder of one', async () => {
    const gone = noteOf(await gonePid());
    const elsewhere = await folder('elsewhere', { 'demo.json': gone, 'thesis.txt': 'x' });
    await folder('touchbase-demo-notes-of-mine', { 'demo.json': gone });
    await folder('touchbase-demo-backup', { 'thesis.txt': 'x' });
    await folder('touchbase-demo-photos', { 'demo.json': '{"of":"mine"}', postgres: 'x' });
    await symlink(elsewhere, path.join(place, 'touchbase-demo-abcdef'));
    await writeFile(path.join(place, 'touchbase-demo-a1b2c3'), 'a file');
    const before = await readdir(place, { recursive: true });
    expect(await reset()).toEqual({});
    expect(await readdir(place, { recursive: true })).toEqual(before);
  });

  it('clears what a killed one left, but no folder that one has only just made', async () => {
    await folder('touchbase-demo-aaaaaa', {
      'demo.json': noteOf(await gonePid()),
      'postgres/PG_VERSION': '18',
    });
    await folder('touchbase-demo-bbbbbb', { 'demo.json.new': '{"pi' });
    await mkdir(path.join(place, 'touchbase-demo-cccccc'));
    expect(await reset()).toEqual({
      'touchbase-demo-aaaaaa': 'ended: cleared',
      'touchbase-demo-bbbbbb': 'ended: cleared',
    });
    expect(await readdir(place)).toEqual(['touchbase-demo-cccccc']);
  });

  it('sends no signal to a process that has the number of one by now', async () => {
    const editor = await idle('/some/where/demo/main.ts');
    const { by, at } = await beganOf(editor.pid);
    await folder('touchbase-demo-aaaaaa', { 'demo.json': noteOf(editor.pid, { by, at: `${at}0` }) });
    expect(await reset()).toEqual({ 'touchbase-demo-aaaaaa': 'ended: cleared' });
    expect(lives(editor)).toBe(true);
  });

  it('leaves alone what nobody can tell about, and says so', async () => {
    const runs = await idle('demo/main.ts');
    const { at } = await beganOf(runs.pid);
    await folder('touchbase-demo-aaaaaa', { 'demo.json': noteOf(runs.pid) });
    await folder('touchbase-demo-bbbbbb', { 'demo.json': noteOf(runs.pid, { by: 'a container', at }) });
    const words = 'unknown: nothing here tells whether its demo still runs';
    expect(await reset()).toEqual({ 'touchbase-demo-aaaaaa': words, 'touchbase-demo-bbbbbb': words });
    expect(await readdir(place)).toEqual(['touchbase-demo-aaaaaa', 'touchbase-demo-bbbbbb']);
    expect(lives(runs)).toBe(true);
  });

  it('ends one that runs, and takes it well when that has just ended by itself', async () => {
    const [runs, ends] = await Promise.all([idle('demo/main.ts'), idle('demo/main.ts')]);
    await folder('touchbase-demo-aaaaaa', { 'demo.json': noteOf(runs.pid, await beganOf(runs.pid)) });
    await folder('touchbase-demo-bbbbbb', { 'demo.json': noteOf(ends.pid, await beganOf(ends.pid)) });
    expect((await otherRuns(place)).map(({ state }) => state)).toEqual(['runs', 'runs']);
    ends.kill('SIGKILL');
    await once(ends, 'exit');
    for (const name of ['touchbase-demo-aaaaaa', 'touchbase-demo-bbbbbb'])
      expect(await clearRun(path.join(place, name))).toEqual({ kind: 'cleared' });
    if (lives(runs)) await once(runs, 'exit');
    expect({ signal: runs.signalCode, left: await readdir(place) }).toEqual({ signal: 'SIGTERM', left: [] });
  });

  it('ends the PostgreSQL in the folder, and no other', async () => {
    const demo = noteOf(await gonePid());
    const cluster = path.join(place, 'touchbase-demo-aaaaaa', 'postgres');
    const server = await idle('/some/bin/postgres', '-D', cluster, '-p', '1');
    const other = await idle('/some/bin/postgres', '-D', '/var/lib/postgresql', '-p', '1');
    const files = (pid: number) => ({ 'demo.json': demo, 'postgres/postmaster.pid': `${pid}\n${cluster}\n` });
    await folder('touchbase-demo-aaaaaa', files(server.pid));
    await folder('touchbase-demo-bbbbbb', files(other.pid));
    expect(await reset()).toEqual({
      'touchbase-demo-aaaaaa': 'ended: cleared',
      'touchbase-demo-bbbbbb': 'ended: cleared',
    });
    if (lives(server)) await once(server, 'exit');
    expect({ server: server.signalCode, other: lives(other) }).toEqual({ server: 'SIGINT', other: true });
  });

  it('follows no pointer and no link to data that no demo makes', async () => {
    const precious = await folder('precious', { PRODUCTION: 'x', 'postmaster.pid': '1\n' });
    const demo = noteOf(await gonePid());
    const stem = path.basename(place);
    const pointers = {
      aaaaaa: precious,
      bbbbbb: '/var/lib/touchbase',
      cccccc: `/var/lib/touchbase/${stem}-00000000/../../x`,
      dddddd: `/var/lib/touchbase/${stem}-0000000`,
      eeeeee: `${place}/touchbase/${stem}-12345678`,
      ffffff: '',
    };
    await mkdir(path.join(place, 'touchbase'));
    await symlink(precious, pointers.eeeeee);
    for (const [name, pointer] of Object.entries(pointers))
      await folder(`touchbase-demo-${name}`, { 'demo.json': demo, 'postgres-is-at': `${pointer}\n` });
    const linked = await folder('touchbase-demo-gggggg', { 'demo.json': demo });
    await symlink(precious, path.join(linked, 'postgres'));

    const done = Object.values(await reset());
    const byPointer = 'ended: it names a data folder that no demo makes';
    expect(done).toEqual([
      ...Object.keys(pointers).map(() => byPointer),
      'ended: its data folder is only a link to another',
    ]);
    expect(await readdir(precious)).toEqual(['PRODUCTION', 'postmaster.pid']);
  });

  it('clears the data outside the folder, where a demo put it for a user who cannot enter that', async () => {
    const home = path.join(place, 'touchbase', `${path.basename(place)}-0123abcd`);
    await mkdir(path.join(home, 'postgres'), { recursive: true });
    await folder('touchbase-demo-aaaaaa', {
      'demo.json': noteOf(await gonePid()),
      'postgres-is-at': `${home}\n`,
    });
    expect(await reset()).toEqual({ 'touchbase-demo-aaaaaa': 'ended: cleared' });
    expect(await readdir(place, { recursive: true })).toEqual(['touchbase']);
  });
});
