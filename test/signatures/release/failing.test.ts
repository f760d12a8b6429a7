import { observed } from '@embargo/core';
import { releaseChecks, reportDocument, reportSummary, reportText } from '@embargo/signatures';
import type { ReleaseEvidence, ReleaseState } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import { elfHeader } from '../../support/program-headers.ts';
import { failedIds, judgedRelease } from '../../support/release/judged-release.ts';
import type { Change } from '../../support/release/judged-release.ts';
import {
  DARWIN,
  LINUX,
  sha256,
  signBytes,
  signStatement,
  TAG,
  VERSION,
  WORKFLOW,
} from '../../support/release/signed-release.ts';
import type { World } from '../../support/release/signed-release.ts';

interface Case extends Change {
  readonly id: string;
  readonly code: string;
  readonly what: string;
}

type Json = Record<string, unknown>;

const OTHER_SHA = 'beef'.repeat(10);
const JOB = `${WORKFLOW}@refs/tags/${TAG}`;

/** Changes a value deep in JSON, by its path. */
function put(value: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((inner: unknown, index) => (index === key ? put(inner, rest, to) : inner));
  }
  const object = value as Json;
  return { ...object, [key]: put(object[key], rest, to) };
}

const policy =
  (path: readonly (string | number)[], to: unknown) =>
  (world: World): void => {
    world.policy = put(world.policy, path, to) as Json;
  };

const run =
  (change: Partial<World['run']>) =>
  (world: World): void => {
    world.run = { ...world.run, ...change };
  };

const provenance =
  (path: readonly (string | number)[], to: unknown) =>
  (world: World): void => {
    world.provenance = (statement) => put(statement, ['predicate', ...path], to) as Json;
  };

const sbom =
  (path: readonly (string | number)[], to: unknown) =>
  (world: World): void => {
    world.sbom = put(world.sbom, path, to) as Json;
  };

const state =
  (change: (state: ReleaseState) => Partial<ReleaseState>) =>
  ({ release }: ReleaseEvidence): Partial<ReleaseEvidence> => {
    if (release?.status !== 'observed') throw new Error('A release was observed');
    const changed = observed({ ...release.value, ...change(release.value) });
    return { release: changed, after: changed };
  };

const after =
  (change: (state: ReleaseState) => Partial<ReleaseState>) =>
  (evidence: ReleaseEvidence): Partial<ReleaseEvidence> => {
    const { after: changed } = state(change)(evidence);
    return changed === undefined ? {} : { after: changed };
  };

const smoke = (
  outcome: NonNullable<
    Extract<ReleaseEvidence['runs'], { status: 'observed' }>
  >['value'][number]['outcome'],
) => ({ runs: observed([{ artifact: LINUX, outcome }]) });

const cases: readonly Case[] = [
  {
    id: 'all-artifacts',
    code: 'ARTIFACT_MISSING',
    what: 'a platform was forgotten',
    world: (world) => {
      world.policy = put(
        world.policy,
        ['artifacts', 1, 'platforms'],
        ['darwin/arm64', 'darwin/amd64'],
      ) as Json;
    },
  },
  {
    id: 'platform-header',
    code: 'PLATFORM_OTHER',
    what: 'a program was built for another machine',
    world: ({ files }) => {
      files.set(LINUX, elfHeader({ machine: 183 }));
    },
  },
  {
    id: 'platform-header',
    code: 'EXECUTABLE_UNKNOWN',
    what: 'a program is no program',
    world: ({ files }) => {
      files.set(DARWIN, Buffer.from('#!/bin/sh\n'));
    },
  },
  {
    id: 'checksums-complete',
    code: 'CHECKSUM_ABSENT',
    what: 'a file has no checksum',
    world: (world) => {
      world.checksums = (text) => text.split('\n').slice(1).join('\n');
    },
  },
  {
    id: 'checksums-complete',
    code: 'CHECKSUM_STRAY',
    what: 'a checksum has no file',
    world: (world) => {
      world.checksums = (text) => `${text}${'0'.repeat(64)}  gone\n`;
    },
  },
  {
    id: 'checksums-complete',
    code: 'CHECKSUM_OTHER',
    what: 'a checksum is another',
    world: (world) => {
      world.checksums = (text) => `${'0'.repeat(64)}${text.slice(64)}`;
    },
  },
  {
    id: 'checksums-complete',
    code: 'NAME_UNSAFE',
    what: 'a checksum leads out of the folder',
    world: (world) => {
      world.checksums = (text) => `${text}${'0'.repeat(64)}  ../up\n`;
    },
  },
  {
    id: 'tag-commit',
    code: 'TAG_COMMIT_OTHER',
    what: 'the tag was moved',
    world: (world) => {
      world.tagCommit = OTHER_SHA;
    },
  },
  {
    id: 'clean-tree',
    code: 'TREE_CHANGED',
    what: 'the tree was changed before the build',
    evidence: () => ({ tree: observed({ commit: 'c0ffee00'.repeat(5), isClean: false }) }),
  },
  {
    id: 'reproducible',
    code: 'REBUILD_OTHER',
    what: 'a second build gave other bytes',
    evidence: () => ({
      rebuilt: observed(new Map([LINUX, DARWIN].map((name) => [name, '0'.repeat(64)]))),
    }),
  },
  {
    id: 'reproducible',
    code: 'REBUILD_MISSING',
    what: 'a second build gave fewer files',
    evidence: () => ({ rebuilt: observed(new Map()) }),
  },
  {
    id: 'signature',
    code: 'LOG_BODY_MISMATCH',
    what: 'the signature beside it is that of another key',
    world: (world) => {
      world.last = (files) => {
        const name = `${LINUX}.sigstore.json`;
        const bundle = JSON.parse(String(files.get(name))) as Json;
        const other = signBytes(files.get(LINUX) ?? Buffer.alloc(0), world.run);
        const { messageSignature } = JSON.parse(String(other)) as Json;
        files.set(name, Buffer.from(JSON.stringify({ ...bundle, messageSignature })));
      };
    },
  },
  {
    id: 'signature',
    code: 'BUNDLE_MALFORMED',
    what: 'the bundle beside it is cut off',
    world: (world) => {
      world.last = (files) => {
        const name = `${LINUX}.sigstore.json`;
        files.set(name, files.get(name)?.subarray(0, 100) ?? Buffer.alloc(0));
      };
    },
  },
  {
    id: 'digest-bound',
    code: 'DIGEST_OTHER',
    what: 'the bundle beside it is over another file',
    world: (world) => {
      world.last = (files) => {
        files.set(
          `${LINUX}.sigstore.json`,
          signBytes(files.get(DARWIN) ?? Buffer.alloc(0), world.run),
        );
      };
    },
  },
  {
    id: 'issuer',
    code: 'ISSUER_OTHER',
    what: 'the policy wants another issuer',
    world: (world) => {
      policy(['signers', 0, 'issuer'], 'https://issuer.anvil.dev')(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'signer-identity',
    code: 'SIGNER_OTHER',
    what: 'another workflow signed',
    world: (world) => {
      policy(['signers', 0, 'workflow'], `${WORKFLOW.slice(0, -3)}yaml`)(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'source-repository',
    code: 'SOURCE_REPOSITORY_ID_OTHER',
    what: 'the name of the repository was taken over',
    world: (world) => {
      run({ repositoryId: '6666' })(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'source-repository',
    code: 'SOURCE_OWNER_ID_OTHER',
    what: 'the name of the owner was taken over',
    world: (world) => {
      run({ ownerId: '6666' })(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'source-ref',
    code: 'SOURCE_REF_OTHER',
    what: 'it was built from a branch',
    world: (world) => {
      run({ ref: 'refs/heads/main', jobWorkflowRef: JOB })(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'trigger',
    code: 'TRIGGER_OTHER',
    what: 'a pull request started the workflow',
    world: (world) => {
      run({ eventName: 'pull_request' })(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'runner',
    code: 'RUNNER_OTHER',
    what: 'it was built on a machine of somebody',
    world: (world) => {
      run({ runnerEnvironment: 'self-hosted' })(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'workflow-digest',
    code: 'WORKFLOW_DIGEST_OTHER',
    what: 'the workflow is not at its pinned commit',
    world: (world) => {
      policy(['signers', 0, 'workflowDigest'], OTHER_SHA)(world);
      policy(['checksums', 'signed'], false)(world);
    },
  },
  {
    id: 'checksums-signed',
    code: 'CHECKSUMS_UNSIGNED',
    what: 'nobody signed the checksums',
    world: (world) => {
      world.last = (files) => files.delete('SHA256SUMS.sigstore.json');
    },
  },
  {
    id: 'checksums-signed',
    code: 'RUNNER_OTHER',
    what: 'a stranger signed the checksums',
    world: (world) => {
      world.last = (files) => {
        const sums = files.get('SHA256SUMS') ?? Buffer.alloc(0);
        const stranger = { ...world.run, runnerEnvironment: 'self-hosted' as const };
        files.set('SHA256SUMS.sigstore.json', signBytes(sums, stranger));
      };
    },
  },
  {
    id: 'openpgp-signature',
    code: 'OPENPGP_KEY_OTHER',
    what: 'another key signed',
    evidence: () => ({
      openpgp: new Map([
        ['SHA256SUMS', { status: 'refused', code: 'OPENPGP_KEY_OTHER', message: 'by another' }],
      ]),
    }),
  },
  {
    id: 'openpgp-signature',
    code: 'OPENPGP_MISSING',
    what: 'there is no OpenPGP signature',
    evidence: () => ({ openpgp: new Map() }),
  },
  {
    id: 'provenance-type',
    code: 'PROVENANCE_MISSING',
    what: 'there is no provenance',
    world: (world) => {
      world.last = (files) => files.delete('provenance.sigstore.json');
    },
  },
  {
    id: 'provenance-type',
    code: 'PROVENANCE_TYPE_OTHER',
    what: 'the provenance is of an old form',
    world: (world) => {
      world.provenance = (statement) => ({
        ...statement,
        predicateType: 'https://slsa.dev/provenance/v0.2',
      });
    },
  },
  {
    id: 'provenance-type',
    code: 'PROVENANCE_SIGNER_OTHER',
    what: 'a stranger gave the provenance',
    world: (world) => {
      world.provenanceRun = { ...world.run, repository: 'mallory/forge' };
    },
  },
  {
    id: 'provenance-type',
    code: 'DOCUMENT_FIELD_MISSING',
    what: 'the provenance names no builder',
    world: provenance(['runDetails', 'builder'], {}),
  },
  {
    id: 'build-type',
    code: 'BUILD_TYPE_OTHER',
    what: 'it was built in an unknown way',
    world: provenance(['buildDefinition', 'buildType'], 'https://anvil.dev/by-hand/v1'),
  },
  {
    id: 'builder',
    code: 'BUILDER_OTHER',
    what: 'an unknown builder built it',
    world: provenance(['runDetails', 'builder', 'id'], 'https://anvil.dev/laptop'),
  },
  {
    id: 'parameters',
    code: 'PARAMETER_UNKNOWN',
    what: 'the build was given one more parameter',
    world: provenance(['buildDefinition', 'externalParameters', 'inputs'], { debug: 'true' }),
  },
  {
    id: 'parameters',
    code: 'PARAMETER_MISSING',
    what: 'the build lacks a parameter of the policy',
    world: policy(['provenance'], {
      externalParameters: {
        workflow: {
          ref: 'refs/tags/{tag}',
          repository: 'https://github.com/anvil/forge',
          path: '.github/workflows/release.yml',
        },
        inputs: { profile: 'release' },
      },
    }),
  },
  {
    id: 'provenance-certificate',
    code: 'PROVENANCE_CERTIFICATE_OTHER',
    what: 'the provenance claims another run',
    world: provenance(
      ['runDetails', 'metadata', 'invocationId'],
      'https://github.com/anvil/forge/actions/runs/9/attempts/1',
    ),
  },
  {
    id: 'provenance-commit',
    code: 'PROVENANCE_COMMIT_OTHER',
    what: 'the provenance claims another commit',
    world: provenance(
      ['buildDefinition', 'resolvedDependencies', 0, 'digest', 'gitCommit'],
      OTHER_SHA,
    ),
  },
  {
    id: 'provenance-commit',
    code: 'PROVENANCE_COMMIT_MISSING',
    what: 'the provenance names no commit',
    world: provenance(['buildDefinition', 'resolvedDependencies'], []),
  },
  {
    id: 'provenance-time',
    code: 'PROVENANCE_IN_FUTURE',
    what: 'it was signed after now',
    evidence: () => ({ now: new Date('2026-03-04T01:00:00Z') }),
  },
  {
    id: 'provenance-time',
    code: 'PROVENANCE_TOO_OLD',
    what: 'it was signed before its commit was made',
    evidence: () => ({
      commit: observed({
        sha: 'c0ffee00'.repeat(5),
        committedAt: new Date('2026-03-04T05:50:00Z'),
      }),
    }),
  },
  {
    id: 'sbom-present',
    code: 'DOCUMENT_NOT_JSON',
    what: 'the SBOM is cut off',
    world: (world) => {
      world.last = (files) => files.set('sbom.cdx.json', Buffer.from('{"bomFormat":'));
    },
  },
  {
    id: 'sbom-present',
    code: 'SBOM_MISSING',
    what: 'there is no SBOM',
    world: (world) => {
      world.last = (files) => files.delete('sbom.cdx.json');
    },
  },
  {
    id: 'sbom-subject',
    code: 'SBOM_SUBJECT_OTHER',
    what: 'the SBOM is of another version',
    world: sbom(['metadata', 'component', 'version'], '11.4.20'),
  },
  {
    id: 'sbom-components',
    code: 'SBOM_FEW_COMPONENTS',
    what: 'the SBOM lists too little',
    world: policy(['sbom', 'minimumComponents'], 2),
  },
  {
    id: 'sbom-attested',
    code: 'SBOM_UNATTESTED',
    what: 'nobody attested the SBOM',
    world: (world) => {
      world.last = (files) => files.delete('sbom.sigstore.json');
    },
  },
  {
    id: 'sbom-attested',
    code: 'SBOM_ATTESTED_OF_ITSELF',
    what: 'the SBOM was attested of its own file',
    world: (world) => {
      world.sbomStatement = (statement) => ({
        ...statement,
        subject: [
          {
            name: 'sbom.cdx.json',
            digest: { sha256: sha256(Buffer.from(JSON.stringify(world.sbom))) },
          },
        ],
      });
    },
  },
  {
    id: 'sbom-attested',
    code: 'SBOM_OTHER',
    what: 'another SBOM was attested',
    world: (world) => {
      world.sbomStatement = (statement) =>
        put(statement, ['predicate', 'specVersion'], '1.5') as Json;
    },
  },
  {
    id: 'sbom-attested',
    code: 'RUNNER_OTHER',
    what: 'a stranger attested the SBOM',
    world: (world) => {
      world.last = (files) => {
        const bundle = JSON.parse(String(files.get('sbom.sigstore.json'))) as {
          dsseEnvelope: { payload: string };
        };
        const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString();
        const stranger = { ...world.run, runnerEnvironment: 'self-hosted' as const };
        files.set('sbom.sigstore.json', signStatement(JSON.parse(payload), stranger));
      };
    },
  },
  {
    id: 'fixed-package',
    code: 'PACKAGE_VULNERABLE',
    what: 'the vulnerable package is still there',
    world: (world) => {
      sbom(['components', 0, 'version'], '2.0.0')(world);
    },
  },
  {
    id: 'fixed-package',
    code: 'PACKAGE_ABSENT',
    what: 'the fixed package is not there',
    world: policy(['sbom', 'fixed', 0, 'package'], 'pkg:npm/bolt'),
  },
  {
    id: 'asset-names',
    code: 'NAME_UNSAFE',
    what: 'GitHub lists a name that leads out of a folder',
    evidence: (evidence) => {
      const name = '../up';
      const listed = state(({ assets }) => ({ assets: [...assets, { id: 98, name, size: 0 }] }));
      return listed(evidence);
    },
  },
  {
    id: 'nothing-extra',
    code: 'ASSET_UNEXPECTED',
    what: 'one more file lies in the release',
    world: (world) => {
      world.files.set('installer.sh', Buffer.from('#!/bin/sh\n'));
    },
  },
  {
    id: 'release-state',
    code: 'RELEASE_DRAFT',
    what: 'it is still a draft',
    evidence: state(() => ({ isDraft: true })),
  },
  {
    id: 'release-state',
    code: 'RELEASE_PRERELEASE',
    what: 'it is marked as a pre-release',
    evidence: state(() => ({ isPrerelease: true })),
  },
  {
    id: 'release-state',
    code: 'RELEASE_NOT_LATEST',
    what: 'another one is the latest',
    evidence: state(() => ({ isLatest: false })),
  },
  {
    id: 'release-state',
    code: 'RELEASE_TAG_OTHER',
    what: 'it is of another tag',
    evidence: state(() => ({ tag: 'v9' })),
  },
  {
    id: 'anonymous-download',
    code: 'DOWNLOAD_FAILED',
    what: 'a stranger cannot download it',
    evidence: ({ downloads = new Map() }) => ({
      downloads: new Map([...downloads, [LINUX, { status: 'failed', found: 'HTTP 404' }]]),
    }),
  },
  {
    id: 'anonymous-download',
    code: 'DOWNLOAD_OTHER',
    what: 'a stranger gets other bytes',
    evidence: ({ downloads = new Map() }) => ({
      downloads: new Map([
        ...downloads,
        [LINUX, { status: 'downloaded', size: 1, sha256: '0'.repeat(64) }],
      ]),
    }),
  },
  {
    id: 'api-digest',
    code: 'API_DIGEST_OTHER',
    what: "GitHub's digest is another",
    evidence: state(({ assets }) => ({
      assets: assets.map((asset) => ({ ...asset, digest: `sha256:${'0'.repeat(64)}` })),
    })),
  },
  {
    id: 'api-digest',
    code: 'API_DIGEST_MISSING',
    what: 'GitHub has no digest',
    evidence: state(({ assets }) => ({
      assets: assets.map(({ id, name, size }) => ({ id, name, size })),
    })),
  },
  {
    id: 'immutable',
    code: 'RELEASE_MUTABLE',
    what: 'the release can be changed',
    evidence: state(() => ({ isImmutable: false })),
  },
  {
    id: 'immutable',
    code: 'RELEASE_ATTESTATION_MISSING',
    what: 'GitHub attested nothing',
    evidence: ({ attestations }) => ({
      attestations: attestations.filter(({ place }) => !place.startsWith('GitHub')),
    }),
  },
  {
    id: 'unchanged',
    code: 'ASSET_SWAPPED',
    what: 'a file was uploaded again during the run',
    evidence: after(({ assets }) => ({
      assets: assets.map((asset) => ({ ...asset, id: asset.id + 100 })),
    })),
  },
  {
    id: 'unchanged',
    code: 'ASSET_SWAPPED',
    what: 'a file was added during the run',
    evidence: after(({ assets }) => ({
      assets: [...assets, { id: 99, name: 'more', size: 1 }],
    })),
  },
  {
    id: 'unchanged',
    code: 'RELEASE_EDITED',
    what: 'the notes were edited during the run',
    evidence: after(() => ({ notes: 'other words' })),
  },
  {
    id: 'smoke-command',
    code: 'SMOKE_FAILED',
    what: 'the program ends with an error',
    evidence: () => smoke({ status: 'ended', exitCode: 1, output: '' }),
  },
  {
    id: 'smoke-command',
    code: 'SMOKE_TIMED_OUT',
    what: 'the program does not end',
    evidence: () => smoke({ status: 'timed-out', seconds: 60 }),
  },
  {
    id: 'smoke-command',
    code: 'SMOKE_NOTHING_RAN',
    what: 'no program is for this machine',
    evidence: () => ({ runs: observed([]) }),
  },
  {
    id: 'version-output',
    code: 'VERSION_OTHER',
    what: 'the program is another version that holds the same digits',
    evidence: () => smoke({ status: 'ended', exitCode: 0, output: 'forge 11.4.20' }),
  },
  {
    id: 'version-output',
    code: 'VERSION_UNREADABLE',
    what: 'the program prints no version',
    evidence: () => smoke({ status: 'ended', exitCode: 0, output: 'forge' }),
  },
  {
    id: 'regression',
    code: 'REGRESSION_FAILS',
    what: 'the new program fails the test of the vulnerability',
    evidence: () => ({
      regression: observed({
        old: { status: 'ended', exitCode: 1, output: '' },
        fresh: { status: 'ended', exitCode: 1, output: '' },
      }),
    }),
  },
  {
    id: 'regression',
    code: 'REGRESSION_SHOWS_NOTHING',
    what: 'the old program passes the test of the vulnerability',
    evidence: () => ({
      regression: observed({
        old: { status: 'ended', exitCode: 0, output: '' },
        fresh: { status: 'ended', exitCode: 0, output: '' },
      }),
    }),
  },
  {
    id: 'advisory-fixed-version',
    code: 'ADVISORY_FIX_OTHER',
    what: 'the advisory names another fixed version',
    evidence: () => ({
      advisory: observed({
        ghsaId: 'GHSA-2222-3333-4444',
        vulnerabilities: [{ affected: '< 1.4.2', patched: '1.4.3' }],
      }),
    }),
  },
  {
    id: 'advisory-range',
    code: 'ADVISORY_RANGE_INCLUDES',
    what: 'the advisory calls the release affected',
    evidence: () => ({
      advisory: observed({
        ghsaId: 'GHSA-2222-3333-4444',
        vulnerabilities: [{ affected: '<= 1.4.2', patched: VERSION }],
      }),
    }),
  },
  {
    id: 'notes-name-version',
    code: 'NOTES_SILENT',
    what: 'the notes name another version',
    evidence: state(() => ({ notes: 'Fixed in 11.4.20.' })),
  },
];

describe('Each check fails alone', () => {
  test.each(cases)('$id: $what', async ({ id, code, ...change }) => {
    const { verdict } = await judgedRelease(change);
    expect(failedIds(verdict)).toEqual([`${id} ${code}`]);
    expect(verdict.result).toBe('failed');
  });

  test('and none is without such a case', () => {
    const covered = new Set(cases.map(({ id }) => id));
    expect(releaseChecks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

test('A failure shows what was expected, what was found, and a command for anybody', async () => {
  const { evidence, verdict } = await judgedRelease({
    world: (world) => {
      run({ runnerEnvironment: 'self-hosted' })(world);
    },
  });
  const report = reportDocument(evidence, verdict, { path: 'p.yml', sha256: '0'.repeat(64) });
  const text = reportText(report);
  expect(text).toContain(`runner ${LINUX} RUNNER_OTHER`);
  expect(text).toContain('expected: github-hosted');
  expect(text).toContain('found:    self-hosted');
  expect(text).toContain('cosign verify-blob --bundle');
  expect(reportSummary(report)).toContain('gh attestation verify');
});
