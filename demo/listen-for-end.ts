/** Somebody wants the demo to end: no failure, and the cleaning up is still done. */
export class Interrupted extends Error {}

/** What ends the demo early. */
export type End = {
  signal: AbortSignal;
  /** Rejects with the reason that the signal is aborted for. */
  interrupted: Promise<never>;
};

/** npm passes a Ctrl-C on that we had from the terminal already: so close together, two are one. */
const samePressMs = 500;

/**
 * Listens for Ctrl-C, a closed terminal and whatever else ends the demo early.
 *
 * @param onAgain called when somebody presses Ctrl-C once more while the demo is ending
 */
export function listenForEnd(onAgain: () => void): End {
  const end = new AbortController();
  let firstAt: number | undefined;
  const press = () => {
    if (firstAt !== undefined && performance.now() - firstAt > samePressMs) onAgain();
    firstAt ??= performance.now();
    end.abort(new Interrupted());
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, press);
  // A reader who closes the pipe (| head), or the terminal, ends the demo as Ctrl-C does.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => end.abort(new Interrupted()));
  for (const name of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(name, (fault: unknown) => end.abort(fault));
  const interrupted = new Promise<never>((_resolve, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason));
  });
  // It may come when nobody waits for it any more.
  interrupted.catch(() => undefined);
  return { signal: end.signal, interrupted };
}
