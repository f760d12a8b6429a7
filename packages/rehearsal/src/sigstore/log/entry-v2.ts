import { sha256 } from '../x509/keys.ts';
import { canonical } from './canonical.ts';
import type { LoggedBody } from './entry-v1.ts';
import { bytesAt, Refused, textAt, valueAt } from './fields.ts';

/** What the tiled Rekor logs for a request to create an entry. */
export function entryBodyV2(request: unknown): LoggedBody {
  const { kind, spec } = entryOf(request);
  const version = '0.0.2';
  return { kind, version, body: Buffer.from(canonical({ apiVersion: version, kind, spec })) };
}

function entryOf(request: unknown): { readonly kind: string; readonly spec: unknown } {
  if (valueAt(request, 'hashedRekordRequestV002') !== undefined) {
    return { kind: 'hashedrekord', spec: { hashedRekordV002: hashedRekord(request) } };
  }
  if (valueAt(request, 'dsseRequestV002') !== undefined) {
    return { kind: 'dsse', spec: { dsseV002: dsse(request) } };
  }
  throw new Refused('The request has no entry that is known');
}

function hashedRekord(request: unknown): unknown {
  const at = (...path: readonly string[]): string =>
    textAt(request, 'hashedRekordRequestV002', ...path);
  return {
    data: { algorithm: 'SHA2_256', digest: at('digest') },
    signature: {
      content: at('signature', 'content'),
      verifier: verifierOf(valueAt(request, 'hashedRekordRequestV002', 'signature', 'verifier')),
    },
  };
}

function dsse(request: unknown): unknown {
  const inner = valueAt(request, 'dsseRequestV002');
  const payload = bytesAt(inner, 'envelope', 'payload');
  const signatures = valueAt(inner, 'envelope', 'signatures');
  if (!Array.isArray(signatures)) throw new Refused('The envelope has no signatures');
  const verifier = verifierOf(valueAt(inner, 'verifiers', '0'));
  return {
    payloadHash: { algorithm: 'SHA2_256', digest: sha256(payload).toString('base64') },
    signatures: signatures.map((signature) => ({ content: textAt(signature, 'sig'), verifier })),
  };
}

function verifierOf(verifier: unknown): unknown {
  const rawBytes = textAt(verifier, 'x509Certificate', 'rawBytes');
  return { keyDetails: textAt(verifier, 'keyDetails'), x509Certificate: { rawBytes } };
}
