/** Runs work when there is a place for it, in the order in which it came. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** A gate with so many places: no more work than that runs at once, the rest waits its turn. */
export function gate(places: number): Gate {
  let free = places;
  const queue: Array<() => void> = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => queue.push(enter));
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so that nobody who comes now is before them.
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
