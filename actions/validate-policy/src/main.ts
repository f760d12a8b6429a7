import { CONFIG_PATH, EmbargoError, START_OF_FILE } from '@embargo/core';
import type { Diagnostic, LocatedConfig } from '@embargo/core';
import type { Checkout, RepositoryApi, RunContext, Runtime } from '@embargo/github';
import {
  decode,
  diagnosticsDocument,
  formatMarkdown,
  formatSarif,
  judge,
  policiesAmong,
  readConfig,
  readPolicy,
  rules,
} from '@embargo/policy-lint';
import type { LintedFile, Profile, RepositoryView } from '@embargo/policy-lint';

import { openBaseBranch, readBasePolicy } from './base-branch.ts';
import type { BaseBranch } from './base-branch.ts';
import type { Inputs } from './inputs.ts';
import { annotate, blocking, factsDocument, lineLinks } from './report.ts';

export interface Dependencies extends Runtime {
  readonly context: RunContext;
  readonly checkout: Checkout;
  readonly api: RepositoryApi | undefined;
  readonly now: Date;
  readonly writeFile: (path: string, text: string) => void;
}

/** Judges the policy, shows where its promises are broken or weakened, and blocks what is new. */
export async function validatePolicy(inputs: Inputs, deps: Dependencies): Promise<void> {
  const { context, checkout, api } = deps;
  const { pullRequest } = context;
  const base = pullRequest && openBaseBranch(pullRequest.baseSha, checkout, api);
  const config = await configOf(inputs, base, checkout);
  const path = inputs.policyPath ?? config?.config.policy ?? policiesAmong(checkout.files())[0];
  if (path === undefined) {
    reportMissing(inputs, deps);
    return;
  }

  const bytes = checkout.readBytes(path);
  const file = await lintedFile(path, { bytes, inputs, config, base, deps });
  const blockers = blocking(file, inputs.failOn);

  if (inputs.sarifPath !== undefined) deps.writeFile(inputs.sarifPath, formatSarif([file]));
  annotate(file, blockers, deps.log);
  deps.writeSummary(formatMarkdown([file], lineLinks(context)));
  deps.setOutput('facts', JSON.stringify(factsDocument(file, bytes)));
  deps.setOutput('diagnostics', JSON.stringify(diagnosticsDocument([file])));
  deps.setOutput('passed', String(blockers.length === 0));
  if (blockers.length > 0 && inputs.failOn !== 'never') deps.fail(sayBlockers(path, blockers));
}

/** On a pull request the base branch's configuration holds, which the change cannot loosen. */
async function configOf(
  { configPath }: Inputs,
  base: BaseBranch | undefined,
  checkout: Checkout,
): Promise<LocatedConfig | undefined> {
  const written = checkout.readText(configPath);
  // A configuration that cannot be read is refused before it is merged.
  const own = written === undefined ? undefined : await readConfig(configPath, written);
  const text = base === undefined ? written : await base.textOf(configPath);
  if (written === undefined && text === undefined && configPath !== CONFIG_PATH) {
    const message = `Input "config" is "${configPath}", which is not there, expected a configuration; correct the path`;
    throw new EmbargoError('INPUT_INVALID', message);
  }
  if (base === undefined) return own;
  return text === undefined ? undefined : readConfig(configPath, text);
}

interface Material {
  readonly bytes: Buffer;
  readonly inputs: Inputs;
  readonly config: LocatedConfig | undefined;
  readonly base: BaseBranch | undefined;
  readonly deps: Dependencies;
}

async function lintedFile(path: string, material: Material): Promise<LintedFile> {
  const { bytes, inputs, config, base, deps } = material;
  const { checkout } = deps;
  const text = decode(path, bytes);
  const policy = readPolicy(path, text, { readLinked: checkout.readText });
  const asked = inputs.policyPath ?? config?.config.policy;
  const before = base && (await readBasePolicy(asked, base));
  const profile = profileOf(inputs, config);
  const schema =
    inputs.schemaPath === undefined ? undefined : schemaAt(inputs.schemaPath, checkout);
  const asksForAdvisories = policy.facts.reportChannels?.some(
    ({ kind }) => kind === 'github-advisory',
  );
  const repository = await repositoryView(deps, asksForAdvisories === true);
  // Where the base's files are not at hand, what depends on files is held against today's.
  const baseRepository = base?.files && { ...repository, files: base.files };
  const judgement = await judge({
    policy,
    profile,
    config,
    base: before,
    baseRepository,
    schema,
    repository,
  });
  return { ...judgement, path, text, policy, profile };
}

function profileOf({ profile }: Inputs, config: LocatedConfig | undefined): Profile {
  // The schema of the configuration allows no other names than those of the profiles.
  return profile ?? (config?.config.profile as Profile | undefined) ?? 'recommended';
}

function schemaAt(
  path: string,
  checkout: Checkout,
): { readonly path: string; readonly text: string } {
  return { path, text: decode(path, checkout.readBytes(path)) };
}

/** What is known of the repository; whether private reporting is on is asked only if it matters. */
async function repositoryView(
  { context, checkout, api, now }: Dependencies,
  asksForAdvisories: boolean,
): Promise<RepositoryView> {
  const { repository, defaultBranch } = context;
  const privateReporting = asksForAdvisories ? await api?.privateReporting() : undefined;
  return {
    files: checkout.files(),
    readText: checkout.readText,
    today: now.toISOString().slice(0, 10),
    ...(repository ?? {}),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    ...(privateReporting === undefined ? {} : { privateReporting }),
  };
}

function reportMissing({ failOn }: Inputs, { log, setOutput, fail }: Dependencies): void {
  const rule = rules.find(({ id }) => id === 'policy-missing');
  const message =
    'No security policy was found in .github/, the root or docs/, expected SECURITY.md; write one or set the input policy-path';
  const diagnostic: Diagnostic = {
    code: rule?.code ?? 'CVD101',
    rule: 'policy-missing',
    level: 'error',
    message,
    path: 'SECURITY.md',
    span: START_OF_FILE,
    related: [],
    controls: rule?.controls ?? [],
  };
  log.annotate(diagnostic);
  const files = [{ path: diagnostic.path, diagnostics: [diagnostic] }];
  setOutput('diagnostics', JSON.stringify({ schemaVersion: 1, files }));
  setOutput('passed', 'false');
  if (failOn !== 'never') fail(message);
}

function sayBlockers(path: string, blockers: readonly Diagnostic[]): string {
  const [first, ...others] = blockers;
  const more = others.length === 0 ? '' : ` (and ${String(others.length)} more)`;
  return `${path}: ${first?.message ?? ''}${more}`;
}
