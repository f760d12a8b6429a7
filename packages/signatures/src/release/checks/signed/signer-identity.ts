import { aspectCheck } from './aspect-check.ts';

/** Who signed: the whole name, never a part of it. */
export const signerIdentity = aspectCheck({
  id: 'signer-identity',
  promise: 'It was signed by the expected workflow or person',
  found: ({ verdict }) => verdict.names.join(', '),
});
