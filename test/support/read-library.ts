import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/plans/plan.ts';

/**
 * The built-in plans as the run's set-up has read and checked them. Reading their YAML takes half a second, which every
 * file of tests would pay again.
 */
export function readLibrary(): ReadonlyMap<string, Plan> {
  const file = process.env.TOUCHBASE_TEST_LIBRARY;
  if (!file) throw new Error('No library: run the tests through Jest, whose global set-up reads it');
  const entries: [string, Plan][] = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(entries);
}
