import { ENVELOPE, IDENTITY, ISSUER, SHA256, STATEMENT } from '../forge.ts';
import { at, change, put } from '../json.ts';
import { forge, github, made, MATERIAL, PROOF, ENTRY } from './case.ts';
import type { Case } from './case.ts';

const TYPE = 'application/vnd.dev.sigstore.bundle';
const message = forge.bundle();
const envelope = forge.bundle({ content: ENVELOPE });
const certificate = at(message, ...MATERIAL, 'certificate');
const chained = put(
  put(message, [...MATERIAL, 'certificate'], undefined),
  [...MATERIAL, 'x509CertificateChain'],
  { certificates: [certificate] },
);

/** The format's versions, and what each must and must not hold. */
export const MEDIA_TYPES: readonly Case[] = [
  made('0.1', 'accepted', typed(chained, `${TYPE}+json;version=0.1`)),
  made(
    '0.1, with a promise alone',
    'accepted',
    put(typed(chained, `${TYPE}+json;version=0.1`), PROOF, undefined),
  ),
  made(
    '0.1, without a promise',
    'BUNDLE_MALFORMED',
    put(typed(chained, `${TYPE}+json;version=0.1`), [...ENTRY, 'inclusionPromise'], undefined),
  ),
  made('0.2', 'accepted', typed(chained, `${TYPE}+json;version=0.2`)),
  made(
    '0.2, without a proof',
    'BUNDLE_MALFORMED',
    put(typed(chained, `${TYPE}+json;version=0.2`), PROOF, undefined),
  ),
  made('0.3, by its first name', 'accepted', typed(message, `${TYPE}+json;version=0.3`)),
  made('0.3, with a chain', 'BUNDLE_MALFORMED', chained),
  made('0.4', 'MEDIA_TYPE_UNSUPPORTED', typed(message, `${TYPE}.v0.4+json`)),
  made('none', 'BUNDLE_MALFORMED', typed(message, undefined)),
  made('another', 'MEDIA_TYPE_UNSUPPORTED', typed(message, 'application/json')),
  made('right, of nothing else', 'BUNDLE_MALFORMED', { mediaType: `${TYPE}.v0.3+json` }),
];

const DIGEST = ['messageSignature', 'messageDigest'];
const ZEROS = `${'A'.repeat(43)}=`;
const other = { kind: 'message', artifact: Buffer.from('another artifact') } as const;

/** What was signed, of a message. */
export const DIGESTS: readonly Case[] = [
  made('of another artifact', 'DIGEST_MISMATCH', forge.bundle({ content: other })),
  made(
    'that is stated and not what was signed',
    'LOG_BODY_MISMATCH',
    put(
      forge.bundle({ content: other }),
      [...DIGEST, 'digest'],
      Buffer.from(SHA256, 'hex').toString('base64'),
    ),
  ),
  made(
    'that is another than was signed',
    'DIGEST_MISMATCH',
    put(message, [...DIGEST, 'digest'], ZEROS),
  ),
  made('of no algorithm', 'BUNDLE_MALFORMED', put(message, [...DIGEST, 'algorithm'], 'SHA1')),
  made('that is too short', 'BUNDLE_MALFORMED', put(message, [...DIGEST, 'digest'], 'AAAA')),
  made('by another key', 'SIGNATURE_INVALID', forge.bundle({ isSignedByAnotherKey: true })),
  made(
    'by another key, in an envelope',
    'SIGNATURE_INVALID',
    forge.bundle({ content: ENVELOPE, isSignedByAnotherKey: true }),
  ),
  made(
    'under another signature',
    'LOG_BODY_MISMATCH',
    put(
      message,
      ['messageSignature', 'signature'],
      at(forge.bundle(), 'messageSignature', 'signature'),
    ),
  ),
];

/** What was signed, of an envelope: what its statement is about. */
export const SUBJECTS: readonly Case[] = [
  about('one', 'accepted', [{ name: 'forge', digest: { sha256: SHA256 } }]),
  about('the last of many', 'accepted', [
    ...manyOthers(1000),
    { name: 'f', digest: { sha256: SHA256 } },
  ]),
  about('one without a name', 'accepted', [{ digest: { sha256: SHA256 } }]),
  about('none of many', 'SUBJECT_MISMATCH', manyOthers(1000)),
  about('none', 'STATEMENT_MALFORMED', []),
  about('one without a digest', 'STATEMENT_MALFORMED', [{ name: 'forge', digest: {} }]),
  about('one by SHA-1', 'SUBJECT_MISMATCH', [{ name: 'forge', digest: { sha1: '00'.repeat(20) } }]),
  about('one in capitals', 'STATEMENT_MALFORMED', [
    { name: 'forge', digest: { sha256: SHA256.toUpperCase() } },
  ]),
  stated('without a type', 'STATEMENT_MALFORMED', put(STATEMENT, ['_type'], undefined)),
  stated(
    'of an unknown type',
    'STATEMENT_MALFORMED',
    put(STATEMENT, ['_type'], 'https://in-toto.io/Statement/v2'),
  ),
  stated(
    'of the first type',
    'accepted',
    put(STATEMENT, ['_type'], 'https://in-toto.io/Statement/v0.1'),
  ),
  stated('that is no JSON', 'STATEMENT_MALFORMED', 'forge'),
  made(
    'in an envelope of another type',
    'STATEMENT_MALFORMED',
    forge.bundle({ content: { ...ENVELOPE, payloadType: 'application/json' } }),
  ),
  made(
    'changed after it was signed',
    'LOG_BODY_MISMATCH',
    change(envelope, ['dsseEnvelope', 'payload'], (old) =>
      Buffer.from(`${Buffer.from(String(old), 'base64').toString()} `).toString('base64'),
    ),
  ),
  made('under no signature', 'BUNDLE_MALFORMED', put(envelope, ['dsseEnvelope', 'signatures'], [])),
  made(
    'under two signatures',
    'BUNDLE_MALFORMED',
    change(envelope, ['dsseEnvelope', 'signatures'], (old) => [old, old].flat()),
  ),
];

/** Who signed, by a certificate. */
export const IDENTITIES: readonly Case[] = [
  signedBy('another', 'IDENTITY_MISMATCH', [
    'https://github.com/anvil/forge/.github/workflows/other.yml@refs/tags/v1.2.3',
    ISSUER,
  ]),
  signedBy('a part of it', 'IDENTITY_MISMATCH', [IDENTITY.slice(0, -1), ISSUER]),
  signedBy('a pattern of it', 'IDENTITY_MISMATCH', [IDENTITY.replace('release', '.*'), ISSUER]),
  signedBy('by another issuer', 'ISSUER_MISMATCH', [IDENTITY, 'https://accounts.example.com']),
  {
    what: 'by no issuer',
    verdict: 'ISSUER_MISMATCH',
    bundle: github.bundle({ claims: 'none', subject: IDENTITY }),
    root: github.trustedRoot,
  },
  made(
    'an address of mail instead',
    'IDENTITY_MISMATCH',
    forge.bundle({ subject: 'smith@anvil.dev' }),
  ),
];

function typed(bundle: unknown, mediaType: string | undefined): unknown {
  return put(bundle, ['mediaType'], mediaType);
}

function stated(what: string, verdict: string, statement: unknown): Case {
  return made(
    `a statement ${what}`,
    verdict,
    forge.bundle({ content: { kind: 'statement', statement } }),
  );
}

function about(what: string, verdict: string, subject: unknown): Case {
  return made(
    `subjects: ${what}`,
    verdict,
    forge.bundle({ content: { kind: 'statement', statement: { ...STATEMENT, subject } } }),
  );
}

function manyOthers(count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `other-${index}`,
    digest: { sha256: index.toString(16).padStart(64, '0') },
  }));
}

function signedBy(
  what: string,
  verdict: string,
  [identity, issuer]: readonly [string, string],
): Case {
  const signer = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer];
  return { ...made(what, verdict, message), signer };
}
