import { types } from 'node:util';

import { Prisma } from './generated/client.ts';

/** A failure as it may be logged. */
export type LoggedFault = {
  type: string;
  code?: unknown;
  message?: string;
  at?: string[];
  /** What it came of, or the several it stands for. */
  causes?: LoggedFault[];
};

/** Deeper, and wider, a log line says nothing more. */
const deepest = 4;
const mostCauses = 10;

/**
 * What may be logged of a failure: its kind, its code and where, and the same of what caused it. The message only
 * where neither it nor a cause comes from the database, whose messages can quote a row and so a person: whoever
 * wraps an error repeats its message.
 */
export function faultForLog(error: unknown, depth = 1): LoggedFault {
  if (!types.isNativeError(error)) return { type: typeof error };
  const causes = depth < deepest ? causesOf(error).slice(0, mostCauses) : [];
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...(quotesRows(error, 1) ? {} : { message: error.message }),
    at: at.slice(0, 8).map((line) => line.trim()),
    ...(causes.length > 0 ? { causes: causes.map((cause) => faultForLog(cause, depth + 1)) } : {}),
  };
}

/** What an error came of: JavaScript's own ways to say it, and Bolt's for one error (`original`) and several. */
function causesOf(error: Error): Error[] {
  const named = ['cause', 'original', 'errors', 'originals'].flatMap(
    (key): unknown => Object.getOwnPropertyDescriptor(error, key)?.value,
  );
  return [...new Set(named)].filter((one) => types.isNativeError(one));
}

function quotesRows(error: Error, depth: number): boolean {
  return (
    // What is wrapped deeper than anybody looks is held back unread.
    depth > deepest + 1 ||
    error.name === 'DriverAdapterError' ||
    error instanceof Prisma.PrismaClientKnownRequestError ||
    error instanceof Prisma.PrismaClientUnknownRequestError ||
    error instanceof Prisma.PrismaClientValidationError ||
    'severity' in error ||
    causesOf(error).some((cause) => quotesRows(cause, depth + 1))
  );
}
