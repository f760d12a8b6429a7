import { EmbargoError } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';
import { checkLedgerSecret } from '@embargo/ledger';

/** Where the ledger is, and the secret that names its cases. */
export type LedgerPlace = { readonly key: string } &
  /** A folder of this machine. */
  (
    | { readonly kind: 'folder'; readonly path: string }
    /** A private repository. */
    | {
        readonly kind: 'file' | 'refs';
        readonly repository: RepositoryName;
        readonly token: string;
      }
  );

const REPOSITORY = /^([\w.-]{1,100})\/([\w.-]{1,100})$/;

/** The inputs `ledger`, `ledger-kind`, `ledger-token` and `ledger-key`; `token` where it has none of its own. */
export function readLedgerPlace(
  inputs: InputReader,
  token: string | undefined,
): LedgerPlace | undefined {
  const place = inputs.get('ledger');
  if (place === undefined) return undefined;
  const key = needed('ledger-key', inputs.get('ledger-key'), 'it names the cases of the ledger');
  // Before any request is made.
  checkLedgerSecret(key);
  if (/^\.{0,2}\//.test(place)) return { kind: 'folder', path: place, key };
  const kind = readChoice(inputs, {
    name: 'ledger-kind',
    words: ['file', 'refs'],
    fallback: 'file',
  });
  return {
    kind,
    repository: repositoryOf('ledger', place),
    token: needed('ledger-token', inputs.get('ledger-token') ?? token, 'ledger is a repository'),
    key,
  };
}

/** A value that the run cannot do without; throws `INPUT_INVALID` with the reason. */
export function needed(name: string, value: string | undefined, because: string): string {
  if (value !== undefined) return value;
  const message = `Input "${name}" is empty, expected a secret, because ${because}; add it to the workflow`;
  throw new EmbargoError('INPUT_INVALID', message);
}

/** `OWNER/NAME`; throws `INPUT_INVALID` for anything else. */
export function repositoryOf(input: string, text: string): RepositoryName {
  const [, owner, name] = REPOSITORY.exec(text) ?? [];
  if (owner !== undefined && name !== undefined && !/^\.{1,2}$/.test(name)) return { owner, name };
  throw new EmbargoError('INPUT_INVALID', `Input "${input}" is "${text}", expected OWNER/NAME`);
}

export function yesOrNo(inputs: InputReader, name: string, fallback: 'true' | 'false'): boolean {
  return readChoice(inputs, { name, words: ['true', 'false'], fallback }) === 'true';
}
