import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) =>
  readPolicy('SECURITY.md', text).facts.severityBands?.map((band) => ({
    ...band,
    span: undefined,
  }));

describe('bands by score', () => {
  test.each([
    {
      text: 'If the CVSS score is below ~4.0 the team can slow down the release.',
      band: { below: 4, approximate: true, effect: 'slow-release', strength: 'suggested' },
    },
    {
      text: 'With a score under 4 the release may be delayed.',
      band: { below: 4, approximate: false, effect: 'slow-release', strength: 'suggested' },
    },
    {
      text: 'Below a CVSS of about 7.0 the fix is developed semi-publicly.',
      band: { below: 7, approximate: true, effect: 'semi-public-fix', strength: 'must' },
    },
    {
      text: 'A CVSS score of 7.0 or higher gets an out-of-band release.',
      band: { atLeast: 7, approximate: false, effect: 'out-of-band-release', strength: 'must' },
    },
    {
      text: 'Scores of at least 9.0 lead to an emergency release.',
      band: { atLeast: 9, approximate: false, effect: 'out-of-band-release', strength: 'must' },
    },
    {
      text: 'CVSS 4.0 - 6.9: fixed in the next minor release.',
      band: {
        atLeast: 4,
        below: 7,
        approximate: false,
        effect: 'next-patch-release',
        strength: 'must',
      },
    },
    {
      text: 'Issues scored up to 3.9 wait for the next release.',
      band: { below: 4, approximate: false, effect: 'next-patch-release', strength: 'must' },
    },
    {
      text: 'CVSS 9.0-10.0 issues are fixed outside of the regular release cycle.',
      band: { atLeast: 9, approximate: false, effect: 'out-of-band-release', strength: 'must' },
    },
    {
      text: 'Vendors get advance notice where the score is above 8.0.',
      band: {
        atLeast: 8,
        approximate: false,
        effect: 'early-distributor-notice',
        strength: 'must',
      },
    },
    {
      text: 'A score of 3.9 or lower may be fixed in public pull requests.',
      band: { below: 4, approximate: false, effect: 'semi-public-fix', strength: 'suggested' },
    },
  ])('$text', ({ text, band }) => {
    expect(read(text)).toEqual([{ ...band, span: undefined }]);
  });
});

describe('bands by level', () => {
  test.each([
    {
      text: 'Critical and high issues get an out-of-band release.',
      bands: [['critical', 'high', 'out-of-band-release']],
    },
    {
      text: 'Medium and low severity fixes ship with the next patch release.',
      bands: [['medium', 'low', 'next-patch-release']],
    },
    {
      text: 'An emergency release is made for critical vulnerabilities only.',
      bands: [['critical', 'out-of-band-release']],
    },
    {
      text: 'High severity and above: out-of-band release; moderate issues: next scheduled release.',
      bands: [
        ['critical', 'high', 'out-of-band-release'],
        ['medium', 'next-patch-release'],
      ],
    },
    {
      text: '| Severity | Handling |\n|---|---|\n| Critical | Hotfix release |\n| Low | Next regular release |',
      bands: [
        ['critical', 'out-of-band-release'],
        ['low', 'next-patch-release'],
      ],
    },
    {
      text: '- **Critical**: off-cycle release\n- **Medium or lower**: next release',
      bands: [
        ['critical', 'out-of-band-release'],
        ['medium', 'low', 'next-patch-release'],
      ],
    },
    {
      text: 'If an issue is critical enough, distributors are told early.',
      bands: [['critical', 'early-distributor-notice']],
    },
    {
      text: 'For low-risk vulnerabilities the fix may be handled in the open.',
      bands: [['low', 'semi-public-fix']],
    },
  ])('$text', ({ text, bands }) => {
    expect(read(text)?.map(({ levels, effect }) => [...(levels ?? []), effect])).toEqual(bands);
  });
});

test('the items of a list go with the severity that introduces it', () => {
  const text =
    'For critical vulnerabilities:\n\n- Tell the reporter\n- An out-of-band release may be made\n';
  const bands = readPolicy('SECURITY.md', text).facts.severityBands;
  expect(bands).toMatchObject([
    { levels: ['critical'], effect: 'out-of-band-release', span: { start: { line: 4 } } },
  ]);
});

test.each([
  'Critical fixes come first.\n\n- An out-of-band release may be made',
  '- An out-of-band release may be made',
  '## Critical\n\n- An out-of-band release may be made',
])('a list without such an introduction has no band: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

test('a band is told once', () => {
  const text = 'Critical bugs get a hotfix release.\n\nAgain: critical bugs get a hotfix release.';
  expect(read(text)).toHaveLength(1);
});

test('each band has its own sentence', () => {
  const text = 'Low issues wait for the next release.\nHigh issues get an out-of-band release.';
  const bands = readPolicy('SECURITY.md', text).facts.severityBands;
  expect(bands?.map(({ span }) => span.start.line)).toEqual([1, 2]);
});

describe('no band', () => {
  test.each([
    'We will fix critical issues within 7 days.',
    'The next release has all fixes.',
    'A critical issue that must be out before the next release is escalated.',
    'Low quality reports slow the process down.',
    'Announcements state the severity and the new release.',
    'We publish advisories publicly.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
