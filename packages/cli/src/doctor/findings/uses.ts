import { interfaceOf, isOfSuite, suiteUseOf } from '../suite.ts';
import type { Interface, Suite, SuiteUse, Taken } from '../suite.ts';
import type { Finding, KnownUse, SetUp } from '../set-up.ts';
import { usesOf } from '../set-up.ts';
import { nearest } from './nearest.ts';

const COMMIT = /^[0-9a-f]{40}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** What workflows use: pinned, of one commit, with the inputs and secrets that it takes. */
export function usesFindings(setUp: SetUp): readonly Finding[] {
  const uses = usesOf(setUp);
  return [
    ...uses.flatMap(pinFindings),
    ...commitFindings(uses.filter(({ use }) => isOfSuite(use, setUp.suite))),
    ...uses.flatMap((known) => interfaceFindings(known, setUp.suite)),
  ];
}

function pinFindings({ workflow, use }: KnownUse): Finding[] {
  const { target, line } = use;
  if (target.startsWith('./') || target.startsWith('$/')) return [];
  const ref = target.split('@')[1] ?? '';
  const pinned = target.startsWith('docker://') ? DIGEST : COMMIT;
  if (pinned.test(ref)) return [];
  const isOpen = ref === 'COMMIT';
  return [
    {
      ...placeOf({ workflow }, line),
      level: 'error',
      code: isOpen ? 'placeholder' : 'unpinned',
      message: isOpen
        ? `${target} still says COMMIT, expected the full id of a commit`
        : `${target} is not pinned, expected the full id of a commit: a tag or a branch can be moved`,
      remedy: 'Put the id of the commit that you have read behind the @',
    },
  ];
}

function commitFindings(uses: readonly KnownUse[]): Finding[] {
  const found = new Map<string, KnownUse>();
  for (const known of uses) {
    const ref = suiteUseOf(known.use)?.ref;
    if (ref !== undefined && COMMIT.test(ref) && !found.has(ref)) found.set(ref, known);
  }
  const [[first, example] = [], ...others] = found;
  if (first === undefined || example === undefined) return [];
  return others.map(([ref, { workflow, use }]) => ({
    ...placeOf({ workflow }, use.line),
    level: 'error',
    code: 'commits-differ',
    message: `The suite is used at ${ref.slice(0, 12)} here and at ${first.slice(0, 12)} in ${example.workflow.path} of the ${example.workflow.side} repository, expected one commit: what one writes into the ledger another reads`,
    remedy: 'Pin the same commit in both repositories',
  }));
}

function interfaceFindings(known: KnownUse, suite: Suite): Finding[] {
  const found = suiteUseOf(known.use);
  if (found === undefined) return [];
  const part = interfaceOf(suite, found);
  if (part === undefined) return unknownPart(known, found, suite);
  return [
    ...groupFindings(known, part, 'with'),
    ...(part.kind === 'action' ? [] : groupFindings(known, part, 'secrets')),
  ];
}

function unknownPart(
  { workflow, use }: KnownUse,
  { kind, name }: SuiteUse,
  suite: Suite,
): Finding[] {
  if (!isOfSuite(use, suite)) return [];
  const names = [...suite.values()].filter((part) => part.kind === kind).map((part) => part.name);
  const near = nearest(name, names);
  return [
    {
      ...placeOf({ workflow }, use.line),
      level: 'error',
      code: 'unknown-part',
      message: `The suite has no ${kind} "${name}", expected one of: ${names.join(', ')}`,
      remedy: near === undefined ? 'Name one that there is' : `Write ${near}`,
    },
  ];
}

const WORDS = { with: 'input', secrets: 'secret' } as const;

function groupFindings(
  { workflow, use }: KnownUse,
  part: Interface,
  group: 'with' | 'secrets',
): Finding[] {
  const given = use[group];
  if (given === 'inherit') return [];
  const taken: ReadonlyMap<string, Taken> = group === 'with' ? part.inputs : part.secrets;
  const word = WORDS[group];
  const unknown = Object.keys(given).filter((name) => !taken.has(name));
  const missing = [...taken].filter(([name, { isRequired }]) => isRequired && !(name in given));
  return [
    ...unknown.map((name): Finding => {
      const near = nearest(name, taken.keys());
      return {
        ...placeOf({ workflow }, use.lineOf(group, name)),
        level: 'error',
        code: `${word}-unknown`,
        message: `${part.name} has no ${word} "${name}", expected one of: ${[...taken.keys()].join(', ')}`,
        remedy: near === undefined ? `Remove it` : `Write ${near}`,
      };
    }),
    ...missing.map(([name]): Finding => ({
      ...placeOf({ workflow }, use.line),
      level: 'error',
      code: `${word}-missing`,
      message: `${part.name} is used without the ${word} "${name}", expected it`,
      remedy: `Add ${name} under ${group}`,
    })),
  ];
}

/** Where a finding stands. */
export function placeOf(
  { workflow }: Pick<KnownUse, 'workflow'>,
  line: number,
): Pick<Finding, 'repository' | 'path' | 'line'> {
  return { repository: workflow.side, path: workflow.path, line };
}
