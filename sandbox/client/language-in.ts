import type { Request } from 'express';
import type { Language } from './look.ts';

/**
 * The language of the window that sent a request: what it posted says it, or its address. Of what could not be read
 * only the headers are known; there the windows of the client say it too.
 */
export function languageIn(request: Request): Language {
  const body: unknown = request.body;
  const posted = typeof body === 'object' && body !== null && 'language' in body ? body.language : undefined;
  for (const said of [posted, request.query.language]) if (said === 'en' || said === 'ar') return said;
  return request.acceptsLanguages('en', 'ar') === 'ar' ? 'ar' : 'en';
}
