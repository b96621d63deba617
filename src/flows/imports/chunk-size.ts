/** A transaction that takes less than this may do more. */
const shortMs = 150;
/** Presses wait for what is locked meanwhile: one that takes longer does less. */
const longMs = 350;
const fewest = 10;

/** How much is done in one transaction, by how long the last ones took: much on a quiet machine, little on a busy one. */
export function chunkSize(most: number): { now(): number; took(ms: number): void } {
  let size = Math.min(most, 2 * fewest);
  return {
    now: () => size,
    took(ms) {
      if (ms > longMs) size = Math.max(fewest, Math.floor(size / 2));
      else if (ms < shortMs) size = Math.min(most, Math.ceil(size * 1.5));
    },
  };
}
