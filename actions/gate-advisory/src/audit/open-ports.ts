import { isOpen } from '@embargo/core';
import type { Advisory, RepositoryName } from '@embargo/core';
import {
  openAdvisories,
  openCommits,
  openHistory,
  openRepository,
  patchIdOf,
} from '@embargo/github';
import type { GitHub } from '@embargo/github';
import type { Ledger } from '@embargo/ledger';

import { postOnAdvisory } from '../leak-check/notice-board.ts';
import { openPrivateSide } from '../leak-check/open-side.ts';
import type { AuditPorts } from './ports.ts';
import { readRecord } from './read-record.ts';

export interface AuditOptions {
  /** The public repository that was pushed to. */
  readonly repository: RepositoryName;
  /** Reads the public repository. */
  readonly reader: GitHub;
  /** Sees the advisories; must write no log. */
  readonly github: GitHub;
  readonly ledger: Pick<Ledger, 'read'>;
  readonly now: Date;
}

/** A merge is audited when it is pushed, and again until its release; then its case is closed. */
const DAYS_AFTER_PUBLICATION = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

export function openAuditPorts(options: AuditOptions): AuditPorts {
  const { repository, reader, github, ledger, now } = options;
  const commits = openCommits(reader, repository);
  const history = openHistory(reader, repository);
  const { comments } = openPrivateSide({ repository, reader, github });
  return {
    async range(base, head) {
      const from = base ?? (await openRepository(reader, repository).about()).defaultBranch;
      return commits.between(from, head);
    },
    trace: history.byId,
    patchIdOf: async (sha) => patchIdOf(await commits.diff(sha)),
    isOnBranch: commits.isOnBranch,
    async record() {
      const { advisories } = await openAdvisories(github, repository).list('all');
      const recent = advisories.filter((advisory) => isOpen(advisory) || isRecent(advisory, now));
      return readRecord(
        ledger,
        recent.map(({ ghsaId }) => ghsaId),
      );
    },
    tell: (ghsaId, notice) => postOnAdvisory(comments, ghsaId, notice),
  };
}

function isRecent({ publishedAt }: Advisory, now: Date): boolean {
  if (publishedAt === undefined) return false;
  return now.getTime() - publishedAt.getTime() < DAYS_AFTER_PUBLICATION * DAY_MS;
}
