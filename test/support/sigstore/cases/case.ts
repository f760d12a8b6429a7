import type { BundleRequest } from '../../../../packages/rehearsal/src/sigstore/bundle/make-bundle.ts';
import { createForge, ENVELOPE, MESSAGE } from '../forge.ts';
import type { Forge } from '../forge.ts';
import type { Path } from '../json.ts';

/** A bundle with what a verifier says of it, whether it is asked about the file or its digest. */
export interface Case {
  readonly what: string;
  readonly bundle: unknown;
  readonly root: unknown;
  /** `accepted`, or the code of the refusal. */
  readonly verdict: string;
  /** Words of the command line; the identity of the forge where absent. */
  readonly signer?: readonly string[];
}

export const forge = createForge();
/** Of another make: the same names, other keys. */
export const stranger = createForge();
export const github = createForge('github');

export const TILED = { log: 'v2', isTimestamped: true } as const;

export const MATERIAL: Path = ['verificationMaterial'];
export const ENTRY: Path = [...MATERIAL, 'tlogEntries', 0];
export const PROOF: Path = [...ENTRY, 'inclusionProof'];
export const CHECKPOINT: Path = [...PROOF, 'checkpoint', 'envelope'];
export const STAMPS: Path = [...MATERIAL, 'timestampVerificationData', 'rfc3161Timestamps'];

/** What a forge makes on request, in each shape that the instance has, with the same verdict. */
export function requested(
  what: string,
  verdict: string,
  { of = forge, ...request }: Partial<BundleRequest> & { readonly of?: Forge },
): readonly Case[] {
  const logs = of === github ? [{}] : [{}, TILED];
  return [MESSAGE, ENVELOPE].flatMap((content) =>
    logs.map((log) => ({
      what: `${what} (${content.kind}${'log' in log ? ', tiled log' : ''})`,
      verdict,
      bundle: of.bundle({ content, ...log, ...request }),
      root: of.trustedRoot,
    })),
  );
}

/** One bundle, by the forge's own root. */
export function made(what: string, verdict: string, bundle: unknown): Case {
  return { what, verdict, bundle, root: forge.trustedRoot };
}

/** A good bundle, by another root. */
export function trusted(what: string, verdict: string, root: unknown): Case {
  return { what, verdict, bundle: forge.bundle(), root };
}

/** A good bundle on a tiled log, by another root. */
export function trustedTiled(what: string, verdict: string, root: unknown): Case {
  return { what, verdict, bundle: forge.bundle(TILED), root };
}
