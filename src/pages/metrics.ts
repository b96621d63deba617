import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Store } from '../db/store.ts';

/** The figures a Prometheus server reads: about the process and the work, never about people. */
export type Metrics = {
  registry: Registry;
  /** Counts what is posted at a door by how it was answered. */
  countDeliveries(door: 'events' | 'intake' | 'form'): RequestHandler;
};

const tellingStates = ['waiting', 'dead'] as const;

/** A registry of its own, so that two servers in one process do not count into each other. */
export function createMetrics(store: Pick<Store, 'rows'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const deliveries = new Counter({
    name: 'touchbase_deliveries_total',
    help: 'What was posted, by door and answer',
    labelNames: ['door', 'answer'],
    registers: [registry],
  });
  new Gauge({
    name: 'touchbase_tellings',
    help: 'Messages to Slack that wait, or were given up; NaN while the database does not answer',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counts = await countTellings(store);
      for (const state of tellingStates) this.set({ state }, counts(state));
    },
  });
  return {
    registry,
    countDeliveries: (door) => (request, response, next) => {
      if (request.method === 'POST')
        response.on('finish', () => deliveries.inc({ door, answer: String(response.statusCode) }));
      next();
    },
  };
}

async function countTellings({ rows }: Pick<Store, 'rows'>) {
  const groups = await rows.telling
    .groupBy({ by: ['state'], _count: true, where: { state: { in: [...tellingStates] } } })
    // The other figures are wanted most while the database is away.
    .catch(() => undefined);
  return (state: string) =>
    groups === undefined ? Number.NaN : (groups.find((group) => group.state === state)?._count ?? 0);
}
