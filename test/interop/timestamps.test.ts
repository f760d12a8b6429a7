import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from '@jest/globals';

import { createForge, judge } from '../support/sigstore/forge.ts';
import { put, textAt } from '../support/sigstore/json.ts';
import { whereInstalled } from '../support/where-installed.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-timestamps-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CONFIG = `
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
authorityKeyIdentifier = keyid
[tsa]
default_tsa = here
[here]
serial = ${folder}/serial
default_policy = 1.2.3.4
digests = sha256,sha384,sha512
ordering = yes
ess_cert_id_alg = sha256
`;

const STAMPS = ['verificationMaterial', 'timestampVerificationData', 'rfc3161Timestamps'];

interface Authority {
  /** How OpenSSL is asked for the keys of the authority. */
  readonly key: string;
  readonly digest: string;
  /** Of a second, in the time that it tells. */
  readonly digits: number;
  /** Whether an answer brings the signer's certificate. */
  readonly isComplete: boolean;
}

const AUTHORITIES: readonly Authority[] = [
  { key: 'ec -pkeyopt ec_paramgen_curve:P-256', digest: 'sha256', digits: 0, isComplete: true },
  { key: 'ec -pkeyopt ec_paramgen_curve:P-384', digest: 'sha384', digits: 6, isComplete: false },
  { key: 'ec -pkeyopt ec_paramgen_curve:P-384', digest: 'sha512', digits: 3, isComplete: true },
  { key: 'rsa:2048', digest: 'sha256', digits: 2, isComplete: true },
  { key: 'rsa:2048', digest: 'sha384', digits: 0, isComplete: false },
  { key: 'rsa:3072', digest: 'sha512', digits: 1, isComplete: true },
];

function openssl(words: string): void {
  execFileSync('openssl', words.split(' '), { cwd: folder, stdio: 'ignore' });
}

interface Stamped {
  readonly stamp: Buffer;
  readonly chain: readonly Buffer[];
}

/** What OpenSSL's own authority answers for bytes, and the certificates that it answers by. */
function stampOf(signature: Buffer, { key, digest, digits, isComplete }: Authority): Stamped {
  const told = `signer_digest = ${digest}\nclock_precision_digits = ${digits}\n`;
  writeFileSync(path.join(folder, 'config'), CONFIG + told);
  writeFileSync(path.join(folder, 'serial'), '01');
  writeFileSync(path.join(folder, 'signature'), signature);
  const request = `req -config config -nodes -newkey ${key}`;
  openssl(`${request} -x509 -subj /CN=root -keyout ca.key -out ca.pem -extensions authority`);
  openssl(`${request} -subj /CN=signer -keyout tsa.key -out tsa.csr`);
  openssl(
    'x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -set_serial 77 -extfile config -extensions signer -out tsa.pem -days 2',
  );
  openssl(`ts -query -data signature -${digest}${isComplete ? ' -cert' : ''} -out query`);
  openssl('ts -reply -config config -queryfile query -signer tsa.pem -inkey tsa.key -out stamp');
  const chain = ['tsa.pem', 'ca.pem'].map((name) => {
    openssl(`x509 -in ${name} -outform DER -out der`);
    return readFileSync(path.join(folder, 'der'));
  });
  return { stamp: readFileSync(path.join(folder, 'stamp')), chain };
}

whereInstalled('openssl', ['version'])("a timestamp by OpenSSL's authority", () => {
  test.each(AUTHORITIES)('says when a bundle was signed: $key, $digest', async (authority) => {
    const began = new Date();
    const forge = createForge('github', undefined, began);
    const bundle = forge.bundle();
    const signature = Buffer.from(textAt(bundle, 'messageSignature', 'signature'), 'base64');
    const { stamp, chain } = stampOf(signature, authority);
    const trustedRoot = put(
      forge.trustedRoot,
      ['timestampAuthorities'],
      [
        {
          certChain: { certificates: chain.map((der) => ({ rawBytes: der.toString('base64') })) },
          validFor: { start: new Date(began.getTime() - 60_000).toISOString() },
        },
      ],
    );
    const stampedBy = (bytes: Buffer): unknown =>
      put(bundle, STAMPS, [{ signedTimestamp: bytes.toString('base64') }]);
    const judged = await judge({ trustedRoot }, stampedBy(stamp));
    expect(judged).toMatchObject({ status: 'accepted' });
    const [signedAt] = judged.status === 'accepted' ? judged.signedAt : [];
    expect(Math.abs((signedAt?.getTime() ?? 0) - began.getTime())).toBeLessThan(120_000);
    expect(await judge(forge, stampedBy(stamp))).toMatchObject({ code: 'TIMESTAMP_INVALID' });
    const last = stamp.length - 1;
    const spoilt = Buffer.from(stamp);
    spoilt[last] = (stamp[last] ?? 0) ^ 1;
    expect(await judge({ trustedRoot }, stampedBy(spoilt))).toMatchObject({
      code: 'TIMESTAMP_INVALID',
    });
  });
});
