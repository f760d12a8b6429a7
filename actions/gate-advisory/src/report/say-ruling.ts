import type { LinkTo } from '@embargo/case';
import { codeMarkdown, plainMarkdown } from '@embargo/core';
import type { Located } from '@embargo/core';

import { isOpen } from '../gate.ts';
import type { Ruling } from '../gate.ts';

/** How a ruling stands, for people: what lets through, and why not. */
export type Standing = 'kept' | 'waived' | 'advice' | 'open' | 'unknown' | 'not-promised';

const MARKS: Readonly<Record<Standing, string>> = {
  kept: '✅',
  waived: '🟡',
  advice: '💡',
  open: '❌',
  unknown: '❓',
  'not-promised': '➖',
};

export function standingOf(ruling: Ruling): Standing {
  switch (ruling.verdict.status) {
    case 'pass':
      return 'kept';
    case 'not-applicable':
      return 'not-promised';
    case 'fail':
    case 'unobservable':
      if (ruling.waiver !== undefined) return 'waived';
      if (isOpen(ruling)) return 'advice';
      return ruling.verdict.status === 'fail' ? 'open' : 'unknown';
  }
}

/** One list item: how the promise stands, the policy's line, what was found, what to do. */
export function sayRuling(ruling: Ruling, policyPath: string, linkTo: LinkTo): string {
  const { check, places } = ruling;
  const lines = places.map((place) => sayPlace(place, policyPath, linkTo)).join(', ');
  const where = lines === '' ? '' : ` (${lines})`;
  const head = `- ${MARKS[standingOf(ruling)]} ${codeMarkdown(check.id)} ${plainMarkdown(check.promise)}${where}`;
  return [head, ...findings(ruling)].join('<br>');
}

function findings({ verdict, waiver }: Ruling): string[] {
  if (verdict.status === 'pass' && verdict.reason === undefined) return [];
  const said = [plainMarkdown(verdict.reason ?? '')];
  if (verdict.status === 'fail' || verdict.status === 'unobservable') {
    said.push(`➜ ${plainMarkdown(verdict.remedy)}`);
  }
  if (waiver !== undefined) said.push('Waived by two people.');
  return said;
}

function sayPlace({ path, span }: Located, policyPath: string, linkTo: LinkTo): string {
  const file = path ?? policyPath;
  const { line } = span.start;
  const name = `${file.split('/').at(-1) ?? file}:${line}`;
  const address = linkTo(file, line);
  return address === undefined ? codeMarkdown(name) : `[${plainMarkdown(name)}](${address})`;
}
