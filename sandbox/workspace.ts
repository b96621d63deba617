import type { Clock, Team } from './local-slack-options.ts';

/** A person (or bot) of the workspace. Ids look as Slack's do. */
export interface Person {
  id: string;
  /** The handle, as in @omar. */
  name: string;
  realName: string;
  displayName: string;
  email: string;
  /** IANA zone. */
  tz: string;
  locale: string;
  isAdmin: boolean;
  isOwner: boolean;
  deleted: boolean;
  isBot: boolean;
  /** A multi-channel guest. */
  isRestricted: boolean;
  /** A single-channel guest. */
  isUltraRestricted: boolean;
  /** Differs from the workspace's for a person of a shared channel. */
  teamId: string;
}

/** What a new person may say about themselves; the rest is filled in. */
export type NewPerson = Partial<Person> & { name: string };

export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  topic: string;
  isArchived: boolean;
  members: Set<string>;
  /** The person on the other side of a direct message. */
  personId?: string;
  created: Date;
}

export interface NewChannel {
  name: string;
  id?: string;
  isPrivate?: boolean;
  isArchived?: boolean;
  members?: readonly string[];
  /** Whether the app's bot is a member; true unless said otherwise. */
  withBot?: boolean;
}

/** The people and channels of the local Slack. Holds facts only: what is announced to the app is decided elsewhere. */
export class Workspace {
  readonly team: Team;
  readonly botUserId: string;
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly #clock: Clock;
  #ids = 0;

  constructor(team: Team, botName: string, clock: Clock) {
    this.team = team;
    this.#clock = clock;
    // Slackbot is in every users.list, and Slack does not mark it as a bot.
    this.addPerson({ id: 'USLACKBOT', name: 'slackbot', realName: 'Slackbot' });
    this.botUserId = this.addPerson({
      id: 'U0BOT000001',
      name: botName.toLowerCase(),
      realName: botName,
      isBot: true,
    }).id;
  }

  addPerson(wanted: NewPerson): Person {
    const id = wanted.id ?? this.#nextId('U');
    if (this.people.has(id)) throw new Error(`There is already a person ${id}`);
    const realName = wanted.realName ?? wanted.name;
    const person: Person = {
      realName,
      displayName: '',
      email: `${wanted.name}@example.com`,
      tz: 'Asia/Riyadh',
      locale: 'en-US',
      isAdmin: false,
      isOwner: false,
      deleted: false,
      isBot: false,
      isRestricted: false,
      isUltraRestricted: false,
      teamId: this.team.id,
      ...wanted,
      id,
    };
    this.people.set(id, person);
    return person;
  }

  addChannel(wanted: NewChannel): Channel {
    const id = wanted.id ?? this.#nextId('C');
    if (this.channels.has(id)) throw new Error(`There is already a channel ${id}`);
    for (const member of wanted.members ?? []) this.person(member);
    const channel: Channel = {
      id,
      kind: wanted.isPrivate ? 'private' : 'public',
      name: wanted.name,
      topic: '',
      isArchived: wanted.isArchived ?? false,
      members: new Set(wanted.members ?? []),
      created: this.#clock.now(),
    };
    if (wanted.withBot !== false) channel.members.add(this.botUserId);
    this.channels.set(id, channel);
    return channel;
  }

  /** The person with this id; throws when a test names nobody. */
  person(id: string): Person {
    const person = this.people.get(id);
    if (person === undefined) throw new Error(`There is no person ${id}`);
    return person;
  }

  /** The channel with this id, or the bot's direct message with this person; throws when there is neither. */
  channel(idOrPersonId: string): Channel {
    const channel = this.channels.get(idOrPersonId);
    if (channel !== undefined) return channel;
    if (this.people.has(idOrPersonId)) return this.dm(idOrPersonId);
    throw new Error(`There is no channel ${idOrPersonId}`);
  }

  /** The bot's direct message with a person, opened on first use. */
  dm(personId: string): Channel {
    for (const channel of this.channels.values()) if (channel.personId === personId) return channel;
    this.person(personId);
    const channel: Channel = {
      id: this.#nextId('D'),
      kind: 'im',
      name: '',
      topic: '',
      isArchived: false,
      members: new Set([personId, this.botUserId]),
      personId,
      created: this.#clock.now(),
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** True when this person can open the channel in their client. */
  canSee(personId: string, channel: Channel): boolean {
    return channel.kind === 'public' || channel.members.has(personId);
  }

  /** How far the person's zone is from UTC now, in seconds, as Slack's tz_offset. */
  tzOffsetSeconds(person: Person): number {
    const at = this.#clock.now();
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: person.tz, timeZoneName: 'longOffset' });
    const name = parts.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name);
    if (match === null) return 0;
    const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return match[1] === '-' ? -seconds : seconds;
  }

  #nextId(letter: string): string {
    this.#ids += 1;
    return `${letter}${String(this.#ids).padStart(10, '0')}`;
  }
}
