import { randomUUID } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Form } from './actions/action.ts';
import { valuesOf } from './actions/entered-values.ts';
import { whoAsks } from './flows/asking.ts';
import type { Gate } from './flows/gate.ts';
import type { ShowHome } from './flows/home/show-home.ts';
import type { Means } from './flows/means.ts';
import { downloadFile } from './slack/files.ts';
import { openedFromHome, subjectAndLook } from './slack/home/home-look.ts';
import { membersOfChannel } from './slack/people.ts';
import { type FormReply, type FormView, isDone } from './slack/reply.ts';

/** What a form that is sent goes through, and what its work may ask of Slack. */
type FormDeps = {
  means: Means;
  now: () => Date;
  log: Logger;
  identity: { botToken: string; botUserId: string };
  looking: WebClient;
  /** Where the Web API is, when not at Slack's own address. */
  slackApiUrl: string | undefined;
  inLine: Gate;
  showHome: ShowHome;
};

/** Answers a form that is sent: on its ack, and after it where Slack has to be asked or there is much to look at. */
export function listenToForm(app: App, form: Form, deps: FormDeps): void {
  const { means, now, looking, inLine, showHome } = deps;
  app.view({ type: 'view_submission', callback_id: form.id }, async ({ ack, body, view, context }) => {
    const { subject, look } = subjectAndLook(view.private_metadata);
    const asFromHome = (shown: FormView) => (look ? openedFromHome(shown, look) : shown);
    const reply = await inLine(async (): Promise<FormReply> => {
      const asking = await whoAsks(means, {
        teamId: body.user.team_id ?? body.team?.id ?? '',
        userId: body.user.id,
        // A form is submitted once; sent again, it is the same one.
        requestId: view.id,
        at: now(),
      });
      if (!asking) return { kind: 'close' };
      return await form.run(asking, valuesOf(view.state.values), subject);
    });
    context.isDone = isDone(reply);
    await ack(formAck(reply, asFromHome));
    if (reply.kind === 'work') {
      const after = await workedOut(reply, deps);
      context.isDone = true;
      await looking.views.update({ view_id: view.id, view: asFromHome(after) });
      if (reply.below && view.previous_view_id)
        await looking.views.update({ view_id: view.previous_view_id, view: asFromHome(await reply.below()) });
    }
    // Closed meanwhile, there is nothing below to draw anew.
    if (reply.kind === 'back' && view.previous_view_id)
      await looking.views.update({ view_id: view.previous_view_id, view: asFromHome(reply.below) });
    if (look && reply.kind !== 'errors') await showHome({ userId: body.user.id, look });
  });
}

/** What the work of a form comes to. Where it fails, the form comes back with what was typed in it. */
async function workedOut(
  reply: Extract<FormReply, { kind: 'work' }>,
  { identity, looking, log, slackApiUrl }: FormDeps,
): Promise<FormView> {
  try {
    return await reply.work({
      botUserId: identity.botUserId,
      membersOf: (channelId) => membersOfChannel(looking, channelId),
      fileAt: (url, mostBytes) =>
        downloadFile(url, identity.botToken, { mostBytes, ...(slackApiUrl ? { slackApiUrl } : {}) }),
    });
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference, type: 'view_submission' }, 'the work of a form failed');
    return reply.onFailure(reference);
  }
}

function formAck(reply: FormReply, asFromHome: (view: FormView) => FormView) {
  switch (reply.kind) {
    case 'close':
      return { response_action: 'clear' as const };
    case 'back':
      // Nothing said closes this form alone.
      return undefined;
    case 'errors':
      return { response_action: 'errors' as const, errors: reply.errors };
    case 'show':
    case 'work':
      return { response_action: 'update' as const, view: asFromHome(reply.view) };
  }
}
