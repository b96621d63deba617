import { randomBytes } from 'node:crypto';
import type { Clock, Durations } from './local-slack-options.ts';

/** What opened the door to a view: whose press it was, and whether it came from inside a modal. */
interface Trigger {
  personId: string;
  fromModal: boolean;
}

type TriggerRefusal = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** The trigger_ids given out. Each opens one view, within a few seconds of the clock. */
export class Triggers {
  readonly #clock: Clock;
  readonly #durations: Durations;
  readonly #given = new Map<string, Trigger & { at: number; used: boolean }>();

  constructor(clock: Clock, durations: Durations) {
    this.#clock = clock;
    this.#durations = durations;
  }

  give(personId: string, fromModal = false): string {
    const at = this.#clock.now().getTime();
    const id = `${at}.${this.#given.size + 1}.${randomBytes(16).toString('hex')}`;
    this.#given.set(id, { personId, fromModal, at, used: false });
    return id;
  }

  /** The trigger, or why it cannot be used. Looking does not use it up. */
  look(id: string): Trigger | TriggerRefusal {
    const trigger = this.#given.get(id);
    if (trigger === undefined) return 'invalid_trigger_id';
    if (trigger.used) return 'exchanged_trigger_id';
    if (this.#clock.now().getTime() - trigger.at > this.#durations.triggerLifeMs) return 'expired_trigger_id';
    return trigger;
  }

  use(id: string): void {
    const trigger = this.#given.get(id);
    if (trigger !== undefined) trigger.used = true;
  }

  clear(): void {
    this.#given.clear();
  }
}
