import { EmbargoError } from '@embargo/core';

import type { InputReader } from './runtime.ts';

/** An input that is one of some words; a sentence names them where it is another. */
export interface Choice<Word extends string> {
  readonly name: string;
  readonly words: readonly Word[];
  /** Where the workflow leaves it empty; without one the input must be given. */
  readonly fallback?: Word;
}

export function readChoice<const Word extends string>(
  inputs: InputReader,
  { name, words, fallback }: Choice<Word>,
): Word {
  const value = inputs.get(name) ?? fallback ?? '';
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  const message = `Input "${name}" is "${value}", expected one of: ${words.join(', ')}`;
  throw new EmbargoError('INPUT_INVALID', message);
}
