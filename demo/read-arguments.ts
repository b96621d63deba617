import { parseArgs } from 'node:util';
import type { Language } from '../sandbox/client/look.ts';
import { mostContacts } from './workspace/seed/made-up-contact.ts';

/** What somebody who starts the demo wants. */
export type Wanted =
  | { kind: 'workspace'; workspace: WantedWorkspace }
  | { kind: 'play'; keep: boolean }
  | { kind: 'help' }
  | { kind: 'misused'; fault: string };

export type WantedWorkspace = {
  port: number;
  contacts: number;
  language: Language;
  /** Clear what earlier demos left, and end those that still run. */
  reset: boolean;
  /** Open the address in a browser, where there is somebody to see it. */
  open: boolean;
};

const fewestContacts = 10;
const usual = { port: 4300, contacts: 60, language: 'en' } as const;
const highestPort = 65_535;

export const help = `Touchbase in a browser: npm run demo [-- options]

Starts a PostgreSQL, a Slack on this machine and the real bot, opens a workspace
of five people in your browser, and stays until Ctrl-C. Nothing needs to be
configured, and nothing is left behind.

  --seed <n>          contacts from a past year, ${fewestContacts} to ${mostContacts.toLocaleString('en')}; ${usual.contacts} unless said
  --language en|ar    of the page and of the team's channels; en unless said
  --port <n>          of the page, on 127.0.0.1; ${usual.port} unless said
  --no-open           print the address only
  --reset             first end the demos that still run here and remove what
                      killed ones left behind

  --play              instead: play a week of the team in this terminal, and end
  --play --keep       stay up after that week, with addresses to try
  --help              print this
`;

const options = {
  play: { type: 'boolean' },
  keep: { type: 'boolean' },
  port: { type: 'string' },
  seed: { type: 'string' },
  language: { type: 'string' },
  reset: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Reads the arguments; what cannot be right is named, with what would be. */
export function readArguments(args: readonly string[]): Wanted {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { kind: 'help' };
    if (values.play) {
      const strange = (['port', 'seed', 'language', 'reset', 'no-open'] as const).find(
        (name) => values[name],
      );
      if (strange) throw new Error(`--${strange} is for the workspace, not for --play`);
      return { kind: 'play', keep: values.keep === true };
    }
    if (values.keep) throw new Error('--keep goes with --play; the workspace stays up anyway');
    return {
      kind: 'workspace',
      workspace: {
        port: wholeNumber('--port', values.port, { from: 0, to: highestPort }) ?? usual.port,
        contacts:
          wholeNumber('--seed', values.seed, { from: fewestContacts, to: mostContacts }) ?? usual.contacts,
        language: languageOf(values.language ?? usual.language),
        reset: values.reset === true,
        open: values['no-open'] !== true,
      },
    };
  } catch (error) {
    return { kind: 'misused', fault: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(
  flag: string,
  said: string | undefined,
  { from, to }: { from: number; to: number },
): number | undefined {
  if (said === undefined) return undefined;
  const number = /^\d+(,\d{3})*$/.test(said) ? Number(said.replaceAll(',', '')) : Number.NaN;
  if (number >= from && number <= to) return number;
  const range = `${from.toLocaleString('en')} to ${to.toLocaleString('en')}`;
  throw new Error(`${flag} takes a whole number from ${range}, not "${said}"`);
}

function languageOf(said: string): Language {
  if (said === 'en' || said === 'ar') return said;
  throw new Error(`--language is en or ar, not "${said}"`);
}
