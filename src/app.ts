import { randomUUID } from 'node:crypto';
import { App, type AppOptions, type Receiver } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Action } from './actions/action.ts';
import { carriedBy, valuesOf } from './actions/entered-values.ts';
import { actions, forms, shortcuts } from './actions/index.ts';
import { apologise } from './apologise.ts';
import { commands } from './commands/index.ts';
import { type Asking, whoAsks } from './flows/asking.ts';
import { type Gate, gate } from './flows/gate.ts';
import { homesInTurn, type ShowHome } from './flows/home/show-home.ts';
import type { Means } from './flows/means.ts';
import { handOverWork } from './flows/plans/hand-over-work.ts';
import { askAboutLeavers } from './flows/team/ask-about-leavers.ts';
import { memberJoinedChannel, memberLeftChannel, recordPerson } from './flows/team/keep-people.ts';
import { listenToForm } from './listen-to-form.ts';
import { listenToShortcut } from './listen-to-shortcut.ts';
import { answerInView } from './slack/answer-in-view.ts';
import { firstLook, lookOf, readLook, subjectAndLook } from './slack/home/home-look.ts';
import { publishHome } from './slack/home/publish-home.ts';
import { actionIds } from './slack/ids.ts';
import { slackPerson } from './slack/people.ts';
import { inBothLanguages, plainMessage } from './slack/plain-answers.ts';
import { isDone, type Reply } from './slack/reply.ts';
import { shareFile } from './slack/share-file.ts';
import { slackLog } from './slack/slack-log.ts';
import { typedText } from './slack/typed-text.ts';
import { isPerson } from './team/member.ts';
import type { Voice } from './team/voice.ts';
import { generalWords } from './words/general-words.ts';
import { say } from './words/say.ts';
import { touchbaseWords } from './words/touchbase-words.ts';

export type Identity = { botToken: string; botId: string; botUserId: string; teamId: string };

export type AppDeps = {
  means: Means;
  now: () => Date;
  log: Logger;
  identity: Identity;
  /** Tries again by itself: for what may be repeated and nobody's ack waits for. */
  looking: WebClient;
  /** Counts what is in hand, so that a stop can wait for it. */
  inHand: { begin(): () => void };
};

/**
 * How many commands, presses and forms are worked on at once, up to their ack. Fewer than the database has
 * connections: a hundred presses at once wait here, in order, rather than time out waiting for one.
 */
const answeredAtOnce = 8;

/** A Bolt app with every listener on it, and the one place where surprises end up. */
export function createApp(
  receiver: Receiver,
  clientOptions: AppOptions['clientOptions'],
  deps: AppDeps,
): App {
  const { means, now, log, identity } = deps;
  const app = new App({
    receiver,
    clientOptions,
    logger: slackLog(log),
    extendedErrorHandler: true,
    // Known since the start: Slack is not asked who we are before an ack.
    authorize: async () => identity,
  });

  app.use(async ({ next, context, ...args }) => {
    const end = deps.inHand.begin();
    if ('ack' in args) context.ack = args.ack;
    if ('respond' in args) context.respond = args.respond;
    try {
      await next();
    } finally {
      end();
    }
  });

  const inLine = gate(answeredAtOnce);
  for (const command of commands) {
    app.command(command.name, async ({ command: typed, ack, client, respond, context }) => {
      const text = typedText(typed.text);
      const reply = await inLine(async () => {
        const asking = await whoAsks(means, {
          teamId: typed.team_id,
          userId: typed.user_id,
          requestId: typed.trigger_id,
          at: now(),
          typed: text,
        });
        return await answerCommand(asking, command.beforeSetUp, text, () =>
          asking ? command.run(asking, text) : Promise.resolve<Reply>({ kind: 'nothing' }),
        );
      });
      // Committed; now it may be acknowledged.
      context.isDone = isDone(reply);
      if (reply.kind === 'say' || reply.kind === 'replace')
        await ack({ response_type: 'ephemeral', ...reply.message });
      else await ack();
      if (reply.kind === 'form') await client.views.open({ trigger_id: typed.trigger_id, view: reply.view });
      else if (reply.kind === 'file')
        await respond({ response_type: 'ephemeral', ...(await shareFile(client, typed.user_id, reply)) });
    });
  }

  const showHome = homesInTurn({
    means,
    teamId: identity.teamId,
    now,
    publish: (userId, view) => publishHome(deps.looking, userId, view),
  });
  for (const action of actions) listenToAction(app, action, deps, { inLine, showHome });
  // Link buttons open by themselves; Slack still wants to hear that we heard.
  app.action(new RegExp(`^${actionIds.link}`), async ({ ack }) => ack());
  for (const shortcut of shortcuts) listenToShortcut(app, shortcut, { means, now, inLine });
  const { slackApiUrl } = clientOptions ?? {};
  for (const form of forms) listenToForm(app, form, { ...deps, slackApiUrl, inLine, showHome });

  const team = identity.teamId;
  const keep = async (user: Parameters<typeof slackPerson>[0]) => {
    const person = slackPerson(user, team);
    if (!person) return;
    await recordPerson(means, team, person);
    if (isPerson(person)) return;
    await handOverWork(means, { teamId: team, at: now() });
    await askAboutLeavers(means, { teamId: team, at: now() });
  };
  app.event('team_join', ({ event }) => keep(event.user));
  app.event('user_change', ({ event }) => keep(event.user));
  app.event('member_joined_channel', async ({ event, client }) => {
    const joined = { teamId: team, userId: event.user, channelId: event.channel };
    if ((await memberJoinedChannel(means, joined)) === 'kept') return;
    const { user } = await client.users.info({ user: event.user });
    if (user) await keep(user);
    await memberJoinedChannel(means, joined);
  });
  app.event('member_left_channel', async ({ event }) => {
    await memberLeftChannel(means, { teamId: team, userId: event.user, channelId: event.channel });
    await askAboutLeavers(means, { teamId: team, at: now() });
  });

  // Slack sends it each time, and its own copy of the Home is there meanwhile.
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    const { order } = readLook(event.view?.private_metadata ?? '');
    await showHome({ userId: event.user, look: { ...firstLook, order } });
  });

  app.error(async ({ error, context, body }: ExtendedErrorHandlerArgs) => {
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference, type: body?.type }, 'a listener failed');
    await apologise(deps.looking, context, body, reference).catch((cause: unknown) =>
      log.warn({ err: cause, reference }, 'nor could the apology be sent'),
    );
  });
  return app;
}

async function answerCommand(
  asking: Asking | undefined,
  beforeSetUp: ((text: string) => boolean) | undefined,
  text: string,
  run: () => Promise<Reply>,
): Promise<Reply> {
  if (!asking) return { kind: 'say', message: plainMessage(inBothLanguages(generalWords.notAMember)) };
  if (asksForHelp(text))
    return { kind: 'say', message: plainMessage(say(asking.voice, touchbaseWords.help)) };
  if (!asking.team.isSetUp && !beforeSetUp?.(text))
    return { kind: 'say', message: plainMessage(say(asking.voice, generalWords.notSetUp)) };
  return await run();
}

/** What a press or a form goes through: the line before its ack, and the Home it may have come from. */
type Ways = { inLine: Gate; showHome: ShowHome };

/** The help of all commands, asked for after any of them. */
function asksForHelp(text: string): boolean {
  return /^(?:help|مساعدة)$/iu.test(text.trim());
}

function listenToAction(app: App, action: Action, { means, now }: AppDeps, { inLine, showHome }: Ways): void {
  app.action(
    { type: 'block_actions', action_id: action.id },
    async ({ ack, body, action: pressed, client, respond, context }) => {
      const { view } = body;
      // A modal is made new like a message that only they see.
      const onlyTheySee = body.container?.is_ephemeral === true || view?.type === 'modal';
      const look = view && lookOf(view);
      const messageId = view
        ? `view:${view.id}`
        : `${body.container?.channel_id}:${body.container?.message_ts}`;
      const { reply, voice } = await inLine(async (): Promise<{ reply: Reply; voice?: Voice }> => {
        const asking = await whoAsks(means, {
          teamId: body.user.team_id ?? body.team?.id ?? '',
          userId: body.user.id,
          requestId: body.trigger_id,
          at: now(),
        });
        if (!asking)
          return { reply: { kind: 'say', message: plainMessage(inBothLanguages(generalWords.notAMember)) } };
        const subject = view ? subjectAndLook(view.private_metadata).subject : '';
        const values = view ? valuesOf(view.state.values) : {};
        const blockId = 'block_id' in pressed ? pressed.block_id : '';
        const place = { onlyTheySee, messageId, look, subject, blockId, values };
        return { reply: await action.run(asking, carriedBy(pressed), place), voice: asking.voice };
      });
      context.isDone = isDone(reply);
      await ack();
      if (view) {
        const { user, trigger_id: triggerId } = body;
        await answerInView(client, { view, look, voice, userId: user.id, triggerId }, reply);
        // A form that only opens has changed nothing yet.
        if (look && reply.kind !== 'form')
          await showHome({ userId: user.id, look: reply.kind === 'home' ? reply.look : look });
      } else if (reply.kind === 'form')
        await client.views.open({ trigger_id: body.trigger_id, view: reply.view });
      else if (reply.kind === 'replace' && onlyTheySee)
        await respond({ replace_original: true, ...reply.message });
      else if (reply.kind === 'say' || reply.kind === 'replace')
        await respond({ replace_original: false, response_type: 'ephemeral', ...reply.message });
      else if (reply.kind === 'file')
        await respond({
          replace_original: false,
          response_type: 'ephemeral',
          ...(await shareFile(client, body.user.id, reply)),
        });
    },
  );
}
