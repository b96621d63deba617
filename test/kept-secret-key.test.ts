import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keptSecretKeys } from '../src/kept-secret-key.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'touchbase-key-')), 'data');
});
afterEach(() => rm(path.dirname(dataDir), { recursive: true, force: true }));

describe('the secret key', () => {
  it('is the one that was set, and nothing is kept', async () => {
    expect(await keptSecretKeys({ secretKeys: ['new', 'old'], dataDir })).toEqual(['new', 'old']);
    await expect(stat(dataDir)).rejects.toThrow('ENOENT');
  });

  it('else is made once, for us alone to read, and is the same ever after, also for two who start at once', async () => {
    const [one, other] = await Promise.all([
      keptSecretKeys({ secretKeys: [], dataDir }),
      keptSecretKeys({ secretKeys: [], dataDir }),
    ]);
    expect(one).toEqual(other);
    expect(one[0].length).toBeGreaterThanOrEqual(32);
    expect(await keptSecretKeys({ secretKeys: [], dataDir })).toEqual(one);
    const file = path.join(dataDir, 'secret-key');
    expect((await readFile(file, 'utf8')).trim()).toBe(one[0]);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('is not taken where it is not whole', async () => {
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'secret-key'), '\n');
    await expect(keptSecretKeys({ secretKeys: [], dataDir })).rejects.toThrow('is not whole');
  });
});
