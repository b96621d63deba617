import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadLibrary } from '../../src/plans/library.ts';
import { type Plan, PlanFault, type Step } from '../../src/plans/plan.ts';
import { placeholdersIn } from '../../src/plans/step-words.ts';

const library = loadLibrary();

function planOf(key: string): Plan {
  const plan = library.get(key);
  if (!plan) throw new Error(`${key} is not in the library`);
  return plan;
}

type Piece = Pick<Step, 'words' | 'referral'>;

/** What a step says: its own words, and those of the card in its stead. */
function piecesOf(step: Step): Piece[] {
  const { when } = step;
  return 'otherwise' in when && 'label' in when.otherwise ? [step, when.otherwise] : [step];
}

describe('the built-in plans', () => {
  it('are those of the method, and those for segments and work', () => {
    expect(
      [...library].map(([key, { kind, total, repeats }]) => [key, kind, total, repeats ?? 'once']),
    ).toEqual([
      ['12-direct', 'relationship', 12, 'yearly'],
      ['33-touch-advocate-appreciation', 'relationship', 33, 'yearly'],
      ['33-touch-client-for-life', 'relationship', 33, 'yearly'],
      ['33-touch', 'relationship', 33, 'yearly'],
      ['8x8', 'relationship', 8, 'once'],
      ['buyer', 'relationship', 11, 'once'],
      ['email-only', 'relationship', 12, 'yearly'],
      ['expired-listing', 'relationship', 10, 'once'],
      ['first-time-buyer', 'relationship', 12, 'once'],
      ['listing-management', 'operational', 14, 'once'],
      ['prospective-seller', 'relationship', 12, 'once'],
      ['transaction-to-closing', 'operational', 14, 'once'],
    ]);
  });

  // The make-up that the source texts name, S2 to S7 of the product.
  it.each([
    [
      '8x8',
      {
        'welcome-message': 1,
        'introductory-call': 1,
        'useful-email': 3,
        'social-message': 2,
        'event-invitation': 1,
      },
    ],
    [
      '33-touch',
      { email: 12, call: 4, 'holiday-card': 7, 'event-invitation': 4, 'personal-day': 2, note: 4 },
    ],
    [
      '33-touch-client-for-life',
      {
        newsletter: 12,
        'holiday-card': 7,
        call: 5,
        'thank-you-letter': 4,
        'personal-day': 2,
        'give-away': 3,
      },
    ],
    [
      '33-touch-advocate-appreciation',
      {
        newsletter: 12,
        'holiday-card': 4,
        call: 4,
        'thank-you-letter': 4,
        'personal-day': 2,
        'inspirational-card': 3,
        'sports-schedule': 2,
        'school-calendar': 1,
        'appreciation-event': 1,
      },
    ],
    ['12-direct', { 'direct-piece': 12 }],
    ['email-only', { email: 12 }],
  ])('%s is made up as the method says', (key, makeUp) => {
    expect(planOf(key).makeUp).toEqual(makeUp);
  });

  it('have an 8x8 of eight touches, one a week', () => {
    expect(planOf('8x8').steps.map(({ when, channel }) => [when, channel])).toEqual(
      ['text', 'call', 'email', 'social', 'email', 'event', 'social', 'email'].map((channel, week) => [
        { afterDays: week * 7 },
        channel,
      ]),
    );
  });

  it.each(['12-direct', 'email-only'])('have in %s one piece a month', (key) => {
    expect(planOf(key).steps.map(({ when }) => ('month' in when ? when.month : undefined))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('have the calls of the yearly plans about a quarter apart', () => {
    for (const key of ['33-touch', '33-touch-client-for-life', '33-touch-advocate-appreciation']) {
      const months = planOf(key)
        .steps.filter(({ channel }) => channel === 'call')
        .map(({ when }) => ('month' in when ? when.month : 0));
      for (const [nth, month] of months.entries())
        expect((months[nth + 1] ?? (months[0] ?? 0) + 12) - month).toBeGreaterThanOrEqual(2);
    }
  });

  it('introduce the agent in 8x8 only in the welcome and the introductory call', () => {
    const introducing = planOf('8x8').steps.filter((step) => step.purpose === 'introduce');

    expect(introducing.map((step) => step.key)).toEqual(['welcome-message', 'introductory-call']);
  });

  it('thank after the event they thank for', () => {
    const thanking = planOf('33-touch-client-for-life').steps.filter(({ purpose }) => purpose === 'thank');
    expect(thanking).toHaveLength(4);
    for (const { when } of thanking) expect(when).toMatchObject({ days: expect.any(Number) });
  });

  describe.each([...library])('%s', (_key, plan) => {
    const pieces = plan.steps.flatMap(piecesOf);
    const isTask = ({ channel, by }: Step) => channel === 'task' || by !== undefined;

    it('greets the person and names the agent in all that goes out', () => {
      for (const step of plan.steps.filter((one) => !isTask(one)))
        for (const { words } of piecesOf(step))
          expect([step.key, placeholdersIn(words.en)]).toEqual([
            step.key,
            expect.arrayContaining(['contact', 'agent']),
          ]);
    });

    it('says the same thing nowhere twice, in either language', () => {
      for (const language of ['en', 'ar'] as const) {
        const texts = pieces.flatMap(({ words, referral }) => [
          words[language],
          ...(referral ? [referral[language]] : []),
        ]);
        expect(texts).toEqual([...new Set(texts)]);
      }
    });

    it('asks for referrals where it keeps up a relationship, though not with the first hello', () => {
      const asking = plan.steps.filter(({ referral }) => referral !== undefined).length;
      if (plan.kind === 'relationship') expect(asking).toBeGreaterThanOrEqual(plan.total - 4);
      for (const step of plan.steps.filter(({ purpose }) => purpose === 'introduce').slice(0, 1))
        expect(step.referral).toBeUndefined();
    });

    it('writes Arabic with the marks of Arabic', () => {
      for (const { words, referral } of pieces)
        for (const text of [words.ar, referral?.ar ?? '']) expect(text).not.toMatch(/[,;?]/u);
    });

    it('costs something where paper, gifts or events go out', () => {
      for (const { channel, costMinor, key } of plan.steps)
        if (['mail', 'card', 'gift', 'event'].includes(channel))
          expect([key, costMinor > 0]).toEqual([key, true]);
    });
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
