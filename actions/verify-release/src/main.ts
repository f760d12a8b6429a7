import { EmbargoError } from '@embargo/core';
import { observe } from '@embargo/github';
import type { Checkout, RunContext, Runtime } from '@embargo/github';
import {
  isSafeToRun,
  judgeRelease,
  reportDocument,
  reportSummary,
  reportText,
  verificationSummary,
} from '@embargo/signatures';
import type { ReleaseEvidence, ReportDocument } from '@embargo/signatures';

import { readAgain } from './gather/find-release.ts';
import { gatherRelease } from './gather/gather-release.ts';
import type { Gathered } from './gather/gather-release.ts';
import { openPolicy } from './gather/open-policy.ts';
import type { GitHubPorts } from './gather/ports.ts';
import type { Inputs } from './inputs.ts';
import { notSafe, runPrograms } from './run/run-programs.ts';

export interface Dependencies extends Runtime {
  readonly context: RunContext;
  readonly checkout: Checkout;
  readonly now: () => Date;
  /** Opens a repository by `owner/name`. */
  readonly openGitHub: (repository: string) => GitHubPorts | undefined;
  readonly github?: GitHubPorts | undefined;
  /** A new folder outside the workspace, removed at the end. */
  readonly makeFolder: () => string;
  /** Into the workspace, where an input says. */
  readonly writeFile: (input: string, name: string, text: string) => void;
  /** Throws where programs must not be run. */
  readonly refuseBesideToken: () => void;
  /** Who verifies, as the summary for others names it. */
  readonly verifierId: string;
}

/** Verifies a release and reports every check; what could not be seen is no pass. */
export async function verifyRelease(inputs: Inputs, deps: Dependencies): Promise<void> {
  if (inputs.runsPrograms) deps.refuseBesideToken();
  const open = await openPolicy(inputs, deps.checkout, deps.context);
  const github = deps.openGitHub(open.repository);
  const gathered = await gatherRelease(inputs, { ...deps, github }, open);
  const ran = inputs.runsPrograms ? await withPrograms(inputs, gathered, deps) : gathered.evidence;
  const evidence = await withEnd(ran, gathered.releaseId, github);
  const report = reportDocument(evidence, judgeRelease(evidence), open.reference);
  publish(inputs, deps, { report, evidence });
}

async function withPrograms(
  { oldProgram }: Inputs,
  { evidence, folder }: Gathered,
  { checkout, context }: Dependencies,
): Promise<ReleaseEvidence> {
  if (!isSafeToRun(judgeRelease(evidence))) return { ...evidence, ...notSafe() };
  const old = oldProgram === undefined ? undefined : insideOf(context, checkout, oldProgram);
  return { ...evidence, ...(await runPrograms({ folder, evidence, oldProgram: old })) };
}

function insideOf({ workspace }: RunContext, { root }: Checkout, name: string): string {
  if (!name.startsWith('/') && !name.split(/[\\/]/).includes('..')) return `${root}/${name}`;
  const message = `Input "old-program" leads out of ${workspace}, expected a path inside`;
  throw new EmbargoError('INPUT_INVALID', message);
}

/** Looks once more at the release when everything else was done. */
async function withEnd(
  evidence: ReleaseEvidence,
  releaseId: number | undefined,
  github: GitHubPorts | undefined,
): Promise<ReleaseEvidence> {
  if (releaseId === undefined || github === undefined) return evidence;
  return { ...evidence, after: await observe(readAgain(github, releaseId)) };
}

interface Result {
  readonly report: ReportDocument;
  readonly evidence: ReleaseEvidence;
}

function publish(inputs: Inputs, deps: Dependencies, { report, evidence }: Result): void {
  const text = JSON.stringify(report);
  const summary = verificationSummary(evidence, report, deps.verifierId);
  if (inputs.reportFile !== undefined)
    deps.writeFile('report-file', inputs.reportFile, `${text}\n`);
  if (inputs.summaryFile !== undefined && summary !== undefined) {
    deps.writeFile('vsa-file', inputs.summaryFile, `${JSON.stringify(summary)}\n`);
  }
  const failed = report.checks.filter(
    ({ status }) => status === 'failed' || status === 'unobservable',
  );
  const ids = [...new Set(failed.map(({ id }) => id))];
  deps.setOutput('result', report.result);
  deps.setOutput('report', text);
  deps.setOutput('failed-checks', JSON.stringify(ids));
  deps.writeSummary(reportSummary(report));
  deps.log.info(reportText(report));
  if (report.result === 'passed' || !inputs.mayFail) return;
  const why = ids.length === 0 ? 'nothing was there to check' : ids.join(', ');
  deps.fail(`${report.repository} ${report.tag} is not verified: ${why}; the summary says more`);
}
