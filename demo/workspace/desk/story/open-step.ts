import type { Language, Look } from '../../../../sandbox/client/look.ts';
import type { StoryFacts } from './story-facts.ts';
import { isStepDone, type StoryStep, stepToDo, storySteps } from './story-steps.ts';

/** Beside a step in an address: it was done already when it was opened. */
const doneMark = '-done';
const foldedMark = 'none-';

/**
 * The step that lies open: the one that comes next, unless the reader opened another. A step that was opened to be
 * done folds when it is done, one that was opened to be read again stays; and where all were folded, the next one
 * opens once there is another next one.
 */
export function openStep(
  { language, more: { step: wanted } }: Look,
  facts: StoryFacts,
): StoryStep | undefined {
  const next = stepToDo(language, facts);
  if (wanted === undefined) return next;
  if (wanted.startsWith(foldedMark)) return wanted === allFolded(language, facts) ? undefined : next;
  const chosen = storySteps(language).find(({ key }) => key === wanted || `${key}${doneMark}` === wanted);
  return chosen && opened(chosen, facts) === wanted ? chosen : next;
}

/** What an address says of a step that is opened now. */
export function opened(step: StoryStep, facts: StoryFacts): string {
  return isStepDone(step, facts) ? `${step.key}${doneMark}` : step.key;
}

/** What an address says when the open step is folded now. */
export function allFolded(language: Language, facts: StoryFacts): string {
  return `${foldedMark}${stepToDo(language, facts)?.key ?? 'end'}`;
}
