import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, styleText } from 'node:util';
import { instantOf } from '../src/calendar/instant.ts';
import { type Narrator, narrate, type Tone } from './narrate.ts';
import { perform, type Shown } from './perform.ts';
import { openStage, type Stage } from './stage.ts';
import { intakeKeys, teamZone } from './team.ts';
import { week } from './week.ts';

const help = `Touchbase, a week of it: npm run demo [-- --keep]

Starts a PostgreSQL, a Slack on this machine and the real bot, plays a week of a
team of five in under a minute, prints what each of them sees, and ends.
Nothing needs to be configured, and nothing is left behind.

  --keep   stay up after the week, with addresses to try; Ctrl-C ends it
  --help   print this
`;

const exits = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const;
/** On a terminal somebody reads along: so long for each line. Elsewhere nobody waits. */
const readingMsPerLine = process.stdout.isTTY ? 25 : 0;
const keptTickEveryMs = 60_000;

/** Somebody wants it to end: no failure, and the cleaning up is still done. */
class Interrupted extends Error {}

const styles: Record<Tone, Parameters<typeof styleText>[0] | undefined> = {
  title: ['bold', 'magenta'],
  scene: 'bold',
  deed: 'cyan',
  place: 'yellow',
  quiet: 'dim',
  plain: undefined,
};

let linesToRead = 0;

const wanted = readArguments(process.argv.slice(2));
if (wanted.kind === 'play') process.exit(await run(wanted.keep));
if (wanted.kind === 'help') process.stdout.write(help);
else process.stderr.write(`${wanted.fault}\nTry: npm run demo -- --help\n`);
process.exit(wanted.kind === 'help' ? exits.done : exits.misused);

function readArguments(
  args: string[],
): { kind: 'play'; keep: boolean } | { kind: 'help' } | { kind: 'misused'; fault: string } {
  try {
    const { values } = parseArgs({ args, options: { keep: { type: 'boolean' }, help: { type: 'boolean' } } });
    return values.help ? { kind: 'help' } : { kind: 'play', keep: values.keep === true };
  } catch (error) {
    return { kind: 'misused', fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Plays the week and cleans up, whatever happens on the way. Answers the exit code. */
async function run(keep: boolean): Promise<number> {
  const { signal, interrupted } = listenForEnd();
  let stage: Stage | undefined;
  let isKept = false;
  let code: number = exits.done;
  try {
    say('Touchbase: starting PostgreSQL, a Slack on this machine, and the bot …', 'quiet');
    const [opening] = week;
    if (!opening) throw new Error('The week has no scenes');
    const since = performance.now();
    stage = await openStage({ at: instantOf(opening.on, opening.at, teamZone), signal });
    say(`Ready in ${((performance.now() - since) / 1_000).toFixed(1)} s. All times are Riyadh’s.`, 'quiet');

    const narrator = narrate(stage.slack, stage.clock, say);
    const playing = perform({ stage, narrator, signal, read: () => timeToRead(signal) }, week);
    summarise(await Promise.race([playing, interrupted]), performance.now() - since);
    if (keep) {
      keepUp(stage, narrator);
      isKept = true;
      await interrupted;
    }
  } catch (error) {
    // Ctrl-C reaches the programs we started too; that one of them failed then is no news.
    const why: unknown = signal.aborted ? signal.reason : error;
    if (!(why instanceof Interrupted)) {
      code = exits.failed;
      process.stderr.write(`The demo failed: ${why instanceof Error ? why.message : String(why)}\n`);
    } else if (!isKept) code = exits.interrupted;
  }
  if (code !== exits.done || isKept) say('Stopping …', 'quiet');
  try {
    await stage?.stop();
  } catch (fault) {
    process.stderr.write(
      `Not everything could be ended: ${fault instanceof Error ? fault.message : fault}\n`,
    );
    return exits.failed;
  }
  return code;
}

/** Ctrl-C and whatever else ends the demo early. `interrupted` rejects with the reason. */
function listenForEnd(): { signal: AbortSignal; interrupted: Promise<never> } {
  const end = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => end.abort(new Interrupted()));
  // A reader who closes the pipe (| head) ends the demo as Ctrl-C does.
  process.stdout.on('error', () => end.abort(new Interrupted()));
  for (const name of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(name, (fault: unknown) => end.abort(fault));
  const interrupted = new Promise<never>((_resolve, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason));
  });
  // It may come when nobody waits for it any more.
  interrupted.catch(() => undefined);
  return { signal: end.signal, interrupted };
}

function summarise({ scenes, deeds, messages }: Shown, tookMs: number): void {
  say('', 'plain');
  say(`That was a week in ${(tookMs / 1_000).toFixed(0)} s.`, 'title');
  for (const line of [
    `${scenes} moments, ${deeds} things people did, ${messages} messages posted or changed.`,
    'Set-up by form · leads from four sources over HTTP · a race for a card · mornings in two zones ·',
    'touches by button, menu, form and command · Arabic · promises kept · an opt-out · costs · a deal ·',
    'the weekly digest. All of it was the real bot; only Slack was played.',
    'To use it with your own Slack: README.md.',
  ])
    say(line, 'plain');
}

/** Time goes on by itself, what is due is done each minute, and whatever people see is printed. */
function keepUp({ slack, running, clock }: Stage, narrator: Narrator): void {
  clock.letRun();
  slack.watch(() => narrator.sees());
  setInterval(() => {
    running.tick().catch((fault: unknown) => process.stderr.write(`The tick failed: ${String(fault)}\n`));
  }, keptTickEveryMs);
  for (const line of [
    '',
    'It stays up. What people see goes on being printed here; Ctrl-C ends it.',
    `  web        ${running.webUrl} (/healthz, /readyz, /metrics, /v1/events, /intake/<source>)`,
    `  Slack API  ${slack.apiUrl} (what the bot talks to; there is nothing to click)`,
    'A lead of your own:',
    `  curl ${running.webUrl}/intake/website -H 'X-Api-Key: ${intakeKeys.website}' \\`,
    `    -d 'name=Adam Nour' -d 'phone=+966500001111' -d 'message=A garden, please'`,
  ])
    say(line, 'plain');
}

function say(line: string, tone: Tone): void {
  linesToRead += 1;
  const style = styles[tone];
  // Leaves the colours out where the output is no terminal or NO_COLOR asks for it.
  process.stdout.write(`${style ? styleText(style, line, { stream: process.stdout }) : line}\n`);
}

async function timeToRead(signal: AbortSignal): Promise<void> {
  const lines = linesToRead;
  linesToRead = 0;
  if (readingMsPerLine > 0) await pause(lines * readingMsPerLine, undefined, { signal });
}
