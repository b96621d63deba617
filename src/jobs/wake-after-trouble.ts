import { setTimeout as pause } from 'node:timers/promises';

/**
 * After the queue met an error (the database was away, a connection broke) the work it had in hand may be marked
 * as taken by nobody. So everything that waits is woken once that works again, rather than at the next minute.
 */
export function wakeAfterTrouble({
  wake,
  everyMs = 1_000,
}: {
  wake: () => Promise<void>;
  everyMs?: number;
}): {
  trouble(): void;
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let waking: Promise<void> | undefined;

  const wakeOnceItWorks = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      const woken = await wake().then(
        () => true,
        () => false,
      );
      if (woken) return;
    }
  };

  return {
    trouble() {
      waking ??= wakeOnceItWorks().finally(() => {
        waking = undefined;
      });
    },
    async stop() {
      stopping.abort();
      await waking;
    },
  };
}
