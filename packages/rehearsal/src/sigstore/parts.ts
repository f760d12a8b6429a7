import { createTokenIssuer } from './identity/token-issuer.ts';
import type { TokenIssuer } from './identity/token-issuer.ts';
import { createTransparencyLog } from './log/transparency-log.ts';
import type { TransparencyLog } from './log/transparency-log.ts';
import { createTimestampAuthority } from './time/timestamp-authority.ts';
import type { TimestampAuthority } from './time/timestamp-authority.ts';
import { createCodeSigning } from './x509/code-signing.ts';
import type { CodeSigning } from './x509/code-signing.ts';

/** Whose shape it has: the public instance, or GitHub's own for private repositories, which
 * keeps no log and whose certificates promise none. */
export type Instance = 'public-good' | 'github';

/** Whatever signs: keys, authorities and logs, without the servers before them. */
export interface Parts {
  readonly instance: Instance;
  readonly now: () => Date;
  readonly codeSigning: CodeSigning;
  readonly issuer: TokenIssuer;
  readonly rekor: TransparencyLog;
  readonly rekorV2: TransparencyLog;
  readonly timestamps: TimestampAuthority;
}

export interface PartsTerms {
  readonly instance: Instance;
  readonly now: () => Date;
  readonly issuerUrl: string;
  readonly hosts: { readonly rekor: string; readonly rekorV2: string };
}

export function createParts({ instance, now, issuerUrl, hosts }: PartsTerms): Parts {
  return {
    instance,
    now,
    codeSigning: createCodeSigning(now(), instance === 'public-good'),
    issuer: createTokenIssuer(issuerUrl),
    rekor: createTransparencyLog({ host: hosts.rekor, curve: 'P-256' }),
    rekorV2: createTransparencyLog({ host: hosts.rekorV2, curve: 'ed25519' }),
    timestamps: createTimestampAuthority(now()),
  };
}
