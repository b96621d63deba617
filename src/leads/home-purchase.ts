/** Kinds of clients whose closed sale is no purchase of a home by them. */
const notBuying: ReadonlySet<string> = new Set(['seller', 'expired-listing', 'renter']);

/**
 * Whether a closed sale gives the day on which the contact bought a home, for the card of its anniversary: unless the
 * contact sold, or only rented.
 *
 * @param kind of the inquiry or else of the contact; `null`: not known
 */
export function isHomePurchase(kind: string | null): boolean {
  return kind === null || !notBuying.has(kind);
}
