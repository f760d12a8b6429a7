import { gunzipSync } from 'node:zlib';

import { Refusal } from './reading.ts';

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks gzip of at most `most` bytes; what would become larger is refused, not cut. */
export function gunzip(bytes: Uint8Array, what: string, most: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if (isTooLarge(error)) {
      throw new Refusal('DOCUMENT_TOO_LARGE', `${what} unpacks to more than ${most} bytes`);
    }
    throw new Refusal('DOCUMENT_NOT_GZIP', `${what} cannot be unpacked, expected whole gzip`);
  }
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
