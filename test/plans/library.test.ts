import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadLibrary } from '../../src/plans/library.ts';
import { PlanFault } from '../../src/plans/plan.ts';
import { placeholdersIn } from '../../src/plans/step-words.ts';

describe('the built-in plans', () => {
  const library = loadLibrary();

  it('are there by key', () => {
    expect([...library].map(([key, plan]) => [key, plan.key, plan.total])).toEqual([['8x8', '8x8', 8]]);
  });

  it('have an 8x8 of the eight touches the method names, one a week', () => {
    const steps = library.get('8x8')?.steps ?? [];

    expect(steps.map((step) => [step.when.afterDays, step.channel, step.label.en])).toEqual([
      [0, 'text', 'welcome message'],
      [7, 'call', 'introductory call'],
      [14, 'email', 'useful e-mail: what homes really sell for'],
      [21, 'social', 'social message: the street at rush hour'],
      [28, 'email', 'useful e-mail: what comes on top of the price'],
      [35, 'event', 'invitation to our open evening'],
      [42, 'social', 'social message: one question'],
      [49, 'email', 'useful e-mail: the way to moving day'],
    ]);
  });

  it('introduce the agent only in the welcome and the introductory call of 8x8', () => {
    const introducing = library.get('8x8')?.steps.filter((step) => step.purpose === 'introduce') ?? [];

    expect(introducing.map((step) => step.key)).toEqual(['welcome-message', 'introductory-call']);
  });

  it('greet the person and sign with the agent in every step, and ask for referrals in some', () => {
    for (const plan of library.values()) {
      for (const step of plan.steps) expect(placeholdersIn(step.words.en)).toEqual(['contact', 'agent']);
      expect(plan.steps.some((step) => step.referral !== undefined)).toBe(true);
      expect(plan.steps[0]?.referral).toBeUndefined();
    }
  });
});

describe('a folder of plans', () => {
  it('is refused with the faults of all its files, and other files are left alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plans-'));
    try {
      await writeFile(join(folder, 'a.yaml'), 'key: a');
      await writeFile(join(folder, 'b.yaml'), 'key: [');
      await writeFile(join(folder, 'notes.txt'), 'key: [');

      expect(() => loadLibrary(pathToFileURL(`${folder}/`))).toThrow(PlanFault);
      expect(() => loadLibrary(pathToFileURL(`${folder}/`))).toThrow(
        /a\.yaml: steps: .*\n[\s\S]*- b\.yaml: /,
      );
      expect(() => loadLibrary(pathToFileURL(`${folder}/`))).not.toThrow(/notes/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that cannot be read is a surprise, not a fault of a plan', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plans-'));
    try {
      await mkdir(join(folder, 'a.yaml'));

      expect(() => loadLibrary(pathToFileURL(`${folder}/`))).toThrow(/EISDIR/);
      expect(() => loadLibrary(pathToFileURL(`${folder}/gone/`))).toThrow(/ENOENT/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
