import { people } from '../../demo/team.ts';
import { storyCasts } from '../../demo/workspace/desk/story/story-cast.ts';
import { storyFacts } from '../../demo/workspace/desk/story/story-facts.ts';
import { isStepDone, stepToDo, storySteps } from '../../demo/workspace/desk/story/story-steps.ts';
import { messageAsText } from '../../sandbox/as-text.ts';
import type { Language } from '../../sandbox/client/look.ts';
import { type DeskStage, openDeskStage } from '../support/desk-stage.ts';

const said = {
  en: {
    firstStep: 'A lead arrives',
    who: '\u2068Omar\u2069 claims it',
    end: 'That was the whole loop',
    before: 'This is done already.',
    morning: 'Good morning, Omar',
    huda: 'Huda Salem',
    line: '/touch log huda call no answer',
  },
  ar: {
    firstStep: 'وصول عميل محتمل',
    who: 'الاستلام باسم \u2068سارة\u2069',
    end: 'اكتملت الدورة كلها',
    before: 'تم هذا من قبل.',
    morning: 'صباح الخير، سارة',
    huda: 'هدى سالم',
    line: '/touch سجل هدى مكالمة لا رد',
  },
} as const;

/** Each is told on its own Slack: its leading agent works in its language. */
describe.each<Language>(['en', 'ar'])('the story (%s)', (language) => {
  const { lead } = storyCasts[language];
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await openDeskStage();
    await stage.slack.as(people.sara.id).command('/touchbase', 'لغة عربي');
  });
  afterAll(async () => {
    await stage?.stop();
  });
  const perform = async (deed: string) => await stage.post('/desk/story', { deed, language });
  const panel = async (more: Record<string, string> = {}) =>
    await stage.page({ panel: 'story', as: lead, language, ...more });
  /** The steps that lie open. */
  const open = (html: string) =>
    [...html.matchAll(/id="desk-step-(\w+)"[^>]*>(?:(?!desk-step-).)*?aria-expanded="true"/gs)].map(
      ([, key]) => key,
    );
  const readBy = (id: string) =>
    [...stage.slack.dm(id), ...stage.slack.ephemerals(id)]
      .map((message) => messageAsText(message, stage.slack.nameOf))
      .join('\n');

  /** Time has come to rest, wherever it was going. */
  async function rest(): Promise<void> {
    if (!stage.time.state.moving) return;
    await new Promise<void>((resolve) => {
      const unwatch = stage.time.onChange(() => {
        if (stage.time.state.moving) return;
        unwatch();
        resolve();
      });
    });
  }

  it('says what is needed first, and does nothing', async () => {
    const before = stage.slack.log.length;
    expect((await perform('claim-huda')).answer.fault).toContain(said[language].firstStep);
    expect(stage.slack.log.slice(before)).toEqual([]);
    expect(await panel()).toContain(said[language].who);
  });

  it('is walked to its end by what is done for the reader, each step undone before and done after', async () => {
    for (const step of storySteps(language)) {
      expect([step.key, isStepDone(step, await storyFacts(stage))]).toEqual([step.key, false]);
      if (step.key === 'attempt') expect(await panel()).toContain(said[language].line);
      for (const deed of step.deeds) {
        expect([deed.key, open(await panel({ step: step.key }))]).toEqual([deed.key, [step.key]]);
        const { status, answer } = await perform(deed.key);
        expect([deed.key, status, answer.fault]).toEqual([deed.key, 200, undefined]);
        const { searchParams, hash } = new URL(answer.href ?? '', stage.url);
        expect(hash).toBe('#newest');
        expect(await stage.page(Object.fromEntries(searchParams))).toContain(`desk-step-${step.key}`);
        await rest();
        expect([deed.key, deed.isDone(await storyFacts(stage))]).toEqual([deed.key, true]);
      }
      expect([step.key, isStepDone(step, await storyFacts(stage))]).toEqual([step.key, true]);
      // Opened by hand or not, what comes next lies open when it is done, and it can be opened again.
      const next = stepToDo(language, await storyFacts(stage));
      expect(open(await panel({ step: step.key }))).toEqual(next ? [next.key] : []);
      expect(open(await panel({ step: `${step.key}-done` }))).toEqual([step.key]);
    }
    expect(stepToDo(language, await storyFacts(stage))).toBeUndefined();
    expect(stage.slack.log.filter((entry) => entry.kind === 'delivery' && entry.state !== 'acked')).toEqual(
      [],
    );
    expect(await panel()).toContain(said[language].end);
  });

  it('was told to its leading agent in the language of the story', () => {
    const read = readBy(lead);
    expect(read).toContain(said[language].morning);
    expect(read).toContain(said[language].huda);
  });

  it('says of what was done already that it was, and does not do it twice', async () => {
    const before = stage.slack.log.length;
    const { answer } = await perform('claim-huda');
    expect(answer.say).toBe(said[language].before);
    expect(stage.slack.log).toHaveLength(before);
  });
});

describe('the story, done by hand', () => {
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await openDeskStage();
  });
  afterAll(async () => {
    await stage?.stop();
  });
  const panel = async (more: Record<string, string> = {}) => await stage.page({ panel: 'story', ...more });

  it('goes on with whoever claimed her, and has somebody else come too late', async () => {
    await stage.post('/desk/story', { deed: 'send-huda' });
    const { huda } = await storyFacts(stage);
    if (!huda?.card) throw new Error('There is no card');
    await stage.slack.as(people.khalid.id).press(huda.card, { actionId: 'claim' });
    await stage.slack.waitFor(() => stage.slack.dm(people.khalid.id)[0], { what: 'her contact' });
    const html = await panel({ step: 'attempt' });
    expect(html).toContain('Go there as \u2068Khalid\u2069');
    expect(html).toContain('\u2068Omar\u2069 presses too late');
    expect(await panel({ step: 'attempt', language: 'ar' })).toContain('\u2068خالد (Khalid)\u2069');
    expect((await stage.post('/desk/story', { deed: 'log-attempt' })).answer.fault).toBeUndefined();
  });

  it('is at its end when the manager has read the digest, not when it was posted', async () => {
    const { time } = stage;
    const answer = time.jump('next-monday');
    if (answer.kind === 'refused') throw new Error(answer.why);
    await answer.arrival;
    expect(await storyFacts(stage)).toMatchObject({ hadDigest: true, hasReadDigest: false });
    // Somebody who cannot look in there has not read it for her.
    await stage.page({ as: people.omar.id, at: 'C0REPORTS' });
    expect(await storyFacts(stage)).toMatchObject({ hadDigest: true, hasReadDigest: false });
    expect(await panel({ step: 'digest' })).toContain('Go there as \u2068Mona\u2069');
    await stage.page({ as: people.mona.id, at: 'C0REPORTS' });
    expect(await storyFacts(stage)).toMatchObject({ hadDigest: true, hasReadDigest: true });
  });
});
