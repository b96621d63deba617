import { styleText } from 'node:util';

/** How a line is to be toned where colours are shown. */
export type Tone = 'title' | 'scene' | 'deed' | 'place' | 'quiet' | 'plain';

const styles: Record<Tone, Parameters<typeof styleText>[0] | undefined> = {
  title: ['bold', 'magenta'],
  scene: 'bold',
  deed: 'cyan',
  place: 'yellow',
  quiet: 'dim',
  plain: undefined,
};

/** Prints a line. Leaves the colours out where the output is no terminal or NO_COLOR asks for it. */
export function sayLine(line: string, tone: Tone = 'plain'): void {
  const style = styles[tone];
  process.stdout.write(`${style ? styleText(style, line, { stream: process.stdout }) : line}\n`);
}
