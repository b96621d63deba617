import type { WebClient } from '@slack/web-api';
import { inBothLanguages, plainMessage, plainView } from './slack/plain-answers.ts';
import { generalWords } from './words/general-words.ts';

/** Says sorry with the number under which the log tells what happened, in whatever way is still open. */
export async function apologise(
  client: WebClient,
  context: Record<string, unknown>,
  body: object,
  reference: string,
): Promise<void> {
  // Committed before its answer failed: nobody should be told that nothing was changed.
  const sentence = context.isDone === true ? generalWords.doneUnshown : generalWords.couldNotNow;
  const text = inBothLanguages(sentence, { reference });
  const { ack, respond } = context;
  if (typeof ack === 'function') {
    const field = firstField(body);
    // A form stays open with what was typed in it.
    const acked: Promise<void> = field
      ? ack({ response_action: 'errors', errors: { [field]: text } })
      : ack();
    // Over HTTP a second ack is an error; the apology goes the other way then.
    await acked.catch(() => undefined);
  }
  if (typeof respond === 'function')
    await respond({ response_type: 'ephemeral', replace_original: false, ...plainMessage(text) });
  else await showInFront(client, body, text);
}

/** Where nothing was pressed that could be answered beneath: on a form, on the Home, or by a shortcut. */
async function showInFront(client: WebClient, body: object, text: string): Promise<void> {
  const {
    type,
    trigger_id,
    view: pressed,
  } = body as {
    type?: string;
    trigger_id?: string;
    view?: { type?: string };
  };
  if (!trigger_id || type === 'view_submission') return;
  const shown = { trigger_id, view: plainView(text) };
  await (pressed?.type === 'modal' ? client.views.push(shown) : client.views.open(shown));
}

/** The first block of a submitted form that can carry an error. */
function firstField(body: object): string | undefined {
  if (!('view' in body) || !('type' in body) || body.type !== 'view_submission') return undefined;
  const state = (body.view as { state?: { values?: object } }).state;
  return Object.keys(state?.values ?? {})[0];
}
