import type { IntakeRequest } from './intake-requests.ts';

/** A request as a line for a terminal, whatever stands in it. */
export function curlLine(webUrl: string, { path, headers, body }: IntakeRequest): string {
  const parts = [
    `curl -i ${quoted(`${webUrl}${path}`)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    // As it is: the usual --data would drop line ends, and read a file where it begins with @.
    `--data-raw ${quoted(body)}`,
  ];
  return parts.join(' ');
}

/** For a POSIX shell: nothing means anything between single quotes but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
