import type { Look } from '../../../../sandbox/client/look.ts';
import type { LocalSlack } from '../../../../sandbox/local-slack.ts';

/** How far each person has read in each place, as far as windows showed it. */
export class Readings {
  readonly #slack: LocalSlack;
  readonly #lastSeen = new Map<string, string>();

  constructor(slack: LocalSlack) {
    this.#slack = slack;
  }

  /** A window shows this: to draw a conversation is to read it. */
  see({ as, at }: Look): void {
    const lastTs = this.#slack.lastTs(at);
    if (lastTs !== undefined) this.#lastSeen.set(`${as} ${at}`, lastTs);
  }

  /** Whether the person has had a message in front of them. */
  hasSeen(personId: string, { channel, ts }: { channel: string; ts: string }): boolean {
    return (this.#lastSeen.get(`${personId} ${channel}`) ?? '') >= ts;
  }
}
