import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { type ConfigFault, readConfig } from './config.ts';
import { faultForLog } from './db/fault-for-log.ts';
import { start } from './start.ts';
import { startFault } from './start-fault.ts';

const read = readConfig(process.env);
if (read.kind === 'faults') {
  process.stderr.write(cannotStart(read.faults));
  process.exit(1);
}
const { config } = read;
const log = pino({ level: config.logLevel, serializers: { err: faultForLog } });

process.on('unhandledRejection', (reason) => {
  log.fatal({ err: reason }, 'a failure nobody waited for; stopping, so that a fresh start can mend it');
  process.exit(1);
});

const starting = start({ ...config, log }, { now: () => new Date() }).catch((error: unknown) => {
  log.fatal({ err: error }, 'could not start');
  const reason = startFault(error);
  if (reason) process.stderr.write(`Touchbase cannot start: ${reason}\n`);
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'finishing what is in hand');
    setTimeout(() => process.exit(1), 9_500).unref();
    await (await starting).stop();
    process.exit(0);
  });
}

const running = await starting;
log.info({ web: running.webUrl, slack: config.slack.kind, team: running.teamId }, 'Touchbase is running');

/** What is missing, and the shortest ways on: the one-click app, or the demo. */
function cannotStart(faults: readonly ConfigFault[]): string {
  const manifest = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
  const link = `https://api.slack.com/apps?new_app=1&manifest_yaml=${encodeURIComponent(manifest)}`;
  return [
    'Touchbase cannot start yet:',
    ...faults.map(({ variable, fault, mend }) => `  - ${variable} ${fault}. ${mend}`),
    '',
    'Variables may stand in a file named .env; .env.example lists them all.',
    'To create the Slack app with everything it needs, open:',
    `  ${link}`,
    'To see Touchbase work without any Slack: npm run demo',
    '',
  ].join('\n');
}
