import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { LocalSlack } from '../local-slack.ts';
import { actRoutes } from './act-routes.ts';
import { assetsOf } from './assets.ts';
import { Changes } from './changes.ts';
import { drawPage } from './draw/page.ts';
import { FormFaults } from './form-faults.ts';
import type { ClientFrame } from './frame.ts';
import { guard } from './guard.ts';
import { languageIn } from './language-in.ts';
import { type Look, readLook } from './look.ts';
import { channelsOf, peopleOf } from './place.ts';
import { ReadMarks } from './read-marks.ts';
import { say } from './say.ts';
import { serveFile } from './serve-file.ts';

export type ClientOptions = {
  slack: LocalSlack;
  /** The port on 127.0.0.1; 0 or absent takes a free one. */
  port?: number;
  frame?: ClientFrame;
  /**
   * What the frame answers itself, by path (`/desk`). Host and origin are checked already, and the JSON of a POST stands
   * in `request.body`, with the acting person in `as` and the window's language in `language`.
   */
  routers?: Readonly<Record<string, RequestHandler>>;
};

/** The client, being served. */
export type ServedClient = {
  url: string;
  /** Something that the frame draws has changed. Whatever changes in the local Slack is noticed without it. */
  changed(): void;
  stop(): Promise<void>;
};

/** Serves Slack's client for the browsers of this machine: every person of the local Slack, one click apart. */
export async function serveClient(options: ClientOptions): Promise<ServedClient> {
  const { slack, frame = {}, routers = {} } = options;
  const changes = new Changes();
  const marks = new ReadMarks(slack);
  const formFaults = new FormFaults();
  const assets = assetsOf(frame);
  const app = express();
  app.disable('x-powered-by');
  app.use(...guard());
  app.get('/changes', (request, response) => changes.listen(request, response));
  app.use('/assets', assets.serve);
  app.get('/', async (request, response) => {
    const search = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
    const look = readLook(search, usualLook(slack, frame), {
      isPerson: (id) => peopleOf(slack).some((one) => one.id === id && !one.deleted),
    });
    const parts = {
      slack,
      look,
      marks,
      formFaults,
      frame,
      assets,
      boot: changes.boot,
      drawn: drawnIn(request),
    };
    const { html, readSomething } = await drawPage(parts);
    // Other windows show beside this person's name that something is unread.
    if (readSomething) changes.tell();
    response.set('cache-control', 'no-store').type('text/html').send(html);
  });
  app.get('/files/:id', serveFile(slack));
  app.use(express.json({ limit: '256kb' }));
  app.use('/act', actRoutes({ slack, formFaults, changed: () => changes.tell() }));
  for (const [path, router] of Object.entries(routers)) app.use(path, router);
  app.use((request, response) => {
    response.status(404).json({ fault: say('nothingHere', languageIn(request)) });
  });
  app.use(surprises);

  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const unwatch = slack.watch(() => changes.tell());
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    changed: () => changes.tell(),
    async stop() {
      unwatch();
      changes.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The look of an address that says nothing: the first person, in their first channel. */
function usualLook(slack: LocalSlack, frame: ClientFrame): Look {
  const wanted = frame.usual?.() ?? {};
  const as = wanted.as ?? peopleOf(slack).find(({ deleted }) => !deleted)?.id ?? '';
  const at = as === '' ? 'messages' : (channelsOf(slack, as)[0]?.id ?? 'messages');
  return { as, at, language: 'en', more: {}, ...wanted };
}

/** What a window says it shows, when it asks for its page again. */
function drawnIn(request: Request): ReadonlySet<string> {
  return new Set(request.get('x-drawn')?.split(' '));
}

/** A fault of a request is the sender's; anything else is ours, and is told on the terminal. */
const surprises: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const fault = status === 413 ? 'sentTooMuch' : 'malformed';
    response.status(status).json({ fault: say(fault, languageIn(request)) });
    return;
  }
  process.stderr.write(`The client failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  response.status(500).json({ fault: say('failed', languageIn(request)) });
};

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The client listens on no port');
  return address.port;
}
