import { promisify, types } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';

const inflators = new Map([
  ['gzip', promisify(unzip)],
  ['x-gzip', promisify(unzip)],
  ['deflate', promisify(unzip)],
  ['br', promisify(brotliDecompress)],
]);

/**
 * The bytes that a request's `Content-Encoding` packs. Encodings lie as content types do: bytes that are not
 * packed that way stay as they came, to be understood or kept in quarantine.
 */
export async function inflatedBody(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: string | undefined,
  mostBytes: number,
): Promise<{ kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'too-large' }> {
  const inflate = inflators.get(encoding?.trim().toLowerCase() ?? '');
  if (!inflate) return { kind: 'bytes', bytes };
  try {
    return { kind: 'bytes', bytes: new Uint8Array(await inflate(bytes, { maxOutputLength: mostBytes })) };
  } catch (error) {
    const code = types.isNativeError(error) && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'too-large' };
    return { kind: 'bytes', bytes };
  }
}
