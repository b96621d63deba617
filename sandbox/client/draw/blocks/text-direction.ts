import { decoded } from '../../../mrkdwn/read-mrkdwn.ts';

type Direction = 'ltr' | 'rtl';

const letter = /\p{L}/u;
const letters = /\p{L}/gu;
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The direction of the first word of a message, which is its heading; undefined when there are no letters. Slack gives
 * every text its own direction and mirrors nothing; here buttons and columns stand where a reader of the heading looks
 * for them, whatever is quoted beneath it.
 */
export function firstDirection(texts: readonly string[]): Direction | undefined {
  // What references are called says little of the language: a link to Huda in an Arabic line. Else it is all there is.
  return firstIn(texts.map(withoutReferences)) ?? firstIn(texts.map(withLabels));
}

/** The direction that most letters of a table or chart have, by which its columns run; undefined without letters. */
export function textDirection(texts: Iterable<string>): Direction | undefined {
  let balance = 0;
  let count = 0;
  for (const text of texts) {
    for (const [one] of text.matchAll(letters)) {
      count += 1;
      balance += fromRight.test(one) ? 1 : -1;
    }
  }
  if (count === 0) return undefined;
  return balance > 0 ? 'rtl' : 'ltr';
}

function firstIn(texts: readonly string[]): Direction | undefined {
  for (const text of texts) {
    // The names of emoji are drawn, not read; what is isolated has a direction of its own; `&lt;` is a sign.
    const read = text.replaceAll(/:[a-z0-9_+'-]+:|[\u2066-\u2068][^\u2069\n]*\u2069?/g, ' ');
    const first = letter.exec(decoded(read))?.[0];
    if (first !== undefined) return fromRight.test(first) ? 'rtl' : 'ltr';
  }
  return undefined;
}

function withoutReferences(text: string): string {
  return text.replaceAll(/<[^<>\n]*>/g, ' ');
}

function withLabels(text: string): string {
  return text.replaceAll(/<[^<>|]*\|?/g, '');
}
