import { CONFIG_PATH, EmbargoError, processOf, promisesOf } from '@embargo/core';
import type { EmbargoConfig, LocatedConfig, PolicyPromise } from '@embargo/core';
import { policiesAmong, readConfig, readDuties, readPolicy } from '@embargo/policy-lint';
import type { Policy } from '@embargo/policy-lint';

import type { Promises } from './promises.ts';

/** The repository's files at the head of its default branch. */
export interface FilesAtHead {
  /** The paths of the folders in which GitHub looks for a policy: root, `.github`, `docs`. */
  readonly paths: ReadonlySet<string>;
  /** The texts of those that exist; a file that cannot be read whole throws. */
  readonly readTexts: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** What the project promises, and where that is written. */
export interface OpenPromises extends Promises {
  /** The policy itself, for what is in its texts. */
  readonly policy: Policy;
  readonly policyPath: string;
  /** All that the policy promises to do, by whomever. */
  readonly promised: readonly PolicyPromise[];
  readonly config?: EmbargoConfig;
}

export interface PolicyPaths {
  /** Absent: what the configuration says, or where GitHub looks. */
  readonly policyPath?: string;
  readonly configPath: string;
}

/** A policy links to at most eight files, two links deep. */
const MAX_ROUNDS = 3;

/**
 * Reads the policy with the files it links to, and the configuration that completes it, as they
 * stand on the default branch: what a fork or a pull request says of them does not count.
 */
export async function openPromises(
  files: FilesAtHead,
  { policyPath, configPath }: PolicyPaths,
): Promise<OpenPromises> {
  const found = policiesAmong(files.paths)[0];
  const first = [configPath, policyPath ?? found].filter((path) => path !== undefined);
  const texts = new Map(await files.readTexts(first));
  const config = await configOf(texts.get(configPath), configPath);
  const path = policyPath ?? config?.config.policy ?? found;
  if (path === undefined) throw missing('No security policy was found');
  if (!texts.has(path)) await addTexts(texts, [path], files);
  const policy = await readWhole(path, texts, files);
  if (policy.kind !== 'policy') throw missing(`${path} was found to be no security policy`);
  const { process, contradictions } = processOf(policy.facts, config);
  const [contradiction] = contradictions;
  if (contradiction !== undefined) throw new EmbargoError('CONFIG_INVALID', contradiction.message);
  const { facts } = policy;
  const promised = promisesOf({ facts, duties: readDuties(policy) });
  const completed = { facts, process, policyPath: path, policy, promised };
  return config === undefined ? completed : { ...completed, config: config.config };
}

async function configOf(
  text: string | undefined,
  path: string,
): Promise<LocatedConfig | undefined> {
  if (text !== undefined) return readConfig(path, text);
  if (path === CONFIG_PATH) return undefined;
  const message = `Input "config" is "${path}", which the default branch does not have, expected a configuration; correct the path`;
  throw new EmbargoError('INPUT_INVALID', message);
}

/** Reads the policy again as long as it asks for linked files that are not at hand yet. */
async function readWhole(
  path: string,
  texts: Map<string, string>,
  files: FilesAtHead,
): Promise<Policy> {
  const text = texts.get(path);
  if (text === undefined) throw missing(`${path} does not exist`);
  const absent = new Set<string>();
  for (let round = 1; ; round++) {
    const asked: string[] = [];
    const policy = readPolicy(path, text, {
      readLinked: (linked) => {
        if (!texts.has(linked) && !absent.has(linked)) asked.push(linked);
        return texts.get(linked);
      },
    });
    if (asked.length === 0 || round === MAX_ROUNDS) return policy;
    await addTexts(texts, asked, files);
    for (const linked of asked) if (!texts.has(linked)) absent.add(linked);
  }
}

async function addTexts(
  texts: Map<string, string>,
  paths: readonly string[],
  { readTexts }: FilesAtHead,
): Promise<void> {
  for (const [path, text] of await readTexts(paths)) texts.set(path, text);
}

function missing(found: string): EmbargoError {
  const remedy = 'expected one on the default branch; write it or set the input policy-path';
  return new EmbargoError('EVIDENCE_UNAVAILABLE', `${found}, ${remedy}`);
}
