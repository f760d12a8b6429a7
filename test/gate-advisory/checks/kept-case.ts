import { Embargoed, observed, unobservable } from '@embargo/core';
import type { Advisory, EmbargoConfig, Unobservable } from '@embargo/core';

import type { Stage } from '../../../actions/gate-advisory/src/check.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import type { CaseRecord } from '../../../packages/case/src/record/case-record.ts';
import type { BinariesReport } from '../../../actions/gate-advisory/src/evidence/binaries.ts';
import type {
  Evidence,
  Fork,
  ForkPullRequest,
  Upstream,
} from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import type { People } from '../../../packages/case/src/people/people.ts';
import { promisesOf } from './model-policies.ts';

/** A Tuesday inside the release window of the policies that have one. */
export const NOW = new Date('2026-11-24T16:30:00Z');
export const RELEASE_DAY = new Date('2026-11-24T16:00:00Z');
export const RECEIVED = new Date('2026-11-17T09:00:00Z');

/** Everything that must not be seen in public begins so. */
export const CANARY = 'canary';

/** Logins by what they are; those of one role stand in order. */
export const LOGINS = {
  security: ['canary-sec-ada', 'canary-sec-ben'],
  fixers: ['canary-fix-cleo', 'canary-fix-dan', 'canary-fix-eve'],
  owners: ['canary-own-fay', 'canary-own-gil', 'canary-own-hal'],
  administrator: 'canary-adm-ian',
  reporter: 'canary-rep-joy',
  outsider: 'canary-out-kim',
  releaseManager: 'canary-rel-lou',
} as const;

const [AUTHOR, FIRST_FIXER] = LOGINS.fixers;
const [FIRST_OWNER] = LOGINS.owners;
const [SECURITY_MEMBER, OTHER_SECURITY_MEMBER] = LOGINS.security;

export const GHSA_ID = 'GHSA-2222-cccc-vvvv';

/** The patches of the case by pull request number. */
export const PATCHES = [
  { number: 3, branch: 'main', head: 'a'.repeat(40), patchId: 'c'.repeat(40) },
  { number: 5, branch: 'release-1.4', head: 'b'.repeat(40), patchId: 'd'.repeat(40) },
] as const;

/** A draft that verify-release found as promised. */
export const BINARIES: BinariesReport = {
  repository: { owner: 'anvil-works', name: 'warden' },
  version: '1.4.2',
  source: 'draft',
  isPassed: true,
  verifiedAt: hoursLater(90),
  shown: new Set(['built', 'signed', 'provenance', 'functional']),
  digests: new Map([['warden', 'a'.repeat(64)]]),
};

export interface KeptCase {
  readonly policy?: string;
  readonly stage?: Stage;
  readonly config?: EmbargoConfig;
}

/** A case of a policy in which every check is kept at the stage, so that a test breaks one thing. */
export function keptCase({
  policy = 'warden',
  stage = 'readiness',
  config,
}: KeptCase = {}): Evidence {
  const promises = promisesOf(policy, config);
  return {
    ...promises,
    stage,
    now: NOW,
    isRunPublic: true,
    repository: { owner: 'anvil-works', name: 'warden' },
    advisory: advisory(),
    binaries: observed(BINARIES),
    record: observed(record(promises.facts.cve?.source ?? 'github')),
    fork: observed({ pullRequests: pullRequests(stage) }),
    people: people(),
    upstream: upstream(stage),
  };
}

/** Evidence that a server refused. */
export const REFUSED: Unobservable = unobservable(
  'it was refused with 403',
  'give the App the permission',
);

export function withAdvisory(evidence: Evidence, change: Partial<Advisory>): Evidence {
  return { ...evidence, advisory: { ...evidence.advisory, ...change } };
}

export function withRecord(evidence: Evidence, change: Partial<CaseRecord>): Evidence {
  return { ...evidence, record: observed({ ...valueOf(evidence.record), ...change }) };
}

/** The case without one of the things that the ledger may hold. */
export function withoutRecord(evidence: Evidence, name: keyof CaseRecord): Evidence {
  const kept = Object.entries(valueOf(evidence.record)).filter(([key]) => key !== name);
  return { ...evidence, record: observed(Object.fromEntries(kept) as unknown as CaseRecord) };
}

export function withPeople(evidence: Evidence, change: Partial<People>): Evidence {
  return { ...evidence, people: { ...evidence.people, ...change } };
}

export function withUpstream(evidence: Evidence, change: Partial<Upstream>): Evidence {
  return { ...evidence, upstream: { ...evidence.upstream, ...change } };
}

/** Changes every pull request, or that of one number. */
export function withPullRequest(
  evidence: Evidence,
  change: Partial<ForkPullRequest>,
  number?: number,
): Evidence {
  const { pullRequests: all } = forkOf(evidence);
  const changed = all.map((one) =>
    number === undefined || one.number === number ? { ...one, ...change } : one,
  );
  return withFork(evidence, { pullRequests: changed });
}

export function withFork(evidence: Evidence, fork: Fork | undefined): Evidence {
  return { ...evidence, fork: observed(fork) };
}

/** The case as it is without a temporary fork. */
export function withoutFork(evidence: Evidence): Evidence {
  const { temporaryFork, ...rest } = evidence.advisory;
  if (temporaryFork === undefined) throw new Error('the case has no fork');
  return { ...evidence, advisory: rest, fork: observed(undefined) };
}

export function recordOf({ record }: Evidence): CaseRecord {
  return valueOf(record);
}

export function forkOf({ fork }: Evidence): Fork {
  const value = valueOf(fork);
  if (value === undefined) throw new Error('the case has no fork');
  return value;
}

export function firstPullRequest(evidence: Evidence): ForkPullRequest {
  const [first] = forkOf(evidence).pullRequests;
  if (first === undefined) throw new Error('the fork has no pull request');
  return first;
}

function valueOf<T>(
  observation: { readonly status: 'observed'; readonly value: T } | Unobservable,
): T {
  if (observation.status === 'unobservable') throw new Error(observation.reason);
  return observation.value;
}

function advisory(): Advisory {
  return {
    ghsaId: GHSA_ID,
    state: 'draft',
    summary: new Embargoed('canary title'),
    description: new Embargoed('canary description'),
    severity: 'critical',
    cvss: [{ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8 }],
    affected: [
      {
        ecosystem: 'npm',
        name: 'canary-package',
        affectedVersions: '>= 1.0.0, < 1.4.2',
        fixedVersions: '1.4.2',
      },
    ],
    credits: [{ login: LOGINS.reporter, type: 'reporter', state: 'accepted' }],
    collaborators: { users: [...LOGINS.fixers, LOGINS.reporter], teams: ['canary-team'] },
    report: { reporter: LOGINS.reporter, isAccepted: true },
    temporaryFork: new Embargoed({ owner: 'anvil-works', name: 'warden-ghsa-2222-cccc-vvvv' }),
    createdAt: RECEIVED,
    updatedAt: hoursLater(30),
  };
}

function record(source: NonNullable<CaseRecord['cveRequested']>['source']): CaseRecord {
  return {
    acknowledged: { at: hoursLater(2), by: SECURITY_MEMBER },
    confirmed: { at: hoursLater(5), by: SECURITY_MEMBER },
    fixTeamNamed: { at: hoursLater(6), by: SECURITY_MEMBER },
    fixLead: { at: hoursLater(6), by: SECURITY_MEMBER, login: SECURITY_MEMBER },
    cveRequested: { at: hoursLater(7), by: SECURITY_MEMBER, source },
    approvals: PATCHES.map(({ patchId }) => ({ at: hoursLater(60), by: FIRST_OWNER, patchId })),
    testRuns: PATCHES.map(({ head }) => ({
      at: hoursLater(50),
      by: AUTHOR,
      commit: head,
      outcome: 'passed',
    })),
    agreements: [FIRST_FIXER, OTHER_SECURITY_MEMBER].map((by) => ({
      at: hoursLater(70),
      by,
      releasesAt: RELEASE_DAY,
    })),
    admitted: [],
    distributorsTold: [
      { at: hoursLater(6), by: SUITE, patchIds: PATCHES.map(({ patchId }) => patchId) },
    ],
    readiness: {
      at: hoursLater(80),
      by: SUITE,
      patches: PATCHES.map(({ number, branch, patchId }) => ({
        pullRequest: number,
        targetBranch: branch,
        patchId,
      })),
    },
    upstream: { at: hoursLater(8), by: SECURITY_MEMBER, releasesAt: 'none' },
    waivers: [],
  };
}

function pullRequests(stage: Stage): ForkPullRequest[] {
  return PATCHES.map(({ number, branch, head, patchId }) => ({
    number,
    state: stage === 'readiness' ? 'open' : 'merged',
    author: AUTHOR,
    commitAuthors: observed([AUTHOR]),
    targetBranch: branch,
    headBranch: new Embargoed(`canary-branch-${number}`),
    headSha: head,
    patchId: observed(patchId),
    isMergeable: true,
    reviews: observed([
      { reviewer: FIRST_FIXER, state: 'approved', commit: head, submittedAt: hoursLater(55) },
    ]),
  }));
}

function people(): People {
  return {
    codeOwners: observed(LOGINS.owners),
    securityTeam: observed(LOGINS.security),
    fixTeam: observed(LOGINS.fixers),
    teamMembers: observed(new Map([['canary-team', LOGINS.security]])),
    administrators: observed([LOGINS.administrator]),
    releaseDay: observed([]),
  };
}

function upstream(stage: Stage): Upstream {
  const landed = PATCHES.map(({ branch, patchId }, index) => ({
    branch,
    sha: String(index + 1).repeat(40),
    patchId,
  }));
  return {
    defaultBranch: 'main',
    branches: observed(['main', 'release-1.4', 'docs-rework']),
    landed: observed(stage === 'readiness' ? [] : landed),
  };
}

/** Some hours after the report came in. */
export function hoursLater(hours: number): Date {
  return new Date(RECEIVED.getTime() + hours * 3_600_000);
}
