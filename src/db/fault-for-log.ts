import { types } from 'node:util';

import { Prisma } from './generated/client.ts';

/**
 * What may be logged of a failure: its kind, its code and where. The message only where it does not come from
 * the database, whose messages can quote a row and so a person.
 */
export function faultForLog(error: unknown): {
  type: string;
  code?: unknown;
  message?: string;
  at?: string[];
} {
  if (!types.isNativeError(error)) return { type: typeof error };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...(quotesRows(error) ? {} : { message: error.message }),
    at: at.slice(0, 8).map((line) => line.trim()),
  };
}

function quotesRows(error: Error): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError ||
    error instanceof Prisma.PrismaClientUnknownRequestError ||
    error instanceof Prisma.PrismaClientValidationError ||
    'severity' in error
  );
}
