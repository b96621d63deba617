import { limitBounds, setLimits } from '../../flows/team/set-limits.ts';
import { latinDigits } from '../../parsing/digits.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import { limitFields, limitsSaved } from '../../slack/team/limits-form.ts';
import { limitWords } from '../../words/limit-words.ts';
import { say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** A manager set the limits of the team, or of one agent. What is out of bounds is said under its field, all at once. */
export const limitsFormSent: Form = {
  id: formIds.limits,
  async run(asking, values) {
    const { voice } = asking;
    const errors: Record<string, string> = {};
    const number = (field: string, bounds: { least: number; most: number }, isOptional = false) => {
      const typed = latinDigits(enteredText(values, field)).replaceAll(',', '');
      if (typed === '' && isOptional) return null;
      const value = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
      if (value >= bounds.least && value <= bounds.most) return value;
      errors[field] = say(voice, isOptional ? limitWords.outOfRangeOrEmpty : limitWords.outOfRange, bounds);
      return null;
    };
    const { window, capture, mostOpen, mostADay, agent, ownMostOpen, ownMostADay } = limitFields;
    const claimWindowMinutes = number(window, limitBounds.claimWindowMinutes);
    const captureMinutes = number(capture, limitBounds.captureMinutes);
    const most = {
      mostOpenLeads: number(mostOpen, limitBounds.leads, true),
      mostLeadsADay: number(mostADay, limitBounds.leads, true),
    };
    const own = {
      mostOpenLeads: number(ownMostOpen, limitBounds.leads, true),
      mostLeadsADay: number(ownMostADay, limitBounds.leads, true),
    };
    const userId = enteredText(values, agent);
    if (userId === '' && (own.mostOpenLeads !== null || own.mostLeadsADay !== null))
      errors[agent] = say(voice, limitWords.whichAgent);
    if (claimWindowMinutes === null || captureMinutes === null || Object.keys(errors).length > 0)
      return { kind: 'errors', errors };

    const limits = { claimWindowMinutes, captureMinutes, ...most };
    const set = await setLimits(asking, limits, userId ? { userId, ...own } : null);
    switch (set.kind) {
      case 'denied': {
        const { text } = deniedMessage(voice, set.why);
        return { kind: 'show', view: closingView(voice, say(voice, limitWords.title), text) };
      }
      case 'out-of-range':
        return {
          kind: 'errors',
          errors: { [window]: say(voice, limitWords.outOfRange, limitBounds.claimWindowMinutes) },
        };
      case 'not-an-agent':
        return { kind: 'errors', errors: { [agent]: say(voice, limitWords.notAnAgent) } };
      case 'set':
        return { kind: 'show', view: limitsSaved(set, voice) };
    }
  },
};
