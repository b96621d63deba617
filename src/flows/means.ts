import type { Store } from '../db/store.ts';
import type { Plan } from '../plans/plan.ts';

/** What every flow works with. Time is never among it: it is an argument. */
export type Means = { store: Store; plans: ReadonlyMap<string, Plan> };
