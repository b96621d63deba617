import type { Plans } from '../db/plans.ts';
import type { Store } from '../db/store.ts';
import type { SecretKeys } from '../keys/secret-keys.ts';

/** What every flow works with. Time is never among it: it is an argument. */
export type Means = {
  store: Store;
  library: Plans;
  secretKeys: SecretKeys;
  /** Where people reach our pages, without a slash at its end; `undefined`: no links to them are given out. */
  publicUrl: string | undefined;
};
