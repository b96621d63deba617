import { Interrupted, listenForEnd } from './listen-for-end.ts';
import type { Run } from './run.ts';
import { sayLine } from './say-line.ts';

/** What the process answers to whoever started it. */
export const exits = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const;

/** Runs and cleans up, whatever happens on the way. Answers the exit code. */
export async function carryOut(run: (run: Run) => Promise<void>): Promise<number> {
  const { signal, interrupted } = listenForEnd(leaveAtOnce);
  const complain = quietAfter(signal);
  let end: (() => Promise<void>) | undefined;
  let isUp = false;
  let code: number = exits.done;
  try {
    await run({
      signal,
      interrupted,
      endAfterwards: (ending) => {
        end = ending;
      },
      isUp: () => {
        isUp = true;
      },
    });
  } catch (error) {
    // Ctrl-C reaches the programs we started too; that one of them failed then is no news.
    const why: unknown = signal.aborted ? signal.reason : error;
    if (!(why instanceof Interrupted)) {
      code = exits.failed;
      complain(`The demo failed: ${why instanceof Error ? why.message : String(why)}\n`);
    } else if (!isUp) code = exits.interrupted;
  }
  if (code !== exits.done || isUp) sayLine('Stopping …', 'quiet');
  try {
    await end?.();
  } catch (fault) {
    complain(`Not everything could be ended: ${fault instanceof Error ? fault.message : fault}\n`);
    return exits.failed;
  }
  return code;
}

/**
 * From the signal on, what goes wrong with things in hand is not printed: they lose the ground they stand on.
 *
 * @returns what is left to say it with where the ending itself goes wrong
 */
function quietAfter(signal: AbortSignal): (text: string) => void {
  const write = process.stderr.write.bind(process.stderr);
  signal.addEventListener('abort', () => {
    process.stderr.write = () => true;
  });
  return (text) => write(text);
}

/** Whoever presses Ctrl-C again does not want to wait for the ending. */
function leaveAtOnce(): never {
  sayLine('Left at once; npm run demo -- --reset clears what is still there.');
  process.exit(exits.interrupted);
}
