/** A holiday of a team's own list. The order of the list is the order of the holidays in plans. */
export type TeamHoliday = {
  readonly key: string;
  readonly name: { readonly en: string; readonly ar: string };
  /** When it falls, in the grammar of date-holidays: `12-25`, `1 Shawwal`, `4th thursday in November`. */
  readonly rule: string;
  /** Cards go out on it. */
  readonly greet: boolean;
  /** Nobody of the team works on it. */
  readonly off: boolean;
};
