import type { Request } from 'express';
import { ipKeyGenerator, type RateLimitRequestHandler, rateLimit } from 'express-rate-limit';

/** How much one address may send that is refused, within a minute. */
const mostRefused = 120;

/** Where a request comes from; of an IPv6 network, which is one household or company, as one. */
export function addressOf(request: Pick<Request, 'ip' | 'socket'>): string {
  return ipKeyGenerator(request.ip ?? request.socket.remoteAddress ?? '');
}

/** Slows down an address whose requests are refused again and again; those that are taken in do not count. */
export function strangersLimit(most = mostRefused): RateLimitRequestHandler {
  return rateLimit({
    limit: most,
    windowMs: 60_000,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: addressOf,
    handler: (_request, response) => {
      response.status(429).json({ error: 'too-fast' });
    },
  });
}
