import type { Language } from '../../team/voice.ts';

/** Which form somebody sees, and how. */
export type FormLook = {
  source: string;
  language: Language;
  /** Inside another website's page, which has a heading of its own. */
  isEmbedded: boolean;
};

/** The address under which a form is shown and sent, or the one of its thanks. */
export function formAddress({ source, language, isEmbedded }: FormLook, place: '' | '/thanks' = ''): string {
  const query = new URLSearchParams({ lang: language, ...(isEmbedded ? { embed: '1' } : {}) });
  return `/form/${encodeURIComponent(source)}${place}?${query}`;
}
