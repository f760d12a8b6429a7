import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { verifyOpenPgp } from '@embargo/signatures';
import type { OpenPgpVerdict } from '@embargo/signatures';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { whereInstalled } from '../support/where-installed.ts';

whereInstalled('gpg')('detached signatures of gpg', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'embargo-gpg-test-'));
  const file = path.join(home, 'SHA256SUMS');
  const gpg = (...words: string[]): Buffer =>
    execFileSync('gpg', ['--batch', '--homedir', home, ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const makeKey = (user: string, expires = 'never'): string => {
    gpg('--passphrase', '', '--quick-gen-key', user, 'ed25519', 'sign', expires);
    const listed = gpg('--with-colons', '--list-keys', user).toString();
    return /^fpr:{9}([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
  };
  const sign = (user: string, ...words: string[]): Buffer =>
    gpg('--yes', '--local-user', user, ...words, '--output', '-', '--detach-sign', file);
  const publicKeys = (...users: string[]): Buffer => gpg('--armor', '--export', ...users);
  const keys = { maker: '', other: '' };

  beforeAll(() => {
    keys.maker = makeKey('maker@anvil.dev');
    keys.other = makeKey('other@anvil.dev');
    writeFileSync(file, 'bytes to sign\n');
  });

  afterAll(() => {
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    rmSync(home, { recursive: true, force: true });
  });

  interface Change {
    readonly signature?: Uint8Array;
    readonly keys?: Uint8Array;
    readonly fingerprint?: string;
    readonly file?: string;
  }

  const verify = (change: Change = {}): OpenPgpVerdict =>
    verifyOpenPgp({
      file,
      signature: change.signature ?? sign('maker@anvil.dev'),
      keys: publicKeys('maker@anvil.dev'),
      fingerprint: keys.maker,
      ...change,
    });
  const codeOf = (verdict: OpenPgpVerdict): string =>
    verdict.status === 'verified' ? 'verified' : verdict.code;

  test.each([
    { form: 'binary', words: [] },
    { form: 'armoured', words: ['--armor'] },
  ])('that are $form hold by the key that was named', ({ words }) => {
    expect(verify({ signature: sign('maker@anvil.dev', ...words) })).toMatchObject({
      status: 'verified',
      fingerprint: keys.maker,
    });
  });

  test.each<{ what: string; code: string; change: () => Change }>([
    {
      what: 'over other bytes',
      code: 'OPENPGP_SIGNATURE_BAD',
      change: () => {
        const other = path.join(home, 'other');
        writeFileSync(other, 'bytes to swap\n');
        return { file: other };
      },
    },
    {
      what: 'by a key that was not given',
      code: 'OPENPGP_KEY_UNKNOWN',
      change: () => ({ signature: sign('other@anvil.dev') }),
    },
    {
      what: 'by a key that was given and is not the one named',
      code: 'OPENPGP_KEY_OTHER',
      change: () => ({
        signature: sign('other@anvil.dev'),
        keys: publicKeys('maker@anvil.dev', 'other@anvil.dev'),
      }),
    },
    {
      what: 'by two keys',
      code: 'OPENPGP_SIGNATURES_SEVERAL',
      change: () => ({
        signature: Buffer.concat([sign('maker@anvil.dev'), sign('other@anvil.dev')]),
        keys: publicKeys('maker@anvil.dev', 'other@anvil.dev'),
      }),
    },
    {
      what: 'over a digest that can be forged',
      code: 'OPENPGP_DIGEST_WEAK',
      change: () => ({
        signature: sign('maker@anvil.dev', '--digest-algo', 'RIPEMD160'),
      }),
    },
    {
      what: 'that are no signature',
      code: 'OPENPGP_SIGNATURE_WRONG',
      change: () => ({ signature: Buffer.from('signed, really') }),
    },
    {
      what: 'cut off',
      code: 'OPENPGP_SIGNATURE_WRONG',
      change: () => ({ signature: sign('maker@anvil.dev').subarray(0, 20) }),
    },
    {
      what: 'with no key to check them by',
      code: 'OPENPGP_KEY_WRONG',
      change: () => ({ keys: Buffer.from('no key') }),
    },
    {
      what: 'of a size that none has',
      code: 'OPENPGP_TOO_LARGE',
      change: () => ({ signature: Buffer.alloc(1024 * 1024 + 1) }),
    },
  ])('$what are refused', ({ code, change }) => {
    expect(codeOf(verify(change()))).toBe(code);
  });

  test('by a key that was revoked are refused', () => {
    const fingerprint = makeKey('gone@anvil.dev');
    const signature = sign('gone@anvil.dev');
    const name = path.join(home, 'openpgp-revocs.d', `${fingerprint}.rev`);
    const revocation = path.join(home, 'revocation');
    writeFileSync(revocation, readFileSync(name, 'utf8').replace(/^:-----/m, '-----'));
    gpg('--import', revocation);
    const given = { signature, fingerprint, keys: publicKeys('gone@anvil.dev') };
    expect(codeOf(verify(given))).toBe('OPENPGP_KEY_REVOKED');
  });
});
