/** Where the progress is shown: a terminal, on which a line can be written anew, or a file. */
export type LineOut = { isTTY?: boolean; write(text: string): unknown };

export type SeedingLine = { show(done: number, of: number): void };

/** So many lines at most where each stays. */
const mostLines = 10;

/** Tells how many contacts are written: in one line on a terminal, elsewhere in a few. */
export function seedingLine(out: LineOut): SeedingLine {
  let shown = 0;
  return {
    show(done, of) {
      const line = `  seeding ${done.toLocaleString('en')} of ${of.toLocaleString('en')} contacts …`;
      if (out.isTTY) {
        out.write(`\r${line}${done === of ? '\n' : ''}`);
        return;
      }
      const part = Math.floor((done / of) * mostLines);
      if (part <= shown) return;
      shown = part;
      out.write(`${line}\n`);
    },
  };
}
