import { EmbargoError } from '@embargo/core';

/** 1 MiB: no policy is larger, and a larger file only costs time. */
export const MAX_BYTES = 1024 * 1024;

/**
 * The text of a file's bytes: UTF-8, at most 1 MiB, no NUL, not only white space; a byte order mark
 * is dropped.
 */
export function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) {
    throw unreadable(
      path,
      `is ${String(bytes.length)} bytes, expected at most ${String(MAX_BYTES)}`,
    );
  }
  if (isUtf16(bytes)) throw unreadable(path, 'is UTF-16, expected UTF-8; save it as UTF-8');
  if (bytes.includes(0)) throw unreadable(path, 'has NUL bytes, expected UTF-8 text');
  const text = decodeUtf8(path, bytes);
  if (text.trim() === '') throw unreadable(path, 'is empty, expected a policy; write one');
  return text;
}

/** Its byte order mark says so, the little or the big end first. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function decodeUtf8(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(path, 'is not UTF-8, expected UTF-8 text; save it as UTF-8', cause);
  }
}

function unreadable(path: string, found: string, cause?: unknown): EmbargoError {
  return new EmbargoError('FILE_UNREADABLE', `${path} ${found}`, { cause });
}
