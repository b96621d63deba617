import { people } from '../../demo/team.ts';
import { storyFacts } from '../../demo/workspace/desk/story/story-facts.ts';
import { isStepDone, stepToDo, storySteps } from '../../demo/workspace/desk/story/story-steps.ts';
import { type DeskStage, openDeskStage } from './desk-stage.ts';

describe('the story', () => {
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await openDeskStage();
  });
  afterAll(async () => {
    await stage?.stop();
  });

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

  it('says what is needed first, in both languages, and does nothing', async () => {
    const claim = { deed: 'claim-huda' };
    expect((await stage.post('/desk/story', claim)).answer.fault).toContain('A lead arrives');
    expect((await stage.post('/desk/story', { ...claim, language: 'ar' })).answer.fault).toContain('وصول');
    expect(stage.slack.log.filter(({ kind }) => kind === 'delivery')).toEqual([]);
  });

  it('is walked to its end by what is done for the reader, each step undone before and done after', async () => {
    for (const step of storySteps) {
      expect([step.key, isStepDone(step, await storyFacts(stage))]).toEqual([step.key, false]);
      for (const deed of step.deeds) {
        const { status, answer } = await stage.post('/desk/story', { deed: deed.key });
        expect([deed.key, status, answer.fault]).toEqual([deed.key, 200, undefined]);
        expect(
          await stage.page(Object.fromEntries(new URL(answer.href ?? '', stage.url).searchParams)),
        ).toContain(`desk-step-${step.key}`);
        await rest();
        expect([deed.key, deed.isDone(await storyFacts(stage))]).toEqual([deed.key, true]);
      }
      expect([step.key, isStepDone(step, await storyFacts(stage))]).toEqual([step.key, true]);
    }
    expect(stepToDo(await storyFacts(stage))).toBeUndefined();
    expect(stage.slack.log.filter((entry) => entry.kind === 'delivery' && entry.state !== 'acked')).toEqual(
      [],
    );
    expect(await stage.page({ panel: 'story', as: people.mona.id })).toContain('That was the whole loop');
    expect(await stage.page({ panel: 'story', as: people.mona.id, language: 'ar' })).toContain(
      'اكتملت الدورة',
    );
  }, 60_000);

  it('says of what was done already that it was, and does not do it twice', async () => {
    const before = stage.slack.log.length;
    const { answer } = await stage.post('/desk/story', { deed: 'claim-huda' });
    expect(answer.say).toBe('This is done already.');
    expect(stage.slack.log).toHaveLength(before);
  });
});
