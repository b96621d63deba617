import type { App } from '@slack/bolt';
import type { Shortcut } from './actions/action.ts';
import { whoAsks } from './flows/asking.ts';
import type { Gate } from './flows/gate.ts';
import type { Means } from './flows/means.ts';
import { inBothLanguages, plainView } from './slack/plain-answers.ts';
import type { FormView } from './slack/reply.ts';
import { typedText } from './slack/typed-text.ts';
import { generalWords } from './words/general-words.ts';
import { say } from './words/say.ts';

/** Opens what a shortcut opens. There is nowhere to answer but in a form, so a refusal is one too. */
export function listenToShortcut(
  app: App,
  shortcut: Shortcut,
  { means, now, inLine }: { means: Means; now: () => Date; inLine: Gate },
): void {
  app.shortcut(shortcut.id, async ({ shortcut: used, ack, client }) => {
    const view = await inLine(async (): Promise<FormView> => {
      const asking = await whoAsks(means, {
        teamId: used.user.team_id ?? used.team?.id ?? '',
        userId: used.user.id,
        requestId: used.trigger_id,
        at: now(),
      });
      if (!asking) return plainView(inBothLanguages(generalWords.notAMember));
      if (!asking.team.isSetUp) return plainView(say(asking.voice, generalWords.notSetUp), asking.voice);
      return await shortcut.run(
        asking,
        used.type === 'message_action' ? typedText(used.message.text ?? '') : '',
      );
    });
    await ack();
    await client.views.open({ trigger_id: used.trigger_id, view });
  });
}
