import { counted, inert } from '@embargo/core';
import { isGood } from '@embargo/rehearsal';
import type { Rehearsal, RehearsedFault, RehearsedPromise } from '@embargo/rehearsal';

const SIGNS = { kept: 'kept', broken: 'BROKEN', impossible: 'impossible', 'by-people': 'people' };
const WIDTH = 10;

/** What a rehearsal showed, for somebody who sees one for the first time. */
export function rehearsalText(rehearsal: Rehearsal, page: string): string {
  const { project, policyPath, from, until, tookMs, steps, promises, sightings, faults } =
    rehearsal;
  const leaks = sightings.filter(({ isLeak }) => isLeak);
  const failed = steps.filter(({ outcome }) => outcome === 'failed');
  const count = (outcome: RehearsedPromise['outcome']): number =>
    promises.filter((promise) => promise.outcome === outcome).length;
  return inert(
    [
      `Rehearsed ${project} by ${policyPath}: one vulnerability from its report on ${day(from)} to its`,
      `end on ${day(until)}, in ${(tookMs / 1000).toFixed(1)} seconds and ${counted(steps.length, 'step')}. Nothing left this machine.`,
      '',
      'What happened',
      ...steps.map(({ at, title, outcome }) => `  ${minute(at)}  ${title}${noteOf(outcome)}`),
      ...failed.map(({ title, detail = '' }) => `  ${title} failed: ${detail}`),
      '',
      'What the policy promises',
      ...promises.map(promiseLine),
      '',
      `${counted(count('kept'), 'promise')} kept, ${count('broken')} broken, ${count('impossible')} that nobody can keep, ${count('by-people')} that only people can keep.`,
      leaks.length === 0
        ? 'Nobody outside could see anything before the release.'
        : `${counted(leaks.length, 'time')} the case was to be seen in public before the release.`,
      ...(faults.length === 0
        ? []
        : ['', 'Faults and how each ended', ...faults.map(faultLine), '']),
      isGood(rehearsal) ? 'Release day holds.' : 'Release day breaks; the report says where.',
      '',
      `Report: ${page}`,
      '',
    ].join('\n'),
  );
}

function promiseLine({ promise, outcome, evidence, diagnostic }: RehearsedPromise): string {
  const place = `line ${String(promise.line).padStart(4)}`;
  const isTold = outcome === 'broken' || (outcome === 'impossible' && diagnostic === undefined);
  const why = isTold ? `\n${' '.repeat(WIDTH + 14)}${evidence}` : '';
  const code = diagnostic === undefined ? '' : ` (${diagnostic})`;
  return `  ${SIGNS[outcome].padEnd(WIDTH)}  ${place}  ${promise.says}${code}${why}`;
}

function faultLine({ card, ended, isAsExpected }: RehearsedFault): string {
  const [first = ''] = ended.split('\n');
  return `  ${isAsExpected ? 'good' : 'BAD '}  ${card.padEnd(26)}  ${first}`;
}

function noteOf(outcome: Rehearsal['steps'][number]['outcome']): string {
  switch (outcome) {
    case 'done':
      return '';
    case 'closed':
      return ' - closed, as it should be';
    case 'held':
      return ' - held for a person';
    case 'failed':
      return ' - FAILED';
  }
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
