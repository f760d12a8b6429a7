import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError, promisesOf } from '@embargo/core';
import { openCheckout } from '@embargo/github';
import { readDuties } from '@embargo/policy-lint';

import { folderOf } from '../adoption/folders.ts';
import { leftToDo } from '../adoption/plan/left-to-do.ts';
import { placeFiles } from '../adoption/plan/place-files.ts';
import { planAdoption } from '../adoption/plan/plan-adoption.ts';
import { planDocument } from '../adoption/plan/plan-document.ts';
import { sayPlan } from '../adoption/plan/say-plan.ts';
import { placesOf } from '../adoption/places.ts';
import { parseWords } from '../command.ts';
import type { Command } from '../command.ts';
import { openConfig } from '../open-config.ts';
import { askedFor, openPolicy, policyPaths } from '../open-policy.ts';

const HELP = `Usage: embargo init [FILE] [options]

Shows what a project needs so that its policy is kept: the workflows and the configuration for its
public and its private control repository, and the secrets, variables and rights of the GitHub App,
each with the promises that rest on it. Without FILE it reads the policy that GitHub would show. A
file that is there is never overwritten; where it differs, the difference is shown.

  --repository OWNER/NAME  the public repository (where the checkout came from)
  --control DIR            a checkout of the private control repository, of the same owner
  --owner OWNER            the suite is taken from OWNER/embargo (where this checkout came from)
  --commit SHA             its commit that the workflows pin (the one of this checkout)
  --write                  writes the files that are not there; without it nothing is written
  --json                   one document (schemas/adoption-plan.schema.json)

Exit: 0 nothing is in the way, 1 files are there and differ, 2 the job could not be done.
`;

const OPTIONS = {
  repository: { type: 'string' },
  control: { type: 'string' },
  owner: { type: 'string' },
  commit: { type: 'string' },
  write: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** `embargo init` */
export const init: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values, positionals } = parseWords('init', words, OPTIONS);
    if (positionals.length > 1) {
      throw new EmbargoError(
        'USAGE',
        `${positionals.length} files were given, expected one policy`,
      );
    }
    const control = controlFolder(values.control, terminal.cwd);
    const checkout = openCheckout(terminal.cwd);
    const places = placesOf(values, { folder: checkout.root, control });
    const located = await openConfig(undefined, checkout);
    const [policyPath = ''] = policyPaths(askedFor(positionals, located), checkout);
    const { policy, bytes } = openPolicy(policyPath, checkout);
    if (policy.kind !== 'policy') throw notPolicy(policyPath, policy.kind);
    const { facts } = policy;
    const promises = promisesOf({ facts, duties: readDuties(policy) });
    const config = located?.config;
    const plan = planAdoption({ policyPath, facts, promises, config, places });
    const isWriting = values.write === true;
    const folders = { public: checkout.root, control };
    const files = placeFiles(plan.files, { folders, isWriting });
    const left = leftToDo(plan, files);
    const shown = {
      policyPath,
      needs: plan.needs,
      promises: plan.promises,
      files,
      left,
      isWriting,
    };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const isJson = values.json === true;
    terminal.write(
      isJson ? `${JSON.stringify(planDocument(shown, { sha256, places }))}\n` : sayPlan(shown),
    );
    return files.some(({ status }) => status === 'different') ? 1 : 0;
  },
};

function controlFolder(asked: string | undefined, cwd: string): string | undefined {
  if (asked === undefined) return undefined;
  const folder = folderOf('--control', asked, cwd);
  if (folder === path.resolve(cwd)) {
    const message = '--control is the folder of the public repository, expected another repository';
    throw new EmbargoError('USAGE', message);
  }
  // A worktree has a file of that name.
  if (existsSync(path.join(folder, '.git'))) return folder;
  const message = `--control is "${asked}", which is no git repository, expected a checkout of the private control repository; clone it first`;
  throw new EmbargoError('USAGE', message);
}

function notPolicy(policyPath: string, kind: string): EmbargoError {
  const found = kind === 'pointer' ? 'only says where the policy is' : 'tells nobody how to report';
  return new EmbargoError('FILE_UNREADABLE', `${policyPath} ${found}, expected a security policy`);
}
