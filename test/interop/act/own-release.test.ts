import { readFileSync } from 'node:fs';
import path from 'node:path';

import { startLocalSigstore } from '@embargo/rehearsal';
import type { LocalSigstore } from '@embargo/rehearsal';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { openActWorld } from '../../support/act/act-world.ts';
import type { ActWorld } from '../../support/act/act-world.ts';
import type { ActRun } from '../../support/act/read-run.ts';
import { signLocally } from '../../support/act/sign-locally.ts';
import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { whereInstalled } from '../../support/where-installed.ts';

jest.setTimeout(300_000);

const ROOT = path.resolve(import.meta.dirname, '../../..');
const REPOSITORY = 'anvil-works/embargo';
const TAG = 'v0.1.0';
const REF = `refs/tags/${TAG}`;
const WORKFLOW = '.github/workflows/release.yml';
/** Inside and outside of the release window of our policy. */
const TUESDAY = new Date('2026-11-24T16:30:00Z');
const FRIDAY = new Date('2026-11-20T16:30:00Z');
const SBOM = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [] });
/** Stands for `.ci/pack`, which takes minutes and packages from elsewhere. */
const PACK = `mkdir out && tar -czf out/embargo-0.1.0.tar.gz LICENSE && echo '${SBOM}' > out/sbom.cdx.json`;

whereInstalled('act')("the suite's own release", () => {
  let github: CheckedGitHub;
  let sigstore: LocalSigstore;
  let world: ActWorld;
  let now: Date;
  let sha: string;
  beforeEach(async () => {
    now = TUESDAY;
    github = await startCheckedGitHub({ now: () => now });
    github.addOrganization('anvil-works', { owners: ['olga'] });
    const files = { LICENSE: 'free\n', '.github/SECURITY.md': textOf('.github/SECURITY.md') };
    const { id, refs } = github.addRepository(REPOSITORY, { files, tags: { [TAG]: 'main' } });
    sha = refs.get(REF) ?? '';
    const ownerId = github.world.state.organizations.get('anvil-works')?.id ?? 0;
    sigstore = await startLocalSigstore({
      now: () => now,
      run: {
        ...{ repository: REPOSITORY, ref: REF, sha, workflowPath: WORKFLOW, runId: '7' },
        ...{ repositoryId: String(id), ownerId: String(ownerId) },
      },
    });
    world = await openActWorld(github, { repository: REPOSITORY });
  });
  afterEach(async () => {
    await world.close();
    await sigstore.close();
    await github.close();
  });

  const release = (): Promise<ActRun> => {
    const { edit, files } = signLocally(sigstore);
    return world.run(WORKFLOW, {
      ...{ eventName: 'push', event: { ref: REF }, ref: REF, now, files },
      edit: (text) => edit(text).replace('run: .ci/pack', `run: ${PACK}`),
      env: {
        GITHUB_REF_NAME: TAG,
        GITHUB_REF_TYPE: 'tag',
        GITHUB_WORKFLOW_REF: `${REPOSITORY}/${WORKFLOW}@${REF}`,
      },
    });
  };
  const releases = () => [...github.repository(REPOSITORY).releases.values()];

  test('is built, signed, verified, published, and verified once more', async () => {
    const run = await release();
    expect(run).toMatchObject({
      code: 0,
      jobs: {
        build: 'success',
        'verify-draft': 'success',
        publish: 'success',
        'verify-public': 'success',
      },
    });
    expect(releases()).toMatchObject([{ tag: TAG, draft: false }]);
  });

  test('is not signed while the window of the policy is closed', async () => {
    now = FRIDAY;
    const run = await release();
    expect(run).toMatchObject({ code: 1, jobs: { build: 'failure' } });
    expect(run.log).toContain('the release window is closed until 2026-11-23T16:00Z');
    expect(sigstore.requests('fulcio')).toEqual([]);
    expect(releases()).toEqual([]);
  });
});

function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
