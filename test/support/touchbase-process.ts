/**
 * Touchbase as a process of its own, to be killed: set up already, its clock standing at `TEST_AT`, and one tick
 * as soon as it runs. Says `ticked` on its output then. The rest comes from the same variables as always.
 */
import { flushCompileCache } from 'node:module';
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/start.ts';
import { busyMachine } from './busy-machine.ts';

const read = readConfig(process.env);
if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
const at = new Date(process.env.TEST_AT ?? '');

const running = await start(
  {
    ...read.config,
    log: pino({ level: read.config.logLevel }),
    ticksByItself: false,
    databasePatience: busyMachine.databasePatience,
    // A process that was killed keeps its turn for so long, and the next one has to wait for it.
    pace: { betweenMessagesMs: 0, betweenAllMs: 0, holdMs: 700 },
    retries: { firstMs: 20, longestMs: 200, giveUpAfterMs: 60_000 },
  },
  { now: () => at },
);
// Killed, it would not be kept.
flushCompileCache();
await running.tick();
process.stdout.write('ticked\n');
