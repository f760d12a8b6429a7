import { existsSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import {
  artifactOfDigest,
  artifactOfFile,
  embeddedRoot,
  expectIdentity,
  expectKey,
  readBounded,
  readDigest,
  readTrustedRoots,
  trustWarnings,
  verifyBundle as verify,
} from '@embargo/signatures';
import type { Artifact, ExpectedSigner, TrustedRoot } from '@embargo/signatures';

import { parseWords } from '../command.ts';
import type { Command } from '../command.ts';

const HELP = `Usage: embargo verify-bundle --bundle F SIGNER [options] FILE|sha256:HEX

Says whether a Sigstore bundle holds in every part, was signed by SIGNER, and is about FILE: the file
itself was signed, or it is a subject of the statement that was. No network is used.

SIGNER, compared exactly:
  --certificate-identity I --certificate-oidc-issuer U
                          the name in the certificate, and who vouched for it
  --key PEM               a file with the public key

  --bundle F              the bundle (versions 0.1 to 0.3)
  --trusted-root F        what to trust instead of Sigstore's public good instance: a
                          trusted_root.json, or one a line, such as gh attestation trusted-root prints
  --staging               trusts Sigstore's staging instance

Exit: 0 accepted, 1 refused, 2 the job could not be done.
`;

const OPTIONS = {
  bundle: { type: 'string' },
  'certificate-identity': { type: 'string' },
  'certificate-oidc-issuer': { type: 'string' },
  key: { type: 'string' },
  'trusted-root': { type: 'string' },
  staging: { type: 'boolean' },
} as const;

const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
const MAX_ROOT_BYTES = 4 * 1024 * 1024;
const MAX_KEY_BYTES = 64 * 1024;

/** `embargo verify-bundle` */
export const verifyBundle: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values, positionals } = parseWords('verify-bundle', words, OPTIONS);
    const bundle = required('--bundle', values.bundle);
    const read = readerIn(terminal.cwd);
    const trustedRoots = await rootsOf(values['trusted-root'], values.staging === true, read);
    const verdict = await verify(read(bundle, MAX_BUNDLE_BYTES), {
      trustedRoots,
      expected: signerOf(values, read),
      artifact: artifactOf(positionals, terminal.cwd),
    });
    if (verdict.status === 'refused') {
      terminal.complain(`${verdict.code}: ${verdict.message}`);
      return 1;
    }
    const used = trustedRoots.filter(({ name }) => name === verdict.trustedRoot);
    for (const warning of used.flatMap((root) => trustWarnings(root, new Date()))) {
      terminal.complain(warning);
    }
    return 0;
  },
};

type Read = (name: string, maxBytes: number) => Buffer;

function readerIn(cwd: string): Read {
  return (name, maxBytes) => readBounded(path.resolve(cwd, name), maxBytes, name);
}

async function rootsOf(
  file: string | undefined,
  isStaging: boolean,
  read: Read,
): Promise<readonly TrustedRoot[]> {
  if (file === undefined) return [await embeddedRoot(isStaging ? 'staging' : 'public-good')];
  return readTrustedRoots(read(file, MAX_ROOT_BYTES), file);
}

interface SignerOptions {
  readonly key?: string | undefined;
  readonly 'certificate-identity'?: string | undefined;
  readonly 'certificate-oidc-issuer'?: string | undefined;
}

function signerOf(values: SignerOptions, read: Read): ExpectedSigner {
  const identity = values['certificate-identity'];
  const issuer = values['certificate-oidc-issuer'];
  if (values.key === undefined) {
    return expectIdentity(
      required('--certificate-identity', identity),
      required('--certificate-oidc-issuer', issuer),
    );
  }
  if (identity === undefined && issuer === undefined) {
    return expectKey(read(values.key, MAX_KEY_BYTES), values.key);
  }
  throw usage('--key was given together with --certificate-…, expected one or the other');
}

/** Words that are a whole digest, and no file of that name, are a digest; all else is a file. */
function artifactOf([words, ...others]: readonly string[], cwd: string): Artifact {
  if (words === undefined || others.length > 0) {
    throw usage(
      `${others.length + (words === undefined ? 0 : 1)} artifacts were given, expected one`,
    );
  }
  const file = path.resolve(cwd, words);
  const digest = words.startsWith('sha256:') ? readDigest(words) : undefined;
  if (digest === undefined || existsSync(file)) return artifactOfFile(file, words);
  return artifactOfDigest(digest);
}

function required(option: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw usage(`${option} is missing`);
}

function usage(problem: string): EmbargoError {
  return new EmbargoError('USAGE', `${problem}; see "embargo verify-bundle --help"`);
}
