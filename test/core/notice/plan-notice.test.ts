import { hashOfNotices, planNotice, withLateLinks } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { aBareCase, aCase, aCaseOfTwo } from './a-case.ts';
import { aTarget } from './a-channel.ts';

const HEADINGS = [
  'Am I affected?',
  'What if I cannot upgrade yet?',
  'Details',
  'Merged pull requests',
  'Credit',
  'How do I upgrade?',
  'Where are the binaries, and how do I verify them?',
];

describe('the default text of a release', () => {
  const { text } = planNotice(aCase(), 'release', aTarget());

  test.each(HEADINGS)('answers: %s', (heading) => {
    expect(text).toContain(`== ${heading} ==`);
  });

  test('names what is affected and fixed, and how bad it is, with the vector', () => {
    expect(text).toContain('affected «>= 1.0.0, < 1.4.2», fixed in «1.4.2»');
    expect(text).toContain('CVSS «3.1» base score «8.8», «high»: «CVSS:3.1/AV:N/AC:L/PR:N/UI:R/');
  });

  test('lets every value of the case through the escape of the channel', () => {
    const bare = text.replace(/«[^»]*»/g, '').split('\n\nRelease notes')[0] ?? '';
    const values = ['1.4.2', 'CVE-2026', 'Rosa', 'nested', 'attestation', '8.8', 'walked'];
    expect(values.filter((value) => bare.slice(bare.indexOf('\n')).includes(value))).toEqual([]);
  });

  test('rates several by the worst, and takes no answer of one for another', () => {
    const two = planNotice(aCaseOfTwo(), 'release', aTarget()).text;
    const [, second = ''] = two.split('== «CVE-2026-31338»');
    expect(two.split('\n')[0]).toBe('Forge 1.4.2 fixes CVE-2026-31337, CVE-2026-31338 (critical)');
    expect(second).toContain('You are if you run an affected version.');
    expect(second).toContain('Nothing but the upgrade is known to help.');
    expect(second).not.toContain('== Credit ==');
  });

  test('says nothing of what a bare case does not have', () => {
    const { text: bare } = planNotice(aBareCase(), 'release', aTarget());
    expect(bare).toContain('Severity: «medium»');
    expect(bare).not.toMatch(/CVSS|binaries|Credit|undefined|null/);
  });
});

describe('a notice of what is coming', () => {
  test('tells the project, the date and the mitigation that was written for it', () => {
    const { text } = planNotice(aBareCase(), 'forthcoming', aTarget({ kind: 'issue' }));
    expect(text.split('\n')[0]).toBe('Forthcoming security release of Forge on 2026-11-24');
    expect(text).toContain('It is planned for «2026-11-24 16:00 UTC».');
    expect(text).toContain('«Unpack archives in a container until then.»');
  });

  test('has nothing else of the case in it', () => {
    const notice = aCase({ releasesAt: '2026-11-24T16:00:00Z' });
    const { text } = planNotice(notice, 'forthcoming', aTarget({ kind: 'issue' }));
    expect(text).not.toMatch(/CVE|GHSA|CWE|manifest|npm|1\.4|high|Rosa|8\.8|pull|nested/);
  });

  test('refuses a template that asks for more', () => {
    const target = aTarget({ template: { body: 'Soon: {{summary}}' } });
    expect(() => planNotice(aBareCase(), 'forthcoming', target)).toThrow(/needs "summary"/);
  });
});

describe('a text that is too long', () => {
  const whole = planNotice(aCase(), 'release', aTarget()).text.length;

  test.each([
    { limit: whole, keeps: ['Details', 'Credit', 'SHA-256'], drops: [] },
    { limit: whole - 1, keeps: ['Credit'], drops: ['== Details'] },
    { limit: 1300, keeps: ['Credit'], drops: ['== Details', 'SHA-256'] },
    { limit: 760, keeps: ['Affected: «>= 1.0.0, < 1.4.2»'], drops: ['Credit'] },
    { limit: 480, keeps: ['Please upgrade.'], drops: ['Affected'] },
  ])('is told shorter where $limit fit', ({ limit, keeps, drops }) => {
    const planned = planNotice(aCase(), 'release', aTarget({ limit }));
    for (const kept of keeps) expect(planned.text).toContain(kept);
    for (const dropped of drops) expect(planned.text).not.toContain(dropped);
    expect(planned.text.length).toBeLessThanOrEqual(limit);
    expect(planned.text).toContain('https://github.com/anvil/forge/releases/tag/v1.4.2');
  });

  test('is an error where not even a sentence fits', () => {
    expect(() => planNotice(aCase(), 'release', aTarget({ limit: 40 }))).toThrow(
      /No form of the notice fits the channel "list"/,
    );
  });

  test('is an error where nothing links to the rest', () => {
    const target = aTarget({ limit: 250 });
    expect(() => planNotice(aBareCase(), 'release', target)).toThrow(/no link to the rest/);
  });

  test('leaves room for the addresses that come later', () => {
    const linksTo = [{ id: 'mail', kind: 'mailing-list' as const }];
    const { text } = planNotice(aCase(), 'release', aTarget({ linksTo }));
    const planned = planNotice(aCase(), 'release', aTarget({ linksTo, limit: text.length }));
    expect(planned.isShortened).toBe(true);
  });
});

describe('addresses that come later', () => {
  const linksTo = [{ id: 'mail', kind: 'mailing-list' as const }];
  const planned = planNotice(aCase(), 'release', aTarget({ kind: 'slack', linksTo }));

  test('stand in the text by the name of their channel', () => {
    expect(planned.text).toContain('Announcement on the mailing list: https://late.invalid/mail');
  });

  test('are filled in before it is sent', () => {
    const { links } = withLateLinks(
      planned.sending.outgoing,
      new Map([['mail', 'https://lists.anvil.dev/hash/ABC']]),
    );
    expect(links[0]?.url).toBe('https://lists.anvil.dev/hash/ABC');
  });

  test('keep it from being sent as long as they are not known', () => {
    expect(() => withLateLinks(planned.sending.outgoing, new Map())).toThrow(/not known yet/);
  });

  test('are in the hash by name, everything else to the letter', () => {
    const same = planNotice(aCase(), 'release', aTarget({ kind: 'slack', linksTo }));
    const other = planNotice(aCaseOfTwo(), 'release', aTarget({ kind: 'slack', linksTo }));
    expect(hashOfNotices([same])).toBe(hashOfNotices([planned]));
    expect(hashOfNotices([other])).not.toBe(hashOfNotices([planned]));
  });
});

describe('a template of the project', () => {
  test.each([
    { body: '{{cveID}}', fault: /names "cveID", which is no variable/ },
    { body: '{{{summary}}}', fault: /without escaping/ },
    { body: '{{&summary}}', fault: /without escaping/ },
    { body: '{{> other}}', fault: /another template/ },
    { body: '{{=<% %>=}}', fault: /other brackets/ },
    { body: '{{#ids}}', fault: /malformed/ },
    { body: '{{constructor}}', fault: /no variable/ },
    { body: '{{correction}} {{oldVersion}} {{title}}', fault: /needs "correction", "title"/ },
  ])('is refused before anything is sent: $body', ({ body, fault }) => {
    expect(() => planNotice(aCase(), 'release', aTarget({ template: { body } }))).toThrow(fault);
  });

  test('is used, title and body', () => {
    const template = { title: '{{ids}}: {{summary}}', body: 'Get {{version}}.' };
    const { sending } = planNotice(aCase(), 'release', aTarget({ template }));
    expect(sending.outgoing.title).toBe(
      'CVE-2026-31337: Signatures of nested manifests are not checked',
    );
    expect(sending.outgoing.parts).toEqual(['Get «1.4.2».']);
  });
});

test('each correction is a send of its own, and says what it corrects', () => {
  const revisions = [
    { at: '2026-11-24T16:00:00Z', summary: 'First version' },
    { at: '2026-11-25T09:00:00Z', summary: 'Version 1.3 is affected, too' },
  ];
  const { text, sending } = planNotice(aCase({ revisions }), 'correction', aTarget());
  expect(sending.key.phase).toBe('correction-1');
  expect(text).toContain('This corrects an earlier notice: «Version 1.3 is affected, too»');
});
