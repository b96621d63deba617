import { SecretKeyFault } from './flows/team/check-secret-key.ts';
import { MappingFault } from './intake/read-lead.ts';

/** A start that failed for a reason people can mend: what is wrong, in one line. */
const plainReasons: ReadonlyArray<{ test: RegExp; says: string }> = [
  {
    test: /invalid_auth|not_authed|token_revoked|account_inactive/,
    says: 'Slack does not accept SLACK_BOT_TOKEN or SLACK_APP_TOKEN: they must be those of one app that is installed in the workspace.',
  },
  {
    test: /fetch failed|A request error occurred|ETIMEDOUT/,
    says: 'Slack cannot be reached at SLACK_API_URL (Slack’s own address unless set).',
  },
  {
    test: /SECRET_KEY: the key in .* is not whole/,
    says: 'SECRET_KEY: the file secret-key of DATA_DIR is not whole. Put back the one of a backup, or, where there never was one, delete it: a new one is made.',
  },
  { test: /EADDRINUSE/, says: 'PORT is used by another program already. Set another one.' },
  {
    test: /ECONNREFUSED|ENOTFOUND|password authentication failed|does not exist|P1001|P1000/,
    says: 'The database at DATABASE_URL cannot be opened: check host, port, user, password and name.',
  },
  { test: /EACCES|EROFS|ENOSPC/, says: 'DATA_DIR cannot be written. Set it to a folder of your own.' },
];

/**
 * Why the process could not start, in one plain line beside the log's own. `undefined` where the reason is none
 * that a person could mend in the environment.
 */
export function startFault(error: unknown): string | undefined {
  if (error instanceof SecretKeyFault)
    return 'SECRET_KEY lacks a key with which this database was begun or went on. Set it as it was, or put the older ones after the new one, with commas between: without them people who were erased would not be recognised when they come back. Where it was never set, it is in the file secret-key of the DATA_DIR of then.';
  if (error instanceof MappingFault) return `INTAKE_MAPPINGS: ${error.message}.`;
  const said = causesOf(error).join('\n');
  return plainReasons.find(({ test }) => test.test(said))?.says;
}

/** What an error and everything behind it say, outermost first. */
function causesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error ? String(error.code) : '';
  const inner = error instanceof AggregateError ? error.errors.flatMap(causesOf) : [];
  const original = 'original' in error ? causesOf(error.original) : [];
  return [`${code} ${error.message}`, ...original, ...inner, ...causesOf(error.cause)];
}
