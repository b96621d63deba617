import type { TeamHoliday } from './team-holiday.ts';

/**
 * The key of a holiday in a list that has some already: its English name in kebab case (its rule, where that has no
 * Latin letters), with the rule after it when another is called so.
 */
export function holidayKey(
  { name, rule }: Pick<TeamHoliday, 'name' | 'rule'>,
  taken: { has(key: string): boolean },
): string {
  const ofRule = kebab(rule);
  let key = kebab(name.en) || ofRule;
  while (taken.has(key)) key = `${key}-${ofRule}`;
  return key;
}

function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
