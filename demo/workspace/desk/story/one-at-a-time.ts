/** Does one thing of a key at a time; who asks for it meanwhile is answered with what comes of it. */
export function oneAtATime<Thing, Result>(
  run: (thing: Thing) => Promise<Result>,
  keyOf: (thing: Thing) => string,
): (thing: Thing) => Promise<Result> {
  const underWay = new Map<string, Promise<Result>>();
  return (thing) => {
    const key = keyOf(thing);
    const begun = underWay.get(key) ?? run(thing).finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };
}
