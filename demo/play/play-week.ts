import { setTimeout as pause } from 'node:timers/promises';
import { instantOf } from '../../src/calendar/instant.ts';
import type { Run } from '../run.ts';
import { sayLine, type Tone } from '../say-line.ts';
import { openStage, type Stage } from '../stage.ts';
import { intakeKeys, playCast, teamZone } from '../team.ts';
import { type Narrator, narrate } from './narrate.ts';
import { perform, type Shown } from './perform.ts';
import { week } from './week.ts';

/** On a terminal somebody reads along: so long for each line. Elsewhere nobody waits. */
const readingMsPerLine = process.stdout.isTTY ? 25 : 0;
const keptTickEveryMs = 60_000;

let linesToRead = 0;

/** Plays the week in the terminal; with `keep`, stays up after it until somebody ends it. */
export async function playWeek(run: Run, { keep }: { keep: boolean }): Promise<void> {
  const { signal, interrupted } = run;
  say('Touchbase: starting PostgreSQL, a Slack on this machine, and the bot …', 'quiet');
  const [opening] = week;
  if (!opening) throw new Error('The week has no scenes');
  const since = performance.now();
  const stage = await openStage({
    at: instantOf(opening.on, opening.at, teamZone),
    cast: playCast,
    signal,
  });
  run.endAfterwards(() => stage.stop());
  say(`Ready in ${((performance.now() - since) / 1_000).toFixed(1)} s. All times are Riyadh’s.`, 'quiet');

  const narrator = narrate(stage.slack, stage.clock, say);
  const playing = perform({ stage, narrator, signal, read: () => timeToRead(signal) }, week);
  summarise(await Promise.race([playing, interrupted]), performance.now() - since);
  if (!keep) return;
  keepUp(stage, narrator);
  run.isUp();
  await interrupted;
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
  sayLine(line, tone);
}

async function timeToRead(signal: AbortSignal): Promise<void> {
  const lines = linesToRead;
  linesToRead = 0;
  if (readingMsPerLine > 0) await pause(lines * readingMsPerLine, undefined, { signal });
}
