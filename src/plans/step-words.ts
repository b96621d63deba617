/** What the words of a step may leave open: the person's name, the agent's, and that of the holiday. */
export const placeholders = ['contact', 'agent', 'occasion'] as const;

/** One thing that the words of a step may leave open. */
export type Placeholder = (typeof placeholders)[number];

const openPlace = new RegExp(`(\\s*)\\{(${placeholders.join('|')})\\}`, 'gu');

/**
 * The words of a step with the names put in. Names are taken as they are, braces and all. A name that is not
 * known ('' ) goes together with the space before it: "Hello {contact}, …" becomes "Hello, …", and the same in
 * Arabic.
 */
export function stepWords(text: string, names: Readonly<Record<Placeholder, string>>): string {
  return text.replace(openPlace, (_place, space: string, placeholder: Placeholder) =>
    names[placeholder] === '' ? '' : `${space}${names[placeholder]}`,
  );
}

/** The closing of words that are signed: "With good wishes, {agent}", or the name alone after a whole sentence. */
const signed = /^(?:(.*[.!?؟…])\s+)?([^.!?؟…]*[,،]\s+)?\{agent\}$/su;

/**
 * The words of a step and its referral line, to be sent as they stand: the signature ends them, on a line of its own.
 * Where the words are not signed the referral line comes last.
 */
export function wordsToSend(words: string, referral = ''): string {
  const [match, body = '', closing = ''] = signed.exec(words.trim()) ?? [];
  const lines = match === undefined ? [words, referral] : [body, referral, closing.trim(), '{agent}'];
  return lines.filter((line) => line !== '').join('\n');
}

/** The placeholders a text uses, in the order of `placeholders`. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return placeholders.filter((placeholder) => text.includes(`{${placeholder}}`));
}

/** Whether every brace of a text belongs to a placeholder that exists. */
export function hasOnlyPlaceholders(text: string): boolean {
  return !/[{}]/u.test(text.replace(openPlace, ''));
}
