import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { cosignOrGh } from '../../commands.ts';
import { bestSigned } from '../../evidence/signers.ts';
import type { Aspect, SignedBy } from '../../evidence/signers.ts';

interface AspectCard {
  readonly id: Aspect;
  readonly promise: string;
  /** What of the signer is shown where it is as expected; nothing where it was not asked for. */
  readonly found: (signed: SignedBy) => string | undefined;
}

/** A check of one thing that the certificate of the closest signature says. */
export function aspectCheck({ id, promise, found }: AspectCard): ArtifactCheck {
  return {
    id,
    group: 'signed',
    scope: 'artifact',
    promise,
    command: cosignOrGh,
    judge(evidence, { file }) {
      const signed = bestSigned(evidence, file);
      if (signed.length === 0) return skipped('There is no signature that holds');
      for (const { faults } of signed) {
        const fault = faults.get(id);
        if (fault !== undefined) return failed(fault.code, fault.expected, fault.found);
      }
      const shown = signed[0] === undefined ? undefined : found(signed[0]);
      return shown === undefined ? skipped('The policy does not ask for it') : passed(shown);
    },
  };
}
