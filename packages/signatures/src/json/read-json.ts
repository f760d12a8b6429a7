import { reading } from '../documents/reading.ts';
import { parseStrictJson } from '../documents/strict-json.ts';

/** Deeper than any bundle, log entry or trusted root is. */
const MAX_DEPTH = 64;

export type JsonResult =
  | { readonly status: 'read'; readonly value: unknown }
  | { readonly status: 'malformed'; readonly reason: string };

/** Reads JSON that means one thing only; `what` names it in the reason where it does not. */
export function readJson(source: Uint8Array, what: string, maxBytes: number): JsonResult {
  const limits = { bytes: maxBytes, depth: MAX_DEPTH };
  const result = reading(() => parseStrictJson(source, what, limits));
  return result.status === 'read' ? result : { status: 'malformed', reason: result.message };
}
