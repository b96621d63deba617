import express, { type Request, type Response } from 'express';

/** The longest body that is taken: 1 MiB, as the product's table of answers says. */
export const mostBytes = 1_048_576;

/** What was sent, as it came. */
export type RawBody =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer>; encoding: string | undefined }
  | { kind: 'too-large' }
  | { kind: 'broken-off' };

const readerOf = (limit: number) => express.raw({ type: () => true, limit, inflate: false });
const readUsual = readerOf(mostBytes);

/**
 * Reads the bytes of a request as they came, packed or not, and by which encoding they claim to be packed.
 *
 * @param most bytes that are read; more is too large
 */
export async function rawBody(
  request: Request<object>,
  response: Response,
  most: number = mostBytes,
): Promise<RawBody> {
  const readRaw = most === mostBytes ? readUsual : readerOf(most);
  const encoding = request.headers['content-encoding'];
  // The reader would refuse what it cannot inflate, and a lead must not be lost for a wrong header.
  delete request.headers['content-encoding'];
  const error = await new Promise<unknown>((done) => readRaw(request, response, done));
  if (error) {
    const isTooLarge = error instanceof Error && 'status' in error && error.status === 413;
    return { kind: isTooLarge ? 'too-large' : 'broken-off' };
  }
  const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
  return { kind: 'bytes', bytes, encoding };
}

/** What a request says its body is, kept short: it is stored. */
export function contentTypeOf(request: Request<object>): string {
  return (request.headers['content-type'] ?? '').slice(0, 200);
}
