import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundleFromJSON, bundleToJSON } from '@sigstore/bundle';
import { SigningConfig, TrustedRoot } from '@sigstore/protobuf-specs';
import { bundleBuilderFromSigningConfig } from '@sigstore/sign';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';

import { CERTIFICATE_FLAWS, LOG_FLAWS, startLocalSigstore, TIME_FLAWS } from '@embargo/rehearsal';
import type { BundleRequest, LocalSigstore } from '@embargo/rehearsal';

const ARTIFACT = Buffer.from('a binary');
const STATEMENT = { _type: 'https://in-toto.io/Statement/v1', subject: [], predicate: {} };
const MESSAGE = { kind: 'message', artifact: ARTIFACT } as const;
const ENVELOPE = { kind: 'statement', statement: STATEMENT } as const;
const PRIVATE = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 };

let sigstore: LocalSigstore;
let github: LocalSigstore;

beforeAll(async () => {
  sigstore = await startLocalSigstore();
  github = await startLocalSigstore({ instance: 'github' });
});

afterAll(async () => {
  await Promise.all([sigstore.close(), github.close()]);
});

const SHAPES = [
  { content: MESSAGE, log: 'v1', isTimestamped: false },
  { content: MESSAGE, log: 'v1', isTimestamped: true },
  { content: MESSAGE, log: 'v2', isTimestamped: true },
  { content: ENVELOPE, log: 'v1', isTimestamped: false },
  { content: ENVELOPE, log: 'v1', isTimestamped: true },
  { content: ENVELOPE, log: 'v2', isTimestamped: true },
] as const;

describe.each(SHAPES)('a $content.kind on Rekor $log, timestamped: $isTimestamped', (shape) => {
  test('verifies when the parts made it', () => {
    expect(verdict(sigstore, sigstore.bundle(shape))).toBe('ok');
  });

  test('verifies when the library signed it through the servers', async () => {
    expect(verdict(sigstore, await signed(sigstore, shape))).toBe('ok');
  });
});

test("GitHub's shape verifies by timestamp alone, with and without an issuer's name", async () => {
  const release = {
    content: ENVELOPE,
    claims: 'none',
    subject: 'https://dotcom.releases.github.com',
  } as const;
  expect(verdict(github, github.bundle({ content: ENVELOPE }))).toBe('ok');
  expect(verdict(github, github.bundle(release))).toBe('ok');
  expect(verdict(github, await signed(github, { content: ENVELOPE }))).toBe('ok');
});

test('a signature by a key that the certificate does not name is refused', () => {
  const wrong = sigstore.bundle({ content: MESSAGE, isSignedByAnotherKey: true });
  expect(verdict(sigstore, wrong)).toBe('SIGNATURE_ERROR');
});

// The library does not look at what a certificate is for.
const UNSEEN = ['no-purpose', 'server-purpose'];

test.each(CERTIFICATE_FLAWS)('a certificate with the flaw %s is what it says', (flaw) => {
  const wrong = sigstore.bundle({ content: MESSAGE, certificateFlaw: flaw });
  expect(verdict(sigstore, wrong)).toBe(UNSEEN.includes(flaw) ? 'ok' : 'CERTIFICATE_ERROR');
});

const LOG_VERDICTS = {
  'another-log': ['TLOG_INCLUSION_PROMISE_ERROR', 'TLOG_INCLUSION_PROOF_ERROR'],
  'another-signature': ['TLOG_BODY_ERROR', 'TLOG_BODY_ERROR'],
  'too-late': ['CERTIFICATE_ERROR', 'ok'],
  'no-promise': ['TIMESTAMP_ERROR', 'ok'],
  'promise-of-another-entry': ['TLOG_INCLUSION_PROMISE_ERROR', 'ok'],
  'proof-of-another-entry': ['TLOG_INCLUSION_PROOF_ERROR', 'TLOG_INCLUSION_PROOF_ERROR'],
  'checkpoint-of-another-tree': ['TLOG_INCLUSION_PROOF_ERROR', 'TLOG_INCLUSION_PROOF_ERROR'],
  'checkpoint-of-another-key': ['TLOG_INCLUSION_PROOF_ERROR', 'TLOG_INCLUSION_PROOF_ERROR'],
} as const;

test.each(LOG_FLAWS)(
  'an entry with the flaw %s is refused where the log has such a part',
  (flaw) => {
    const [first, tiled] = LOG_VERDICTS[flaw];
    expect(verdict(sigstore, sigstore.bundle({ content: MESSAGE, logFlaw: flaw }))).toBe(first);
    const wrong = sigstore.bundle({ content: MESSAGE, log: 'v2', logFlaw: flaw });
    expect(verdict(sigstore, wrong)).toBe(tiled);
  },
);

test.each(TIME_FLAWS)('a timestamp with the flaw %s is refused', (flaw) => {
  const wrong = sigstore.bundle({ content: MESSAGE, isTimestamped: true, timeFlaw: flaw });
  expect(verdict(sigstore, wrong)).toMatch(/TIMESTAMP_ERROR|CERTIFICATE_ERROR/);
});

test('Fulcio refuses a token of another issuer', async () => {
  const elsewhere = await startLocalSigstore();
  const token = await tokenOf(elsewhere);
  await elsewhere.close();
  await expect(signed(sigstore, { content: MESSAGE }, token)).rejects.toMatchObject({
    code: 'CA_CREATE_SIGNING_CERTIFICATE_ERROR',
  });
});

test('the identity issuer refuses a job without the request token', async () => {
  const { url } = requestOf(sigstore);
  const answer = await fetch(url, { headers: { authorization: 'Bearer guess' } });
  expect(answer.status).toBe(401);
});

test('an entry whose answer was lost is found again by the same entry', async () => {
  sigstore.fail('rekor', { method: 'POST', fault: { kind: 'cut', afterEffect: true } });
  expect(verdict(sigstore, await signed(sigstore, { content: MESSAGE }))).toBe('ok');
  const [conflict, found] = sigstore.requests('rekor').slice(-2);
  expect([conflict?.status, found?.method]).toEqual([409, 'GET']);
});

test('a service fails as it is told to, and a stopped one is not there', async () => {
  const local = await startLocalSigstore();
  const down = { code: 'TSA_CREATE_TIMESTAMP_ERROR' };
  local.fail('timestamps', { times: 9, fault: { kind: 'status', status: 500 } });
  await expect(signed(local, { content: MESSAGE, isTimestamped: true })).rejects.toMatchObject(
    down,
  );
  local.clearFaults();
  await local.stop('timestamps');
  await expect(signed(local, { content: MESSAGE, isTimestamped: true })).rejects.toMatchObject(
    down,
  );
  await local.close();
});

test('a certificate misissued on command is issued once', async () => {
  sigstore.misissue('expired');
  expect(verdict(sigstore, await signed(sigstore, { content: MESSAGE }))).toBe('CERTIFICATE_ERROR');
  expect(verdict(sigstore, await signed(sigstore, { content: MESSAGE }))).toBe('ok');
});

test('all instants come from the clock that is given', async () => {
  const local = await startLocalSigstore({ now: () => new Date('2031-03-04T05:06:07.890Z') });
  const bundle = bundleFromJSON(local.bundle({ content: MESSAGE, isTimestamped: true }));
  const [entry] = bundle.verificationMaterial.tlogEntries;
  expect(entry?.integratedTime).toBe(String(Date.UTC(2031, 2, 4, 5, 6, 7) / 1000));
  expect(verdict(local, bundleToJSON(bundle))).toBe('ok');
  await local.close();
});

function verdict(local: LocalSigstore, json: unknown): string {
  const trust = toTrustMaterial(TrustedRoot.fromJSON(local.trustedRoot()));
  const bundle = bundleFromJSON(json);
  const artifact = bundle.content.$case === 'messageSignature' ? ARTIFACT : undefined;
  try {
    new Verifier(trust, local === github ? PRIVATE : {}).verify(toSignedEntity(bundle, artifact));
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

async function signed(
  local: LocalSigstore,
  { content, log, isTimestamped }: BundleRequest,
  token?: string,
): Promise<unknown> {
  const choice = {
    ...(log === undefined ? {} : { log }),
    ...(isTimestamped === undefined ? {} : { isTimestamped }),
  };
  const builder = bundleBuilderFromSigningConfig({
    signingConfig: SigningConfig.fromJSON(local.signingConfig(choice)),
    identityProvider: { getToken: async () => token ?? tokenOf(local) },
    bundleType: content.kind === 'message' ? 'messageSignature' : 'dsseEnvelope',
    fetchOptions: { timeout: 5_000, retry: { retries: 1, minTimeout: 1 } },
  });
  const data =
    content.kind === 'message' ? content.artifact : Buffer.from(JSON.stringify(content.statement));
  return bundleToJSON(await builder.create({ data, type: 'application/vnd.in-toto+json' }));
}

async function tokenOf(local: LocalSigstore): Promise<string> {
  const { url, token } = requestOf(local);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { value: string }).value;
}

function requestOf({ environment }: LocalSigstore): { url: string; token: string } {
  const url = `${environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}&audience=sigstore`;
  return { url, token: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '' };
}
