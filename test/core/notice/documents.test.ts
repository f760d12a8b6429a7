import { documentsOf, parseCvss, planNotice, readNoticeCase, scoreOf } from '@embargo/core';
import type { DocumentKind, NoticeCase } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { describeShared } from '../../support/shared.ts';
import { csafFaults } from './csaf-faults.ts';
import { aBareCase, aCase, aCaseOfTwo } from './a-case.ts';
import { aTarget } from './a-channel.ts';
import { officialFaults } from './official-faults.ts';
import { textsIn, valueAt } from './look-into.ts';

const CASES: readonly { readonly name: string; readonly notice: NoticeCase }[] = [
  { name: 'with every field', notice: aCase() },
  { name: 'with nearly none', notice: aBareCase() },
  { name: 'of two vulnerabilities', notice: aCaseOfTwo() },
  { name: 'that was corrected', notice: corrected() },
  { name: 'of packages of all sorts', notice: aCaseOf(packagesOfAllSorts()) },
  {
    name: 'with metrics of all groups',
    notice: withCvss(['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H/E:P/RL:O/RC:C/CR:L']),
  },
  {
    name: 'scored twice',
    notice: withCvss([
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P',
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    ]),
  },
  { name: 'with texts that try to be markup', notice: hostile() },
];

describe.each(CASES)('the documents of a case $name', ({ notice }) => {
  const documents = documentsOf(notice);
  const parsed = (kind: DocumentKind): readonly unknown[] =>
    documents
      .filter((document) => document.kind === kind)
      .map(({ text }) => JSON.parse(text) as unknown);

  test('have names that are plain and different', () => {
    const names = documents.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9._-]{1,120}\.json$/);
  });

  test('pass every mandatory test of CSAF', async () => {
    for (const document of parsed('csaf')) expect(await csafFaults(document)).toEqual([]);
  });

  const all = documents.map(({ text }) => JSON.parse(text) as unknown);
  const { text: notes } = planNotice(notice, 'release', aTarget());

  test('agree on vectors with each other and with the text', () => {
    const vectors = notice.vulnerabilities.flatMap(({ cvss }) => cvss);
    for (const kind of ['osv', 'csaf', 'cve'] as const) {
      const texts = textsIn(parsed(kind)).join('\n');
      const missing = vectors.filter((vector) => !texts.includes(vector));
      expect(parsed(kind).length === 0 ? [] : missing).toEqual([]);
    }
  });

  test('agree on scores', () => {
    const scores = valueAt([...parsed('csaf'), ...parsed('cve')], 'baseScore').map(Number);
    const said = [...notes.matchAll(/CVSS «3.1» base score «([\d.]{3,4})»/g)].map(([, score]) =>
      Number(score),
    );
    const own = notice.vulnerabilities.flatMap((one) => one.cvss.map(baseScoreOf));
    for (const score of [...scores, ...said]) expect(own).toContain(score);
  });

  test('agree on versions', () => {
    const versions = notice.vulnerabilities
      .flatMap(({ affected }) => affected)
      .flatMap(({ range }) => [range.introduced, range.lastAffected ?? range.fixed])
      .filter((version) => version !== undefined);
    const subjects = [notes, ...all.map((value) => textsIn(value).join('\n'))];
    for (const subject of subjects) {
      const seen = decodeURIComponent(subject.replace(/%(?![0-9A-F]{2})/g, '%25'));
      expect(versions.filter((version) => !seen.includes(version))).toEqual([]);
    }
  });

  test('agree on dates', () => {
    const FIRST = ['published', 'initial_release_date', 'timestamp', 'datePublished'];
    const LAST = ['modified', 'current_release_date', 'dateUpdated'];
    const dates = (names: readonly string[]) =>
      new Set(names.flatMap((name) => valueAt(all, name)));
    const last = notice.revisions.at(-1)?.at ?? notice.publishedAt;
    expect([...dates(FIRST)]).toEqual([new Date(notice.publishedAt).toISOString()]);
    expect([...dates(LAST)]).toEqual([new Date(last).toISOString()]);
  });
});

test('a case without IDs or CNA has only the documents that need neither', () => {
  expect(documentsOf(aBareCase()).map(({ kind }) => kind)).toEqual(['csaf', 'openvex']);
});

describeShared('the documents fit the official schemas', () => {
  test.each(CASES)('of a case $name', ({ notice }) => {
    for (const { kind, text } of documentsOf(notice)) {
      expect({ kind, faults: officialFaults(kind, JSON.parse(text)) }).toEqual({
        kind,
        faults: [],
      });
    }
  });
});

/** By the calculator alone, over the base metrics as its specification names them. */
function baseScoreOf(vector: string): number {
  const base = vector.replace(/\/(?:E|RL|RC|CR|IR|AR|M[A-Z]{1,2}):[A-Z]/g, '');
  const parsedVector = parseCvss(base);
  return parsedVector.status === 'valid' ? scoreOf(parsedVector) : Number.NaN;
}

function packagesOfAllSorts() {
  return [
    { ecosystem: 'npm', name: '@anvil/forge', range: { fixed: '1.4.2' } },
    {
      ecosystem: 'Go',
      name: 'anvil.dev/forge/v2',
      range: { introduced: '2.0.0', lastAffected: '2.1.0' },
    },
    {
      ecosystem: 'Maven',
      name: 'dev.anvil:forge',
      range: { introduced: '3', lastAffected: '3', fixed: '3.1' },
    },
    { ecosystem: 'other', name: 'forge image', range: {} },
    { ecosystem: 'PyPI', name: 'forge', range: { introduced: '1.0rc1', fixed: '1.0+local' } },
  ];
}

function aCaseOf(affected: NoticeCase['vulnerabilities'][number]['affected']): NoticeCase {
  const notice = aCase();
  return readNoticeCase({
    ...notice,
    vulnerabilities: notice.vulnerabilities.map((one) => ({ ...one, affected })),
  });
}

function withCvss(cvss: readonly string[]): NoticeCase {
  const notice = aCase();
  return readNoticeCase({
    ...notice,
    vulnerabilities: notice.vulnerabilities.map((one) => ({ ...one, cvss })),
  });
}

function corrected(): NoticeCase {
  const revisions = [
    { at: '2026-11-24T17:00:00+01:00', summary: 'First version' },
    { at: '2026-11-25T09:00Z', summary: 'Version 1.3 is affected, too' },
  ];
  return readNoticeCase({ ...aCase(), revisions });
}

function hostile(): NoticeCase {
  const text = '@everyone <!channel> ]]></script>"\\ \u202e Fixes #1 \u0007';
  const notice = aCase();
  return readNoticeCase({
    ...notice,
    vulnerabilities: notice.vulnerabilities.map((one) => ({
      ...one,
      summary: text,
      impact: `${text}\r\nBcc: all@anvil.dev`,
      credits: [{ name: text, type: 'tool' }],
    })),
  });
}
