import { fold } from '../parsing/fold.ts';
import type { Plan } from './plan.ts';

/** Whoever types the name of a plan may leave out the word itself. */
const wordForPlan = new Set(['plan', 'خطه', 'الخطه']);

/**
 * The plans that a text names, by key or by name in either language, however it is spelled. One that is named in full
 * is the only one; else all whose names have each of its words, or begin one of theirs with it.
 */
export function plansNamed(plans: Iterable<Plan>, said: string): readonly Plan[] {
  const all = [...plans];
  const text = fold(said);
  if (text === '') return [];
  const whole = all.filter((plan) => namesOf(plan).includes(text));
  if (whole.length > 0) return whole;
  const words = text.split(' ').filter((word) => !wordForPlan.has(word));
  if (words.length === 0) return [];
  const short = all.filter((plan) => namesOf(plan).some((name) => withoutWord(name) === words.join(' ')));
  if (short.length > 0) return short;
  return all.filter((plan) =>
    namesOf(plan).some((name) => {
      const inName = name.split(' ').map(bare);
      return words.every((word) => inName.some((one) => one.startsWith(bare(word))));
    }),
  );
}

/** An Arabic word without its article, which may be said or not. */
function bare(word: string): string {
  return word.replace(/^ال(?=..)/u, '');
}

function namesOf({ key, name }: Plan): string[] {
  return [fold(key), fold(name.en), fold(name.ar)];
}

function withoutWord(name: string): string {
  return name
    .split(' ')
    .filter((word) => !wordForPlan.has(word))
    .join(' ');
}
