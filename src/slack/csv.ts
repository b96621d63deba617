/** What a spreadsheet would take for a formula; a name must not become one on somebody's desk (OWASP, "CSV Injection"). */
const formula = /(^|[;\t\r\n])(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r])/g;

/**
 * Rows as a CSV file that spreadsheets open as it is: with a byte order mark, without which Excel reads Arabic as
 * something else, and with an apostrophe before what would be a formula, also behind what some take for the end of a
 * cell.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = text.replace(formula, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
