import { counted, inert } from '@embargo/core';

import type { Need } from '../adoption/plan/needs.ts';
import type { Examination } from './examine.ts';
import type { JudgedPromise } from './findings/promises.ts';
import type { Finding } from './set-up.ts';

const STATUSES: Readonly<Record<JudgedPromise['status'], string>> = {
  kept: 'kept',
  reminded: 'people',
  partly: 'PARTLY',
  unkept: 'UNKEPT',
};

/** What `embargo doctor` shows people. */
export function sayExamination(policyPath: string, examination: Examination): string {
  const { promises, findings, needs } = examination;
  const rows = promises.map((judged) => ({
    status: STATUSES[judged.status],
    place: `${judged.promise.stated.path ?? policyPath}:${judged.promise.stated.span.start.line}`,
    judged,
  }));
  const width = Math.max(0, ...rows.map(({ place }) => place.length));
  const lines = [
    `Promises of ${policyPath}`,
    ...rows.flatMap(({ status, place, judged }) => [
      `  ${status.padEnd(7)} ${place.padEnd(width)}  ${judged.promise.says}`,
      ...detailsOf(judged).map((detail) => `  ${' '.repeat(8 + width)}  ${detail}`),
    ]),
    ...section('Findings', findings.flatMap(findingLines)),
    ...section('To look up on GitHub, for no file shows it', needs.map(needLine)),
    '',
    summary(examination),
    '',
  ];
  return inert(lines.join('\n'));
}

function detailsOf({ workflows, missing }: JudgedPromise): string[] {
  const running = workflows.map(
    ({ repository, path }) => `${repository}/${path.split('/').at(-1) ?? path}`,
  );
  return [
    ...(running.length === 0 ? [] : [`by ${running.join(', ')}`]),
    ...(missing.length === 0 ? [] : [`without ${missing.join(', ')}`]),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function findingLines({ level, code, repository, path, line, message, remedy }: Finding): string[] {
  const place = line === undefined ? path : `${path}:${line}`;
  return [
    `  ${level.padEnd(7)} ${repository} ${place}: ${message} (${code})`,
    `  ${' '.repeat(7)} ${remedy}.`,
  ];
}

function needLine({ kind, name, where }: Need): string {
  return `  ${kind.padEnd(11)} ${name} (${where.join(', ')})`;
}

function summary({ promises, findings }: Examination): string {
  const count = (...statuses: readonly JudgedPromise['status'][]): number =>
    promises.filter(({ status }) => statuses.includes(status)).length;
  const open = count('partly', 'unkept');
  const errors = findings.filter(({ level }) => level === 'error').length;
  // A workflow that is there keeps nothing while it cannot run.
  const kept = errors === 0 ? 'kept by the suite' : 'would be kept by the suite without the errors';
  const said = [
    `${counted(count('kept'), 'promise')} ${kept}`,
    `${count('reminded')} by people, who are reminded`,
    `${open} not${open === 0 ? '' : ' or not wholly'}`,
  ];
  const found = `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
  return `${said.join(', ')}; ${found}.`;
}
