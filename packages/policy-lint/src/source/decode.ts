import { EmbargoError } from '@embargo/core';

/** 1 MiB: no policy is larger, and a larger file only costs time. */
export const MAX_BYTES = 1024 * 1024;

/** The text of a file's bytes: UTF-8, at most 1 MiB, no NUL; a byte order mark is dropped. */
export function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) {
    throw unreadable(
      path,
      `is ${String(bytes.length)} bytes, expected at most ${String(MAX_BYTES)}`,
    );
  }
  if (bytes.includes(0)) throw unreadable(path, 'has NUL bytes, expected UTF-8 text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(path, 'is not UTF-8, expected UTF-8 text; convert it and try again', cause);
  }
}

function unreadable(path: string, found: string, cause?: unknown): EmbargoError {
  return new EmbargoError('FILE_UNREADABLE', `${path} ${found}`, { cause });
}
