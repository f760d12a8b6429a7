import { EmbargoError, isGhsaId, parseInstant } from '@embargo/core';
import type { InputReader } from '@embargo/github';

/** The input `advisory`: GHSA ids; what is none is not repeated, for it may be embargoed text. */
export function readGhsaIds(inputs: InputReader): readonly string[] {
  const words = (inputs.get('advisory') ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const ids = words.map((word) => `GHSA${word.slice(4).toLowerCase()}`);
  if (ids.every((id, index) => isGhsaId(id) && /^ghsa/i.test(words[index] ?? ''))) {
    return [...new Set(ids)];
  }
  const message = 'Input "advisory" holds a word that is no GHSA id, expected GHSA-xxxx-xxxx-xxxx';
  throw new EmbargoError('INPUT_INVALID', message);
}

/** An instant in RFC 3339, with a zone; undefined where the input is empty. */
export function readInstant(inputs: InputReader, name: string): Date | undefined {
  const text = inputs.get(name);
  if (text === undefined) return undefined;
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const message = `Input "${name}" is "${text}", expected an instant such as 2026-11-24T16:00Z`;
  throw new EmbargoError('INPUT_INVALID', message);
}
