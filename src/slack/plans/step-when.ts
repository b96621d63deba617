import type { StepWhen } from '../../plans/plan.ts';
import type { Voice } from '../../team/voice.ts';
import { stepWhenWords } from '../../words/plan-step-words.ts';
import { say } from '../../words/say.ts';

/** When a step is due, in words. */
export function whenInWords(when: StepWhen, voice: Voice): string {
  if ('afterDays' in when) return say(voice, stepWhenWords.days, { n: when.afterDays });
  if ('month' in when) return say(voice, stepWhenWords.week, { month: when.month, week: when.week });
  if ('personalDay' in when) {
    const { month, week } = when.otherwise;
    return say(voice, stepWhenWords.personalDay, { day: when.personalDay, month, week });
  }
  if ('holiday' in when) {
    const { month, week } = when.otherwise;
    return say(voice, stepWhenWords.holiday, { n: when.holiday, month, week });
  }
  const { event, days, nth = 1, otherwise } = when;
  const happens = {
    event,
    side: days === 0 ? 'on' : days < 0 ? 'before' : 'after',
    n: Math.abs(days),
    which: nth === 1 ? 'first' : 'later',
    nth,
  };
  return 'label' in otherwise
    ? say(voice, stepWhenWords.eventElseCard, { ...happens, month: otherwise.month, week: otherwise.week })
    : say(voice, stepWhenWords.eventElseDays, { ...happens, days: otherwise.afterDays });
}
