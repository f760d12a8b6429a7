import { readFileSync } from 'node:fs';
import path from 'node:path';

import { isMember, judgeMember, noticeTimes, processOf, readDistributors } from '@embargo/core';
import type { Distributor } from '@embargo/core';
import { embargoTermsOf, readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { describeShared, readShared } from '../../support/shared.ts';

const POLICIES = path.resolve(import.meta.dirname, '../../fixtures/policies');
const KEY = '-----BEGIN PGP PUBLIC KEY BLOCK-----\nx';
const MEMBER: Distributor = {
  id: 'northwind',
  organisation: 'Northwind',
  address: 'security@northwind.example',
  key: KEY,
  joinedAt: '2026-02-03',
};

const policyOf = (name: string) =>
  readPolicy('SECURITY.md', readFileSync(path.join(POLICIES, name, 'SECURITY.md'), 'utf8'));

describe('a roster', () => {
  test.each([
    { wrong: {}, says: "must have required property 'schemaVersion'" },
    { wrong: { schemaVersion: 1, members: [{ ...MEMBER, id: 'A B' }] }, says: '/members/0/id' },
    { wrong: { schemaVersion: 1, members: [MEMBER, MEMBER] }, says: 'has the id of another' },
    {
      wrong: {
        schemaVersion: 1,
        members: [MEMBER, { ...MEMBER, id: 'b', address: 'SECURITY@northwind.example' }],
      },
      says: 'has the address of another',
    },
  ])('is refused: $says', ({ wrong, says }) => {
    expect(() => readDistributors(wrong)).toThrow(says);
    expect(() => readDistributors(wrong)).not.toThrow(/northwind\.example/);
  });

  test.each([
    { day: '2026-02-02T23:59:59Z', change: {}, is: false },
    { day: '2026-02-03T00:00:00Z', change: {}, is: true },
    { day: '2026-08-01T00:00:00Z', change: { removedAt: '2026-08-01' }, is: false },
    { day: '2026-07-31T23:59:59Z', change: { removedAt: '2026-08-01' }, is: true },
  ])('has a member on $day: $is', ({ day, change, is }) => {
    expect(isMember({ ...MEMBER, ...change }, new Date(day))).toBe(is);
  });
});

describe('the criteria of a policy', () => {
  const { facts } = policyOf('quay');
  const criteria = [1, 2, 3, 4, 5].map((number) => ({ number, evidence: 'https://x.example' }));

  test('are met by who shows each, is vouched for and accepted the embargo policy', () => {
    const member = {
      ...MEMBER,
      criteria,
      vouchedBy: 'Contoso',
      acceptedEmbargoPolicyAt: '2026-02-01',
    };
    expect(judgeMember(member, facts)).toEqual([]);
  });

  test('are missed one by one', () => {
    expect(judgeMember({ ...MEMBER, criteria: criteria.slice(1, 3) }, facts)).toEqual([
      'The roster shows 2 of the 5 criteria of the policy, without number 1, 4, 5.',
      'The roster names nobody who vouches for it.',
      'The roster does not say when it accepted the embargo policy.',
    ]);
  });

  test('are none where the policy has none', () => {
    expect(judgeMember(MEMBER, policyOf('stamp').facts)).toEqual([]);
    expect(judgeMember({ ...MEMBER, criteria }, policyOf('stamp').facts)).toEqual([
      'The roster has criterion 1, 2, 3, 4, 5, and the policy has 0.',
    ]);
  });
});

describe('the times of notices', () => {
  const releasesAt = new Date('2026-11-24T16:00:00Z');

  test('count back from the release: details and reminder', () => {
    const { process } = processOf(policyOf('flotilla').facts);
    const { details, reminder } = noticeTimes(process, releasesAt);
    expect(details?.notBefore).toEqual(new Date('2026-10-27T16:00:00Z'));
    expect(details?.notAfter).toEqual(new Date('2026-11-17T16:00:00Z'));
    expect(reminder?.notAfter).toEqual(new Date('2026-11-23T16:00:00Z'));
  });

  test('are none where the policy names none before the release', () => {
    const { process } = processOf(policyOf('quay').facts);
    expect(noticeTimes(process, releasesAt)).toEqual({});
  });
});

describe('the terms of the embargo', () => {
  test('are the paragraphs of their section', () => {
    const terms = embargoTermsOf(policyOf('quay'));
    expect(terms).toHaveLength(3);
    expect(terms[0]).toMatch(/^What members learn on .* must not be made public/);
    expect(terms.join(' ')).not.toContain('](');
  });

  test('are none where the policy has none', () => {
    expect(embargoTermsOf(policyOf('stamp'))).toEqual([]);
  });
});

describeShared('the model policies', () => {
  test.each([
    { name: 'kurator', details: true, reminder: true },
    { name: 'kappital', details: false, reminder: false },
    { name: 'minder', details: false, reminder: false },
  ])('$name is read for its times and terms', ({ name, details, reminder }) => {
    const policy = readPolicy('SECURITY.md', readShared('seeds', name, 'SECURITY.md'));
    const { process } = processOf(policy.facts);
    const times = noticeTimes(process, new Date('2026-11-24T16:00:00Z'));
    expect({
      details: times.details !== undefined,
      reminder: times.reminder !== undefined,
    }).toEqual({ details, reminder });
    if (policy.facts.embargoPolicy !== undefined) {
      expect(embargoTermsOf(policy).join(' ').length).toBeGreaterThan(40);
    }
  });
});
