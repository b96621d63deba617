import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { faultForLog } from '../db/fault-for-log.ts';
import type { Means } from '../flows/means.ts';
import { createMetrics } from './metrics.ts';
import { readiness } from './readiness.ts';

export type PagesDeps = {
  means: Means;
  log: Logger;
  isSlackConnected: () => boolean;
  /** Where other systems post. */
  intake: Router;
  /** Where people without any such system write. */
  form?: Router;
  /** Where people stop what we send them. */
  preferences?: Router;
  /** In HTTP mode, Bolt's own routes. */
  slackRouter?: Router;
};

/** The web server: health, metrics, intake and, in HTTP mode, Slack's requests. */
export function createPages({
  means,
  log,
  isSlackConnected,
  intake,
  form,
  preferences,
  slackRouter,
}: PagesDeps): Express {
  const metrics = createMetrics(means.store);
  const app = express();
  app.disable('x-powered-by');
  // Behind a proxy people have their own addresses, not the proxy's; from elsewhere nobody says whose they are.
  app.set('trust proxy', ['loopback', 'uniquelocal']);
  app.use(helmet());
  // Before anything that reads a body: Bolt checks Slack's signature over the bytes as they came.
  if (slackRouter) app.use(slackRouter);

  app.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  app.get('/readyz', async (_request, response) => {
    const ready = await readiness(means.store, isSlackConnected);
    response.status(ready.database && ready.slack ? 200 : 503).json(ready);
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  app.use('/v1/events', metrics.countDeliveries('events'));
  app.use('/intake', metrics.countDeliveries('intake'));
  app.use('/form', metrics.countDeliveries('form'));
  app.use(intake);
  if (form) app.use(form);
  if (preferences) app.use(preferences);

  app.use((_request, response) => {
    response.status(404).json({ error: 'not-found' });
  });
  app.use(surprises(log));
  return app;
}

/** Where surprises end up: the sender learns a reference, the log what it stands for. */
function surprises(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    // An address that is no address ("/intake/%zz") is found nowhere.
    if (error instanceof URIError) {
      response.status(404).json({ error: 'not-found' });
      return;
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ fault: faultForLog(error), reference }, 'a page failed');
    response.status(500).json({ error: 'failed', reference });
  };
}
