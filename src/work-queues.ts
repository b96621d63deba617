import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { MetaConfig } from './config.ts';
import { faultForLog } from './db/fault-for-log.ts';
import type { Queue } from './db/queue.ts';
import type { Pace } from './db/turns.ts';
import { deliver, type Retries } from './flows/deliver.ts';
import { workImport } from './flows/imports/work-import.ts';
import { fetchMetaLead } from './flows/leads/fetch-meta-lead.ts';
import { fetchRefusedLeads } from './flows/leads/fetch-refused-leads.ts';
import { matchDelivery } from './flows/leads/match-delivery.ts';
import type { Means } from './flows/means.ts';
import { followEditedPlan } from './flows/plans/follow-edited-plan.ts';
import { handOverPeople } from './flows/team/hand-over-people.ts';
import { workDoNotCall } from './flows/team/work-do-not-call.ts';
import { metaGraph } from './intake/meta-graph.ts';
import { readMetaLead } from './intake/meta-lead.ts';
import type { ReadLead } from './leads/new-lead.ts';
import type { Sender } from './slack/sender.ts';

/** How many deliveries this process matches at the same time. */
const deliveriesAtOnce = 2;
/** How many leads this process asks Meta for at the same time. */
const leadsFetchedAtOnce = 2;
/** How many recipients are spoken to at once by this process. */
const recipientsAtOnce = 8;

const faultInWords = {
  plain: 'Slack refused our blocks',
  undrawn: 'a message could not be drawn',
  dead: 'a message was given up',
} as const;

/** Takes the work of a team that goes on behind answers, each kind by its flow, until `stopping`. */
export async function workQueues(
  queue: Queue,
  means: Means,
  {
    teamId,
    now,
    log,
    readLead,
    meta,
    sender,
    pace,
    retries,
    stopping,
  }: {
    teamId: string;
    now: () => Date;
    log: Logger;
    readLead: ReadLead;
    meta: MetaConfig | undefined;
    sender: Sender;
    pace: Pace;
    retries: Retries;
    stopping: AbortSignal;
  },
): Promise<void> {
  const isStopping = () => stopping.aborted;
  await queue.work('match', teamId, deliveriesAtOnce, async ({ deliveryId }) => {
    await matchDelivery(means, { teamId, deliveryId, at: now() }, readLead);
  });
  if (meta) {
    const ask = metaGraph(meta, stopping);
    await queue.work('fetch', teamId, leadsFetchedAtOnce, async ({ deliveryId }) => {
      const fetched = await fetchMetaLead(means, { teamId, deliveryId, now }, { ask, read: readMetaLead });
      if (fetched.kind === 'refused') log.error({ deliveryId, told: fetched.told }, 'Meta refused a lead');
    });
    await fetchRefusedLeads(means, { teamId, at: now() }, { atStart: true });
  }
  await queue.work('follow', teamId, 1, async ({ planKey }) => {
    await followEditedPlan(means, { teamId, planKey, at: now(), isStopping });
  });
  await queue.work('import', teamId, 1, async ({ importId }) => {
    await workImport(means, { teamId, importId, now, isStopping });
  });
  await queue.work('do-not-call', teamId, 1, async ({ listId }) => {
    await workDoNotCall(means, { teamId, listId, now, isStopping });
  });
  await queue.work('hand-over', teamId, 1, async ({ handOverId }) => {
    await handOverPeople(means, { teamId, handOverId, at: now(), isStopping });
  });
  await queue.work('deliver', teamId, recipientsAtOnce, (to) =>
    deliver(
      {
        ...means,
        sender,
        now,
        pace,
        retries,
        holder: randomUUID(),
        stopping,
        onFault: (fault) => {
          if (fault.at !== 'undrawn') log.error(fault, faultInWords[fault.at]);
          else log.error({ ...fault, cause: faultForLog(fault.cause) }, faultInWords[fault.at]);
        },
      },
      to,
    ),
  );
}
