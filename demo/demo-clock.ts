/** The bot's clock and Slack's, moved by the demo. */
export type DemoClock = {
  now(): Date;
  /** Moves it. It stands or runs as before. */
  set(instant: Date): void;
  /** From now on it runs by itself, as fast as real time. */
  letRun(): void;
  /** From now on it stands still until it is set. */
  hold(): void;
};

/** A clock that stands at an instant until it is told otherwise. */
export function demoClock(at: Date): DemoClock {
  let from = at.getTime();
  /** What the process's own clock said when it was last set or began to run; absent while it stands. */
  let since: number | undefined;
  const now = () => new Date(since === undefined ? from : from + performance.now() - since);
  return {
    now,
    set(instant) {
      from = instant.getTime();
      if (since !== undefined) since = performance.now();
    },
    letRun() {
      from = now().getTime();
      since = performance.now();
    },
    hold() {
      from = now().getTime();
      since = undefined;
    },
  };
}
