import open from 'open';
import type { WantedWorkspace } from '../read-arguments.ts';
import type { Run } from '../run.ts';
import { sayLine } from '../say-line.ts';
import { clearRun } from './clear-run.ts';
import { openWorkspace, type Progress } from './open-workspace.ts';
import { type OtherRun, otherRuns } from './other-runs.ts';
import { seedingLine } from './seeding-line.ts';

const partLines: Record<Exclude<Progress['part'], 'contacts'>, string> = {
  postgres: 'PostgreSQL',
  slack: 'a Slack on this machine',
  bot: 'the bot',
  team: 'five people, who set the team up',
  mornings: 'the mornings of a Monday',
};

/** Opens the workspace in the browser and keeps it there until somebody ends it. */
export async function runWorkspace(run: Run, wanted: WantedWorkspace): Promise<void> {
  const { signal, interrupted } = run;
  const { port, contacts, language, reset } = wanted;
  await lookAround(await otherRuns(), reset);

  sayLine('Touchbase in your browser: starting', 'quiet');
  const since = performance.now();
  const seeding = seedingLine(process.stdout);
  const workspace = await openWorkspace({
    signal,
    contacts,
    port,
    language,
    onProgress: (progress) => {
      if (progress.part === 'contacts') seeding.show(progress.done, progress.of);
      else sayLine(`  ${partLines[progress.part]} …`, 'quiet');
    },
  });
  run.endAfterwards(() => workspace.stop());
  const { url, isOtherPort } = workspace;
  sayLine(`Ready in ${((performance.now() - since) / 1_000).toFixed(1)} s.`, 'quiet');
  if (isOtherPort) sayLine(`Port ${port} is taken, so it is another one.`);
  for (const line of ['', `  ${url}`, '', 'It stays until Ctrl-C, and leaves nothing behind.']) sayLine(line);
  run.isUp();
  if (wanted.open && process.stdout.isTTY && !process.env.CI) await openInBrowser(url);
  await interrupted;
}

/** Says what earlier runs left, or clears it. */
async function lookAround(runs: readonly OtherRun[], reset: boolean): Promise<void> {
  if (!reset) {
    const left = runs.filter(({ state }) => state === 'ended').length;
    const what =
      left === 1
        ? 'A demo that was killed left its folder'
        : `${left} demos that were killed left their folders`;
    if (left > 0) sayLine(`${what} behind; npm run demo -- --reset clears that.`);
    return;
  }
  for (const { folder, note, state } of runs) {
    if (state === 'runs') sayLine(`Ending the demo at ${note?.url ?? 'no address yet'} …`);
    if (state === 'ended') sayLine(`Clearing ${folder} …`);
    const cleared = await clearRun(folder);
    if (cleared.kind === 'left') sayLine(`${folder} is left alone: ${cleared.why}.`);
  }
  if (runs.length === 0) sayLine('There is nothing to reset.', 'quiet');
}

/** The address is on the terminal too: where no browser can be opened, people do it. */
async function openInBrowser(url: string): Promise<void> {
  try {
    const browser = await open(url);
    browser.on('error', () => undefined);
    browser.unref();
  } catch {
    sayLine('No browser could be opened: open the address yourself.');
  }
}
