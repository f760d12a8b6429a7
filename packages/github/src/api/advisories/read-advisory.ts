import { Embargoed } from '@embargo/core';
import type {
  Advisory,
  AffectedPackage,
  ClaimedCvss,
  Collaborators,
  Credit,
  RepositoryName,
} from '@embargo/core';

import { present } from '../json.ts';
import type { Fields } from '../json.ts';

const STATES = ['triage', 'draft', 'published', 'closed', 'withdrawn'] as const;
const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
const CREDIT_STATES = ['accepted', 'declined', 'pending'] as const;

/**
 * Reads a repository security advisory of either API version. Of a state that is not known the
 * advisory counts as a draft: everything is asked of it, and nothing taken for public.
 */
export function readAdvisory(fields: Fields): Advisory {
  return present({
    ghsaId: fields.text('ghsa_id'),
    cveId: fields.optionalText('cve_id'),
    state: fields.oneOf('state', STATES) ?? 'draft',
    summary: new Embargoed(fields.text('summary')),
    description: new Embargoed(fields.optionalText('description') ?? ''),
    severity: fields.oneOf('severity', SEVERITIES),
    cvss: cvssOf(fields),
    weaknesses: fields
      .optionalObjects('cwes')
      ?.map((weakness) =>
        present({ id: weakness.text('cwe_id'), name: weakness.optionalText('name') }),
      ),
    affected: (fields.optionalObjects('vulnerabilities') ?? []).map(affectedOf),
    credits: creditsOf(fields),
    collaborators: collaboratorsOf(fields),
    report: reportOf(fields),
    temporaryFork: temporaryForkOf(fields),
    createdAt: fields.date('created_at'),
    updatedAt: fields.date('updated_at'),
    publishedAt: fields.optionalDate('published_at'),
    closedAt: fields.optionalDate('closed_at'),
  });
}

/** Version 2026-03-10 has no `cvss`, and the older one may leave `cvss_severities` out. */
function cvssOf(fields: Fields): ClaimedCvss[] {
  const both = fields.optionalObject('cvss_severities');
  const claims =
    both === undefined
      ? [fields.optionalObject('cvss')]
      : [both.optionalObject('cvss_v3'), both.optionalObject('cvss_v4')];
  return claims.flatMap((claim) => {
    const vector = claim?.optionalText('vector_string');
    if (vector === undefined) return [];
    return [present({ vector, score: claim?.optionalNumber('score') })];
  });
}

function affectedOf(fields: Fields): AffectedPackage {
  const named = fields.optionalObject('package');
  return present({
    ecosystem: named?.optionalText('ecosystem'),
    name: named?.optionalText('name'),
    affectedVersions: fields.optionalText('vulnerable_version_range'),
    fixedVersions: fields.optionalText('patched_versions'),
  });
}

function creditsOf(fields: Fields): Credit[] {
  const detailed = fields.optionalObjects('credits_detailed');
  if (detailed === undefined) {
    const plain = fields.optionalObjects('credits') ?? [];
    return plain.map((credit) => ({ login: credit.text('login'), type: credit.text('type') }));
  }
  return detailed.flatMap((credit) => {
    const login = credit.optionalObject('user')?.text('login');
    // The account of somebody credited may be gone.
    if (login === undefined) return [];
    const state = credit.oneOf('state', CREDIT_STATES);
    return [present({ login, type: credit.text('type'), state })];
  });
}

function collaboratorsOf(fields: Fields): Collaborators {
  const users = fields.optionalObjects('collaborating_users') ?? [];
  const teams = fields.optionalObjects('collaborating_teams') ?? [];
  return {
    users: users.map((user) => user.text('login')),
    teams: teams.map((team) => team.text('slug')),
  };
}

function reportOf(fields: Fields): Advisory['report'] {
  const submission = fields.optionalObject('submission');
  if (submission === undefined) return undefined;
  return present({
    reporter: fields.optionalObject('author')?.text('login'),
    isAccepted: submission.optionalFlag('accepted') ?? false,
  });
}

function temporaryForkOf(fields: Fields): Embargoed<RepositoryName> | undefined {
  const fork = fields.optionalObject('private_fork');
  if (fork === undefined) return undefined;
  return new Embargoed({ owner: fork.object('owner').text('login'), name: fork.text('name') });
}
