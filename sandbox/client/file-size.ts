import type { Language } from './look.ts';
import { localeOf } from './say.ts';

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** How large a file is, as people say it: 1.2 kB. */
export function fileSize(bytes: number, language: Language): string {
  let size = bytes;
  let unit: (typeof units)[number] = 'byte';
  for (const larger of units.slice(1)) {
    if (size < 1000) break;
    size /= 1000;
    unit = larger;
  }
  const format = { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(localeOf(language), { ...format, maximumFractionDigits: 1 }).format(size);
}
