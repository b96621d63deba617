import type { Server } from 'node:http';
import { Courier } from './delivery/courier.ts';
import { HttpDelivery, type RawRequest } from './delivery/http-delivery.ts';
import { SocketHub } from './delivery/socket-hub.ts';
import type { Faults } from './faults.ts';
import type { StoredFile } from './file-store.ts';
import type { Clock, Durations, LocalSlackOptions } from './local-slack-options.ts';
import { type LocalState, newState } from './local-state.ts';
import type { Manifest } from './manifest.ts';
import type { VisibleMessage } from './message-store.ts';
import { ActingPerson, type MessageFillings } from './people/acting-person.ts';
import { announce } from './people/events.ts';
import { FormDesk } from './people/form-desk.ts';
import { personPayload } from './people/person-payload.ts';
import type { LogEntry } from './record.ts';
import { WebApi } from './web-api/handle-call.ts';
import { listen } from './web-server.ts';
import type { Channel, NewChannel, NewPerson, Person } from './workspace.ts';

/** Starts a Slack on this machine, for one workspace and one app. Stop it with `stop()`. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const state = newState(options);
  const sockets = new SocketHub(state);
  const api = new WebApi(state, sockets);
  const { server, port } = await listen(state, api, sockets, options.port ?? 0);
  state.origin = `http://127.0.0.1:${port}`;
  const slack = new LocalSlack(state, sockets, server, port);
  if (options.delivery?.kind === 'http') {
    slack.deliverByHttp(options.delivery.requestUrl, options.delivery.signingSecret);
  }
  return slack;
}

/** The local Slack: its people and channels, what was said, what crossed the border to the app, and its faults. */
export class LocalSlack {
  readonly port: number;
  /** What `SLACK_API_URL` (or `clientOptions.slackApiUrl`) is set to. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly teamId: string;
  readonly botUserId: string;
  /** Its waits and lifetimes; they may be changed while it runs. */
  readonly durations: Durations;
  /** The switches that make it misbehave. */
  readonly faults: Faults;
  signingSecret = 'local-signing-secret';
  readonly #state: LocalState;
  readonly #sockets: SocketHub;
  readonly #courier: Courier;
  readonly #forms: FormDesk;
  readonly #fillings: MessageFillings = new Map();
  readonly #server: Server;

  constructor(state: LocalState, sockets: SocketHub, server: Server, port: number) {
    this.#state = state;
    this.#sockets = sockets;
    this.#server = server;
    this.#courier = new Courier(state, sockets);
    this.#forms = new FormDesk(state, this.#courier);
    this.port = port;
    this.apiUrl = `${state.origin}/api/`;
    this.botToken = state.tokens.bot;
    this.appToken = state.tokens.app;
    this.teamId = state.workspace.team.id;
    this.botUserId = state.workspace.botUserId;
    this.faults = state.faults;
    this.durations = state.durations;
  }

  /** Adds a person without telling the app. Answers the id. */
  addPerson(person: NewPerson): string {
    return this.#state.workspace.addPerson(person).id;
  }

  /** A new person joins the workspace: the app gets team_join. Answers the id. */
  joinTeam(person: NewPerson): string {
    const joined = this.#state.workspace.addPerson(person);
    announce(this.#state, this.#courier, { type: 'team_join', user: personPayload(joined, this.#state) });
    return joined.id;
  }

  /** A person's profile or role changes: the app gets user_change. A deactivated person leaves every channel. */
  changePerson(id: string, change: Partial<Omit<Person, 'id'>>): void {
    const { workspace } = this.#state;
    const person = Object.assign(workspace.person(id), change);
    if (person.deleted) {
      for (const channel of workspace.channels.values())
        if (channel.kind !== 'im') channel.members.delete(id);
    }
    announce(this.#state, this.#courier, { type: 'user_change', user: personPayload(person, this.#state) });
    this.#state.record.changed();
  }

  person(id: string): Readonly<Person> {
    return this.#state.workspace.person(id);
  }

  /** Adds a channel, with the bot in it unless `withBot` is false, without telling the app. Answers the id. */
  addChannel(channel: NewChannel): string {
    return this.#state.workspace.addChannel(channel).id;
  }

  channel(id: string): Readonly<Channel> {
    return this.#state.workspace.channel(id);
  }

  archive(channelId: string): void {
    this.#state.workspace.channel(channelId).isArchived = true;
    this.#state.record.changed();
  }

  /** A person (or the bot) joins a channel: the app gets member_joined_channel where its bot is in it. */
  join(channelId: string, userId: string): void {
    const channel = this.#state.workspace.channel(channelId);
    this.#state.workspace.person(userId);
    channel.members.add(userId);
    this.#membership('member_joined_channel', channel, userId);
    this.#state.record.changed();
  }

  /** A person (or the bot) leaves a channel: the app gets member_left_channel where its bot was in it. */
  leave(channelId: string, userId: string): void {
    const channel = this.#state.workspace.channel(channelId);
    this.#membership('member_left_channel', channel, userId);
    channel.members.delete(userId);
    this.#state.record.changed();
  }

  /** The app is removed from the workspace: app_uninstalled and tokens_revoked are sent, then its tokens stop working. */
  uninstall(): void {
    announce(this.#state, this.#courier, { type: 'app_uninstalled' });
    const tokens = { oauth: [], bot: [this.botUserId] };
    announce(this.#state, this.#courier, { type: 'tokens_revoked', tokens });
    this.#state.tokenError = 'account_inactive';
  }

  /** The hands of a person. */
  as(userId: string): ActingPerson {
    this.#state.workspace.person(userId);
    return new ActingPerson(userId, this.#state, this.#courier, this.#forms, this.#fillings);
  }

  /** What everybody in a channel sees (or the person in the bot's direct message), oldest first. */
  messages(channelIdOrUserId: string): VisibleMessage[] {
    return this.#state.messages.inChannel(this.#state.workspace.channel(channelIdOrUserId).id);
  }

  /** The messages in the bot's direct message with a person, oldest first. */
  dm(userId: string): VisibleMessage[] {
    return this.messages(userId);
  }

  /** A message as it is now; undefined once it was deleted. */
  message({ channel, ts }: { channel: string; ts: string }): VisibleMessage | undefined {
    return this.#state.messages.find(channel, ts);
  }

  /** The ts of the last message in a channel, whoever sees it. */
  lastTs(channelId: string): string | undefined {
    return this.#state.messages.lastTs(channelId);
  }

  /** What only this person sees, in one channel or in all, oldest first. */
  ephemerals(userId: string, channel?: string): VisibleMessage[] {
    return this.#state.messages.ephemerals(userId, channel);
  }

  /** Everybody starts their client anew: what only they saw is gone, because Slack keeps that nowhere else. */
  restartClients(): void {
    this.#state.messages.removeEphemerals();
    this.#state.record.changed();
  }

  /** A file as it is now, whoever may see it; undefined when there never was one. */
  file(id: string): Readonly<StoredFile> | undefined {
    return this.#state.files.find(id);
  }

  /** A person's shown name, or a channel's or file's name; the id itself when unknown. For `messageAsText`. */
  nameOf = (id: string): string => {
    const person = this.#state.workspace.people.get(id);
    if (person !== undefined) return person.displayName || person.realName;
    return this.#state.workspace.channels.get(id)?.name || this.file(id)?.name || id;
  };

  /** Everything that crossed the border between the app and Slack, in order. */
  get log(): readonly LogEntry[] {
    return this.#state.record.entries;
  }

  /** The scopes the app has really needed so far. */
  get usedScopes(): ReadonlySet<string> {
    return this.#state.usedScopes;
  }

  /** Everybody in the workspace, bots and deactivated people too, in the order they were added. */
  get people(): readonly Readonly<Person>[] {
    return [...this.#state.workspace.people.values()];
  }

  /** Every channel and direct message, in the order they were added. */
  get channels(): readonly Readonly<Channel>[] {
    return [...this.#state.workspace.channels.values()];
  }

  get teamName(): string {
    return this.#state.workspace.team.name;
  }

  /** What the app's manifest allows. */
  get manifest(): Manifest {
    return this.#state.manifest;
  }

  /** What messages, triggers and response URLs are timed by. */
  get clock(): Clock {
    return this.#state.clock;
  }

  /** How many Socket Mode connections can take an envelope now. */
  get openSockets(): number {
    return this.#sockets.openCount;
  }

  /**
   * Resolves with the first truthy answer of `look`, asked now and whenever anything here changes; never polls.
   * Rejects after `timeoutMs` (10,000 by default) with `what` and the last log lines.
   */
  waitFor<T>(
    look: () => T | undefined | false | null,
    options: { what: string; timeoutMs?: number },
  ): Promise<T> {
    return this.#state.record.waitFor(look, options);
  }

  /** Calls `watcher` on every change until the returned function is called. */
  watch(watcher: () => void): () => void {
    return this.#state.record.watch(watcher);
  }

  /** Sends everything from now on to this request URL instead of sockets. */
  deliverByHttp(requestUrl: string, signingSecret = this.signingSecret): void {
    this.signingSecret = signingSecret;
    this.#courier.http = new HttpDelivery(requestUrl, signingSecret, this.durations);
  }

  /** Posts anything to the request URL, rightly or wrongly signed; the answer is the app's. Needs HTTP delivery. */
  postRaw(request: RawRequest): Promise<{ status: number; body: string }> {
    if (this.#courier.http === undefined) throw new Error('There is no request URL');
    return this.#courier.http.raw(request);
  }

  /** Breaks all Socket Mode connections without a closing handshake. */
  dropSockets(): void {
    this.#sockets.drop();
  }

  /** Tells all Socket Mode connections that they are about to be replaced, as Slack does every few hours. */
  disconnectSockets(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    this.#sockets.disconnect(reason);
  }

  /**
   * Forgets messages, files, views, triggers, response URLs, the log, faults, rates, used scopes and waiting events.
   * People, channels and open sockets stay.
   */
  reset(): void {
    const { messages, files, views, triggers, answers, record, faults, rateLimit, usedScopes } = this.#state;
    for (const part of [messages, files, views, triggers, answers, record, faults, rateLimit, usedScopes])
      part.clear();
    this.#fillings.clear();
    this.#courier.clear();
    this.#state.tokenError = undefined;
    record.changed();
  }

  /** Closes every connection, ends held calls and frees the port. */
  async stop(): Promise<void> {
    this.#state.faults.abandon();
    await this.#sockets.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  #membership(type: 'member_joined_channel' | 'member_left_channel', channel: Channel, userId: string): void {
    if (!channel.members.has(this.botUserId)) return;
    announce(this.#state, this.#courier, {
      type,
      user: userId,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: this.teamId,
    });
  }
}
