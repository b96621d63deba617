import type { Voice } from '../../team/voice.ts';
import { sayMoment } from '../../words/format.ts';
import { planEffectWords } from '../../words/plan-effect-words.ts';
import { mention, say } from '../../words/say.ts';
import { closingView, form } from '../form.ts';
import { formIds } from '../ids.ts';
import { section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** What saving a draft comes to, in people and touches. */
export type EffectShown = {
  people: number;
  added: number;
  peopleWithMore: number;
  past: number;
  moved: number;
  peopleMoved: number;
  withdrawn: number;
  peopleWithLess: number;
  settled: number;
};

/** The draft an effect was counted of, as it was then; it comes back with the form. */
export type EffectSubject = { draftId: string; seenAt: Date };

/** The subject of the form, by ids and an instant. */
export function effectSubject({ draftId, seenAt }: EffectSubject): string {
  return `${draftId} ${seenAt.toISOString()}`;
}

export function readEffectSubject(subject: string): { draftId: string; seenAt: string } {
  const [draftId = '', seenAt = ''] = subject.split(' ');
  return { draftId, seenAt };
}

/** While it is counted. */
export function effectWaiting(planName: string, voice: Voice): FormView {
  return closingView(
    voice,
    say(voice, planEffectWords.title),
    say(voice, planEffectWords.counting, { name: planName }),
  );
}

/** What the edit changes for whom, with the button that saves it. */
export function effectView(
  effect: EffectShown,
  { subject, planName }: { subject: EffectSubject; planName: string },
  voice: Voice,
  notice?: string,
): FormView {
  return form(voice, {
    id: formIds.planEffect,
    title: say(voice, planEffectWords.title),
    submit: say(voice, planEffectWords.save),
    subject: effectSubject(subject),
    blocks: [...(notice ? [section(notice)] : []), section(effectInWords(effect, planName, voice))],
  });
}

function effectInWords(effect: EffectShown, name: string, voice: Voice): string {
  const { people, added, peopleWithMore, past, moved, peopleMoved, withdrawn, peopleWithLess } = effect;
  if (people === 0) return say(voice, planEffectWords.nobody, { name });
  const line = (words: keyof typeof planEffectWords, touches: number, persons: number) =>
    touches > 0 ? [say(voice, planEffectWords[words], { touches, people: persons })] : [];
  const changes = [
    ...line('added', added, peopleWithMore),
    ...line('moved', moved, peopleMoved),
    ...line('withdrawn', withdrawn, peopleWithLess),
  ];
  return [
    say(voice, planEffectWords.people, { people, name }),
    ...(changes.length > 0 ? changes : [say(voice, planEffectWords.sameDays)]),
    ...line('past', past, past),
    say(voice, planEffectWords.settled, { n: effect.settled }),
  ].join('\n');
}

/** Who saved a plan before somebody else's edit of it, and when. */
export function savedMeanwhile(
  saved: { planName: string; byUserId: string | null; savedAt: Date | null },
  voice: Voice,
  at: Date,
): string {
  const { planName: name, byUserId, savedAt } = saved;
  if (byUserId === null || savedAt === null) return say(voice, planEffectWords.goneMeanwhile, { name });
  const moment = sayMoment(voice, savedAt, at);
  return say(voice, planEffectWords.savedMeanwhile, { who: mention(byUserId), name, moment });
}
