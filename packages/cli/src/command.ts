import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

import { EmbargoError } from '@embargo/core';

/** What a command may do to the world; the real one is in `index.ts`. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly complain: (sentence: string) => void;
  readonly cwd: string;
}

/** 0 yes, 1 no, 2 the job could not be done, 3 held: a person must answer. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Command {
  readonly help: string;
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Given; allowPositionals: true; strict: true }>
>;

/** Parses a command's words; what is not an option of it is a usage error in one sentence. */
export function parseWords<const Given extends Options>(
  name: string,
  words: readonly string[],
  options: Given,
): Parsed<Given> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const [first = said] = said.split(/\. (?=To |Did)/);
    const message = `${first.replace(/\.$/, '')}; see "embargo ${name} --help"`;
    throw new EmbargoError('USAGE', message, { cause });
  }
}

/** One of the choices of an option, or a sentence that names them. */
export function oneOf<const Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new EmbargoError(
    'USAGE',
    `${option} is "${value}", expected one of: ${choices.join(', ')}`,
  );
}
