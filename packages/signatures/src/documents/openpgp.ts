import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

/** A detached signature over a file, and the key that it must be by. */
export interface OpenPgpCase {
  readonly file: string;
  readonly signature: Uint8Array;
  /** The public keys, armoured or not. */
  readonly keys: Uint8Array;
  /** Of the primary key, 40 or 64 hexadecimal digits. */
  readonly fingerprint: string;
}

export type OpenPgpCode =
  | 'OPENPGP_UNAVAILABLE'
  | 'OPENPGP_TOO_LARGE'
  | 'OPENPGP_KEY_WRONG'
  | 'OPENPGP_SIGNATURE_WRONG'
  | 'OPENPGP_SIGNATURE_BAD'
  | 'OPENPGP_SIGNATURE_EXPIRED'
  | 'OPENPGP_KEY_EXPIRED'
  | 'OPENPGP_KEY_REVOKED'
  | 'OPENPGP_KEY_UNKNOWN'
  | 'OPENPGP_KEY_OTHER'
  | 'OPENPGP_DIGEST_WEAK'
  | 'OPENPGP_SIGNATURES_SEVERAL';

export type OpenPgpVerdict =
  | { readonly status: 'verified'; readonly fingerprint: string; readonly signedAt: Date }
  | { readonly status: 'refused'; readonly code: OpenPgpCode; readonly message: string };

const MAX_BYTES = 1024 * 1024;
const TIMEOUT_MS = 120_000;
/** MD5, SHA-1 and RIPEMD-160, by OpenPGP's numbers. */
const WEAK = ['1', '2', '3'];

/**
 * Verifies with the machine's `gpg`, in a home of its own that is removed afterwards: no key but
 * those given, no key server, no agent's trust. The status lines decide, not the exit code alone.
 */
export function verifyOpenPgp(given: OpenPgpCase): OpenPgpVerdict {
  if (given.signature.length > MAX_BYTES || given.keys.length > MAX_BYTES) {
    return refused('OPENPGP_TOO_LARGE', `A signature or key has more than ${MAX_BYTES} bytes`);
  }
  const home = mkdtempSync(path.join(tmpdir(), 'embargo-gpg-'));
  try {
    const [keys, signature] = [path.join(home, 'keys'), path.join(home, 'signature')];
    writeFileSync(keys, given.keys);
    writeFileSync(signature, given.signature);
    const imported = gpg(home, ['--import', keys]);
    if (imported === undefined) {
      return refused('OPENPGP_UNAVAILABLE', 'gpg cannot be run here, expected it to be installed');
    }
    if (!imported.some(({ word }) => word === 'IMPORT_OK')) {
      return refused('OPENPGP_KEY_WRONG', 'The key file holds no public key that gpg can read');
    }
    const verified = gpg(home, ['--verify', signature, path.resolve(given.file)]) ?? [];
    return verdictOf(verified, given.fingerprint.toUpperCase());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface StatusLine {
  readonly word: string;
  readonly rest: readonly string[];
}

function gpg(home: string, words: readonly string[]): readonly StatusLine[] | undefined {
  const options = ['--batch', '--no-tty', '--no-options', '--homedir', home, '--status-fd', '1'];
  const calm = ['--no-auto-key-retrieve', '--disable-dirmngr', '--trust-model', 'always'];
  const run = spawnSync('gpg', [...options, ...calm, ...words], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    maxBuffer: MAX_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
  });
  if (run.error !== undefined) return undefined;
  return run.stdout.split('\n').flatMap((line) => {
    const [mark, word, ...rest] = line.split(' ');
    return mark === '[GNUPG:]' && word !== undefined ? [{ word, rest }] : [];
  });
}

const FAULTS: ReadonlyMap<string, readonly [OpenPgpCode, string]> = new Map([
  ['BADSIG', ['OPENPGP_SIGNATURE_BAD', 'The signature is not over these bytes']],
  ['EXPSIG', ['OPENPGP_SIGNATURE_EXPIRED', 'The signature has expired']],
  ['EXPKEYSIG', ['OPENPGP_KEY_EXPIRED', 'The key of the signature has expired']],
  ['REVKEYSIG', ['OPENPGP_KEY_REVOKED', 'The key of the signature is revoked']],
  ['NO_PUBKEY', ['OPENPGP_KEY_UNKNOWN', 'The signature is by a key that was not given']],
  ['ERRSIG', ['OPENPGP_SIGNATURE_WRONG', 'The signature cannot be checked by this gpg']],
]);

function verdictOf(lines: readonly StatusLine[], fingerprint: string): OpenPgpVerdict {
  for (const [word, [code, message]] of FAULTS) {
    if (lines.some((line) => line.word === word)) return refused(code, message);
  }
  const valid = lines.filter(({ word }) => word === 'VALIDSIG');
  if (valid.length > 1) {
    return refused('OPENPGP_SIGNATURES_SEVERAL', `There are ${valid.length} signatures`);
  }
  const [line] = valid;
  if (line === undefined || !lines.some(({ word }) => word === 'GOODSIG')) {
    return refused('OPENPGP_SIGNATURE_WRONG', 'The file holds no detached signature');
  }
  return judge(line.rest, fingerprint);
}

/** The fields of VALIDSIG: https://github.com/gpg/gnupg/blob/master/doc/DETAILS */
function judge(fields: readonly string[], fingerprint: string): OpenPgpVerdict {
  const [key = '', , seconds = ''] = fields;
  const primary = fields[9] ?? key;
  if (WEAK.includes(fields[7] ?? '')) {
    return refused('OPENPGP_DIGEST_WEAK', 'The signature is over a digest that can be forged');
  }
  if (primary !== fingerprint) {
    const found = `The signature is by the key ${primary}, expected ${fingerprint}`;
    return refused('OPENPGP_KEY_OTHER', found);
  }
  return { status: 'verified', fingerprint: primary, signedAt: new Date(Number(seconds) * 1000) };
}

function refused(code: OpenPgpCode, message: string): OpenPgpVerdict {
  return { status: 'refused', code, message };
}
