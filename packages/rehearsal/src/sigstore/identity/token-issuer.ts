import { generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { Refused } from '../log/fields.ts';
import type { Claims } from '../x509/claims.ts';

/** How long GitHub's identity tokens live. */
const LIFE_SECONDS = 300;

/** Gives identity tokens (JWT, RS256) and knows its own. */
export interface TokenIssuer {
  readonly url: string;
  readonly keyId: string;
  readonly publicKey: KeyObject;
  readonly issue: (request: TokenRequest) => string;
  /** The claims of a token; refuses what it did not sign, what is too old or for somebody else. */
  readonly read: (token: string, audience: string, at: Date) => Claims;
}

export interface TokenRequest {
  readonly claims: Claims;
  readonly audience: string;
  readonly at: Date;
}

export function createTokenIssuer(url: string): TokenIssuer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyId = randomUUID();
  return {
    url,
    keyId,
    publicKey,
    issue: ({ claims, audience, at }) => {
      const issuedAt = Math.floor(at.getTime() / 1000);
      const times = { iat: issuedAt, nbf: issuedAt - 5, exp: issuedAt + LIFE_SECONDS };
      const payload = { jti: randomUUID(), iss: url, aud: audience, ...times, ...claims };
      const signed = [{ typ: 'JWT', alg: 'RS256', kid: keyId }, payload].map(encode).join('.');
      return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    read: (token, audience, at) => {
      const [header = '', payload = '', signature = ''] = token.split('.');
      const signed = Buffer.from(`${header}.${payload}`);
      if (!verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))) {
        throw new Refused('The identity token is not signed by its issuer');
      }
      const claims = decode(payload);
      if (claims['aud'] !== audience) throw new Refused(`The token is not for ${audience}`);
      if (Number(claims['exp']) * 1000 < at.getTime()) throw new Refused('The token has expired');
      return claims;
    },
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string): Claims {
  // Signed by this issuer, which writes objects.
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;
}
