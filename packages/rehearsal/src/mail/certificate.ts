import { der } from '../sigstore/x509/der.ts';
import { createAuthority } from '../sigstore/x509/authority.ts';
import { pemOf } from '../sigstore/x509/certificate.ts';
import { extensions } from '../sigstore/x509/extensions.ts';
import { createKeys } from '../sigstore/x509/keys.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SUBJECT_NAMES = '2.5.29.17';

/** What a server on loopback needs for TLS, and what its clients must trust. */
export interface LocalCertificate {
  /** In PEM. */
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

/** A certificate for `localhost` and 127.0.0.1 by an authority that nobody else has. */
export function createLocalCertificate(now: Date): LocalCertificate {
  const authority = createAuthority('mail', now);
  const { publicKey, privateKey } = createKeys('P-256');
  const names = der.sequence(
    der.implicit(2, Buffer.from('localhost')),
    der.implicit(7, Buffer.from([127, 0, 0, 1])),
  );
  const leaf = authority.issue({
    publicKey,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + 30 * DAY_MS),
    purpose: 'serverAuth',
    extensions: [extensions.other(SUBJECT_NAMES, names)],
  });
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: pemOf(leaf) + pemOf(authority.intermediate),
    ca: pemOf(authority.root),
  };
}
