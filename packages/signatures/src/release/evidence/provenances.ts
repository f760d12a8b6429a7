import { PROVENANCE_TYPE, readProvenance } from '../../documents/provenance.ts';
import type { Provenance } from '../../documents/provenance.ts';
import type { AssetFile, ReleaseEvidence } from './evidence.ts';
import { bestSigned, signedBy } from './signers.ts';
import type { SignedBy } from './signers.ts';

/** The provenance of an artifact, or why there is none to judge. */
export type FoundProvenance =
  | { readonly status: 'found'; readonly signed: SignedBy; readonly provenance: Provenance }
  | { readonly status: 'missing'; readonly code: string; readonly found: string };

/**
 * Finds the provenance that an expected signer gave of a file. One by another signer than the best
 * signature's is none.
 */
export function provenanceOf(evidence: ReleaseEvidence, file: AssetFile): FoundProvenance {
  const statements = signedBy(evidence, file).filter(
    ({ verdict }) => verdict.statement !== undefined,
  );
  const all = statements.filter(
    ({ verdict }) => verdict.statement?.predicateType === PROVENANCE_TYPE,
  );
  const best = bestSigned(evidence, file);
  const signed = all.find((candidate) =>
    best.some(({ faults }) => candidate.faults.size <= faults.size),
  );
  if (signed?.verdict.statement === undefined) return missing(all, statements);
  const provenance = readProvenance(signed.verdict.statement);
  if (provenance.status === 'read')
    return { status: 'found', signed, provenance: provenance.value };
  return { status: 'missing', code: provenance.code, found: provenance.message };
}

function missing(
  [stranger]: readonly SignedBy[],
  statements: readonly SignedBy[],
): FoundProvenance {
  if (stranger !== undefined) {
    const found = `one by ${stranger.verdict.names.join(', ')}`;
    return { status: 'missing', code: 'PROVENANCE_SIGNER_OTHER', found };
  }
  const types = statements.map(({ verdict }) => verdict.statement?.predicateType ?? '');
  const old = types.find((type) => type.startsWith('https://slsa.dev/provenance/'));
  if (old !== undefined) return { status: 'missing', code: 'PROVENANCE_TYPE_OTHER', found: old };
  const found = types.length === 0 ? 'none' : `only ${types.join(', ')}`;
  return { status: 'missing', code: 'PROVENANCE_MISSING', found };
}
