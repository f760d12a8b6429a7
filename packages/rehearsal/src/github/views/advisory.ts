import type { JsonObject } from '../http/json.ts';
import { scoreOf } from '../state/cvss.ts';
import type { Advisory, AffectedProduct } from '../state/advisory.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { simpleUser, team } from './account.ts';
import { repositoryPage, repositoryUrl, simpleRepository } from './repository.ts';
import { instant, instantOrNull } from './time.ts';

/** `repository-advisory`. */
export function advisoryView(world: World, repository: Repository, advisory: Advisory): JsonObject {
  return {
    ghsa_id: advisory.ghsaId,
    cve_id: advisory.cveId ?? null,
    url: `${repositoryUrl(world, repository)}/security-advisories/${advisory.ghsaId}`,
    html_url: `${repositoryPage(world, repository)}/security/advisories/${advisory.ghsaId}`,
    summary: advisory.summary,
    description: advisory.description,
    author: simpleUser(world, advisory.author),
    publisher: advisory.publisher === undefined ? null : simpleUser(world, advisory.publisher),
    identifiers: identifiersOf(advisory),
    state: advisory.state,
    created_at: instant(advisory.createdAt),
    updated_at: instant(advisory.updatedAt),
    published_at: instantOrNull(advisory.publishedAt),
    closed_at: instantOrNull(advisory.closedAt),
    withdrawn_at: instantOrNull(advisory.withdrawnAt),
    submission: advisory.submission ?? null,
    vulnerabilities: advisory.vulnerabilities.map(affectedView),
    ...severityFields(advisory),
    cwes: advisory.cweIds.map((id) => ({ cwe_id: id, name: id })),
    cwe_ids: advisory.cweIds,
    credits: advisory.credits.map(({ login, type }) => ({ login, type })),
    credits_detailed: advisory.credits.map(({ login, type, state }) => ({
      user: simpleUser(world, login),
      type,
      state,
    })),
    ...collaborators(world, repository, advisory),
    private_fork: forkOf(world, advisory),
    ...(world.settings.advisoryComments ? { comments: advisory.comments.length } : {}),
  };
}

/** `global-advisory`: what the database shows of a published advisory. */
export function globalAdvisory(
  world: World,
  repository: Repository,
  advisory: Advisory,
): JsonObject {
  const { severity, ...scores } = severityFields(advisory);
  return {
    ghsa_id: advisory.ghsaId,
    cve_id: advisory.cveId ?? null,
    url: `${world.urls.api}/advisories/${advisory.ghsaId}`,
    html_url: `${world.urls.web}/advisories/${advisory.ghsaId}`,
    repository_advisory_url: `${repositoryUrl(world, repository)}/security-advisories/${advisory.ghsaId}`,
    summary: advisory.summary,
    description: advisory.description,
    type: 'reviewed',
    severity: severity ?? 'unknown',
    source_code_location: repositoryPage(world, repository),
    identifiers: identifiersOf(advisory),
    references: [`${repositoryPage(world, repository)}/security/advisories/${advisory.ghsaId}`],
    published_at: instant(advisory.publishedAt ?? advisory.updatedAt),
    updated_at: instant(advisory.updatedAt),
    github_reviewed_at: instantOrNull(advisory.publishedAt),
    nvd_published_at: null,
    withdrawn_at: instantOrNull(advisory.withdrawnAt),
    vulnerabilities: advisory.vulnerabilities.map(({ ecosystem, name, ...rest }) => ({
      package: { ecosystem, name: name ?? null },
      vulnerable_version_range: rest.vulnerableVersionRange ?? null,
      first_patched_version: rest.patchedVersions ?? null,
      vulnerable_functions: rest.vulnerableFunctions,
    })),
    ...scores,
    cwes: advisory.cweIds.map((id) => ({ cwe_id: id, name: id })),
    credits: advisory.credits
      .filter(({ state }) => state === 'accepted')
      .map(({ login, type }) => ({ user: simpleUser(world, login), type })),
  };
}

/** An advisory's comment, as the preview answers it. */
export function advisoryComment(
  world: World,
  { repository, advisory }: { readonly repository: Repository; readonly advisory: Advisory },
  comment: Advisory['comments'][number],
): JsonObject {
  const rest = `advisories/${advisory.ghsaId}`;
  return {
    id: comment.id,
    url: `${repositoryUrl(world, repository)}/security-${rest}/comments/${comment.id}`,
    html_url: `${repositoryPage(world, repository)}/security/${rest}#advisory-comment-${comment.id}`,
    body: comment.body,
    user: simpleUser(world, comment.author),
    created_at: instant(comment.createdAt),
    updated_at: instant(comment.updatedAt),
  };
}

function identifiersOf({ ghsaId, cveId }: Advisory): readonly JsonObject[] {
  const cve = cveId === undefined ? [] : [{ type: 'CVE', value: cveId }];
  return [{ type: 'GHSA', value: ghsaId }, ...cve];
}

function affectedView({ ecosystem, name, ...rest }: AffectedProduct): JsonObject {
  return {
    package: { ecosystem, name: name ?? null },
    vulnerable_version_range: rest.vulnerableVersionRange ?? null,
    patched_versions: rest.patchedVersions ?? null,
    vulnerable_functions: rest.vulnerableFunctions,
  };
}

function severityFields({ cvssVector, severity }: Advisory): JsonObject {
  if (cvssVector === undefined) {
    const nothing = { vector_string: null, score: null };
    return {
      severity: severity ?? null,
      cvss: nothing,
      cvss_severities: { cvss_v3: nothing, cvss_v4: nothing },
    };
  }
  const { score, severity: scored } = scoreOf(cvssVector);
  const shown = { vector_string: cvssVector, score };
  const isFour = cvssVector.startsWith('CVSS:4');
  return {
    severity: scored ?? null,
    cvss: shown,
    cvss_severities: { cvss_v3: isFour ? null : shown, cvss_v4: isFour ? shown : null },
  };
}

function collaborators(world: World, repository: Repository, advisory: Advisory): JsonObject {
  const teams = world.state.organizations.get(repository.owner.toLowerCase())?.teams;
  return {
    collaborating_users: advisory.collaboratingUsers.map((login) => simpleUser(world, login)),
    collaborating_teams: advisory.collaboratingTeams.flatMap((slug) => {
      const found = teams?.get(slug);
      return found === undefined ? [] : [team(world, found)];
    }),
  };
}

function forkOf(world: World, { temporaryFork }: Advisory): JsonObject | null {
  const fork = world.state.repositories.get(temporaryFork?.toLowerCase() ?? '');
  return fork === undefined ? null : simpleRepository(world, fork);
}
