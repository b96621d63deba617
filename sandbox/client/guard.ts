import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { languageIn } from './language-in.ts';
import { say } from './say.ts';

/**
 * Lets in only this machine's own browser looking at this server: another site's page may neither read it under a name
 * of its own (DNS rebinding) nor post to it.
 */
export function guard(): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'"],
          'style-src': ["'self'"],
          // Charts and blocks are coloured and sized on the element.
          'style-src-attr': ["'unsafe-inline'"],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'form-action': ["'self'"],
          'base-uri': ["'none'"],
          'frame-ancestors': ["'none'"],
        },
      },
      // Plain HTTP on this machine: a browser that remembered otherwise would not come back.
      strictTransportSecurity: false,
    }),
    (request, response, next) => {
      const { origin } = request.headers;
      const host = request.headers.host?.toLowerCase();
      const language = languageIn(request);
      if (host === undefined || !hostsAt(request.socket.localPort).includes(host)) {
        response.status(403).type('text/plain').send(say('otherHost', language));
        return;
      }
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      if (!isReading && origin !== `http://${host}`) {
        response.status(403).json({ fault: say('otherPage', language) });
        return;
      }
      const wanted = request.path === '/act/upload' ? 'application/octet-stream' : 'application/json';
      if (!isReading && !request.is(wanted)) {
        response.status(415).json({ fault: say('needsJson', language) });
        return;
      }
      next();
    },
  ];
}

/** What a browser of this machine calls a server on a port of it. */
export function hostsAt(port: number | undefined): string[] {
  const names = ['127.0.0.1', 'localhost'];
  // The usual port of the web is not written.
  return names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}
