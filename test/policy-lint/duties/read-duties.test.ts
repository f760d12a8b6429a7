import type { DutyName } from '@embargo/core';
import { readDuties, readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { describeShared, readShared } from '../../support/shared.ts';

const dutiesOf = (text: string, readLinked?: (path: string) => string | undefined) =>
  readDuties(readPolicy('SECURITY.md', text, readLinked === undefined ? {} : { readLinked }));

const linesOf = (text: string): Partial<Record<DutyName, number>> =>
  Object.fromEntries(
    Object.entries(dutiesOf(text)).map(([name, { span }]) => [name, span.start.line]),
  );

describe('A duty of people', () => {
  test.each<[DutyName, string]>([
    ['report-validated', 'Our team will validate the issue before anything else happens.'],
    ['report-validated', 'We talk it over with the reporter to verify what it means.'],
    ['issue-deletion', 'If need be we ask GitHub to remove a public issue.'],
    ['talk-private', 'All communication takes place inside the advisory.'],
    ['talk-private', 'How severe it is must be discussed on the mailing list alone.'],
    ['plan-made', 'The leads write a communications plan for users.'],
    ['feedback-sent', 'Everyone may post their own feedback afterwards.'],
  ])('%s is found in "%s"', (name, sentence) => {
    expect(linesOf(`# Security policy\n\n${sentence}\n`)).toEqual({ [name]: 3 });
  });

  test('of distributors is looked for among the distributors only', () => {
    const sentence = 'Members are expected to contribute back.';
    expect(linesOf(`# Private distributors list\n\n${sentence}\n`)).toEqual({
      'distributors-contribute': 3,
    });
    expect(linesOf(`# Code of conduct\n\n${sentence}\n`)).toEqual({});
  });

  test.each([
    'Please verify that the vulnerability exists in the newest release.',
    'We discuss features on the forum.',
    'Give feedback on this policy in an issue.',
    'GitHub deletes the fork when the advisory is published.',
    '## Communication plan',
  ])('is not found in "%s"', (sentence) => {
    expect(linesOf(`# Security policy\n\n${sentence}\n`)).toEqual({});
  });

  test('of a linked file says in which file it stands', () => {
    const policy = '# Security policy\n\nSee [how we handle embargoes](embargo.md).\n';
    const linked = '# Embargo\n\nWe make a communication plan.\n';
    const duties = dutiesOf(policy, (path) => (path === 'embargo.md' ? linked : undefined));
    expect(duties['plan-made']).toMatchObject({ path: 'embargo.md', span: { start: { line: 3 } } });
  });
});

describeShared('The model policies', () => {
  test.each([
    ['toolhive-registry-server', { 'talk-private': 99, 'plan-made': 121 }],
    ['minder', { 'talk-private': 70, 'plan-made': 84, 'distributors-contribute': 118 }],
    [
      'sigstore',
      { 'report-validated': 21, 'talk-private': 96, 'plan-made': 110, 'feedback-sent': 172 },
    ],
    ['kurator', { 'report-validated': 86, 'plan-made': 102 }],
    [
      'kappital',
      { 'issue-deletion': 37, 'talk-private': 77, 'plan-made': 82, 'distributors-contribute': 143 },
    ],
  ])('%s asks its people on these lines', (system, lines) => {
    expect(linesOf(readShared('seeds', system, 'SECURITY.md'))).toEqual(lines);
  });
});
