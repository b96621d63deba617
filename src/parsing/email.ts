const longestAddress = 254;
/** With a name before it; of what is sent as an address nothing longer is looked at. */
const longestSent = 1_000;
const gmailDomains: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);
const shape =
  /^[^\s@<>()[\]\\,;:"']+(?:'[^\s@<>()[\]\\,;:"']+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;

/**
 * The address in an e-mail field, in lower case: takes `Huda <huda@example.com>`, `mailto:huda@example.com` and
 * Slack's `<mailto:huda@example.com|huda@example.com>`. `undefined` for what is not one address.
 *
 * Dots and `+tags` stay as they are: what they mean is the mail provider's matter, and `mailboxOf`'s.
 */
export function parseEmail(raw: string): string | undefined {
  if (raw.length > longestSent) return undefined;
  const text = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const inner = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  const address = inner
    .replace(/^mailto:/i, '')
    .replace(/[|?][\s\S]*$/, '')
    .trim()
    .toLowerCase();
  const [local = ''] = address.split('@');
  if (address.length > longestAddress || local.length > 64) return undefined;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return undefined;
  return shape.test(address) ? address : undefined;
}

/**
 * What an address is compared by: the same for every spelling of one mailbox. Not for writing to: the person is
 * written to as they gave the address.
 *
 * At gmail.com dots do not count, nor does what follows a "+", and googlemail.com is the same place; of no other
 * provider is that known, so there the address itself is returned.
 * Source: Google, "Dots don't matter in Gmail addresses" (support.google.com/mail/answer/7436150).
 *
 * @param address as `parseEmail` returns it
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  if (!gmailDomains.has(address.slice(at + 1))) return address;
  const local = address.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '');
  // Nobody's mailbox; without this all of them would be one person.
  return local === '' ? address : `${local}@gmail.com`;
}
