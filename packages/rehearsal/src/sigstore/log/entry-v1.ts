import { sha256 } from '../x509/keys.ts';
import { canonical } from './canonical.ts';
import { Refused, textAt, valueAt } from './fields.ts';

export interface LoggedBody {
  readonly kind: string;
  readonly version: string;
  /** Canonical, as the leaf holds it. */
  readonly body: Buffer;
}

/** What the first Rekor logs for a proposed entry: never the envelope itself, only its hashes. */
export function entryBodyV1(proposed: unknown): LoggedBody {
  const kind = textAt(proposed, 'kind');
  const version = '0.0.1';
  const body = { apiVersion: version, kind, spec: specOf(kind, proposed) };
  return { kind, version, body: Buffer.from(canonical(body)) };
}

function specOf(kind: string, proposed: unknown): unknown {
  if (kind === 'hashedrekord') return hashedRekord(proposed);
  if (kind === 'dsse') return dsse(proposed);
  throw new Refused(`An entry of kind ${kind} is not known`);
}

function hashedRekord(proposed: unknown): unknown {
  const at = (...path: readonly string[]): string => textAt(proposed, 'spec', ...path);
  return {
    data: { hash: { algorithm: 'sha256', value: at('data', 'hash', 'value') } },
    signature: {
      content: at('signature', 'content'),
      publicKey: { content: at('signature', 'publicKey', 'content') },
    },
  };
}

function dsse(proposed: unknown): unknown {
  const text = textAt(proposed, 'spec', 'proposedContent', 'envelope');
  const envelope: unknown = JSON.parse(text);
  const verifier = textAt(proposed, 'spec', 'proposedContent', 'verifiers', '0');
  const signatures = valueAt(envelope, 'signatures');
  if (!Array.isArray(signatures)) throw new Refused('The envelope has no signatures');
  return {
    envelopeHash: hash(Buffer.from(text)),
    payloadHash: hash(Buffer.from(textAt(envelope, 'payload'), 'base64')),
    signatures: signatures.map((signature) => ({ signature: textAt(signature, 'sig'), verifier })),
  };
}

function hash(bytes: Buffer): unknown {
  return { algorithm: 'sha256', value: sha256(bytes).toString('hex') };
}
