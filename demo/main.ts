import { Interrupted, listenForEnd } from './listen-for-end.ts';
import { help, readArguments } from './read-arguments.ts';
import type { Run } from './run.ts';
import { sayLine } from './say-line.ts';

const exits = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const;

const wanted = readArguments(process.argv.slice(2));
if (wanted.kind === 'play') {
  const { playWeek } = await import('./play/play-week.ts');
  process.exit(await carryOut((run) => playWeek(run, wanted)));
}
if (wanted.kind === 'workspace') {
  // React reads this once, when it is first imported; what it is for developers draws half as fast.
  process.env.NODE_ENV ??= 'production';
  const { runWorkspace } = await import('./workspace/run-workspace.ts');
  process.exit(await carryOut((run) => runWorkspace(run, wanted.workspace)));
}
if (wanted.kind === 'help') process.stdout.write(help);
else process.stderr.write(`${wanted.fault}\nTry: npm run demo -- --help\n`);
process.exit(wanted.kind === 'help' ? exits.done : exits.misused);

/** Runs and cleans up, whatever happens on the way. Answers the exit code. */
async function carryOut(run: (run: Run) => Promise<void>): Promise<number> {
  const { signal, interrupted } = listenForEnd();
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
      process.stderr.write(`The demo failed: ${why instanceof Error ? why.message : String(why)}\n`);
    } else if (!isUp) code = exits.interrupted;
  }
  if (code !== exits.done || isUp) sayLine('Stopping …', 'quiet');
  try {
    await end?.();
  } catch (fault) {
    process.stderr.write(
      `Not everything could be ended: ${fault instanceof Error ? fault.message : fault}\n`,
    );
    return exits.failed;
  }
  return code;
}
