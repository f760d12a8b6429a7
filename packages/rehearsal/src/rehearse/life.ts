import { EmbargoError } from '@embargo/core';

import { CASE, CAST, SECURITY_TEAM, VECTORS, VERSIONS } from './people/cast.ts';
import type { Play } from './play.ts';

/** What people do with the one case of a rehearsal. */
export interface Life {
  readonly say: (login: string, ...lines: readonly string[]) => void;
  readonly admit: () => void;
  readonly describe: () => void;
  readonly writeFix: () => void;
  /** The heads of the pull requests in the fork. */
  readonly heads: () => readonly string[];
  readonly approve: () => void;
  /** The patch ids in the gate's comment. */
  readonly patchIds: () => readonly string[];
  /** Each pull request of the fork as a patch. */
  readonly patches: () => readonly string[];
  readonly merge: () => void;
  readonly acceptCredit: () => void;
}

/** A private report comes in, by the button on GitHub; gives its id. */
export function beginLife({ github, repository }: Play['stage']): string {
  return github.addAdvisory(repository, {
    state: 'triage',
    submission: { accepted: false },
    author: CAST.reporter,
    summary: CASE.summary,
    description: CASE.description,
  }).ghsaId;
}

/** The case as it stands. */
export function lifeOf({ stage, request, story: { ghsaId } }: LifePlace): Life {
  const { github } = stage;
  const { fixers, reporter } = CAST;
  const change = (fields: object): void => {
    Object.assign(github.advisory(ghsaId), fields);
  };
  return {
    say: (login, ...lines) => {
      github.comment(ghsaId, login, lines.join('\n'));
    },
    admit: () => {
      github.setCollaborators(ghsaId, { users: [...fixers, reporter], teams: [SECURITY_TEAM] });
    },
    describe: () => {
      change(describedBy(request.policy.facts.cvss?.version));
    },
    acceptCredit: () => {
      change({ credits: [{ login: reporter, type: 'reporter', state: 'accepted' }] });
    },
    ...workOnFix(stage, ghsaId),
  };
}

type LifePlace = Pick<Play, 'stage' | 'request' | 'story'>;

type FixWork = Pick<Life, 'writeFix' | 'heads' | 'approve' | 'patchIds' | 'patches' | 'merge'>;

function workOnFix(stage: Play['stage'], ghsaId: string): FixWork {
  const { github, releaseBranch } = stage;
  const { admin, security, fixers, owners } = CAST;
  const advisory = () => github.advisory(ghsaId);
  const fork = (): string => advisory().temporaryFork ?? '';
  const pulls = () => [...github.repository(fork()).pulls.values()];
  const patchIds = (): readonly string[] =>
    advisory().comments.flatMap(({ body }) => patchIdsIn(body));
  return {
    patchIds,
    writeFix: () => {
      if (advisory().temporaryFork === undefined) github.openFork(ghsaId);
      for (const base of ['main', releaseBranch]) openPull({ stage, fork: fork(), base });
    },
    patches: () => pulls().map((pull) => github.world.git.diff(pull.baseSha, pull.headSha)),
    heads: () => pulls().map(({ headSha }) => headSha),
    approve: () => {
      const [, ...reviewers] = fixers;
      for (const { number } of pulls()) {
        for (const author of [...reviewers, ...owners]) github.review(fork(), number, { author });
      }
      const body = patchIds().map((id) => `/approve ${id}`);
      for (const login of [security[1], ...owners]) github.comment(ghsaId, login, body.join('\n'));
    },
    merge: () => {
      const merged = github.mergeAdvisory(ghsaId, admin);
      if (merged.status === 'merged') return;
      throw new EmbargoError('REHEARSAL_BROKEN', `The fork could not be merged: ${merged.reason}`);
    },
  };
}

function describedBy(version = '3.1'): object {
  return {
    cvssVector: version.startsWith('4') ? VECTORS['4'] : VECTORS['3'],
    cweIds: ['CWE-287'],
    vulnerabilities: [
      {
        ecosystem: 'npm',
        name: CASE.package,
        vulnerableVersionRange: VERSIONS.affected,
        patchedVersions: VERSIONS.fixed,
        vulnerableFunctions: [],
      },
    ],
  };
}

interface NewFix extends Pick<Play, 'stage'> {
  readonly fork: string;
  readonly base: string;
}

function openPull({ stage: { github }, fork, base }: NewFix): void {
  const [author] = CAST.fixers;
  const branch = `${CASE.branch}-${base}`;
  const start = github.repository(fork).refs.get(`refs/heads/${base}`);
  if (start === undefined) throw new EmbargoError('REHEARSAL_BROKEN', 'The fork lacks a branch');
  github.setRef(fork, `refs/heads/${branch}`, start);
  const files = { 'src/vault.js': `// ${base}\nexport const isOpen = (key) => key === 'right';\n` };
  github.commit(fork, { branch, files, message: CASE.message, author });
  github.openPull(fork, { title: CASE.message, head: branch, base, author });
}

function patchIdsIn(body: string): string[] {
  return [...body.matchAll(/`([0-9a-f]{40})` \|$/gm)].map(([, id = '']) => id);
}
