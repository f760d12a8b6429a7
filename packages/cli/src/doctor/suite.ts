import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

import { SUITE } from '../adoption/starters.ts';
import { recordIn } from './records.ts';
import { readYaml } from './read-yaml.ts';
import { workflowOf } from './workflow.ts';
import type { Job, Use } from './workflow.ts';

/** What an action or a reusable workflow of the suite takes. */
export interface Interface {
  readonly kind: 'action' | 'workflow';
  readonly name: string;
  readonly inputs: ReadonlyMap<string, Taken>;
  readonly secrets: ReadonlyMap<string, Taken>;
  /** Of a reusable workflow, or the one that the steps of an action of actions are. */
  readonly jobs: readonly Job[];
}

export interface Taken {
  readonly isRequired: boolean;
  readonly default: string;
}

/** The suite as this checkout has it: what its parts take, by kind and name. */
export type Suite = ReadonlyMap<string, Interface>;

/** A part of the suite that a workflow uses. */
export interface SuiteUse {
  readonly kind: Interface['kind'];
  readonly name: string;
  /** OWNER/NAME that it is taken from. */
  readonly repository: string;
  readonly ref: string;
}

/** The repository of the workflow itself: the suite's own, or a copy of it. */
const OWN = '$/';

/** What a use names, where it has the form of a part of the suite. */
export function suiteUseOf({ target }: Pick<Use, 'target'>): SuiteUse | undefined {
  // What is of the very repository is pinned by nothing but that.
  if (target.startsWith(OWN)) return partAt(target.slice(OWN.length), { repository: '', ref: '' });
  const [place = '', ref] = target.split('@');
  const [owner = '', repository = '', ...inside] = place.split('/');
  if (ref === undefined) return undefined;
  return partAt(inside.join('/'), { repository: `${owner}/${repository}`, ref });
}

function partAt(
  inside: string,
  source: Pick<SuiteUse, 'repository' | 'ref'>,
): SuiteUse | undefined {
  const { dir, name, ext } = path.posix.parse(inside);
  const kind = dir === 'actions' ? 'action' : 'workflow';
  const isPart = kind === 'action' || (dir === '.github/workflows' && ext === '.yml');
  return isPart && name !== '' ? { kind, name, ...source } : undefined;
}

export function interfaceOf(
  suite: Suite,
  { kind, name }: Pick<SuiteUse, 'kind' | 'name'>,
): Interface | undefined {
  return suite.get(`${kind} ${name}`);
}

/** Whether a use is of the suite, though it may be of a part that there is not. */
export function isOfSuite(use: Pick<Use, 'target'>, suite: Suite): boolean {
  const found = suiteUseOf(use);
  if (found === undefined) return false;
  return interfaceOf(suite, found) !== undefined || /\/embargo$/i.test(found.repository);
}

export function openSuite(): Suite {
  const actions = namesIn('actions')
    .filter((name) => existsSync(path.join(SUITE, 'actions', name, 'action.yml')))
    .map((name) => readInterface('action', name, `actions/${name}/action.yml`));
  const workflows = namesIn('.github/workflows')
    .filter((file) => file.endsWith('.yml'))
    .map((file) =>
      readInterface('workflow', file.replace(/\.yml$/, ''), `.github/workflows/${file}`),
    );
  return new Map([...actions, ...workflows].map((part) => [`${part.kind} ${part.name}`, part]));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(path.join(SUITE, folder));
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function readInterface(kind: Interface['kind'], name: string, file: string): Interface {
  const text = readFileSync(path.join(SUITE, file), 'utf8');
  const read = readYaml(text);
  if (read.status === 'broken') throw unreadable(file);
  const value = recordIn(read.file.value);
  const call = recordIn(recordIn(value['on'])['workflow_call']);
  const taking = kind === 'action' ? value : call;
  // An action of actions has the steps of one job.
  const jobs = kind === 'action' ? { steps: value['runs'] } : value['jobs'];
  const { lineOf } = read.file;
  const place = { side: 'public', path: file, text } as const;
  const workflow = workflowOf(place, { value: { jobs }, lineOf });
  return {
    ...{ kind, name },
    inputs: takenIn(taking['inputs']),
    secrets: takenIn(call['secrets']),
    jobs: workflow?.jobs ?? [],
  };
}

function takenIn(value: unknown): ReadonlyMap<string, Taken> {
  return new Map(
    Object.entries(recordIn(value)).map(([name, entry]) => {
      const fields = recordIn(entry);
      const given = fields['default'];
      return [
        name,
        {
          isRequired: fields['required'] === true,
          default: typeof given === 'string' || typeof given === 'boolean' ? String(given) : '',
        },
      ];
    }),
  );
}

function unreadable(name: string, cause?: unknown): EmbargoError {
  const message = `${name} of the suite cannot be read, expected its actions and workflows; check the suite out whole`;
  return new EmbargoError('FILE_UNREADABLE', message, { cause });
}
