import type { Reading } from '@embargo/signatures';

/** The code of a refusal, or the word `read`. */
export function codeOf(reading: Reading<unknown>): string {
  return reading.status === 'read' ? 'read' : reading.code;
}

/** What was read; a refusal throws its sentence. */
export function valueOf<T>(reading: Reading<T>): T {
  if (reading.status === 'refused') throw new Error(`${reading.code}: ${reading.message}`);
  return reading.value;
}

/** A value, or a text as it is, as bytes. */
export function bytesOf(value: unknown): Buffer {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
}
