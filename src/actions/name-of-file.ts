import { cleanName } from '../parsing/person-name.ts';

/** How a file is called, by its address at Slack, which ends so; else `otherwise`. */
export function nameOfFile(url: string, otherwise: string): string {
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  try {
    return cleanName(decodeURIComponent(last)) || otherwise;
  } catch {
    return otherwise;
  }
}
