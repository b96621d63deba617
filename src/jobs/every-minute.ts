import cron from 'node-cron';
import type { Logger } from 'pino';

/** Calls the tick every minute and the reconciling every hour; a run that fails is logged and the next one does its work. */
export function everyMinute({
  tick,
  reconcile,
  log,
}: {
  tick: () => Promise<void>;
  reconcile: () => Promise<void>;
  log: Logger;
}): { stop(): Promise<void> } {
  const guarded = (name: string, work: () => Promise<void>) => async () => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error, job: name }, 'a job failed; the next run makes up for it');
    }
  };
  const tasks = [
    cron.schedule('* * * * *', guarded('tick', tick), { noOverlap: true }),
    cron.schedule('17 * * * *', guarded('reconcile', reconcile), { noOverlap: true }),
  ];
  return {
    async stop() {
      for (const task of tasks) await task.destroy();
    },
  };
}
