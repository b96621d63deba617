import type { Means } from '../../src/flows/means.ts';

/** A key for what tests make, and no address for people. */
export const testKeys: Pick<Means, 'secretKeys' | 'publicUrl'> = {
  secretKeys: ['a-key-of-the-tests-that-opens-nothing-else'],
  publicUrl: undefined,
};
