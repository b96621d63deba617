import { writeFileSync } from 'node:fs';
import { planPage } from './plan-page.ts';

// Writes docs/plans.md and docs/plans.ar.md anew from the library and the calendar as they are.
writeFileSync(new URL('../docs/plans.md', import.meta.url), planPage('en'));
writeFileSync(new URL('../docs/plans.ar.md', import.meta.url), planPage('ar'));
