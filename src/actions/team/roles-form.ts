import { setRoles } from '../../flows/team/roles.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import { roleFields, rolesForm, rolesSaved } from '../../slack/team/roles-form.ts';
import { sayList } from '../../words/format.ts';
import { roleWords } from '../../words/role-words.ts';
import { say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredMany } from '../entered-texts.ts';

/** An administrator said who the managers and the administrators are. */
export const rolesFormSent: Form = {
  id: formIds.roles,
  async run(asking, values, seenMark) {
    const { voice } = asking;
    const { manager, administrator } = roleFields;
    const wanted = {
      manager: enteredMany(values, manager),
      administrator: enteredMany(values, administrator),
    };
    const set = await setRoles(asking, wanted, seenMark);
    switch (set.kind) {
      case 'denied': {
        const { text } = deniedMessage(voice, set.why);
        return { kind: 'show', view: closingView(voice, say(voice, roleWords.title), text) };
      }
      case 'last-administrator':
        return { kind: 'errors', errors: { [administrator]: say(voice, roleWords.lastAdministrator) } };
      case 'not-people': {
        // Under a field Slack shows plain text, so a mention would stand there as it is written.
        const who = sayList(voice, [...set.userIds]);
        return {
          kind: 'errors',
          errors: { [roleFields[set.role]]: say(voice, roleWords.notPeople, { who }) },
        };
      }
      case 'changed-since':
        return { kind: 'show', view: rolesForm(set.now, voice, true) };
      case 'set':
        return { kind: 'show', view: rolesSaved(set.changes, voice) };
    }
  },
};
