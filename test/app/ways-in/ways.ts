import { actions, forms, shortcuts } from '../../../src/actions/index.ts';
import { commands } from '../../../src/commands/index.ts';
import type { Asking } from '../../../src/flows/asking.ts';
import type { FormReply, Reply } from '../../../src/slack/reply.ts';
import { commandRows } from './command-rows.ts';
import { actionRows, formRows, type May, shortcutRows, type Verdicts } from './rows.ts';
import type { Stage } from './stage.ts';
import { idOf, pressing, sending } from './try-way.ts';

/** A way in: who may, what must come of it, and how it is done. */
export type Way = {
  kind: 'command' | 'press' | 'form' | 'shortcut';
  name: string;
  may: May;
  verdicts: Verdicts;
  /** What whoever does it types themselves, spaces left out and in small letters. */
  typed: string;
  act(asking: Asking): Promise<Reply | FormReply>;
};

/** Every way in that there is in Slack; one without a row is nobody's. */
export function waysIn({ ids }: Stage): Way[] {
  return [
    ...commands.flatMap(({ name, run }) =>
      Object.entries(commandRows[name as keyof typeof commandRows]).map(
        ([verb, [may, verdicts, line]]): Way => ({
          kind: 'command',
          name: `${name} ${verb}`,
          ...{ may, verdicts, typed: line.replaceAll(' ', '').toLowerCase() },
          act: (asking) => run(asking, line),
        }),
      ),
    ),
    ...actions.map((action): Way => {
      const [may, verdicts] = actionRows[idOf(action)] ?? nobodys;
      const typed = idOf(action) === 'home-search' ? 'huda' : '';
      return { kind: 'press', name: idOf(action), may, verdicts, typed, act: pressing(action, ids) };
    }),
    ...forms.map((form): Way => {
      const [may, verdicts, , values] = formRows[idOf(form)] ?? nobodys;
      const typed = JSON.stringify(values?.(ids) ?? {}).toLowerCase();
      return { kind: 'form', name: idOf(form), may, verdicts, typed, act: sending(form, ids) };
    }),
    ...shortcuts.map((shortcut): Way => {
      const [may, verdicts] = shortcutRows[shortcut.id] ?? nobodys;
      return {
        ...{ kind: 'shortcut', name: shortcut.id, may, verdicts, typed: '' },
        act: async (asking) => ({ kind: 'form', view: await shortcut.run(asking, 'Nora 0501112233') }),
      };
    }),
  ];
}

const nobodys = ['administrators', 'rrrrr', undefined, undefined] as const;
