import type { ReleaseEvidence } from './evidence/evidence.ts';
import type { ExpectedArtifact } from './policy/expected.ts';
import { besideOf } from './policy/sidecars.ts';

type Command = (evidence: ReleaseEvidence, artifact: ExpectedArtifact | undefined) => string;

/** `gh attestation verify` with the signer that was expected. */
export const ghAttestation: Command = ({ expected }, artifact) => {
  const [signer] = expected.signers;
  return words([
    'gh',
    'attestation',
    'verify',
    nameOf(artifact),
    '--repo',
    expected.repository,
    ...(signer?.identity === undefined ? [] : ['--cert-identity', signer.identity]),
    ...(signer === undefined ? [] : ['--cert-oidc-issuer', signer.issuer]),
    ...(signer?.workflow === undefined ? [] : ['--source-ref', signer.workflow.sourceRef]),
    ...(signer?.workflow?.runner === 'github-hosted' ? ['--deny-self-hosted-runners'] : []),
  ]);
};

/** `cosign verify-blob` where a bundle over the bytes lies beside the file, else `gh`. */
export const cosignOrGh: Command = (evidence, artifact) => {
  const name = nameOf(artifact);
  const beside = evidence.attestations.find(
    ({ place, verdict }) =>
      besideOf(place) === name && verdict.status === 'verified' && verdict.statement === undefined,
  );
  return beside === undefined
    ? ghAttestation(evidence, artifact)
    : cosignBlob(evidence, name, beside.place);
};

export const cosignChecksums: Command = (evidence) => {
  const name = evidence.expected.checksums?.name ?? 'SHA256SUMS';
  const bundle = [...evidence.assets.keys()].find((place) => besideOf(place) === name);
  return cosignBlob(evidence, name, bundle ?? `${name}.sigstore.json`);
};

export const ghAttestedSbom: Command = (evidence, artifact) =>
  `${ghAttestation(evidence, artifact)} --predicate-type https://cyclonedx.org/bom`;

/** Shows the predicate, for what `gh` itself does not compare. */
export const ghProvenance: Command = (evidence, artifact) =>
  `${ghAttestation(evidence, artifact)} --format json --jq '.[].verificationResult.statement.predicate'`;

export const sha256sum: Command = ({ expected }) =>
  words(['sha256sum', '--check', '--strict', expected.checksums?.name ?? 'SHA256SUMS']);

export const gpgVerify: Command = ({ expected }, artifact) => {
  const isArtifact = expected.openpgp?.over === 'artifacts';
  const file = isArtifact ? nameOf(artifact) : (expected.checksums?.name ?? 'SHA256SUMS');
  return words(['gpg', '--verify', `${file}${expected.openpgp?.suffix ?? '.asc'}`, file]);
};

export const fileHeader: Command = (_, artifact) => words(['file', nameOf(artifact)]);

export const jqSbom: Command = ({ expected }, artifact) => {
  const name = nameOf(artifact);
  const file = (expected.sbom?.name ?? '{artifact}.cdx.json').replaceAll('{artifact}', name);
  return words(['jq', '.metadata.component, .components, .packages', file]);
};

export const ghRelease: Command = ({ expected }) =>
  words([
    'gh',
    'release',
    'view',
    expected.tag,
    '--repo',
    expected.repository,
    '--json',
    'isDraft,isPrerelease,isImmutable,body,assets',
  ]);

export const ghReleaseVerify: Command = ({ expected }) =>
  words(['gh', 'release', 'verify', expected.tag, '--repo', expected.repository]);

export const ghTagCommit: Command = ({ expected }) => {
  const [repository, tag] = [expected.repository, encodeURIComponent(expected.tag)];
  return words(['gh', 'api', `repos/${repository}/commits/${tag}`, '--jq', '.sha']);
};

/** Downloads as a stranger does, and hashes. */
export const curlSum: Command = ({ expected }, artifact) => {
  const { repository, tag } = expected;
  const path = `${repository}/releases/download/${encodeURIComponent(tag)}`;
  const url = `https://github.com/${path}/${encodeURIComponent(nameOf(artifact))}`;
  return `${words(['curl', '--location', '--fail', '--silent', url])} | sha256sum`;
};

export const runProgram: Command = (_, artifact) =>
  words([`./${nameOf(artifact)}`, ...(artifact?.smoke?.arguments ?? ['--version'])]);

export const runRegression: Command = ({ expected }) =>
  words(
    (expected.regression?.command ?? []).map((word) => word.replaceAll('{program}', './PROGRAM')),
  );

export const ghAdvisory: Command = ({ expected, advisory }) => {
  const id = advisory?.status === 'observed' ? advisory.value.ghsaId : 'GHSA_ID';
  return words(['gh', 'api', `repos/${expected.repository}/security-advisories/${id}`]);
};

function cosignBlob({ expected }: ReleaseEvidence, name: string, bundle: string): string {
  const [signer] = expected.signers;
  return words([
    'cosign',
    'verify-blob',
    '--bundle',
    bundle,
    '--certificate-identity',
    signer?.identity ?? 'IDENTITY',
    '--certificate-oidc-issuer',
    signer?.issuer ?? 'ISSUER',
    name,
  ]);
}

function nameOf(artifact: ExpectedArtifact | undefined): string {
  return artifact?.name ?? 'FILE';
}

/** Words for a POSIX shell; a name from outside can say nothing to it. */
function words(list: readonly string[]): string {
  return list
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}
