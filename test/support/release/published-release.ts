import { startCheckedGitHub } from '../checked-github.ts';
import type { LocalGitHub } from '@embargo/rehearsal';

import {
  attachAsset,
  createRelease,
  publishRelease,
} from '../../../packages/rehearsal/src/github/changes/release.ts';
import { runAction } from '../run-action.ts';
import type { ActionRun } from '../run-action.ts';
import { openSandbox } from '../sandbox.ts';
import type { Sandbox } from '../sandbox.ts';
import { ISSUER } from '../sigstore/forge.ts';
import { asGitHub, filesOf, newWorld, TAG, trustedRoot, WORKFLOW } from './signed-release.ts';
import type { World } from './signed-release.ts';

/** A release on a local GitHub, and the action that verifies it. */
export interface PublishedRelease {
  readonly github: LocalGitHub;
  readonly sandbox: Sandbox;
  /** Everything that was uploaded. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly token: string;
  readonly run: (
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => Promise<ActionRun>;
  readonly close: () => Promise<void>;
}

export interface PublishedSettings {
  readonly isDraft?: boolean;
  readonly world?: (world: World) => void;
  readonly securityPolicy?: string;
}

const OPENED = new Date('2026-03-04T05:00:00Z');

export async function publishedRelease(
  settings: PublishedSettings = {},
): Promise<PublishedRelease> {
  const github = await startCheckedGitHub({
    now: () => OPENED,
    signStatement: asGitHub,
  });
  github.addOrganization('anvil', { owners: ['olga'] });
  github.addRepository('anvil/forge', { files: { 'a.txt': 'a' }, immutableReleases: true });
  const repository = github.repository('anvil/forge');
  const sha = repository.refs.get('refs/heads/main') ?? '';
  const world = worldFor(github, sha);
  settings.world?.(world);
  const files = filesOf(world);
  const release = createRelease(github.world, repository, {
    author: 'olga',
    tag: TAG,
    body: 'Fixed in 1.4.2.',
    draft: true,
  });
  for (const [name, content] of files) {
    attachAsset(github.world, release, { name, content, uploader: 'olga' });
  }
  if (settings.isDraft !== true) publishRelease(github.world, repository, release);
  const sandbox = openSandbox();
  sandbox.write('release-policy.json', JSON.stringify(world.policy));
  sandbox.write('trusted_root.json', JSON.stringify(trustedRoot));
  if (settings.securityPolicy !== undefined) sandbox.write('SECURITY.md', settings.securityPolicy);
  const permissions = { contents: 'write', attestations: 'read', metadata: 'read' } as const;
  return {
    github,
    sandbox,
    files,
    token: github.workflowToken({ repository: 'anvil/forge', permissions }),
    run: (inputs = {}, env = {}) =>
      runAction('verify-release', {
        workspace: sandbox.folder,
        inputs: { tag: TAG, 'trusted-root': 'trusted_root.json', ...inputs },
        env: { GITHUB_API_URL: github.url, ...env },
      }),
    close: async () => {
      await github.close();
      sandbox.remove();
    },
  };
}

/** Signed at the commit and with the numbers that this GitHub has. */
function worldFor(github: LocalGitHub, sha: string): World {
  const world = newWorld();
  const { id, owner } = github.repository('anvil/forge');
  const ownerId = github.world.state.organizations.get(owner)?.id ?? 0;
  const ids = { repositoryId: String(id), ownerId: String(ownerId) };
  world.run = { ...world.run, sha, ...ids };
  world.policy = {
    ...world.policy,
    ...ids,
    signers: [{ workflow: WORKFLOW, workflowDigest: sha, issuer: ISSUER }],
    build: {},
    openpgp: undefined,
    regression: undefined,
    artifacts: [
      {
        name: 'forge-{version}-{os}-{arch}',
        platforms: ['linux/amd64', 'darwin/arm64'],
        require: ['signature', 'provenance', 'sbom'],
      },
    ],
  };
  return world;
}
