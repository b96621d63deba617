import type { Language } from '../../../../sandbox/client/look.ts';
import { people } from '../../../team.ts';

/** Who does what in the story of a language. */
export type StoryCast = {
  /** Takes the first lead, unless somebody else is quicker. Works in the story's language. */
  lead: string;
  /** Presses too late; of those two, the one who does not have the lead. */
  late: string;
  /** Shows the same in the other language. */
  other: string;
  manager: string;
};

/** Whoever reads one language only can follow the story of that language. */
export const storyCasts: Readonly<Record<Language, StoryCast>> = {
  en: { lead: people.omar.id, late: people.khalid.id, other: people.sara.id, manager: people.mona.id },
  ar: { lead: people.sara.id, late: people.khalid.id, other: people.omar.id, manager: people.mona.id },
};

/** The names of those whose name in the workspace is written in the letters of the other language. */
const inOtherLetters: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { [people.sara.id]: 'Sara' },
  ar: {
    [people.omar.id]: 'عمر',
    [people.khalid.id]: 'خالد',
    [people.mona.id]: 'منى',
    [people.dana.id]: 'دانة',
  },
};

/** A person for readers of a language: in their letters, and beside that as the workspace shows the name. */
export function storyName(language: Language, id: string, nameOf: (id: string) => string): string {
  const name = inOtherLetters[language][id];
  return name === undefined ? nameOf(id) : `${name} (${nameOf(id)})`;
}
