import { readFileSync } from 'node:fs';
import { planPage } from '../../tools/plan-page.ts';

describe('the page about the plans', () => {
  it.each([
    ['en', 'plans.md'],
    ['ar', 'plans.ar.md'],
  ] as const)('in %s is what the library and the calendar say', (language, file) => {
    expect(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')).toBe(planPage(language));
  });
});
