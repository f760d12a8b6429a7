import { logKeyOf } from '../log/transparency-log.ts';
import type { TransparencyLog } from '../log/transparency-log.ts';
import type { Parts } from '../parts.ts';
import { spkiOf } from '../x509/keys.ts';

export interface ServiceUrls {
  readonly identity: string;
  readonly fulcio: string;
  readonly rekor: string;
  readonly rekorV2: string;
  readonly timestamps: string;
}

/** What a verifier must trust to accept what these parts sign, as `trusted_root.json` has it. */
export function trustedRoot(parts: Parts, urls: ServiceUrls): unknown {
  const { codeSigning, rekor, rekorV2, timestamps } = parts;
  const { root, intermediate, validFrom } = codeSigning.authority;
  const isLogged = parts.instance === 'public-good';
  const since = (validity: Date): unknown => ({ start: validity.toISOString() });
  const start = since(validFrom);
  const certificateLog = {
    baseUrl: `${urls.fulcio}/ctfe`,
    hashAlgorithm: 'SHA2_256',
    publicKey: key(spkiOf(codeSigning.log.keys.publicKey), 'PKIX_ECDSA_P256_SHA_256', start),
    logId: { keyId: codeSigning.log.id.toString('base64') },
  };
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: isLogged
      ? [
          logJson(rekor, { url: urls.rekor, details: 'PKIX_ECDSA_P256_SHA_256', start }),
          logJson(rekorV2, { url: urls.rekorV2, details: 'PKIX_ED25519', start }),
        ]
      : [],
    certificateAuthorities: [
      authority('sigstore', { url: urls.fulcio, chain: [intermediate, root], start }),
    ],
    ctlogs: isLogged ? [certificateLog] : [],
    timestampAuthorities: [
      authority('timestamps', {
        url: urls.timestamps,
        chain: timestamps.chain,
        start: since(timestamps.validFrom),
      }),
    ],
  };
}

interface LogTrust {
  readonly url: string;
  readonly details: string;
  readonly start: unknown;
}

function logJson(log: TransparencyLog, { url, details, start }: LogTrust): unknown {
  return {
    baseUrl: url,
    hashAlgorithm: 'SHA2_256',
    publicKey: key(logKeyOf(log), details, start),
    logId: { keyId: log.id.toString('base64') },
  };
}

function key(bytes: Buffer, keyDetails: string, validFor: unknown): unknown {
  return { rawBytes: bytes.toString('base64'), keyDetails, validFor };
}

interface AuthorityTrust {
  readonly url: string;
  readonly chain: readonly Buffer[];
  readonly start: unknown;
}

function authority(commonName: string, { url, chain, start }: AuthorityTrust): unknown {
  const certificates = chain.map((bytes) => ({ rawBytes: bytes.toString('base64') }));
  return {
    subject: { organization: 'sigstore.local', commonName },
    uri: url,
    certChain: { certificates },
    validFor: start,
  };
}
