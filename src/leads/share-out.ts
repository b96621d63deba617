/** Somebody who is given people, and how many of them they have been given so far. */
export type Share = { readonly userId: string; readonly people: number };

/**
 * Who gets which of some people who are shared out: each goes to whoever has been given fewest so far, of several the
 * first. So the shares differ by one at most, also where it goes on after a break.
 *
 * @param shares at least one
 */
export function shareOut(
  contactIds: readonly string[],
  shares: readonly Share[],
): ReadonlyMap<string, string> {
  const given = shares.map((share) => ({ ...share }));
  return new Map(
    contactIds.map((contactId) => {
      const least = given.reduce((best, one) => (one.people < best.people ? one : best));
      least.people += 1;
      return [contactId, least.userId] as const;
    }),
  );
}
