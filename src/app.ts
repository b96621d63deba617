import { randomUUID } from 'node:crypto';
import { App, type AppOptions, type Receiver } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Action, Form, FormValues } from './actions/action.ts';
import { actions, forms } from './actions/index.ts';
import { commands } from './commands/index.ts';
import { type Asking, whoAsks } from './flows/asking.ts';
import { type Gate, gate } from './flows/gate.ts';
import { memberJoinedChannel, memberLeftChannel, recordPerson } from './flows/keep-people.ts';
import type { Means } from './flows/means.ts';
import { actionIds } from './slack/ids.ts';
import { membersOfChannel, slackPerson } from './slack/people.ts';
import { inBothLanguages, plainMessage } from './slack/plain-answers.ts';
import type { FormReply, FormView, Reply } from './slack/reply.ts';
import { slackLog } from './slack/slack-log.ts';
import { typedText } from './slack/typed-text.ts';
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
    app.command(command.name, async ({ command: typed, ack, client, context }) => {
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
    });
  }

  for (const action of actions) listenToAction(app, action, deps, inLine);
  // Link buttons open by themselves; Slack still wants to hear that we heard.
  app.action(new RegExp(`^${actionIds.link}`), async ({ ack }) => ack());
  for (const form of forms) listenToForm(app, form, deps, inLine);

  const team = identity.teamId;
  const keep = async (user: Parameters<typeof slackPerson>[0]) => {
    const person = slackPerson(user, team);
    if (person) await recordPerson(means, team, person);
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
  });

  app.error(async ({ error, context, body }: ExtendedErrorHandlerArgs) => {
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference, type: body?.type }, 'a listener failed');
    await apologise(context, body, reference).catch((cause: unknown) =>
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

/** The help of all commands, asked for after any of them. */
function asksForHelp(text: string): boolean {
  return /^(?:help|مساعدة)$/iu.test(text.trim());
}

function listenToAction(app: App, action: Action, { means, now }: AppDeps, inLine: Gate): void {
  app.action(
    { type: 'block_actions', action_id: action.id },
    async ({ ack, body, action: pressed, client, respond, context }) => {
      const onlyTheySee = body.container?.is_ephemeral === true;
      const messageId = `${body.container?.channel_id}:${body.container?.message_ts}`;
      const reply = await inLine(async (): Promise<Reply> => {
        const asking = await whoAsks(means, {
          teamId: body.user.team_id ?? body.team?.id ?? '',
          userId: body.user.id,
          requestId: body.trigger_id,
          at: now(),
        });
        return asking
          ? await action.run(asking, carriedBy(pressed), { onlyTheySee, messageId })
          : { kind: 'say', message: plainMessage(inBothLanguages(generalWords.notAMember)) };
      });
      context.isDone = isDone(reply);
      await ack();
      if (reply.kind === 'form') await client.views.open({ trigger_id: body.trigger_id, view: reply.view });
      else if (reply.kind === 'replace' && onlyTheySee)
        await respond({ replace_original: true, ...reply.message });
      else if (reply.kind === 'say' || reply.kind === 'replace')
        await respond({ replace_original: false, response_type: 'ephemeral', ...reply.message });
    },
  );
}

function listenToForm(app: App, form: Form, deps: AppDeps, inLine: Gate): void {
  const { means, now, looking } = deps;
  app.view({ type: 'view_submission', callback_id: form.id }, async ({ ack, body, view, context }) => {
    const reply = await inLine(async (): Promise<FormReply> => {
      const asking = await whoAsks(means, {
        teamId: body.user.team_id ?? body.team?.id ?? '',
        userId: body.user.id,
        // A form is submitted once; sent again, it is the same one.
        requestId: view.id,
        at: now(),
      });
      if (!asking) return { kind: 'close' };
      return await form.run(asking, valuesOf(view.state.values), view.private_metadata);
    });
    context.isDone = isDone(reply);
    await ack(formAck(reply));
    if (reply.kind !== 'work') return;
    const after = await workedOut(reply, deps);
    context.isDone = true;
    await looking.views.update({ view_id: view.id, view: after });
  });
}

/** What the work of a form comes to. Where it fails, the form comes back with what was typed in it. */
async function workedOut(
  reply: Extract<FormReply, { kind: 'work' }>,
  { identity, looking, log }: AppDeps,
): Promise<FormView> {
  try {
    return await reply.work({
      botUserId: identity.botUserId,
      membersOf: (channelId) => membersOfChannel(looking, channelId),
    });
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference, type: 'view_submission' }, 'the work of a form failed');
    return reply.onFailure(reference);
  }
}

function formAck(reply: FormReply) {
  switch (reply.kind) {
    case 'close':
      return { response_action: 'clear' as const };
    case 'errors':
      return { response_action: 'errors' as const, errors: reply.errors };
    case 'show':
    case 'work':
      return { response_action: 'update' as const, view: reply.view };
  }
}

/** What a button carries, or what was chosen in a menu. */
function carriedBy(pressed: object): string {
  if ('value' in pressed && typeof pressed.value === 'string') return pressed.value;
  if ('selected_option' in pressed) {
    const chosen = pressed.selected_option;
    if (typeof chosen === 'object' && chosen && 'value' in chosen) return String(chosen.value);
  }
  return '';
}

type ViewState = Record<string, Record<string, object>>;

/** Each block of our forms holds one element, so a form is a list of values by block. */
function valuesOf(state: ViewState): FormValues {
  return Object.fromEntries(
    Object.entries(state).map(([blockId, elements]) => [
      blockId,
      enteredIn(Object.values(elements)[0] ?? {}),
    ]),
  );
}

function enteredIn(element: object): string | readonly string[] | undefined {
  const of = (key: string): unknown => Object.entries(element).find(([name]) => name === key)?.[1];
  const single = [
    'value',
    'selected_date',
    'selected_time',
    'selected_user',
    'selected_conversation',
    'selected_channel',
  ]
    .map(of)
    .find((value) => typeof value === 'string');
  if (typeof single === 'string') return single;
  const many = ['selected_users', 'selected_conversations', 'selected_channels'].map(of).find(Array.isArray);
  if (many) return many.map(String);
  const options = of('selected_options');
  if (Array.isArray(options)) return options.map((option: object) => carriedBy(option));
  const chosen = of('selected_option');
  return typeof chosen === 'object' && chosen ? carriedBy(chosen) : undefined;
}

/** Whether what was asked has been dealt with by the time it is answered; a form only opens, or has yet to be worked out. */
function isDone({ kind }: Reply | FormReply): boolean {
  return kind !== 'form' && kind !== 'errors' && kind !== 'work';
}

/** Says sorry with the number under which the log tells what happened, in whatever way is still open. */
async function apologise(context: Record<string, unknown>, body: object, reference: string): Promise<void> {
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
}

/** The first block of a submitted form that can carry an error. */
function firstField(body: object): string | undefined {
  if (!('view' in body) || !('type' in body) || body.type !== 'view_submission') return undefined;
  const state = (body.view as { state?: { values?: object } }).state;
  return Object.keys(state?.values ?? {})[0];
}
