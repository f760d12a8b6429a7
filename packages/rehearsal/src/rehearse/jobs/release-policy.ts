import { standInProgram } from './program.ts';

export const RELEASE_POLICY = 'release-policy.yml';
/** Lies beside it in every job that verifies. */
export const TRUSTED_ROOT = 'trusted_root.json';

const ISSUER = 'https://token.actions.githubusercontent.com';

/** What a project would write into its release policy for the program that stands for its own. */
export function releasePolicy(repository: string, workflow: string): object {
  const { platform, words } = standInProgram();
  return {
    version: 1,
    repository,
    trust: { instance: 'custom', root: TRUSTED_ROOT },
    signers: [{ workflow: `${repository}/${workflow}`, issuer: ISSUER }],
    artifacts: [
      { name: 'vault-{version}-{os}-{arch}', platforms: [platform], smoke: { arguments: words } },
    ],
    checksums: { name: 'SHA256SUMS' },
  };
}
