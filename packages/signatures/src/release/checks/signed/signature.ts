import { counted } from '@embargo/core';

import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { cosignOrGh } from '../../commands.ts';
import type { Attestation } from '../../evidence/evidence.ts';
import { signedBy } from '../../evidence/signers.ts';

/** A signature over the artifact holds by certificate, log and time, and none of them fails. */
export const signature: ArtifactCheck = {
  id: 'signature',
  group: 'signed',
  scope: 'artifact',
  promise: 'It is signed, and the signature holds',
  command: cosignOrGh,
  judge(evidence, { name, file, require }) {
    if (!require.includes('signature')) return skipped('The policy does not ask for it');
    const about = evidence.attestations.filter(
      (attestation) =>
        isAbout(attestation, name, file.sha256) && evidence.assets.has(attestation.place),
    );
    for (const { place, verdict } of about) {
      if (verdict.status === 'verified') continue;
      return failed(verdict.code, `a signature in ${place} that holds`, verdict.message);
    }
    const signed = signedBy(evidence, file);
    if (signed.length === 0) {
      return failed(
        'SIGNATURE_MISSING',
        `a bundle over ${file.sha256}`,
        sayNone(evidence.attestations),
      );
    }
    return passed(`${signed.map(({ attestation }) => attestation.place).join(', ')} holds`);
  },
};

function isAbout({ beside, subjects }: Attestation, name: string, sha256: string): boolean {
  return beside === name || subjects.some((one) => one.name === name || one.sha256 === sha256);
}

function sayNone(attestations: readonly Attestation[]): string {
  const refused = attestations.find(({ verdict }) => verdict.status === 'refused');
  if (refused?.verdict.status !== 'refused')
    return `none among ${counted(attestations.length, 'bundle')}`;
  return `none; ${refused.place} was refused: ${refused.verdict.message}`;
}
