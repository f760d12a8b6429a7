import type { ReportDocument, ReportedCheck } from './report-document.ts';

/** The report for a terminal: what failed first, then one line for each check that was made. */
export function reportText({ result, repository, tag, checks }: ReportDocument): string {
  const bad = checks.filter(({ status }) => status === 'failed' || status === 'unobservable');
  const passed = checks.filter(({ status }) => status === 'passed');
  const skipped = checks.length - bad.length - passed.length;
  const counts = `${passed.length} passed, ${bad.length} failed, ${skipped} skipped`;
  const lines = [
    `${result}: ${repository} ${tag}, ${counts}`,
    ...bad.flatMap(badLines),
    ...passed.map((check) => `  pass  ${titleOf(check)}: ${check.evidence ?? ''}`),
  ];
  return `${lines.join('\n')}\n`;
}

function badLines(check: ReportedCheck): readonly string[] {
  const { status, code, expected, found, command, why, remedy } = check;
  if (status === 'unobservable') {
    return [
      `  fail  ${titleOf(check)} cannot be seen: ${why ?? ''}`,
      `        do:       ${remedy ?? ''}`,
    ];
  }
  return [
    `  fail  ${titleOf(check)} ${code ?? ''}`,
    `        expected: ${expected ?? ''}`,
    `        found:    ${found ?? ''}`,
    `        see:      ${command ?? ''}`,
  ];
}

function titleOf({ id, artifact }: ReportedCheck): string {
  return artifact === undefined ? id : `${id} ${artifact}`;
}
