import { longestKey } from './plan.ts';

/**
 * The key of a new plan: its English name in small letters, digits and hyphens; `plan` where the name has none of
 * these; with a number where the key is taken.
 */
export function planKeyFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestKey - 10)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'plan' : plain;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
