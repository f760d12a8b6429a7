import type { CheckedGitHub } from './checked-github.ts';
import type { ActionSettings } from './run-action.ts';
import type { Sandbox } from './sandbox.ts';

/** What is under embargo until the advisory is public; each a canary. */
export const SECRETS = {
  summary: 'Canary manifests are not checked',
  description:
    '### Impact\nCanary impact\n### Workarounds\nCanary workaround\n### Details\nCanary detail',
  cveId: 'CVE-2031-40417',
} as const;

/** The secret of the ledger, a canary too. */
export const LEDGER_KEY = 'canary-ledger-key-0123456789abcdef';

/** Adds a draft with its secrets to a repository, of a product with its name, and gives its id. */
export function addCaseUnderEmbargo(github: CheckedGitHub, repository: string): string {
  const { ghsaId } = github.addAdvisory(repository, {
    summary: SECRETS.summary,
    description: SECRETS.description,
    cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    vulnerabilities: [
      {
        ecosystem: 'npm',
        name: repository.slice(repository.indexOf('/') + 1),
        vulnerableVersionRange: '>= 1.0.0, < 1.4.2',
        patchedVersions: '1.4.2',
        vulnerableFunctions: [],
      },
    ],
  });
  github.assignCve(ghsaId, SECRETS.cveId);
  return ghsaId;
}

/** How an action of the control repository runs beside a GitHub. */
export function settingsIn(
  { github, sandbox }: { readonly github: CheckedGitHub; readonly sandbox: Sandbox },
  inputs: Readonly<Record<string, string>>,
  event: unknown,
): ActionSettings {
  return {
    workspace: sandbox.folder,
    inputs,
    event,
    env: {
      GITHUB_REPOSITORY: 'anvil/control',
      GITHUB_RUN_ID: '7',
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    },
  };
}
