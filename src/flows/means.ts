import type { Plans } from '../db/plans.ts';
import type { Store } from '../db/store.ts';

/** What every flow works with. Time is never among it: it is an argument. */
export type Means = { store: Store; library: Plans };
