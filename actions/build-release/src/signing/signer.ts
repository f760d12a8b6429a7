import { EmbargoError } from '@embargo/core';

import type { BundleJson } from './check-bundle.ts';
import { checkBundle } from './check-bundle.ts';

/** Signs small things: the checksums as they are, statements in an envelope (DSSE). */
export interface Signer {
  readonly signBytes: (bytes: Buffer) => Promise<BundleJson>;
  readonly signStatement: (statement: unknown) => Promise<BundleJson>;
}

export interface SigningTerms {
  /** As `signing_config.json` has it. */
  readonly config: unknown;
  /** A fresh token for each certificate: they live for minutes. */
  readonly getToken: () => Promise<string>;
  /** The address that the certificate must name. */
  readonly subject: string;
}

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const PATIENCE = { timeout: 20_000, retry: { retries: 3, minTimeout: 500, maxTimeout: 4_000 } };

/** Opens the way to Fulcio, log and timestamp authority; the library is loaded by the first use. */
export function openSigner({ config, getToken, subject }: SigningTerms): Signer {
  const sign = async (
    bundleType: 'messageSignature' | 'dsseEnvelope',
    data: Buffer,
  ): Promise<BundleJson> => {
    const [{ bundleBuilderFromSigningConfig }, { bundleToJSON }, { SigningConfig }] =
      await Promise.all([
        import('@sigstore/sign'),
        import('@sigstore/bundle'),
        import('@sigstore/protobuf-specs'),
      ]);
    const create = async (): Promise<unknown> => {
      const builder = bundleBuilderFromSigningConfig({
        signingConfig: SigningConfig.fromJSON(config),
        identityProvider: { getToken },
        bundleType,
        fetchOptions: PATIENCE,
      });
      return bundleToJSON(await builder.create({ data, type: PAYLOAD_TYPE }));
    };
    const bundle = await create().catch((error: unknown) => {
      throw failed(error);
    });
    return checkBundle(bundle, { data, payloadType: PAYLOAD_TYPE, subject });
  };
  return {
    signBytes: (bytes) => sign('messageSignature', bytes),
    signStatement: (value) => sign('dsseEnvelope', Buffer.from(JSON.stringify(value))),
  };
}

const STEPS: Readonly<Record<string, string>> = {
  CA_CREATE_SIGNING_CERTIFICATE_ERROR: 'Fulcio gave no certificate',
  TLOG_CREATE_ENTRY_ERROR: 'the transparency log took no entry',
  TLOG_FETCH_ENTRY_ERROR: 'the transparency log did not show its entry',
  TSA_CREATE_TIMESTAMP_ERROR: 'the timestamp authority gave no timestamp',
};

/** Without the library's own message, which may hold the token. */
function failed(error: unknown): EmbargoError {
  if (error instanceof EmbargoError) return error;
  const inner = error instanceof Error && error.cause instanceof EmbargoError ? error.cause : error;
  if (inner instanceof EmbargoError) return inner;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  const what = STEPS[code] ?? 'the signing configuration names no service that can be used';
  const message = `Nothing is signed because ${what}, expected it after several tries; run the job again`;
  return new EmbargoError('SIGNING_FAILED', message);
}
