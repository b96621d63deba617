import type { WebClient } from '@slack/web-api';
import type { Voice } from '../team/voice.ts';
import { formWords } from '../words/form-words.ts';
import { homeWords } from '../words/home-words.ts';
import { say } from '../words/say.ts';
import { type HomeLook, openedFromHome } from './home/home-look.ts';
import type { Message } from './message.ts';
import { plainMessage, unknownVoice } from './plain-answers.ts';
import type { FormView, Reply } from './reply.ts';
import { shareFile } from './share-file.ts';

/** Where a press was made that was not made on a message: on the Home, or on a form in front of it. */
type PressedView = { readonly id: string; readonly type: string };

/** What a modal cannot hold of a message (docs.slack.dev, "Blocks": available surfaces). */
const onMessagesOnly: ReadonlySet<string> = new Set(['data_visualization', 'table', 'markdown']);

/** A message where there is no conversation to say it in. */
function answerView(voice: Voice, message: Message): FormView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: say(voice, homeWords.answerTitle) },
    close: { type: 'plain_text', text: say(voice, formWords.close) },
    blocks: message.blocks.filter(({ type }) => !onMessagesOnly.has(type)),
  };
}

/**
 * Shows what a press on a view came to. There is no message there to answer beneath: what would be said is shown in
 * front; what would replace a list is the Home itself, which is drawn anew whatever was pressed.
 */
export async function answerInView(
  client: WebClient,
  pressed: {
    view: PressedView;
    /** What the Home shows, where the press came from there. */
    look: HomeLook | undefined;
    userId: string;
    triggerId: string;
    /** Absent: of somebody who may do nothing. */
    voice: Voice | undefined;
  },
  reply: Reply,
): Promise<void> {
  const { view, look, userId, triggerId: trigger_id, voice = unknownVoice } = pressed;
  const show = async (form: FormView) => {
    const shown = { trigger_id, view: look ? openedFromHome(form, look) : form };
    return view.type === 'home' ? await client.views.open(shown) : await client.views.push(shown);
  };
  if (reply.kind === 'form') await show(reply.view);
  else if (reply.kind === 'redraw')
    await client.views.update({
      view_id: view.id,
      view: look ? openedFromHome(reply.view, look) : reply.view,
    });
  else if (reply.kind === 'say') await show(answerView(voice, reply.message));
  else if (reply.kind === 'file') {
    // A trigger lives for 3 seconds, and a file may take longer: first that it comes, then what became of it.
    const opened = await show(answerView(voice, plainMessage(say(voice, homeWords.fileComes))));
    const message = await shareFile(client, userId, reply);
    await client.views.update({ view_id: opened.view?.id ?? '', view: answerView(voice, message) });
  } else if (reply.kind === 'replace' && view.type !== 'home')
    await client.views.update({ view_id: view.id, view: answerView(voice, reply.message) });
}
