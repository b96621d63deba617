/**
 * Where marks end in one text. A mark ends at the next of its kind on its line that stands behind a word and before
 * none; a reference counts as one sign, and a `<` that begins none ends the line for it.
 *
 * Where one mark has no end, those of its kind behind it have none either, up to where the looking stopped. That is
 * remembered, so that a text of nothing but marks that never end is read in one pass for each kind, not for each mark.
 */
export class MarkEnds {
  /** How many signs were looked at, which is what the reading costs. */
  looked = 0;
  readonly #text: string;
  readonly #noneBefore = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of the sign that ends the mark that stands at `start`; undefined when nothing ends it. */
  endOf(start: number): number | undefined {
    const text = this.#text;
    const mark = text.charAt(start);
    if (start < (this.#noneBefore.get(mark) ?? 0)) return undefined;
    let at = start + 1;
    for (; at < text.length && text[at] !== '\n'; at++) {
      this.looked += 1;
      const sign = text[at];
      if (sign === mark && at > start + 1 && /\S/.test(text.charAt(at - 1)) && !beforeWord(text, at + 1))
        return at;
      if (sign === '<') {
        const end = referenceEnd(text, at);
        this.looked += (end ?? at) - at;
        if (end === undefined) break;
        at = end;
      }
    }
    this.#noneBefore.set(mark, at);
    return undefined;
  }
}

/** The place of the `>` of a reference; undefined when the `<` begins none. */
function referenceEnd(text: string, start: number): number | undefined {
  const reference = /<[^<>\n]*>/y;
  reference.lastIndex = start;
  return reference.test(text) ? reference.lastIndex - 1 : undefined;
}

function beforeWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
