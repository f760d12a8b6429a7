import { codeMarkdown, plainMarkdown } from '@embargo/core';

import { GROUPS } from '../policy/expected.ts';
import type { Group } from '../policy/expected.ts';
import type { ReportDocument, ReportedCheck } from './report-document.ts';

const TITLES: Readonly<Record<Group, string>> = {
  built: 'Build',
  signed: 'Signature',
  provenance: 'Provenance',
  sbom: 'SBOM',
  public: 'Public',
  functional: 'Works',
  advisory: 'Advisory',
};

/** The page of a run holds a megabyte; a table of more rows says nothing more. */
const MAX_ROWS = 200;
const MAX_FAILURES = 100;

/** The report as Markdown: a row for each artifact, then each failure with a command to see it. */
export function reportSummary(report: ReportDocument): string {
  const { result, repository, tag, checks } = report;
  const bad = checks.filter(isBad);
  const verdict = result === 'passed' ? 'verified' : 'not verified';
  const lines = [
    `## ${plainMarkdown(`${repository} ${tag}`)} is ${verdict}`,
    '',
    ...table(report),
    ...bad.slice(0, MAX_FAILURES).flatMap(failureLines),
    ...(bad.length > MAX_FAILURES ? ['', `${bad.length - MAX_FAILURES} more failed.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function table({ artifacts, checks }: ReportDocument): readonly string[] {
  const groups = GROUPS.filter((group) => checks.some((check) => check.group === group));
  const row = (title: string, own: readonly ReportedCheck[]): string => {
    const cells = groups.map((group) => cell(own.filter((check) => check.group === group)));
    return `| ${title} | ${cells.join(' | ')} |`;
  };
  const of = (name: string | undefined): readonly ReportedCheck[] =>
    checks.filter(({ artifact }) => artifact === name);
  const shown = artifacts.slice(0, MAX_ROWS);
  return [
    `| | ${groups.map((group) => TITLES[group]).join(' | ')} |`,
    `|---|${groups.map(() => '---|').join('')}`,
    row('the release', of(undefined)),
    ...shown.map(({ name }) => row(codeMarkdown(name), of(name))),
    ...(artifacts.length > MAX_ROWS ? ['', `${artifacts.length - MAX_ROWS} more artifacts.`] : []),
  ];
}

function cell(checks: readonly ReportedCheck[]): string {
  if (checks.some(isBad)) return 'failed';
  return checks.some(({ status }) => status === 'passed') ? 'passed' : '–';
}

function failureLines(check: ReportedCheck): readonly string[] {
  const { id, artifact, promise } = check;
  const about = artifact === undefined ? '' : ` (${codeMarkdown(artifact)})`;
  const title = ['', `### ${codeMarkdown(id)}${about}: ${plainMarkdown(promise)}`, ''];
  return [...title, ...(check.status === 'failed' ? foundLines(check) : unseenLines(check))];
}

function foundLines({ code, expected, found, command }: ReportedCheck): readonly string[] {
  return [
    `- ${codeMarkdown(code ?? '')}`,
    `- expected: ${plainMarkdown(expected ?? '')}`,
    `- found: ${plainMarkdown(found ?? '')}`,
    `- see for yourself: ${codeMarkdown(command ?? '')}`,
  ];
}

function unseenLines({ why, remedy }: ReportedCheck): readonly string[] {
  return [`- could not be seen: ${plainMarkdown(why ?? '')}`, `- ${plainMarkdown(remedy ?? '')}`];
}

function isBad({ status }: ReportedCheck): boolean {
  return status === 'failed' || status === 'unobservable';
}
