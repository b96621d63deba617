import type { RequestHandler } from 'express';
import helmet from 'helmet';

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
      const port = request.socket.localPort;
      const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
      const { host, origin } = request.headers;
      if (host === undefined || !hosts.includes(host)) {
        response.status(403).type('text/plain').send('Open this by its address on this machine.');
        return;
      }
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      if (!isReading && origin !== `http://${host}`) {
        response.status(403).json({ fault: 'This came from another page.' });
        return;
      }
      if (!isReading && !request.is('application/json')) {
        response.status(415).json({ fault: 'This needs JSON.' });
        return;
      }
      next();
    },
  ];
}
