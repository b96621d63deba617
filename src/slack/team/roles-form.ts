import type { Voice } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { sayList } from '../../words/format.ts';
import { roleWords } from '../../words/role-words.ts';
import { mention, say } from '../../words/say.ts';
import { closingView, form, peopleField } from '../form.ts';
import { formIds } from '../ids.ts';
import { context, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FormView } from '../reply.ts';

/** The fields of the form, by name. */
export const roleFields = { manager: 'managers', administrator: 'administrators' } as const;

type RolesShown = {
  roles: { readonly manager: readonly string[]; readonly administrator: readonly string[] };
  named: readonly string[];
  agents: readonly string[];
  mark: string;
};

/** More than a team of that kind has; of others there is how many. */
const mostNamed = 60;

/**
 * Who has which role, to be changed.
 *
 * @param isAnew they were changed by somebody else while the form was open, which is said on top
 */
export function rolesForm(
  { roles, named, agents, mark }: RolesShown,
  voice: Voice,
  isAnew = false,
): FormView {
  return form(voice, {
    id: formIds.roles,
    title: say(voice, roleWords.title),
    submit: say(voice, formWords.save),
    subject: mark,
    blocks: [
      ...(isAnew ? [section(say(voice, roleWords.changedSince))] : []),
      section(say(voice, roleWords.intro)),
      peopleField(roleFields.manager, say(voice, roleWords.managers), {
        optional: true,
        initial: roles.manager,
      }),
      // May be left empty where the environment names some; it is checked when it is sent.
      peopleField(roleFields.administrator, say(voice, roleWords.administrators), {
        optional: true,
        initial: roles.administrator,
      }),
      ...(named.length > 0 ? [context(say(voice, roleWords.named, { who: mentions(named, voice) }))] : []),
      context(
        agents.length > 0
          ? say(voice, roleWords.agents, { who: mentions(agents, voice) })
          : say(voice, roleWords.noAgents),
      ),
    ],
  });
}

/** What was given to whom, and taken. */
export function rolesSaved(
  changes: ReadonlyArray<{ userId: string; role: string; isGiven: boolean }>,
  voice: Voice,
): FormView {
  const lines = changes.map(({ userId, role, isGiven }) =>
    say(voice, isGiven ? roleWords.given : roleWords.taken, { who: mention(userId), role }),
  );
  const said = [say(voice, changes.length > 0 ? roleWords.saved : roleWords.same), ...lines];
  return closingView(voice, say(voice, roleWords.title), said.join('\n'));
}

/** To somebody whose role was changed. */
export function roleMessage(
  { role, byUserId }: { role: 'administrator' | 'manager' | 'none'; byUserId: string },
  voice: Voice,
): Message {
  return plainMessage(say(voice, roleWords.told, { role, who: mention(byUserId) }));
}

function mentions(userIds: readonly string[], voice: Voice) {
  const shown = userIds.slice(0, mostNamed).map((userId) => mention(userId).markup);
  const more = userIds.length - shown.length;
  return { markup: sayList(voice, more > 0 ? [...shown, `+${more}`] : shown) };
}
