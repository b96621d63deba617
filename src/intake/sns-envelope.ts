import { createVerify } from 'node:crypto';
import { z } from 'zod';

/** What Amazon's notification service wraps a message in. Field names are theirs. */
const envelope = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Subject: z.string().optional(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
});
export type SnsEnvelope = z.infer<typeof envelope>;

/** The envelope that fields are; `undefined` where they are none. */
export function snsEnvelope(fields: Record<string, unknown>): SnsEnvelope | undefined {
  return envelope.safeParse(fields).data;
}

/** Whether fields claim to be an envelope, complete or not: one without its signature is no way around it. */
export function claimsToBeEnvelope(fields: Record<string, unknown>): boolean {
  return typeof fields.TopicArn === 'string' && typeof fields.Message === 'string';
}

/** Fetches from Amazon, for those addresses only that are Amazon's. */
export type FetchFromAmazon = (url: string) => Promise<string>;

/**
 * Fetches over HTTPS from Amazon's notification service.
 *
 * @param base another server in Amazon's place, with the same paths
 */
export function fetchFromAmazon(base: string | undefined): FetchFromAmazon {
  return async (url) => {
    const { pathname, search } = new URL(url);
    const answer = await fetch(base ? new URL(`${pathname}${search}`, base) : url, {
      redirect: 'error',
      signal: AbortSignal.timeout(fetchTimeoutMs),
    });
    if (!answer.ok) throw new Error(`Amazon answered ${answer.status}`);
    return await answer.text();
  };
}

const fetchTimeoutMs = 5_000;

/** Certificates by address; Amazon uses one for months. */
export type KnownCertificates = Map<string, string>;

const mostCertificates = 20;

/**
 * Whether Amazon signed an envelope. Its certificate is fetched from an address of Amazon's only, once.
 *
 * @throws where the certificate cannot be fetched: nothing is known then
 */
export async function isSignedByAmazon(
  sent: SnsEnvelope,
  known: KnownCertificates,
  fetchText: FetchFromAmazon,
): Promise<boolean> {
  if (!isAmazonAddress(sent.SigningCertURL) || !new URL(sent.SigningCertURL).pathname.endsWith('.pem'))
    return false;
  const certificate = known.get(sent.SigningCertURL) ?? (await fetchText(sent.SigningCertURL));
  try {
    const isRight = createVerify(sent.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256')
      .update(signedText(sent), 'utf8')
      .verify(certificate, sent.Signature, 'base64');
    if (isRight && known.size < mostCertificates) known.set(sent.SigningCertURL, certificate);
    return isRight;
  } catch {
    // What came is no certificate.
    return false;
  }
}

/**
 * Whether an address is one of Amazon's notification service, over HTTPS and on its usual port.
 * The region is spelled out: `sns.s3-us-west-2` would be a bucket of anybody's.
 */
export function isAmazonAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    /^sns\.[a-z]{2}(?:-[a-z]+){1,3}-\d\.amazonaws\.com(?:\.cn)?$/.test(url.hostname)
  );
}

/** The fields that a signature is over, each name and value on a line of its own. Source: Amazon's documentation of SNS. */
export function signedText(sent: SnsEnvelope): string {
  const names =
    sent.Type === 'Notification'
      ? (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
      : (['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const);
  return names.flatMap((name) => (sent[name] === undefined ? [] : [`${name}\n${sent[name]}\n`])).join('');
}
