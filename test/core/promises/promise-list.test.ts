import { FACT_TITLES, promisesOf } from '@embargo/core';
import type { Duties, Facts } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { readDuties, readPolicy } from '@embargo/policy-lint';

import { describeShared, readShared } from '../../support/shared.ts';

/** Facts that tell something and promise nothing to be done in a case. */
const INFORMING = ['directsPublicReports', 'supportedVersions', 'scope', 'timelinesBinding'];

const span = { start: { line: 4, column: 1 }, end: { line: 4, column: 9 } };
const must = { span, strength: 'must' } as const;

/** A policy that promises everything. */
const everything: Facts = {
  reportChannels: [{ span, kind: 'email', value: 'a@b.example', usable: true }],
  forbidsPublicReports: { span },
  directsPublicReports: { span },
  acknowledgement: [{ ...must, within: 'PT24H', from: 'report' }],
  triage: [{ ...must, within: 'P2D', from: 'report' }],
  statusUpdates: { ...must, every: 'P7D' },
  fixTeam: { ...must, within: 'PT24H', from: 'disclosure' },
  fix: [{ ...must, within: 'P7D', from: 'disclosure' }],
  release: [{ ...must, within: 'P21D', from: 'disclosure' }],
  disclosure: [{ ...must, within: 'P90D', from: 'report' }],
  publicDisclosure: { span, effect: 'as-soon-as-possible', askForPrivacy: true },
  upstream: { span },
  releaseDayAgreement: { span, actors: ['fix team'] },
  timelinesBinding: { span, value: true },
  supportedVersions: { span, form: 'prose' },
  encryption: { span, form: 'on-request' },
  reportContents: { span },
  safeHarbor: { span },
  scope: { span },
  credit: { span },
  embargoPolicy: { span },
  embargoBreach: { span },
  bounty: { span, offered: true },
  cvss: { span, version: '3.1' },
  severityBands: [{ ...must, below: 4, approximate: true, effect: 'slow-release' }],
  severityOwner: { span, actor: 'fix lead' },
  cve: { ...must, source: 'github' },
  privateFix: { ...must, place: 'temporary-fork' },
  approval: { ...must, actors: ['fix team'] },
  releaseWindow: { ...must, weekdays: ['mon'], time: '16:00', zone: 'UTC' },
  binaries: { ...must, built: true, signed: true, available: true, functional: false },
  backports: { ...must, branches: ['release-branches'] },
  distributors: {
    ...must,
    leadTimes: [{ ...must, atLeast: 'P7D', anchor: 'release', direction: 'before' }],
    criteria: { span, items: ['one', 'two'] },
    joining: { span },
    removal: { span },
  },
  announcementChannels: [{ ...must, kind: 'mailing-list' }],
  announcementContent: { ...must, fields: ['fixed-versions', 'cve'] },
  announcementTemplate: { span, variables: ['CVE'] },
  forthcomingNotice: { ...must, atLeast: 'P1D', within: 'P7D', from: 'disclosure' },
  retrospective: { ...must, within: 'P3D', blameless: true },
  securityTeam: {
    span,
    members: ['ada'],
    roles: ['Triage', 'Release'],
    joining: { span },
    steppingDown: { span },
    inactivity: { span, after: 'P1M' },
    leadRotation: { span, rule: 'round-robin' },
  },
};

describe('the promises of a policy', () => {
  const promises = promisesOf({ facts: everything, duties: {} });

  test('are each named once, by a word that a command can use', () => {
    const ids = promises.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]{2,63}$/);
  });

  test('rest on every fact that promises to do something', () => {
    const rested = new Set<string>(promises.map(({ fact }) => fact));
    const left = Object.keys(FACT_TITLES).filter((name) => !rested.has(name));
    expect(left.toSorted()).toEqual(INFORMING.toSorted());
  });

  test.each([
    { id: 'acknowledged', says: 'Acknowledge the report within 24 hours of report' },
    { id: 'binaries', says: 'Have binaries built, signed, available' },
    { id: 'release-window', says: 'Release inside the window: Mon, 16:00 UTC' },
    { id: 'distributors-told', says: 'Tell the distributors at least 7 days before release' },
    { id: 'retrospective', says: 'Hold a blameless retrospective within 3 days of release' },
    {
      id: 'distributors-meet-criteria',
      says: 'Hold each distributor to the 2 criteria of membership',
    },
    { id: 'duties-taken', says: 'Say who answers for Triage, Release' },
    {
      id: 'severity-lanes',
      says: 'Follow the lane of its severity: below about 4.0: slow release',
    },
  ])('say what is to be done, with the numbers of the policy: $says', ({ id, says }) => {
    expect(promises.find((promise) => promise.id === id)?.says).toBe(says);
  });

  test('name somebody who keeps them', () => {
    for (const { keptBy } of promises) expect(keptBy.length).toBeGreaterThan(0);
  });

  test('are none where the policy says nothing', () => {
    expect(promisesOf({ facts: {}, duties: {} })).toEqual([]);
  });

  test('rest on duties too, unless a fact promises the same', () => {
    const duties: Duties = { 'report-validated': { span }, 'plan-made': { span, path: 'plan.md' } };
    const ids = promisesOf({ facts: {}, duties }).map(({ id }) => id);
    expect(ids).toEqual(['report-validated', 'plan-made']);
    const facts: Facts = { triage: [{ ...must, within: 'P2D', from: 'report' }] };
    expect(promisesOf({ facts, duties }).map(({ id }) => id)).toEqual(['confirmed', 'plan-made']);
  });

  test('leave out what a fact does not promise', () => {
    const facts: Facts = {
      encryption: { span, form: 'inline-key' },
      bounty: { span, offered: false },
      publicDisclosure: { span, askForPrivacy: false },
      securityTeam: { span, members: ['ada'] },
    };
    expect(promisesOf({ facts, duties: {} })).toEqual([]);
  });
});

describeShared('the model policies', () => {
  test.each(['toolhive-registry-server', 'minder', 'sigstore', 'kurator', 'kappital'])(
    '%s has a promise for each of its facts, on its own line',
    (system) => {
      const text = readShared('seeds', system, 'SECURITY.md');
      const policy = readPolicy('SECURITY.md', text);
      const { facts } = policy;
      const promises = promisesOf({ facts, duties: readDuties(policy) });
      const rested = new Set<string>(promises.map(({ fact }) => fact));
      const lines = text.split('\n').length;
      for (const { stated } of promises) expect(stated.span.end.line).toBeLessThanOrEqual(lines);
      const informs = [...INFORMING, 'encryption', 'bounty', 'publicDisclosure', 'securityTeam'];
      const left = Object.keys(facts).filter((name) => !rested.has(name));
      expect(left.filter((name) => !informs.includes(name))).toEqual([]);
      expect(promises.length).toBeGreaterThan(12);
    },
  );
});
