import type { LocalDay } from '../calendar/local-day.ts';

/** A lead as somebody of the team entered it: texts as they were typed, each perhaps empty. */
export type EnteredLead = {
  name: string;
  phones: readonly string[];
  emails: readonly string[];
  kind: string;
  area: string;
  bedrooms: string;
  priceTo: string;
  message: string;
  /** The key of a source. */
  sourceKey: string;
  /** What it is called, where it is a new one; else ''. */
  newSource: string;
  /** Whether whoever enters it takes it; else it is offered to all. */
  isMine: boolean;
  /** The day of the next step, where they take it and one was said. */
  nextOn: LocalDay | null;
};
