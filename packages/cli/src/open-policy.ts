import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import type { LocatedConfig } from '@embargo/core';
import { readFile } from '@embargo/github';
import type { Checkout } from '@embargo/github';
import { decode, policiesAmong, readPolicy } from '@embargo/policy-lint';
import type { Policy } from '@embargo/policy-lint';

/** A policy read from disk, under the path it was asked for. */
export interface OpenPolicy {
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly policy: Policy;
}

/** The files asked for, or the one that the configuration names. */
export function askedFor(
  files: readonly string[],
  config: LocatedConfig | undefined,
): readonly string[] {
  if (files.length > 0 || config?.config.policy === undefined) return files;
  return [config.config.policy];
}

/** The files asked for, or the policy of the checkout where none are. */
export function policyPaths(files: readonly string[], checkout: Checkout): readonly string[] {
  if (files.length > 0) return files;
  const [first] = policiesAmong(checkout.files());
  if (first !== undefined) return [first];
  throw new EmbargoError(
    'FILE_UNREADABLE',
    'No security policy was found in .github/, the root or docs/, expected SECURITY.md; name a file or write one',
  );
}

/** Reads a policy; files that it links to are read only inside the checkout. */
export function openPolicy(name: string, checkout: Checkout): OpenPolicy {
  const isInside = isInsideOf(checkout, name);
  const bytes = isInside
    ? checkout.readBytes(name)
    : readFile(path.resolve(checkout.root, name), name);
  const text = decode(name, bytes);
  const readLinked = isInside ? { readLinked: checkout.readText } : {};
  return { path: name, bytes, text, policy: readPolicy(name, text, readLinked) };
}

/** Whether a name stands for a file of the checkout, whatever links it may pass through. */
export function isInsideOf({ root }: Checkout, name: string): boolean {
  const relative = path.relative(root, path.resolve(root, name));
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
