import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * The names of the keys that a request shows: as the user of Basic authentication, as a Bearer token or in
 * `X-Api-Key`. Several where sources share a secret; none when it shows none of ours.
 *
 * Every key is compared in full, as hashes of one length, so that the time it takes tells nothing about them.
 *
 * @param keys secrets by the name of the source they are for
 */
export function openedBy(headers: IncomingHttpHeaders, keys: ReadonlyMap<string, string>): string[] {
  const shown = shownSecrets(headers).map(digest);
  return [...keys]
    .map(([name, secret]) => ({ name, fits: shown.map((one) => timingSafeEqual(one, digest(secret))) }))
    .filter(({ fits }) => fits.includes(true))
    .map(({ name }) => name);
}

function shownSecrets(headers: IncomingHttpHeaders): string[] {
  const [, scheme = '', credentials = ''] = /^(\S+)\s+(.*?)\s*$/.exec(headers.authorization ?? '') ?? [];
  const basicUser = Buffer.from(credentials, 'base64').toString('utf8').split(':')[0];
  const shown = [
    /^basic$/i.test(scheme) ? basicUser : undefined,
    /^bearer$/i.test(scheme) ? credentials : undefined,
    headers['x-api-key'],
  ];
  return shown.flat().filter((secret): secret is string => secret !== undefined && secret !== '');
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
