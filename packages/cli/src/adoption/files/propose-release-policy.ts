/**
 * `release-policy.yml` as `schemas/release-policy.schema.json` has it, for the release workflow of
 * the starters. `PROGRAM` and the platforms are for people to correct.
 */
export function proposeReleasePolicy(repository: string): string {
  return `# What a release must be; schemas/release-policy.schema.json of the suite has all that may stand here.
version: 1
repository: ${repository}
signers:
  - workflow: ${repository}/.github/workflows/security-release.yml
    issuer: https://token.actions.githubusercontent.com
artifacts:
  - name: 'PROGRAM-{os}-{arch}'
    platforms: [linux/amd64, darwin/arm64]
    smoke: { arguments: ['--version'] }
checksums: { name: SHA256SUMS }
`;
}
