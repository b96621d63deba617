/**
 * The direction that most letters of some texts have; undefined when there are no letters. Slack gives every text its
 * own direction; what stands between texts (columns, buttons, the bar of a quote) follows what most of them have.
 */
export function textDirection(texts: Iterable<string>): 'ltr' | 'rtl' | undefined {
  let balance = 0;
  let letters = 0;
  for (const text of texts) {
    for (const [letter] of text.matchAll(/\p{L}/gu)) {
      letters += 1;
      balance += /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
        ? 1
        : -1;
    }
  }
  if (letters === 0) return undefined;
  return balance > 0 ? 'rtl' : 'ltr';
}
