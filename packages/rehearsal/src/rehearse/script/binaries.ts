import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { LocalGitHub } from '../../github/local-github.ts';
import { VERSIONS } from '../cast.ts';
import type { Play } from '../play.ts';
import { RUN_ID } from '../play.ts';
import { placeInRepository } from '../stage.ts';
import { checkOut } from './checkout.ts';
import { standInProgram } from './program.ts';

const WORKFLOW = '.github/workflows/release.yml';
const ISSUER = 'https://token.actions.githubusercontent.com';
const REF = `refs/tags/${VERSIONS.tag}`;
const ASSETS = 'release/assets';
const POLICY = 'release-policy.json';
const ROOT = 'trusted_root.json';
const SIGNING = 'signing_config.json';
/** The report that the gate asks for. */
const REPORT = 'verified.json';
const DRAFT_REPORT = 'draft-verified.json';

/** A job at the tag of the release. */
export interface ReleaseJob {
  readonly folder: string;
  /** The report of verify-release that the gate asks for. */
  readonly report: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly token: string;
}

/** Builds, signs and stages the release of a tag, and verifies what was built by running it. */
export async function buildBinaries(play: Play): Promise<ReleaseJob> {
  const job = openJob(play);
  const { file, platform, words } = standInProgram();
  const name = `vault-${VERSIONS.fixed}-${platform.replace('/', '-')}`;
  const program = path.resolve(file);
  await runInJob(play, job, {
    title: 'build-release builds and signs the release, and stages it as a draft',
    action: 'build-release',
    inputs: {
      run: `mkdir -p dist && cp '${program}' 'dist/${name}'`,
      artifacts: `${platform} dist/${name}`,
      'policy-path': placeInRepository(play.request.policyPath),
      'security-release':
        play.request.judgement.process.releaseWindow === undefined ? 'false' : 'true',
      'sigstore-instance': 'custom',
      'signing-config': SIGNING,
      'github-token': job.token,
    },
    environment: play.stage.sigstore.environment,
  });
  writeFileSync(path.join(job.folder, POLICY), JSON.stringify(policyOf(play, platform, words)));
  await runInJob(play, job, {
    title: 'verify-release runs what was built, beside no token',
    action: 'verify-release',
    inputs: {
      ...verifying('directory', REPORT),
      'run-programs': 'true',
    },
  });
  await runInJob(play, job, {
    title: 'verify-release verifies the draft',
    action: 'verify-release',
    inputs: { ...verifying('draft', DRAFT_REPORT), 'github-token': job.token },
  });
  return job;
}

/** Publishes the draft where it is, byte for byte, what was built and verified. */
export async function publishBinaries(play: Play, job: ReleaseJob): Promise<void> {
  await runInJob(play, job, {
    title: 'build-release publishes the draft that was verified',
    action: 'build-release',
    inputs: {
      from: 'release',
      publish: DRAFT_REPORT,
      'policy-path': placeInRepository(play.request.policyPath),
      'github-token': job.token,
    },
  });
  await runInJob(play, job, {
    title: 'verify-release verifies the published release, as a stranger',
    action: 'verify-release',
    inputs: verifying('release', 'public-verified.json'),
  });
}

function verifying(source: string, report: string): Readonly<Record<string, string>> {
  const common = { source, tag: VERSIONS.tag, policy: POLICY, 'report-file': report };
  return { ...common, directory: ASSETS };
}

function openJob(play: Play): ReleaseJob {
  const { github, sigstore, repository, folder: root } = play.stage;
  const commit = github.repository(repository).refs.get('refs/heads/main') ?? '';
  github.setRef(repository, REF, commit);
  const folder = path.join(root, 'release-job');
  checkOut(github, commit, folder);
  writeFileSync(path.join(folder, SIGNING), JSON.stringify(sigstore.signingConfig()));
  writeFileSync(path.join(folder, ROOT), JSON.stringify(sigstore.trustedRoot()));
  sigstore.actAs({
    ...{ repository, ref: REF, sha: commit, workflowPath: WORKFLOW, runId: RUN_ID },
    ...numbersOf(github, repository),
  });
  const permissions = { contents: 'write', attestations: 'write', metadata: 'read' } as const;
  return {
    folder,
    report: [REPORT, DRAFT_REPORT].map((name) => path.join('release-job', name)).join('\n'),
    token: github.workflowToken({ repository, permissions }),
    environment: {
      GITHUB_REPOSITORY: repository,
      GITHUB_REF: REF,
      GITHUB_SHA: commit,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: `${repository}/${WORKFLOW}@${REF}`,
    },
  };
}

/** GitHub's numbers of the repository and of its owner, as identity tokens carry them. */
function numbersOf(github: LocalGitHub, name: string) {
  const { id, owner } = github.repository(name);
  const ownerId = github.world.state.organizations.get(owner.toLowerCase())?.id ?? 0;
  return { repositoryId: String(id), ownerId: String(ownerId) };
}

interface JobStep {
  readonly title: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Beside the job's: the right to ask for an identity token. */
  readonly environment?: Readonly<Record<string, string>>;
}

async function runInJob(play: Play, job: ReleaseJob, step: JobStep): Promise<void> {
  await play.run({
    ...step,
    workspace: job.folder,
    environment: { ...job.environment, ...step.environment },
    event: { repository: { private: false, visibility: 'public' } },
  });
}

/** What a project would write into its release policy for such a program. */
function policyOf({ stage }: Play, platform: string, words: readonly string[]): object {
  const { repository } = stage;
  return {
    version: 1,
    repository,
    trust: { instance: 'custom', root: ROOT },
    signers: [{ workflow: `${repository}/${WORKFLOW}`, issuer: ISSUER }],
    artifacts: [
      {
        name: 'vault-{version}-{os}-{arch}',
        platforms: [platform],
        smoke: { arguments: words },
      },
    ],
    checksums: { name: 'SHA256SUMS' },
  };
}
