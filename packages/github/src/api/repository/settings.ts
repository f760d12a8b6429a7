import type { RepositoryName } from '@embargo/core';

import type { GitHub, Read } from '../client/client.ts';
import { isStatus, unlessMissing } from '../client/failure.ts';
import { Fields, present } from '../json.ts';
import { readList } from '../lists.ts';

/** How a repository is set up, as far as its promises depend on it. */
export interface Settings {
  /** Whether reports are taken in private; `undefined` where the repository cannot take any. */
  readonly privateReporting: () => Promise<boolean | undefined>;
  /** The rules that hold for a branch, the organisation's included. */
  readonly branchRules: (branch: string) => Promise<readonly BranchRule[]>;
  readonly rulesets: () => Promise<readonly Ruleset[]>;
  /** An environment's protection, or `undefined` where it does not exist. */
  readonly environment: (name: string) => Promise<Environment | undefined>;
}

export interface BranchRule {
  /** GitHub's word: `pull_request`, `required_status_checks`, `required_signatures` … */
  readonly type: string;
  /** Of a `pull_request` rule. */
  readonly requiredApprovals?: number;
  /** Of a `required_status_checks` rule. */
  readonly requiredChecks?: readonly RequiredCheck[];
}

export interface RequiredCheck {
  readonly context: string;
  /** The App that must report it; any may where it is absent. */
  readonly appId?: number;
}

export interface Ruleset {
  readonly name: string;
  readonly target: 'branch' | 'tag' | 'push' | 'repository';
  readonly isActive: boolean;
}

export interface Environment {
  readonly name: string;
  readonly waitMinutes: number;
  /** How many users and teams may approve; one approval is enough for GitHub. */
  readonly reviewers: number;
  readonly preventsSelfReview: boolean;
  /** Whether only some branches or tags may deploy. */
  readonly isLimitedToBranches: boolean;
}

const TARGETS = ['branch', 'tag', 'push', 'repository'] as const;
const METADATA = 'the App permission `metadata: read` (of a classic token the scope `repo`)';
const ACTIONS = 'the permission `actions: read` (of a classic token the scope `repo`)';

export function openSettings(github: GitHub, { owner, name: repo }: RepositoryName): Settings {
  const place = { owner, repo };
  return {
    privateReporting: () => privateReporting(github, place),
    async branchRules(branch) {
      const path = '/repos/{owner}/{repo}/rules/branches/{branch}';
      const area = { subject: 'the rules of a branch', permission: METADATA };
      const asked = { path, parameters: { ...place, branch }, area };
      return (await readList(github, asked, 'a rule of a branch')).map(branchRule);
    },
    async rulesets() {
      const path = '/repos/{owner}/{repo}/rulesets';
      const area = { subject: 'the rulesets of the repository', permission: METADATA };
      const found = await readList(github, { path, parameters: place, area }, 'a ruleset');
      return found.map((fields) => ({
        name: fields.text('name'),
        target: fields.oneOf('target', TARGETS) ?? 'branch',
        isActive: fields.text('enforcement') === 'active',
      }));
    },
    async environment(name) {
      const path = '/repos/{owner}/{repo}/environments/{environment_name}';
      const area = { subject: 'an environment of the repository', permission: ACTIONS };
      const parameters = { ...place, environment_name: name };
      const answer = await unlessMissing(github.read({ path, parameters, area }));
      return answer === undefined ? undefined : environmentOf(new Fields(answer, 'an environment'));
    },
  };
}

async function privateReporting(
  github: GitHub,
  parameters: Read['parameters'],
): Promise<boolean | undefined> {
  const path = '/repos/{owner}/{repo}/private-vulnerability-reporting';
  const area = { subject: 'private vulnerability reporting', permission: METADATA };
  try {
    const answer = await github.read({ path, parameters, area });
    return new Fields(answer, 'private vulnerability reporting').flag('enabled');
  } catch (error) {
    // A private repository takes no private reports.
    if (isStatus(error, 422)) return undefined;
    throw error;
  }
}

function branchRule(fields: Fields): BranchRule {
  const parameters = fields.optionalObject('parameters');
  return present({
    type: fields.text('type'),
    requiredApprovals: parameters?.optionalNumber('required_approving_review_count'),
    requiredChecks: parameters?.optionalObjects('required_status_checks')?.map((check) =>
      present({
        context: check.text('context'),
        appId: check.optionalNumber('integration_id'),
      }),
    ),
  });
}

function environmentOf(fields: Fields): Environment {
  const rules = fields.optionalObjects('protection_rules') ?? [];
  const rule = (type: string): Fields | undefined =>
    rules.find((found) => found.optionalText('type') === type);
  const reviews = rule('required_reviewers');
  return {
    name: fields.text('name'),
    waitMinutes: rule('wait_timer')?.optionalNumber('wait_timer') ?? 0,
    reviewers: reviews?.optionalObjects('reviewers')?.length ?? 0,
    preventsSelfReview: reviews?.optionalFlag('prevent_self_review') ?? false,
    isLimitedToBranches: fields.optionalObject('deployment_branch_policy') !== undefined,
  };
}
