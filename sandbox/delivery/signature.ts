import { createHmac } from 'node:crypto';

/** The headers with which Slack signs a request (docs.slack.dev, "Verifying requests from Slack"). */
export function signedHeaders(
  signingSecret: string,
  timestampSeconds: number,
  body: string,
): Record<string, string> {
  const mac = createHmac('sha256', signingSecret).update(`v0:${timestampSeconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestampSeconds), 'x-slack-signature': `v0=${mac}` };
}
