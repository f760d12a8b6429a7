import path from 'node:path';

import { counted, EmbargoError } from '@embargo/core';
import type { LocatedConfig } from '@embargo/core';
import type { Checkout, Runtime } from '@embargo/github';
import { decode, policiesAmong, readConfig, readPolicy } from '@embargo/policy-lint';
import {
  faultsNamed,
  isGood,
  nextMonday,
  rehearse,
  reportMarkdown,
  reportPage,
  requestFor,
} from '@embargo/rehearsal';
import type { Rehearsal, RehearsedPromise } from '@embargo/rehearsal';

import type { Inputs } from './inputs.ts';

export interface Dependencies extends Runtime {
  readonly checkout: Checkout;
  /** Of the repository, for the report. */
  readonly project: string;
  /** The folder of the suite that this action lies in. */
  readonly suite: string;
  readonly now: Date;
  readonly writeFile: (name: string, text: string) => void;
}

const WORKFLOWS = '.github/workflows';

/** Plays the project's own policy, and fails where release day breaks. */
export async function rehearseProject(inputs: Inputs, deps: Dependencies): Promise<void> {
  const { checkout, project, suite, now, log, setOutput } = deps;
  const located = await configOf(inputs, checkout);
  const name = policyOf(inputs, located, checkout);
  const bytes = checkout.readBytes(name);
  const policy = readPolicy(name, decode(name, bytes), { readLinked: checkout.readText });
  const rehearsal = await rehearse(
    await requestFor({
      ...{ project, policy, bytes, located, suite },
      workflows: workflowsOf(checkout),
      from: inputs.from ?? nextMonday(now),
      faults: faultsNamed(inputs.faults),
    }),
  );
  const report = path.posix.join(inputs.folder, 'report.html');
  const markdown = reportMarkdown(rehearsal);
  deps.writeFile(report, reportPage(rehearsal));
  deps.writeFile(path.posix.join(inputs.folder, 'report.md'), markdown);
  deps.writeSummary(markdown);
  setOutput('report', report);
  setOutput('holds', String(isGood(rehearsal)));
  setOutput('promises', JSON.stringify(countsOf(rehearsal)));
  log.info(sayCounts(rehearsal, report));
  if (!isGood(rehearsal)) deps.fail(sayBreak(rehearsal));
}

async function configOf(
  { configPath }: Inputs,
  checkout: Checkout,
): Promise<LocatedConfig | undefined> {
  const text = checkout.readText(configPath);
  return text === undefined ? undefined : readConfig(configPath, text);
}

function policyOf(
  { policyPath }: Inputs,
  located: LocatedConfig | undefined,
  checkout: Checkout,
): string {
  const name = policyPath ?? located?.config.policy ?? policiesAmong(checkout.files())[0];
  if (name !== undefined) return name;
  throw new EmbargoError(
    'FILE_UNREADABLE',
    'No security policy was found in .github/, the root or docs/, expected SECURITY.md; write one or set the input policy-path',
  );
}

function workflowsOf(checkout: Checkout): ReadonlyMap<string, string> {
  const names = [...checkout.files()].filter((name) => path.posix.dirname(name) === WORKFLOWS);
  return new Map(
    names.flatMap((name) => {
      const text = checkout.readText(name);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

type Counts = Readonly<Record<RehearsedPromise['outcome'], number>>;

function countsOf({ promises }: Rehearsal): Counts {
  const counts = { kept: 0, broken: 0, impossible: 0, 'by-people': 0 };
  for (const { outcome } of promises) counts[outcome] += 1;
  return counts;
}

function sayCounts(rehearsal: Rehearsal, report: string): string {
  const counts = countsOf(rehearsal);
  return `${counted(counts.kept, 'promise')} kept, ${counts.broken} broken, ${counts.impossible} that nobody can keep, ${counts['by-people']} that only people can keep. Report: ${report}`;
}

function sayBreak({ policyPath, promises, steps, sightings, faults }: Rehearsal): string {
  const failed = [
    ...promises
      .filter(({ outcome }) => outcome === 'broken')
      .map(
        ({ promise: { says, line }, evidence }) => `${policyPath}:${line} "${says}": ${evidence}`,
      ),
    ...steps.filter(({ outcome }) => outcome === 'failed').map(({ title }) => `${title} failed`),
    ...sightings.filter(({ isLeak }) => isLeak).map(({ where, what }) => `${where} showed ${what}`),
    ...faults
      .filter(({ isAsExpected }) => !isAsExpected)
      .map(({ title, ended }) => `${title}: ${ended}`),
  ];
  const [first = '', ...others] = failed;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `Release day breaks: ${first}${more}; the summary says where`;
}
