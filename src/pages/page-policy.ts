import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { pageStyleSource } from './page-style.ts';

/**
 * What a browser lets our pages do, on top of what helmet says for the whole server: show themselves and send their
 * own forms, nothing else; no script at all.
 *
 * @param mayBeFramed whether any website may show the page inside its own
 */
export function pagePolicy({ mayBeFramed }: { mayBeFramed: boolean }): RequestHandler {
  const policy = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: [pageStyleSource],
      imgSrc: ['data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: [mayBeFramed ? '*' : "'none'"],
    },
  });
  return (request, response, next) => {
    // The older header knows no word for "anybody".
    if (mayBeFramed) response.removeHeader('x-frame-options');
    policy(request, response, next);
  };
}
