/**
 * The text with Arabic-Indic (٠-٩) and Persian (۰-۹) digits as 0-9, so that ٠٥٠ and 050 are the same. Between
 * digits the Arabic decimal mark becomes a point and the Arabic thousands mark a comma; elsewhere they stay.
 */
export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, ',');
}

/** The text with 0-9 as Arabic-Indic digits. */
export function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}
