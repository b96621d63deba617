import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium of this machine: the one named by `CHROMIUM`, else the first that is found. Throws, saying how to get
 * one, where there is none.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which is not a program.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = [
    ...folders.flatMap((folder) => commands.map((command) => path.join(folder, command))),
    ...applications,
  ].find(isProgram);
  if (found) return found;
  throw new Error(
    [
      'These tests need Chromium or Chrome, and none was found.',
      '  Debian, Ubuntu   apt-get install chromium',
      '  Fedora           dnf install chromium',
      '  macOS            brew install --cask google-chrome',
      'Or name one that is elsewhere: CHROMIUM=/path/to/chromium npm run test:browser',
    ].join('\n'),
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
