import type { Check } from '../check.ts';
import { advisoryFixedVersion } from './advisory/advisory-fixed-version.ts';
import { advisoryRange } from './advisory/advisory-range.ts';
import { notesNameVersion } from './advisory/notes-name-version.ts';
import { allArtifacts } from './built/all-artifacts.ts';
import { checksumsComplete } from './built/checksums-complete.ts';
import { cleanTree } from './built/clean-tree.ts';
import { platformHeader } from './built/platform-header.ts';
import { reproducible } from './built/reproducible.ts';
import { tagCommit } from './built/tag-commit.ts';
import { regression } from './functional/regression.ts';
import { smokeCommand } from './functional/smoke-command.ts';
import { versionOutput } from './functional/version-output.ts';
import { buildType } from './provenance/build-type.ts';
import { builder } from './provenance/builder.ts';
import { parameters } from './provenance/parameters.ts';
import { provenanceCertificate } from './provenance/provenance-certificate.ts';
import { provenanceCommit } from './provenance/provenance-commit.ts';
import { provenanceTime } from './provenance/provenance-time.ts';
import { provenanceType } from './provenance/provenance-type.ts';
import { anonymousDownload } from './public/anonymous-download.ts';
import { apiDigest } from './public/api-digest.ts';
import { assetNames } from './public/asset-names.ts';
import { immutable } from './public/immutable.ts';
import { nothingExtra } from './public/nothing-extra.ts';
import { releaseState } from './public/release-state.ts';
import { unchanged } from './public/unchanged.ts';
import { fixedPackage } from './sbom/fixed-package.ts';
import { sbomAttested } from './sbom/sbom-attested.ts';
import { sbomComponents } from './sbom/sbom-components.ts';
import { sbomPresent } from './sbom/sbom-present.ts';
import { sbomSubject } from './sbom/sbom-subject.ts';
import { checksumsSigned } from './signed/checksums-signed.ts';
import { digestBound } from './signed/digest-bound.ts';
import { issuer } from './signed/issuer.ts';
import { openpgpSignature } from './signed/openpgp-signature.ts';
import { runner } from './signed/runner.ts';
import { signature } from './signed/signature.ts';
import { signerIdentity } from './signed/signer-identity.ts';
import { sourceRef } from './signed/source-ref.ts';
import { sourceRepository } from './signed/source-repository.ts';
import { trigger } from './signed/trigger.ts';
import { workflowDigest } from './signed/workflow-digest.ts';

/** Every check of a release, in the order of a release. */
export const releaseChecks: readonly Check[] = [
  allArtifacts,
  platformHeader,
  checksumsComplete,
  tagCommit,
  cleanTree,
  reproducible,
  signature,
  digestBound,
  issuer,
  signerIdentity,
  sourceRepository,
  sourceRef,
  trigger,
  runner,
  workflowDigest,
  checksumsSigned,
  openpgpSignature,
  provenanceType,
  buildType,
  builder,
  parameters,
  provenanceCertificate,
  provenanceCommit,
  provenanceTime,
  sbomPresent,
  sbomSubject,
  sbomComponents,
  sbomAttested,
  fixedPackage,
  assetNames,
  nothingExtra,
  releaseState,
  anonymousDownload,
  apiDigest,
  immutable,
  unchanged,
  smokeCommand,
  versionOutput,
  regression,
  advisoryFixedVersion,
  advisoryRange,
  notesNameVersion,
];
