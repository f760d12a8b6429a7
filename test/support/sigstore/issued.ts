import { makeBundle } from '../../../packages/rehearsal/src/sigstore/bundle/make-bundle.ts';
import { claimExtensions } from '../../../packages/rehearsal/src/sigstore/x509/claims.ts';
import type { LeafRequest } from '../../../packages/rehearsal/src/sigstore/x509/code-signing.ts';
import { der } from '../../../packages/rehearsal/src/sigstore/x509/der.ts';
import { extensions } from '../../../packages/rehearsal/src/sigstore/x509/extensions.ts';
import { MESSAGE, RUN } from './forge.ts';
import type { Forge } from './forge.ts';

const LIFE = 600_000;

/** A bundle of a forge whose certificate has more extensions than the authority writes. */
export function bundleWith({ parts }: Forge, more: readonly Buffer[]): unknown {
  const { codeSigning } = parts;
  const { authority, log } = codeSigning;
  const issue = ({ publicKey, subject, claims = {}, at }: LeafRequest): Buffer =>
    authority.issue({
      publicKey,
      notBefore: at,
      notAfter: new Date(at.getTime() + LIFE),
      purpose: 'codeSigning',
      extensions: [extensions.subjectUri(subject), ...claimExtensions(claims), ...more],
      log,
    });
  const issuing = { ...parts, codeSigning: { ...codeSigning, issue } };
  return makeBundle(issuing, { run: RUN, content: MESSAGE });
}

/** An extension that no reader knows. */
export function unknownExtension(isCritical: boolean): Buffer {
  const critical = isCritical ? [der.yes()] : [];
  return der.sequence(der.oid('1.3.6.1.4.1.99999.1'), ...critical, der.octets(der.text('new')));
}
