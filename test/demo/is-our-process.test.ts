import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lookAtProcess } from '../../demo/look-at-process.ts';
import { isDemoOf, isPostgresIn } from '../../demo/workspace/is-our-process.ts';

const started: ChildProcess[] = [];
const startedAt = '2026-11-21T12:00:00Z';
const nowhere = { proc: '/nonexistent', ps: '/nonexistent' };

/** A process that does nothing, with words after its name that look like something. */
async function idle(...words: string[]): Promise<{ pid: number; end(): Promise<void> }> {
  const script = 'setInterval(() => {}, 1_000); process.stdout.write("up")';
  const child = spawn(process.execPath, ['-e', script, '--', ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    async end() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** When a process began, as the note of a demo holds it. */
async function beganOf(pid: number) {
  const seen = await lookAtProcess(pid);
  if (seen.kind !== 'there') throw new Error(`Process ${pid} is ${seen.kind}`);
  return seen.began;
}

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

describe('a process', () => {
  it.each([
    ['in /proc, where there is one', {}],
    ['with ps, where there is no /proc', { proc: '/nonexistent' }],
  ])('is seen %s', async (_how, means) => {
    const { pid, end } = await idle('one', 'two');
    const seen = await lookAtProcess(pid, means);
    expect(seen).toMatchObject({ kind: 'there', command: expect.stringMatching(/ -- one two$/) });
    expect(await lookAtProcess(pid, means)).toEqual(seen);
    await end();
    expect(await lookAtProcess(pid, means)).toEqual({ kind: 'gone' });
  });

  it('is hidden where nothing tells of it, and gone only where the system says so', async () => {
    const { pid, end } = await idle();
    expect(await lookAtProcess(pid, nowhere)).toEqual({ kind: 'hidden' });
    await end();
    expect(await lookAtProcess(pid, nowhere)).toEqual({ kind: 'gone' });
  });
});

describe('the demo of a note', () => {
  it('is known by its number, when it began, and what it is', async () => {
    const { pid, end } = await idle('demo/main.ts');
    const note = { pid, began: await beganOf(pid), startedAt };
    expect(await isDemoOf(note)).toBe('ours');
    await end();
    expect(await isDemoOf(note)).toBe('not-ours');
  });

  it('is not another process that has its number by now, whatever that looks like', async () => {
    const { pid } = await idle('/some/where/demo/main.ts');
    const { by, at } = await beganOf(pid);
    expect(await isDemoOf({ pid, began: { by, at: `${at}0` }, startedAt })).toBe('not-ours');
  });

  it('is unknown where the number is of another place, or nothing says when it began, or it is no demo', async () => {
    const { pid, end } = await idle('/some/where/demo/main.ts');
    const other = await idle('something', 'else');
    const { at } = await beganOf(pid);
    expect(await isDemoOf({ pid, began: { by: 'a container', at }, startedAt })).toBe('unknown');
    expect(await isDemoOf({ pid, startedAt })).toBe('unknown');
    expect(await isDemoOf({ pid: other.pid, began: await beganOf(other.pid), startedAt })).toBe('unknown');
    await end();
    expect(await isDemoOf({ pid, began: { by: 'a container', at }, startedAt })).toBe('unknown');
    expect(await isDemoOf({ pid, startedAt })).toBe('not-ours');
  });
});

describe('the PostgreSQL of a run', () => {
  it('is the one that was started for exactly that folder', async () => {
    const cluster = '/tmp/touchbase-demo-abc123/postgres';
    const server = await idle('/some/bin/postgres', '-D', cluster, '-p', '5432');
    const other = await idle('/some/bin/postgres', '-D', '/var/lib/postgresql', '-p', '5432');
    expect(await isPostgresIn(cluster, server.pid)).toBe('ours');
    expect(await isPostgresIn(cluster, other.pid)).toBe('not-ours');
    expect(await isPostgresIn('/tmp/touchbase-demo-abc123/post', server.pid)).toBe('not-ours');
    // The same folder by another path.
    expect(await isPostgresIn(`/private${cluster}`, server.pid)).toBe('unknown');
    await server.end();
    expect(await isPostgresIn(cluster, server.pid)).toBe('not-ours');
  });
});
