import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { CONFIG_PATH, EmbargoError, parseInstant } from '@embargo/core';
import { openCheckout } from '@embargo/github';
import type { Checkout } from '@embargo/github';
import { faultsNamed, nextMonday, requestFor } from '@embargo/rehearsal';
import type { RehearsalRequest } from '@embargo/rehearsal';

import { openConfig } from '../open-config.ts';
import { askedFor, openPolicy, policyPaths } from '../open-policy.ts';

const SUITE = path.resolve(import.meta.dirname, '../../../..');
const WORKFLOWS = '.github/workflows';

/** What a rehearsal was asked for on the command line. */
export interface Asked {
  /** The policy; the one that GitHub would show where absent. */
  readonly file: string | undefined;
  readonly config?: string | undefined;
  /** An instant. */
  readonly from?: string | undefined;
  /** Names of cards, or `all`. */
  readonly fault?: readonly string[] | undefined;
  /** Whether the suite's starters are played, and not the workflows that lie beside the policy. */
  readonly starters?: boolean | undefined;
}

/** Reads a policy with the configuration and the workflows of the repository that it lies in. */
export async function requestOf(asked: Asked, cwd: string): Promise<RehearsalRequest> {
  const faults = faultsNamed(asked.fault ?? []);
  const from = asked.from === undefined ? nextMonday(new Date()) : instantOf(asked.from);
  const root = asked.file === undefined ? cwd : rootOf(path.resolve(cwd, asked.file));
  const checkout = openCheckout(root);
  const within = (name: string): string => path.relative(root, path.resolve(cwd, name));
  const located = await openConfig(
    asked.config === undefined ? undefined : within(asked.config),
    checkout,
  );
  const wanted = askedFor(asked.file === undefined ? [] : [within(asked.file)], located);
  const [name = ''] = policyPaths(wanted, checkout);
  const { policy, bytes } = openPolicy(name, checkout);
  return requestFor({
    ...{ policy, bytes, located, from, faults },
    project: path.basename(checkout.root),
    ...(asked.starters === true ? {} : { workflows: workflowsIn(checkout) }),
    suite: SUITE,
  });
}

/** The repository that a file lies in, else what its root would be. */
function rootOf(file: string): string {
  const folder = path.dirname(file);
  const place = ['.github', 'docs'].includes(path.basename(folder)) ? path.dirname(folder) : folder;
  for (let root = place; root !== path.dirname(root); root = path.dirname(root)) {
    if (existsSync(path.join(root, CONFIG_PATH))) return root;
  }
  return existsSync(place) ? place : process.cwd();
}

function workflowsIn({ root, readText }: Checkout): ReadonlyMap<string, string> {
  const folder = path.join(root, WORKFLOWS);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    names
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => [`${WORKFLOWS}/${name}`, readText(`${WORKFLOWS}/${name}`) ?? '']),
  );
}

function instantOf(text: string): Date {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const message = `--from is "${text}", expected an instant with its zone such as 2026-11-23T09:00Z`;
  throw new EmbargoError('USAGE', message);
}
