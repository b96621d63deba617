import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { hashOfKey } from '../keys/random-key.ts';

/** What of a request may show a secret. */
export type Knock = { headers: IncomingHttpHeaders; query: Readonly<Record<string, unknown>> };

/** What opens a door, and for which source. */
type Lock = { source: string; hash: Buffer };

/**
 * The keys that a request shows: as the user or the password of Basic authentication, as a Bearer token, as the whole
 * Authorization header, in any header named like `X-Api-Key`, or as `?key=` in the address, for senders that can set no
 * header. Several where sources share a secret; none when it shows none of ours.
 *
 * Every key is compared in full, as hashes of one length, so that the time it takes tells nothing about them.
 */
export function openedBy<Key extends Lock>(knock: Knock, keys: readonly Key[]): Key[] {
  const shown = shownSecrets(knock).map(hashOfKey);
  return keys
    .map((key) => ({ key, fits: shown.map((one) => timingSafeEqual(one, key.hash)) }))
    .filter(({ fits }) => fits.includes(true))
    .map(({ key }) => key);
}

/** Whether a text is a secret, in a time that tells nothing about it. */
export function isSecret(text: string, secret: string): boolean {
  return timingSafeEqual(hashOfKey(text), hashOfKey(secret));
}

/** The keys that a text is, compared the same way. */
export function keysOf<Key extends Lock>(text: string, keys: readonly Key[]): Key[] {
  const hash = hashOfKey(text);
  return keys.filter((key) => timingSafeEqual(hash, key.hash));
}

/** Portals name their header differently: X-Api-Key, X-Realtor-API-Key, X-Auth-Token. */
const secretHeader = /^x-.*(?:key|token|secret)$/;
const mostHeaders = 10;

function shownSecrets({ headers, query }: Knock): string[] {
  const authorization = (headers.authorization ?? '').trim();
  const [, scheme = '', credentials = ''] = /^(\S+)\s+(.*)$/.exec(authorization) ?? [];
  const [user, ...password] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  const named = Object.entries(headers).filter(([name]) => secretHeader.test(name));
  const shown = [
    ...(/^basic$/i.test(scheme) ? [user, password.join(':')] : []),
    /^bearer$/i.test(scheme) ? credentials : undefined,
    scheme === '' ? authorization : undefined,
    ...named.slice(0, mostHeaders).flatMap(([, value]) => value),
    typeof query.key === 'string' ? query.key : undefined,
  ];
  return shown.filter((secret): secret is string => secret !== undefined && secret !== '');
}
