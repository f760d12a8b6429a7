import { existsSync } from 'node:fs';
import path from 'node:path';

import { CONFIG_PATH, EmbargoError, promisesOf } from '@embargo/core';
import type { LocatedConfig } from '@embargo/core';
import { openCheckout } from '@embargo/github';
import type { Checkout } from '@embargo/github';
import { readConfig, readDuties } from '@embargo/policy-lint';

import type { Side } from '../adoption/starters.ts';
import { askedFor, openPolicy, policyPaths } from '../open-policy.ts';
import { readYaml } from './read-yaml.ts';
import { rosterFindings } from './read-rosters.ts';
import type { Finding, SetUp } from './set-up.ts';
import { isOfSuite, openSuite } from './suite.ts';
import type { Suite } from './suite.ts';
import { workflowOf } from './workflow.ts';
import type { Workflow } from './workflow.ts';

const WORKFLOWS = '.github/workflows';

/** A set-up as it was read, and what of it could not be. */
export interface OpenSetUp {
  readonly setUp: SetUp;
  /** Of the policy. */
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

/** Reads both repositories; throws where there is no policy to hold them to. */
export async function openSetUp(folder: string, control: string | undefined): Promise<OpenSetUp> {
  const checkout = openCheckout(folder);
  const controlled = control === undefined ? undefined : openCheckout(control);
  const { located, findings: faults } = await configOf(checkout);
  const config = located?.config;
  const [policyPath = ''] = policyPaths(askedFor([], located), checkout);
  const { policy, bytes } = openPolicy(policyPath, checkout);
  const { facts } = policy;
  const suite = openSuite();
  const files = { public: filesOf(checkout), control: filesOf(controlled) };
  const roster = config?.distributors?.roster ?? 'distributors.json';
  const read = [
    ...workflowsOf('public', checkout),
    ...(controlled === undefined ? [] : workflowsOf('control', controlled)),
  ];
  return {
    bytes,
    findings: [
      ...faults,
      ...read.flatMap(({ finding }) => finding ?? []),
      ...(await rosterFindings(files.control, roster)),
    ],
    setUp: {
      ...{ policyPath, facts, config, suite, isConfigBroken: faults.length > 0 },
      promises: promisesOf({ facts, duties: readDuties(policy) }),
      workflows: read
        .flatMap(({ workflow }) => workflow ?? [])
        .filter((workflow) => usesSuite(workflow, suite)),
      files,
    },
  };
}

interface ReadConfig {
  readonly located: LocatedConfig | undefined;
  readonly findings: readonly Finding[];
}

/** What is wrong with the configuration is a finding, and it is judged without. */
async function configOf(checkout: Checkout): Promise<ReadConfig> {
  const text = checkout.readText(CONFIG_PATH);
  if (text === undefined) return { located: undefined, findings: [] };
  try {
    return { located: await readConfig(CONFIG_PATH, text), findings: [] };
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    const finding: Finding = {
      level: 'error',
      code: 'config-invalid',
      ...{ repository: 'public', path: CONFIG_PATH },
      message: error.message,
      remedy: 'Mend it; every action that reads it stops',
    };
    return { located: undefined, findings: [finding] };
  }
}

interface ReadWorkflow {
  readonly workflow?: Workflow;
  readonly finding?: Finding;
}

function workflowsOf(side: Side, checkout: Checkout): ReadWorkflow[] {
  return [...checkout.files()]
    .filter((name) => path.posix.dirname(name) === WORKFLOWS && /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => {
      const text = checkout.readText(name);
      if (text === undefined) return unreadable(side, name, { line: 1, reason: 'no text' });
      const read = readYaml(text);
      if (read.status === 'broken') return unreadable(side, name, read);
      const workflow = workflowOf({ side, path: name, text }, read.file);
      if (workflow !== undefined) return { workflow };
      return unreadable(side, name, { line: 1, reason: 'no jobs' });
    });
}

function unreadable(
  repository: Side,
  name: string,
  { line, reason }: { readonly line: number; readonly reason: string },
): ReadWorkflow {
  return {
    finding: {
      ...{ level: 'error', code: 'workflow-unreadable', repository, path: name, line },
      message: `${name} is no workflow that GitHub runs: ${reason.split('\n')[0] ?? ''}`,
      remedy: 'Mend its YAML',
    },
  };
}

function usesSuite({ jobs }: Workflow, suite: Suite): boolean {
  return jobs.some(({ uses }) => uses.some((use) => isOfSuite(use, suite)));
}

function filesOf(checkout: Checkout | undefined): SetUp['files'][Side] {
  if (checkout === undefined) return undefined;
  return {
    has: (name) => existsSync(path.join(checkout.root, name)),
    read: checkout.readText,
  };
}
