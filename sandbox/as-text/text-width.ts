const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Hangul, CJK, kana, fullwidth forms: two columns each in a terminal (Unicode Standard Annex 11, "W" and "F").
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
// Marks such as Arabic vowel signs, joiners and direction marks take no column of their own.
const invisible = /^[\p{M}\p{Cf}\p{Cc}]*$/u;

/** How many terminal columns a text takes: letters 1 (Arabic too), wide letters and emoji 2, marks 0. */
export function textWidth(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (invisible.test(segment)) continue;
    columns += /\p{Emoji_Presentation}|\p{RI}|\uFE0F/u.test(segment) || wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/** The text filled up with spaces to so many columns; a longer text stays as it is. */
export function padded(text: string, columns: number, align: 'left' | 'center' | 'right' = 'left'): string {
  const gap = Math.max(0, columns - textWidth(text));
  if (align === 'right') return ' '.repeat(gap) + text;
  const before = align === 'center' ? Math.floor(gap / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(gap - before);
}
