import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { prehashedChecker } from '../../../packages/signatures/src/signature/prehashed.ts';

/** RFC 8032, section 7.3. */
const VECTOR = {
  key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
  message: '616263',
  signature:
    '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae4131f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
};

describe('Ed25519ph', () => {
  const x = Buffer.from(VECTOR.key, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const digest = (message: string) => ({
    algorithm: 'sha512' as const,
    hex: createHash('sha512').update(Buffer.from(message, 'hex')).digest('hex'),
  });
  const signature = Buffer.from(VECTOR.signature, 'hex');

  test("checks the RFC's own signature by the digest alone", async () => {
    const check = await prehashedChecker(key);
    expect(check?.(digest(VECTOR.message), signature)).toBe(true);
    expect(check?.(digest('616264'), signature)).toBe(false);
  });

  test.each([
    ['another digest', 'sha256', VECTOR.signature],
    ['no signature', 'sha512', 'ff'],
    ['a point that is none', 'sha512', 'ff'.repeat(64)],
  ] as const)('takes %s for none', async (_, algorithm, bytes) => {
    const check = await prehashedChecker(key);
    const { hex } = digest(VECTOR.message);
    expect(check?.({ algorithm, hex }, Buffer.from(bytes, 'hex'))).toBe(false);
  });
});

test('a key that only agrees on secrets checks nothing', async () => {
  const { publicKey } = generateKeyPairSync('x25519');
  expect(await prehashedChecker(publicKey)).toBeUndefined();
});
