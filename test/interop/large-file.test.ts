import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from '@jest/globals';

import { runCli } from '../support/run-cli.ts';
import { createForge, IDENTITY, ISSUER, STATEMENT } from '../support/sigstore/forge.ts';
import { whereInstalled } from '../support/where-installed.ts';

/** More than a signed 32-bit number counts, and than Node reads at once. */
const SIZE = 2 * 1024 * 1024 * 1024 + 1;

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-large-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, value: unknown): string {
  writeFileSync(path.join(folder, name), JSON.stringify(value));
  return name;
}

whereInstalled('openssl', ['version'])('a file of 2 GiB and a byte', () => {
  test('is verified by its path, with the digest that OpenSSL has of it', () => {
    const file = path.join(folder, 'large');
    writeFileSync(file, '');
    truncateSync(file, SIZE);
    const said = execFileSync('openssl', ['dgst', '-sha256', '-r', file], { encoding: 'utf8' });
    const [sha256 = ''] = said.split(' ');
    const forge = createForge();
    const statement = { ...STATEMENT, subject: [{ name: 'large', digest: { sha256 } }] };
    const words = [
      '--bundle',
      write('bundle.json', forge.bundle({ content: { kind: 'statement', statement } })),
      '--certificate-identity',
      IDENTITY,
      '--certificate-oidc-issuer',
      ISSUER,
      '--trusted-root',
      write('root.json', forge.trustedRoot),
    ];
    const run = runCli(folder, 'verify-bundle', ...words, 'large');
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  }, 240_000);
});
