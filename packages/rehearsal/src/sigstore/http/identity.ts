import type { TokenIssuer } from '../identity/token-issuer.ts';
import type { Claims } from '../x509/claims.ts';
import { json } from './service.ts';
import type { Handler } from './service.ts';

export interface IdentityTerms {
  readonly issuer: TokenIssuer;
  /** What a job must show to get a token: `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestToken: string;
  readonly claims: () => Claims;
  readonly now: () => Date;
}

/** The runner's door to identity tokens, and what an issuer publishes about itself. */
export function identityHandler({ issuer, requestToken, claims, now }: IdentityTerms): Handler {
  return ({ pathname, query, headers }) => {
    if (pathname === '/.well-known/openid-configuration') {
      return json(200, { issuer: issuer.url, jwks_uri: `${issuer.url}/.well-known/jwks` });
    }
    if (pathname === '/.well-known/jwks') {
      const key = issuer.publicKey.export({ format: 'jwk' });
      return json(200, { keys: [{ ...key, kid: issuer.keyId, alg: 'RS256', use: 'sig' }] });
    }
    if (pathname !== '/token') return json(404, { message: 'Not found' });
    if (headers['authorization'] !== `Bearer ${requestToken}`) {
      return json(401, { message: 'The request token is not the one of this job' });
    }
    const audience = query.get('audience') ?? 'https://github.com';
    return json(200, { value: issuer.issue({ claims: claims(), audience, at: now() }) });
  };
}
