const longestAddress = 254;
const shape =
  /^[^\s@<>()[\]\\,;:"']+(?:'[^\s@<>()[\]\\,;:"']+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;

/**
 * The address in an e-mail field, in lower case: takes `Huda <huda@example.com>`, `mailto:huda@example.com` and
 * Slack's `<mailto:huda@example.com|huda@example.com>`. `undefined` for what is not one address.
 *
 * Dots and `+tags` stay as they are: what they mean is the mail provider's matter.
 */
export function parseEmail(raw: string): string | undefined {
  const text = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const inner = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  const address = inner
    .replace(/^mailto:/i, '')
    .replace(/[|?].*$/, '')
    .trim()
    .toLowerCase();
  const [local = ''] = address.split('@');
  if (address.length > longestAddress || local.length > 64) return undefined;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return undefined;
  return shape.test(address) ? address : undefined;
}
