import type { Interaction } from '../answers.ts';
import type { Courier } from '../delivery/courier.ts';
import type { Envelope } from '../delivery/delivery.ts';
import { type JsonObject, listAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { messagePayload } from '../message-payload.ts';
import { slackTs, type VisibleMessage } from '../message-store.ts';
import type { Channel, Person } from '../workspace.ts';
import { announce } from './events.ts';
import { canTouch, type FoundElement, findElement, type Touch } from './find-element.ts';
import type { FormDesk, VisibleView } from './form-desk.ts';
import { NotPossible } from './not-possible.ts';
import type { Outcome, OutcomeError, SubmitOutcome } from './outcome.ts';
import { pressAction } from './press-action.ts';
import { ReadingPerson } from './reading-person.ts';
import { slashText } from './slash-text.ts';
import { asStored } from './typed-text.ts';
import { type Filling, stateValues } from './view-state.ts';

/** What a person chose in a message's selects and inputs, by person and message, until they press a button there. */
export type MessageFillings = Map<string, Map<string, JsonObject>>;

/** The hands of one person: everything they can do in Slack's client. Each action resolves once the app acknowledged it or failed to. */
export class ActingPerson extends ReadingPerson {
  readonly #state: LocalState;
  readonly #courier: Courier;
  readonly #forms: FormDesk;
  readonly #fillings: MessageFillings;

  constructor(id: string, state: LocalState, courier: Courier, forms: FormDesk, fillings: MessageFillings) {
    super(id, state, forms);
    this.#state = state;
    this.#courier = courier;
    this.#forms = forms;
    this.#fillings = fillings;
  }

  /** Types a slash command, in the direct message with the bot unless a channel is named. */
  async command(command: string, text = '', { channel }: { channel?: string } = {}): Promise<Outcome> {
    const { manifest, workspace, usedScopes } = this.#state;
    const known = manifest.commands === 'any' ? { shouldEscape: false } : manifest.commands.get(command);
    if (known === undefined) return kept('unknown_command', `${command} is not a valid command.`);
    usedScopes.add('commands');
    const place = this.place(channel ?? this.id);
    const { team } = workspace;
    const interaction = this.#begin({ channel: place.id });
    const payload = {
      token: 'local-verification-token',
      team_id: team.id,
      team_domain: team.domain,
      channel_id: place.id,
      channel_name: channelName(place),
      user_id: this.id,
      user_name: this.#person.name,
      command,
      text: slashText(text.trim(), known.shouldEscape, workspace),
      api_app_id: this.#state.appId,
      is_enterprise_install: 'false',
      response_url: this.#responseUrl(interaction),
      trigger_id: this.#state.triggers.give(this.id),
    };
    return this.#deliver({ type: 'slash_commands', payload }, interaction, command);
  }

  /** Touches an element of a message or view as it is now, whichever version is handed in. */
  async press(target: VisibleMessage | VisibleView, touch: Touch): Promise<Outcome> {
    if ('hash' in target) {
      const view = this.#forms.mine(this.id, target.id);
      return this.#touchView(view.id, findElement(listAt(view.content, 'blocks'), touch), touch);
    }
    const now = this.#state.messages.find(target.channel, target.ts);
    if (now === undefined) throw new NotPossible(`The message ${target.ts} in ${target.channel} is gone`);
    return this.#touchMessage(now, findElement(now.blocks, touch), touch);
  }

  /** The late press: touches an element of the message as handed in, though it may have changed or gone since. */
  async pressAsSeen(seen: VisibleMessage, touch: Touch): Promise<Outcome> {
    return this.#touchMessage(seen, findElement(seen.blocks, touch), touch);
  }

  /** True when the element of a touch is on the message as it is now. */
  canPress(target: VisibleMessage, touch: Touch): boolean {
    return canTouch(this.#state.messages.find(target.channel, target.ts)?.blocks ?? [], touch);
  }

  /** Uses a global shortcut. */
  async shortcut(callbackId: string): Promise<Outcome> {
    if (!this.#hasShortcut(callbackId, 'global'))
      return kept('unknown_shortcut', 'That shortcut is not there.');
    const interaction = this.#begin({});
    const payload = { ...this.#interactionFields('shortcut'), callback_id: callbackId, ...this.#trigger() };
    return this.#deliver({ type: 'interactive', payload }, interaction, callbackId);
  }

  /** Uses a message shortcut on a message. */
  async messageShortcut(callbackId: string, on: VisibleMessage): Promise<Outcome> {
    if (!this.#hasShortcut(callbackId, 'message'))
      return kept('unknown_shortcut', 'That shortcut is not there.');
    const place = this.place(on.channel);
    const interaction = this.#begin({ channel: place.id });
    const payload = {
      ...this.#interactionFields('message_action'),
      callback_id: callbackId,
      ...this.#trigger(),
      response_url: this.#responseUrl(interaction),
      channel: { id: place.id, name: channelName(place) },
      message_ts: on.ts,
      message: messagePayload(on, this.#state),
    };
    return this.#deliver({ type: 'interactive', payload }, interaction, callbackId);
  }

  /** Writes a message. It is stored; the app hears nothing of it, since it does not ask to read messages. */
  says(channel: string, text: string, { thread }: { thread?: string } = {}): VisibleMessage {
    const place = this.place(channel);
    if (place.kind === 'im' && this.#state.manifest.messagesTabReadOnly) {
      throw new NotPossible('Nobody can write in the messages tab: the manifest makes it read-only');
    }
    const message = this.#state.messages.add({
      channel: place.id,
      author: this.id,
      via: 'person',
      text: asStored(text),
      ...(thread === undefined ? {} : { threadTs: thread }),
    });
    this.#state.record.changed();
    return message;
  }

  /** Opens the app's Home tab (or its messages tab), which the app is told by app_home_opened. */
  openHome(tab: 'home' | 'messages' = 'home'): VisibleView | undefined {
    const view = this.#forms.home(this.id);
    const channel = this.#state.workspace.dm(this.id).id;
    const seen = view === undefined ? {} : { view: this.#forms.payload(view.id) };
    announce(this.#state, this.#courier, { type: 'app_home_opened', user: this.id, channel, tab, ...seen });
    return view;
  }

  /**
   * Chooses a file of their own machine, which Slack's client uploads at once. Answers its id, to be put into a
   * `file_input` by `fill` or `submit`; until then nobody else sees it.
   */
  uploads(file: { name: string; content: string | Uint8Array }): string {
    const content = typeof file.content === 'string' ? Buffer.from(file.content) : Buffer.from(file.content);
    return this.#state.files.add(file.name, content, this.id).id;
  }

  /** Fills fields of the front modal (or of the view named), by action id or block id, without sending it. */
  fill(values: Readonly<Record<string, Filling>>, viewId?: string): void {
    this.#forms.fill(this.id, values, viewId);
  }

  /** Fills fields of the front modal, by action id or block id, and sends it. */
  submit(values: Readonly<Record<string, Filling>> = {}): Promise<SubmitOutcome> {
    return this.#forms.submit(this.id, values, this.#interactionFields('view_submission'));
  }

  /** Closes the front modal, or all; the app is told when the view asked for it. */
  closeView({ all = false }: { all?: boolean } = {}): Promise<Outcome | undefined> {
    return this.#forms.close(this.id, all, this.#interactionFields('view_closed'));
  }

  get #person(): Person {
    return this.#state.workspace.person(this.id);
  }

  async #touchMessage(message: VisibleMessage, found: FoundElement, touch: Touch): Promise<Outcome> {
    if (message.ephemeralFor !== undefined && message.ephemeralFor !== this.id) {
      throw new NotPossible(`${this.id} does not see this message`);
    }
    const place = this.place(message.channel);
    const source = { channel: message.channel, ts: message.ts };
    const key = `${this.id} ${message.channel} ${message.ts}`;
    const filled = this.#fillings.get(key) ?? new Map<string, JsonObject>();
    this.#fillings.set(key, filled);
    const action = pressAction(found, touch, filled, this.#state.clock);
    const interaction = this.#begin({ channel: place.id, source });
    const isEphemeral = message.ephemeralFor !== undefined;
    const current = this.#state.messages.find(message.channel, message.ts) ?? message;
    const payload = {
      ...this.#interactionFields('block_actions'),
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: place.id,
        is_ephemeral: isEphemeral,
      },
      ...this.#trigger(),
      channel: { id: place.id, name: channelName(place) },
      // Slack does not send the message along when it is ephemeral.
      ...(isEphemeral ? {} : { message: messagePayload(current, this.#state) }),
      state: { values: stateValues(message.blocks, filled) },
      response_url: this.#responseUrl(interaction),
      actions: [action],
    };
    return this.#deliver({ type: 'interactive', payload }, interaction, touch.actionId);
  }

  async #touchView(viewId: string, found: FoundElement, touch: Touch): Promise<Outcome> {
    const view = this.#forms.mine(this.id, viewId);
    const action = pressAction(found, touch, view.filled, this.#state.clock);
    this.#state.record.changed();
    if (found.block.type === 'input' && found.block.dispatch_action !== true) {
      throw new NotPossible(`The input ${touch.actionId} does not dispatch actions; fill it instead`);
    }
    const interaction = this.#begin({});
    const isModal = view.content.type === 'modal';
    const payload = {
      ...this.#interactionFields('block_actions'),
      container: { type: 'view', view_id: view.id },
      ...this.#trigger(isModal),
      view: this.#forms.payload(view.id),
      actions: [action],
    };
    return this.#deliver({ type: 'interactive', payload }, interaction, touch.actionId);
  }

  async #deliver(envelope: Envelope, interaction: Interaction, what: string): Promise<Outcome> {
    if (envelope.type === 'interactive' && !this.#state.manifest.interactivity) {
      return kept('interactivity_off', 'This app is not configured to handle interactive responses.');
    }
    const result = await this.#courier.interact(envelope);
    const answers = () => this.#state.answers.seen(this.#state, interaction);
    const status = result.status === undefined ? {} : { status: result.status };
    if (!result.acked) {
      const { delivered, error } = result;
      const code = error === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
      const visibleError = `${what} failed with the error "${code}"`;
      return { delivered, acked: false, ackPayload: undefined, error, ...status, visibleError, answers };
    }
    const problems =
      envelope.type === 'slash_commands'
        ? this.#state.answers.fromAck(this.#state, interaction, result.ack)
        : [];
    return {
      delivered: true,
      acked: true,
      ackPayload: result.ack,
      ...status,
      ...(problems.length === 0 ? {} : { error: 'bad_answer', problems }),
      answers,
    };
  }

  #begin(where: Pick<Interaction, 'channel' | 'source'>): Interaction {
    if (this.#person.deleted) throw new NotPossible(`${this.id} was deactivated and is signed out`);
    return this.#state.answers.begin({ personId: this.id, at: this.#state.clock.now(), ...where });
  }

  #responseUrl(interaction: Interaction): string {
    return `${this.#state.origin}/response/${interaction.responseUrlId}`;
  }

  #trigger(fromModal = false): { trigger_id: string } {
    return { trigger_id: this.#state.triggers.give(this.id, fromModal) };
  }

  #interactionFields(type: string): JsonObject {
    const { team } = this.#state.workspace;
    const { name, teamId } = this.#person;
    return {
      type,
      user: { id: this.id, username: name, name, team_id: teamId },
      api_app_id: this.#state.appId,
      token: 'local-verification-token',
      team: { id: team.id, domain: team.domain },
      enterprise: null,
      is_enterprise_install: false,
      action_ts: slackTs(this.#state.clock.now().getTime() * 1000),
    };
  }

  #hasShortcut(callbackId: string, type: 'global' | 'message'): boolean {
    this.#state.usedScopes.add('commands');
    const { shortcuts } = this.#state.manifest;
    return shortcuts === 'any' || shortcuts.get(callbackId)?.type === type;
  }
}

/** The names Slack gives in payloads to places without a name of their own. */
function channelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

function kept(error: OutcomeError, visibleError: string): Outcome {
  return { delivered: false, acked: false, ackPayload: undefined, error, visibleError, answers: () => [] };
}
