import { contactRulesDenied, openContactRules } from '../../flows/answers/open-contact-rules.ts';
import type { Asking } from '../../flows/asking.ts';
import {
  type RuleSetSaved,
  readContactRules,
  saveRuleSet,
  saveUnknownZones,
} from '../../flows/team/contact-rules.ts';
import { builtInRules } from '../../leads/contact-rules.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import type { FormView } from '../../slack/reply.ts';
import { checked, contactRuleForm, ruleFields } from '../../slack/team/contact-rule-form.ts';
import { contactRuleWords } from '../../words/contact-rule-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredMany } from '../entered-texts.ts';
import { enteredTerms } from './contact-rule-values.ts';

/** The rules of one country are to be set. */
export const contactRuleEdit: Action = {
  id: actionIds.contactRuleEdit,
  async run(asking, key) {
    const { voice } = asking;
    const read = await readContactRules(asking);
    if (read.kind === 'denied') return { kind: 'redraw', view: contactRulesDenied(asking, read.why) };
    if (!read.mayEdit) return { kind: 'redraw', view: contactRulesDenied(asking, 'administrators-only') };
    const set = read.rules.sets.get(key);
    if (!set)
      return { kind: 'redraw', view: await openContactRules(asking, say(voice, contactRuleWords.setGone)) };
    return { kind: 'form', view: contactRuleForm(set, voice) };
  },
};

/** They were set. */
export const contactRuleSent: Form = {
  id: formIds.contactRule,
  async run(asking, values, key) {
    const { voice } = asking;
    const builtIn = builtInRules().sets.get(key);
    if (!builtIn) return { kind: 'back', below: await afterSave(asking, { kind: 'gone' }) };
    if (enteredMany(values, ruleFields.builtIn).includes(checked))
      return { kind: 'back', below: await afterSave(asking, await saveRuleSet(asking, key, undefined)) };
    const entered = enteredTerms(builtIn, values, voice);
    if ('errors' in entered) return { kind: 'errors', errors: entered.errors };
    return { kind: 'back', below: await afterSave(asking, await saveRuleSet(asking, key, entered.terms)) };
  },
};

/** How people count whose country has several zones. */
export const contactRuleZones: Action = {
  id: actionIds.contactRuleZones,
  run: async (asking, value) => ({
    kind: 'redraw',
    view: await afterSave(asking, await saveUnknownZones(asking, value === 'team')),
  }),
};

async function afterSave(asking: Asking, saved: RuleSetSaved): Promise<FormView> {
  const { voice } = asking;
  switch (saved.kind) {
    case 'denied':
      return contactRulesDenied(asking, saved.why);
    case 'gone':
      return await openContactRules(asking, say(voice, contactRuleWords.setGone));
    case 'saved':
      return await openContactRules(asking, say(voice, contactRuleWords.saved));
    case 'same':
      return await openContactRules(asking, say(voice, contactRuleWords.same));
  }
}
