import { aspectCheck } from './aspect-check.ts';

/** Who vouched for the signer's identity. */
export const issuer = aspectCheck({
  id: 'issuer',
  promise: "The signer's identity was vouched for by the expected issuer",
  found: ({ verdict }) => verdict.claims.issuer,
});
