import type { Request } from 'express';
import { type Language, languages } from '../team/voice.ts';

/**
 * The language that somebody asks for: by `?lang=` in the address, else the one their browser prefers of ours;
 * `undefined` where neither names one.
 */
export function askedLanguage(request: Request<object>): Language | undefined {
  const inAddress = languages.find((one) => one === request.query.lang);
  if (inAddress) return inAddress;
  // Without the header, and for "anything", the first of ours would be taken for a wish.
  const header = request.get('accept-language')?.trim();
  if (!header || /^\*/.test(header)) return undefined;
  const preferred = request.acceptsLanguages([...languages]);
  return languages.find((one) => one === preferred);
}
