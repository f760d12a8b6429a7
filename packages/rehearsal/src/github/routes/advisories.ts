import {
  requireManager,
  requireWrite,
  visibleAdvisories,
  visibleAdvisory,
} from '../access/advisories.ts';
import { managesSecurity } from '../access/roles.ts';
import { loginOf, personOf } from '../access/token.ts';
import { createAdvisory, publishAdvisory, setCollaborators } from '../changes/advisory.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { choice, flag, requiredText, texts } from '../http/fields.ts';
import { cursorReply } from '../http/paging.ts';
import { invalid, Refusal } from '../http/refusal.ts';
import { created, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import type { Advisory } from '../state/advisory.ts';
import { advisoryView } from '../views/advisory.ts';
import { advisoryFields } from './advisory-fields.ts';
import { startFork } from './advisory-forks.ts';
import { listedAdvisories } from './advisory-lists.ts';
import { advisoryRoute } from './advisory-route.ts';

const STATES = ['published', 'closed', 'draft'] as const;

/** https://docs.github.com/en/rest/security-advisories/repository-advisories */
export const advisoryRoutes: readonly Route[] = [
  advisoryRoute('GET /repos/{owner}/{repo}/security-advisories', list),
  advisoryRoute('POST /repos/{owner}/{repo}/security-advisories', create),
  advisoryRoute('POST /repos/{owner}/{repo}/security-advisories/reports', report),
  advisoryRoute('GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}', (call) =>
    ok(view(call, visibleAdvisory(call, param(call, 'ghsa_id')))),
  ),
  advisoryRoute('PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}', update),
  advisoryRoute('POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve', requestCve),
];

function list(call: RepositoryCall): Reply {
  const visible = visibleAdvisories(call, call.repository).map((advisory) => ({ advisory }));
  return cursorReply(call, {
    items: listedAdvisories(call, visible),
    show: ({ advisory }) => view(call, advisory),
    key: ({ advisory }) => advisory.ghsaId,
  });
}

function create(call: RepositoryCall): Reply {
  requireManager(call);
  requiredText(call.fields, 'summary');
  requiredText(call.fields, 'description');
  return add(call, {});
}

/** Anybody may report where the repository lets them. */
function report(call: RepositoryCall): Reply {
  requireWrite(call);
  if (!call.repository.privateVulnerabilityReporting) {
    throw new Refusal(403, 'Private vulnerability reporting is not enabled for this repository.');
  }
  requiredText(call.fields, 'summary');
  requiredText(call.fields, 'description');
  return add(call, { state: 'triage', submission: { accepted: false } });
}

function add(call: RepositoryCall, kind: Pick<Partial<Advisory>, 'state' | 'submission'>): Reply {
  const { world, repository, actor, fields } = call;
  const advisory = createAdvisory(world, repository, {
    summary: '',
    author: loginOf(actor),
    ...advisoryFields(fields),
    ...kind,
  });
  if (flag(fields, 'start_private_fork') === true) startFork(call, advisory);
  const shown = view(call, advisory);
  return created(shown, shown['url']);
}

function update(call: RepositoryCall): Reply {
  const { world, fields, actor } = call;
  const advisory = visibleAdvisory(call, param(call, 'ghsa_id'));
  requireWrite(call);
  const state = choice(fields, 'state', STATES);
  const people = {
    users: texts(fields, 'collaborating_users'),
    teams: texts(fields, 'collaborating_teams'),
  };
  if (state !== undefined || people.users !== undefined || people.teams !== undefined) {
    requireManager(call);
  } else {
    requireEditor(call, advisory);
  }
  demandAccounts(call, people);
  Object.assign(advisory, advisoryFields(fields), { updatedAt: world.now() });
  setCollaborators(world, advisory, people);
  if (state !== undefined) moveTo(call, advisory, { state, by: loginOf(actor) });
  return ok(view(call, advisory));
}

function moveTo(
  { world }: RepositoryCall,
  advisory: Advisory,
  { state, by }: { readonly state: (typeof STATES)[number]; readonly by: string },
): void {
  if (state === advisory.state) return;
  if (state === 'published') {
    if (advisory.vulnerabilities.length === 0) {
      throw invalid(
        'RepositoryAdvisory',
        'vulnerabilities',
        'an advisory needs an affected product',
      );
    }
    publishAdvisory(world, advisory, by);
    return;
  }
  if (advisory.state === 'published') {
    throw invalid('RepositoryAdvisory', 'state', 'a published advisory stays published');
  }
  if (advisory.state === 'triage') advisory.submission = { accepted: state === 'draft' };
  advisory.closedAt = state === 'closed' ? world.now() : undefined;
  advisory.state = state;
}

/** Answers 202 and nothing: whether a CVE was asked for is not to be read anywhere. */
function requestCve(call: RepositoryCall): Reply {
  const advisory = visibleAdvisory(call, param(call, 'ghsa_id'));
  requireManager(call);
  if (call.repository.visibility !== 'public') {
    throw invalid('RepositoryAdvisory', 'repository', 'a CVE is for public repositories');
  }
  demandRequestable(call, advisory);
  advisory.cveRequests.push(call.world.now());
  return { status: 202, json: {} };
}

/** GitHub assigns a CVE to a draft that says which versions are affected. */
function demandRequestable({ world }: RepositoryCall, advisory: Advisory): void {
  const refuse = (field: string, message: string): Refusal =>
    invalid('RepositoryAdvisory', field, message);
  if (advisory.cveId !== undefined) throw refuse('cve_id', 'the advisory has a CVE');
  if (advisory.state !== 'draft') throw refuse('state', 'the advisory is no draft');
  if (!advisory.vulnerabilities.some((one) => one.vulnerableVersionRange !== undefined)) {
    throw refuse('vulnerabilities', 'an advisory needs affected versions');
  }
  const status = world.settings.secondCveRequest;
  if (advisory.cveRequests.length === 0 || status === 202) return;
  throw new Refusal(status, 'A CVE has been requested for this advisory.');
}

function view(
  { world, repository }: RepositoryCall,
  advisory: Advisory,
): ReturnType<typeof advisoryView> {
  return advisoryView(world, repository, advisory);
}

/** Those who may edit: managers, and the collaborators of a draft. Everybody sees a published one. */
function requireEditor(call: RepositoryCall, advisory: Advisory): void {
  const { world, actor, repository } = call;
  const person = personOf(actor);
  if (person === undefined || managesSecurity(world, person, repository)) return;
  if (advisory.state === 'published')
    throw new Refusal(403, 'Must have admin rights to Repository.');
}

function demandAccounts(
  { world, repository }: RepositoryCall,
  people: {
    readonly users: readonly string[] | undefined;
    readonly teams: readonly string[] | undefined;
  },
): void {
  const teams = world.state.organizations.get(repository.owner.toLowerCase())?.teams;
  const stranger = people.users?.find((login) => !world.state.users.has(login.toLowerCase()));
  if (stranger !== undefined)
    throw invalid('RepositoryAdvisory', 'collaborating_users', 'no such user');
  const unknown = people.teams?.find((slug) => teams?.has(slug) !== true);
  if (unknown !== undefined)
    throw invalid('RepositoryAdvisory', 'collaborating_teams', 'no such team');
}
