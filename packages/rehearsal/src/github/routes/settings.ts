import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import type { JsonObject } from '../http/json.ts';
import { pageReply } from '../http/paging.ts';
import { notFound } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { fullName } from '../state/repository.ts';
import type { Environment, Ruleset } from '../state/repository.ts';
import { isProtected, rulesetsOf } from '../state/rules.ts';
import { repositoryPage, repositoryUrl } from '../views/repository.ts';
import { instant, nodeId } from '../views/time.ts';

const METADATA = { permission: 'metadata', access: 'read' } as const;
const ENVIRONMENTS = { permission: 'actions', access: 'read' } as const;
const ADMINISTRATION = {
  permission: 'administration',
  access: 'read',
  role: 'admin',
  always: true,
} as const;
const REPOSITORY = '/repos/{owner}/{repo}';

/** Rules and environments: what holds back ordinary merges and releases. */
export const settingRoutes: readonly Route[] = [
  repositoryRoute(`GET ${REPOSITORY}/rulesets`, METADATA, listRulesets),
  repositoryRoute(`GET ${REPOSITORY}/rulesets/{ruleset_id}`, METADATA, showRuleset),
  repositoryRoute(`GET ${REPOSITORY}/rules/branches/{branch}`, METADATA, listRules),
  repositoryRoute(`GET ${REPOSITORY}/environments`, ENVIRONMENTS, listEnvironments),
  repositoryRoute(
    `GET ${REPOSITORY}/environments/{environment_name}`,
    ENVIRONMENTS,
    showEnvironment,
  ),
  repositoryRoute(`GET ${REPOSITORY}/branches/{branch}/protection`, ADMINISTRATION, showProtection),
];

function listRulesets(call: RepositoryCall): Reply {
  return pageReply(call, {
    items: call.repository.rulesets,
    show: (ruleset) => rulesetView(call, ruleset),
  });
}

function showRuleset(call: RepositoryCall): Reply {
  const id = Number(param(call, 'ruleset_id'));
  const ruleset = call.repository.rulesets.find((candidate) => candidate.id === id);
  if (ruleset === undefined) throw notFound();
  const conditions = { ref_name: { include: ruleset.include, exclude: ruleset.exclude } };
  return ok({ ...rulesetView(call, ruleset), conditions, rules: ruleset.rules });
}

function listRules(call: RepositoryCall): Reply {
  const { repository } = call;
  const items = rulesetsOf(repository, param(call, 'branch')).flatMap(({ id, rules }) =>
    rules.map((rule) => ({ id, rule })),
  );
  return pageReply(call, {
    items,
    show: ({ id, rule }) => ({
      ...rule,
      ruleset_source_type: 'Repository',
      ruleset_source: fullName(repository),
      ruleset_id: id,
    }),
  });
}

function listEnvironments(call: RepositoryCall): Reply {
  const items = [...call.repository.environments.values()];
  return pageReply(call, {
    items,
    show: (environment) => environmentView(call, environment),
    wrap: (environments) => ({ total_count: items.length, environments }),
  });
}

function showEnvironment(call: RepositoryCall): Reply {
  const environment = call.repository.environments.get(param(call, 'environment_name'));
  if (environment === undefined) throw notFound();
  return ok(environmentView(call, environment));
}

function showProtection({ repository, ...call }: RepositoryCall): Reply {
  const branch = param(call, 'branch');
  if (!isProtected(repository, branch)) throw notFound();
  return ok({ enabled: true, name: branch });
}

function rulesetView({ world, repository }: RepositoryCall, ruleset: Ruleset): JsonObject {
  const path = `rulesets/${ruleset.id}`;
  return {
    id: ruleset.id,
    node_id: nodeId('RepositoryRuleset', ruleset.id),
    name: ruleset.name,
    target: ruleset.target,
    source_type: 'Repository',
    source: fullName(repository),
    enforcement: ruleset.enforcement,
    created_at: instant(ruleset.createdAt),
    updated_at: instant(ruleset.createdAt),
    _links: {
      self: { href: `${repositoryUrl(world, repository)}/${path}` },
      html: { href: `${repositoryPage(world, repository)}/rules/${ruleset.id}` },
    },
  };
}

function environmentView(
  { world, repository }: RepositoryCall,
  environment: Environment,
): JsonObject {
  return {
    id: environment.id,
    node_id: nodeId('Environment', environment.id),
    name: environment.name,
    url: `${repositoryUrl(world, repository)}/environments/${encodeURIComponent(environment.name)}`,
    html_url: `${repositoryPage(world, repository)}/deployments/activity_log`,
    created_at: instant(environment.createdAt),
    updated_at: instant(environment.createdAt),
    protection_rules: environment.protectionRules,
    deployment_branch_policy: environment.branchPolicy ?? null,
  };
}
