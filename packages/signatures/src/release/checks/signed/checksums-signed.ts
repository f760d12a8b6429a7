import { failed, passed, skipped } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { cosignChecksums } from '../../commands.ts';
import { bestSigned } from '../../evidence/signers.ts';

/** The checksums, which many people check first, are signed by an expected signer themselves. */
export const checksumsSigned: ReleaseCheck = {
  id: 'checksums-signed',
  group: 'signed',
  scope: 'release',
  promise: 'The checksums are signed by an expected signer',
  command: cosignChecksums,
  judge(evidence) {
    const { checksums } = evidence.expected;
    if (checksums?.isSigned !== true) return skipped('The policy does not ask for it');
    const file = evidence.assets.get(checksums.name);
    if (file === undefined) return skipped(`There is no ${checksums.name}`);
    const refused = evidence.attestations.find(
      ({ beside, verdict }) => beside === checksums.name && verdict.status === 'refused',
    );
    if (refused?.verdict.status === 'refused') {
      const { code, message } = refused.verdict;
      return failed(code, `a signature in ${refused.place} that holds`, message);
    }
    const [signed] = bestSigned(evidence, file);
    if (signed === undefined) {
      return failed('CHECKSUMS_UNSIGNED', `a bundle over ${checksums.name}`, 'none');
    }
    const [fault] = signed.faults.values();
    if (fault !== undefined) return failed(fault.code, fault.expected, fault.found);
    return passed(`${signed.attestation.place} holds`);
  },
};
