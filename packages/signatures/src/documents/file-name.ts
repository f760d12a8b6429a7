import { Refusal } from './reading.ts';

const MAX_NAME = 255;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Why a name must not become a file in a folder, as the end of the sentence "the name …": nothing
 * where it may. What one system takes for a path, a device or a stream is refused on every system.
 */
export function faultOfFileName(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (Buffer.byteLength(name) > MAX_NAME) return `is longer than ${MAX_NAME} bytes`;
  if (name === '.' || name === '..') return 'is a step in a path';
  if (/[/\\]/.test(name)) return 'has a path separator';
  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.test(name)) {
    return 'has a character that is not seen';
  }
  if (/[:*?"<>|]/.test(name)) return 'has a character that some systems give a meaning';
  if (/^[\s-]|[\s.]$/.test(name))
    return 'starts with a dash, or starts or ends with a space or dot';
  return RESERVED.test(name) ? 'is the name of a device' : undefined;
}

/** Refuses a name that must not become a file; `where` says where it stands. */
export function requireFileName(name: string, where: string): string {
  const fault = faultOfFileName(name);
  if (fault === undefined) return name;
  const shown = JSON.stringify(name.slice(0, 80));
  throw new Refusal('NAME_UNSAFE', `The name ${shown} in ${where} ${fault}, expected a plain name`);
}
