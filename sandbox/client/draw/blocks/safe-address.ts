const followed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** An address that may become a link; undefined for anything that could run or open something else. */
export function safeAddress(address: string): string | undefined {
  // Without an address of our own to stand on, so that only whole addresses count.
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return followed.has(url.protocol) ? url.href : undefined;
}

/** An address an image may be loaded from. */
export function imageAddress(address: string): string | undefined {
  const href = safeAddress(address);
  return href !== undefined && /^https?:/.test(href) ? href : undefined;
}

/** What a link to this address carries: pages open beside, calls and mails do not. */
export function linkAttributes(href: string): { href: string; target?: '_blank'; rel?: string } {
  return /^https?:/.test(href) ? { href, target: '_blank', rel: 'noopener noreferrer' } : { href };
}
