/** Somebody wants the demo to end: no failure, and the cleaning up is still done. */
export class Interrupted extends Error {}

/**
 * Listens for Ctrl-C, a closed terminal and whatever else ends the demo early.
 *
 * @returns `interrupted` rejects with the reason that the signal is aborted for
 */
export function listenForEnd(): { signal: AbortSignal; interrupted: Promise<never> } {
  const end = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => end.abort(new Interrupted()));
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
