import { inert } from '@embargo/core';

import type { PrivateNotice } from '../leak-check/notice.ts';
import { casesOf, standingOf } from './decisions.ts';
import type { AuditRecord } from './decisions.ts';
import type { Traced } from './fork-merge.ts';
import type { AuditPorts } from './ports.ts';

/** A patch id costs a request; who pushes more commits at once pushes somebody else's history. */
const MOST_COMPARED = 50;

interface Within {
  readonly branch: string;
  readonly record: AuditRecord;
  readonly ports: AuditPorts;
}

/**
 * Tells the people of an advisory about direct commits whose patch the ledger knows, though no
 * title says where they came from, unless a verdict allows them. It throws nothing and says nothing
 * in public: that such a commit is a fix is what its title hides.
 */
export async function findDisguised(commits: readonly Traced[], within: Within): Promise<void> {
  const { record } = within;
  if (record.decisions.every(({ patches }) => patches.length === 0)) return;
  for (const { sha } of commits.slice(-MOST_COMPARED)) await compare(sha, within);
}

async function compare(sha: string, { branch, record, ports }: Within): Promise<void> {
  try {
    const patchId = await ports.patchIdOf(sha);
    if (standingOf({ sha, branch, patchId }, record).status === 'allowed') return;
    for (const ghsaId of casesOf(patchId, record)) await ports.tell(ghsaId, notice(sha));
  } catch {
    // A commit that cannot be compared is an ordinary one for the public.
  }
}

function notice(sha: string): PrivateNotice {
  const key = `<!-- embargo:audit ${sha} -->`;
  const body = [
    key,
    '### The patch of this advisory was pushed in public',
    '',
    `Commit ${sha} makes the change of a pull request in this advisory's temporary fork. It came without a pull request, under a title that does not say so, to a branch that no readiness verdict lets the patch into.`,
    '',
    `Nothing of this was said in public. Release nothing that holds it before it is judged: run readiness, or record a waiver of audit-${sha} by two people. Whoever reads the commit may see the vulnerability: decide whether to publish now.`,
    '',
  ];
  return { key, title: `Unaudited commit ${sha.slice(0, 12)}`, body: inert(body.join('\n')) };
}
