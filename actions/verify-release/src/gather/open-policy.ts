import { createHash } from 'node:crypto';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import type { Checkout, RunContext } from '@embargo/github';
import { decode, policiesAmong, readPolicy } from '@embargo/policy-lint';
import {
  expectedRelease,
  promisedRelease,
  readReleasePolicy,
  tagOf,
  versionOfTag,
} from '@embargo/signatures';
import type { ExpectedRelease, PolicyReference, ReleasePolicy } from '@embargo/signatures';

import type { Inputs } from '../inputs.ts';

/** What a release is held to. */
export interface OpenPolicy {
  readonly reference: PolicyReference;
  readonly tag: string;
  /** `owner/name` */
  readonly repository: string;
  /** Absent where the security policy alone promises. */
  readonly policy?: ReleasePolicy;
  /** The folder that the policy's own paths start from. */
  readonly folder: string;
  /** By the names of the files that the release holds. */
  readonly expect: (assets: readonly string[]) => ExpectedRelease;
}

const TAG = 'refs/tags/';

export async function openPolicy(
  inputs: Inputs,
  checkout: Checkout,
  context: RunContext,
): Promise<OpenPolicy> {
  return inputs.policy === undefined
    ? openPromises(inputs, checkout, context)
    : openReleasePolicy(inputs.policy, { inputs, checkout, context });
}

interface Place {
  readonly inputs: Inputs;
  readonly checkout: Checkout;
  readonly context: RunContext;
}

async function openReleasePolicy(name: string, place: Place): Promise<OpenPolicy> {
  const { inputs, checkout, context } = place;
  const bytes = checkout.readBytes(name);
  const policy = await readReleasePolicy(name, bytes.toString('utf8'));
  const tag = tagGiven(inputs, context) ?? tagOf(policy, needVersion(inputs));
  const version = inputs.version ?? versionOfTag(policy, tag);
  if (version === undefined) {
    const found = `The tag ${tag} is not as the policy writes tags`;
    throw new EmbargoError('INPUT_INVALID', `${found}, expected ${policy.tag ?? 'v{version}'}`);
  }
  const expected = expectedRelease(policy, version);
  return {
    reference: referenceOf(name, bytes),
    tag,
    repository: policy.repository,
    policy,
    folder: path.dirname(path.resolve(checkout.root, name)),
    expect: () => expected,
  };
}

function openPromises(inputs: Inputs, checkout: Checkout, context: RunContext): OpenPolicy {
  const name = inputs.policyPath ?? policiesAmong(checkout.files())[0];
  if (name === undefined) {
    const message =
      'There is neither a release policy nor a SECURITY.md, expected one; set the input "policy" or "policy-path"';
    throw new EmbargoError('FILE_UNREADABLE', message);
  }
  const bytes = checkout.readBytes(name);
  const { facts } = readPolicy(name, decode(name, bytes), { readLinked: checkout.readText });
  const tag = tagGiven(inputs, context) ?? `v${needVersion(inputs)}`;
  const { owner = '', name: repo = '' } = context.repository ?? {};
  const repository = `${owner}/${repo}`;
  const version = inputs.version ?? tag.replace(/^v/, '');
  return {
    reference: referenceOf(name, bytes),
    tag,
    repository,
    folder: checkout.root,
    expect: (assets) =>
      promisedRelease({ binaries: facts.binaries, repository, tag, version, assets }),
  };
}

function tagGiven({ tag }: Inputs, { ref = '' }: RunContext): string | undefined {
  return tag ?? (ref.startsWith(TAG) ? ref.slice(TAG.length) : undefined);
}

function needVersion({ version }: Inputs): string {
  if (version !== undefined) return version;
  const message =
    'No tag runs this workflow and the inputs "tag" and "version" are empty, expected one of them';
  throw new EmbargoError('INPUT_INVALID', message);
}

function referenceOf(name: string, bytes: Buffer): PolicyReference {
  return { path: name, sha256: createHash('sha256').update(bytes).digest('hex') };
}
