import type { LocalSlack } from '../local-slack.ts';
import type { Channel } from '../workspace.ts';

/** Slack's client counts no further either. */
export const mostCounted = 99;

/** How far each person has read in each place; at first nobody has read anything. */
export class ReadMarks {
  readonly #slack: LocalSlack;
  readonly #marks = new Map<string, string>();

  constructor(slack: LocalSlack) {
    this.#slack = slack;
  }

  /** The person has seen everything there is. Answers after which ts it was new; undefined when nothing was. */
  read(personId: string, channel: Readonly<Channel>): string | undefined {
    const hadNew = this.unread(personId, channel) > 0;
    const before = this.#mark(personId, channel);
    this.#marks.set(`${personId} ${channel.id}`, this.#slack.lastTs(channel.id) ?? '');
    return hadNew ? before : undefined;
  }

  /** How many messages of others are new to the person, up to one more than `mostCounted`. */
  unread(personId: string, channel: Readonly<Channel>): number {
    return this.#slack.as(personId).countsSince(channel.id, this.#mark(personId, channel), mostCounted + 1);
  }

  #mark(personId: string, channel: Readonly<Channel>): string {
    return this.#marks.get(`${personId} ${channel.id}`) ?? '';
  }
}
