import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.supportedVersions;

/** A table of one column of versions and one of cells. */
const table = (cells: readonly string[], header: readonly string[] = ['Version', 'Supported']) =>
  [`| ${header.join(' | ')} |`, '| --- | --- |', ...cells.map((cell) => `| 1.x | ${cell} |`)].join(
    '\n',
  );

describe('a table', () => {
  test('has its rows, and spans from its header to its last row', () => {
    const text =
      '# Security\n\n## Supported versions\n\nThese get fixes.\n\n' +
      '| Version | Supported |\n|---|---|\n| 2.x | ✅ |\n| < 2 | ❌ |\n\nMail us.\n';
    expect(read(text)).toEqual({
      form: 'table',
      span: { start: { line: 7, column: 1 }, end: { line: 10, column: 12 } },
      rows: [
        { version: '2.x', supported: true },
        { version: '< 2', supported: false },
      ],
    });
  });

  test.each([
    '✅',
    '✔',
    '✔️',
    '☑️',
    '🟢',
    '✓',
    ':white_check_mark:',
    ':heavy_check_mark:',
    ':green_circle:',
    'yes',
    'Yes ✅',
    'Y',
    'true',
    'Supported',
    'Active',
    'Full',
    'Security fixes only',
    'LTS',
    'Maintained',
    'Yes, until 2027',
    'npm :white_check_mark:',
    'Critical patches',
    'ja',
    'oui',
    'sí',
    'sim',
    'да',
    '是',
    '支持',
    'はい',
    'サポート',
    '예',
    '지원',
    'Unterstützt',
    '**Yes**',
  ])('reads %s as supported', (cell) => {
    expect(read(table([cell]))?.rows).toEqual([{ version: '1.x', supported: true }]);
  });

  test.each([
    '❌',
    '✗',
    '✘',
    '⛔',
    '🚫',
    '🔴',
    ':x:',
    ':no_entry:',
    ':red_circle:',
    'no',
    'No ❌',
    'N',
    'false',
    'Not supported',
    'Unsupported',
    'EOL',
    'End of life',
    'End-of-Life',
    'Deprecated',
    'No longer maintained',
    'Discontinued',
    'Unmaintained',
    'nein',
    'non',
    'não',
    'нет',
    '否',
    '不支持',
    'いいえ',
    '아니요',
    'None',
    'Never',
  ])('reads %s as not supported', (cell) => {
    expect(read(table([cell]))?.rows).toEqual([{ version: '1.x', supported: false }]);
  });

  test.each([
    '',
    '-',
    '?',
    'TBD',
    '⚠️',
    'Upgrade recommended',
    'Development',
    'Best effort',
    '2027-01-31',
    'EOL since 2020',
    'until March 2026',
    'January 2nd, 2024',
    '✅ / ❌',
  ])('reads %j as neither', (cell) => {
    expect(read(table([cell, 'yes']))?.rows?.[0]).toEqual({ version: '1.x' });
  });

  test.each([
    { header: ['Version', 'Security fixes until'] },
    { header: ['Release', 'Status'] },
    { header: ['Branch', 'Maintained?'] },
    { header: ['Acme version', 'Support'] },
    { header: ['Version', 'End of life'] },
    { header: ['Versión', 'Soportada'] },
    { header: ['Versão', 'Suportada'] },
    { header: ['Version', 'Prise en charge'] },
    { header: ['Version', 'Unterstützt'] },
    { header: ['Версия', 'Поддержка'] },
    { header: ['版本', '支持'] },
    { header: ['バージョン', '対象'] },
    { header: ['Versi', 'Didukung'] },
    { header: ['Wersja', 'Wspierana'] },
    { header: ['Sürüm', 'Destekleniyor'] },
    { header: ['バージョン', 'サポート'] },
    { header: ['버전', '지원'] },
    { header: ['Versione', 'Supportata'] },
  ])('is known by its header: $header', ({ header }) => {
    expect(read(table(['x'], header))?.form).toBe('table');
  });

  test('answers in the column for support, wherever it stands', () => {
    const text =
      '| Package | Version | Released | Status | Supported |\n|--|--|--|--|--|\n' +
      '| acme | 3.0 | 2024 | stable | no |\n';
    expect(read(text)?.rows).toEqual([{ version: '3.0', supported: false }]);
  });

  test('answers in the column for security before that for its date', () => {
    const text = 'Version | Bug fixes until | Security updates\n--- | --- | ---\n9 | 2020 | yes\n';
    expect(read(text)?.rows).toEqual([{ version: '9', supported: true }]);
  });

  test('answers in the column for its state before that for its date', () => {
    const text = '| 版本 | 支持期限 | 状态 |\n|---|---|---|\n| 2 | 2030 | ✅ |\n| 1 | 无 | ❌ |\n';
    expect(read(text)?.rows).toEqual([
      { version: '2', supported: true },
      { version: '1', supported: false },
    ]);
  });

  test('under a heading for it needs no second column', () => {
    expect(read('## Supported Versions\n\n| Version |\n|---|\n| 4.x |\n')).toMatchObject({
      form: 'table',
      rows: [{ version: '4.x' }],
    });
  });

  test('in HTML is a table too', () => {
    const text =
      '## Supported Versions\n\n<table>\n<tr><th>Version</th><th>Supported</th></tr>\n' +
      '<tr><td>1.x</td><td>✅</td></tr>\n</table>\n';
    expect(read(text)).toMatchObject({ form: 'table', span: { start: { line: 3 } } });
  });

  test.each([
    '| Advisory | Affected versions | Patched versions |\n|---|---|---|\n| A | 1 | 2 |\n',
    '| Page | Supported |\n|---|---|\n| Home | ✅ |\n',
    '| Severity | Release within |\n|---|---|\n| High | 7 days |\n',
    '| CVE | Version | Status |\n|---|---|---|\n| CVE-2020-0001 | 1 | fixed |\n',
  ])('of something else is none: %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('prose', () => {
  test.each([
    { text: 'There are no releases yet, so only main gets fixes.' },
    { text: 'We fix vulnerabilities in the newest release only.' },
    { text: 'There are no releases yet, so fixes land on `main`.' },
    { text: 'Security patches go into the two most recent minor versions.' },
    { text: 'Supported: 2.x, 3.x' },
    { text: 'We support N and N-1.' },
    { text: 'The latest release and the LTS branch get security backports.' },
    { text: 'Only the newest build is patched.' },
    { text: 'Security fixes are provided for the latest release.' },
    { text: 'Only the latest version is supported.' },
    { text: 'We support the two most recent minor releases.' },
    { text: 'The project maintains release branches for the last three minors.' },
    { text: 'Only version 2.x receives security updates.' },
    { text: 'Security updates are applied only to the newest release.' },
    { text: 'Older versions are no longer supported.' },
    { text: 'Patches are released for the current major version.' },
    { text: 'Version 5.2 is supported; 4.8 is not.' },
    { text: 'We do not backport fixes to older releases.' },
    { text: 'The `main` branch is the only one supported.' },
    { text: 'There is no long-term support.' },
    { text: 'Support covers the last two major versions.' },
    { text: 'Fixes go only to the most recent major release line.' },
    { text: 'Releases are maintained for a year.' },
    { text: 'Please upgrade: only the latest version is supported.' },
    { text: 'The current stable series receives fixes for a year.' },
    { text: 'v3 is actively maintained.' },
    { text: 'Mail us.\n\n## Supported Versions\n\nWhatever is on the website.', line: 5 },
    {
      text: '## Supported versions\n\nVersions look like x.y.z.\n\nWe support the latest release.',
      line: 5,
    },
    { text: 'We are young, so only the latest release gets security fixes.' },
    { text: '## Supported versions\n\n- the `main` branch\n- the latest tag', line: 3 },
    { text: '**Supported versions:** 2.x and 3.x' },
    { text: 'Versions older than 2.0 do not receive security updates.' },
    { text: 'We back-port security fixes to the previous major for six months.' },
    { text: 'Each minor release is supported for a year.' },
    { text: 'Security support ends with the next major version.' },
    { text: 'LTS versions receive security fixes for three years.' },
    { text: 'We will patch the latest release and, if need be, the one before.' },
    { text: 'Vulnerabilities are fixed in the current stable version only.' },
    { text: 'The following versions are currently being supported:\n\n- 1.x\n- 2.x' },
    { text: 'Which versions are eligible depends on the severity.' },
    { text: '仅支持最新版本的安全更新。' },
    { text: '## サポート対象\n\n最新版だけを対象としています。', line: 3 },
    { text: '## 支持范围\n\n仅支持最近发布的版本。', line: 3 },
    { text: 'Security fixes land on the current 3.x line.' },
    { text: '最新バージョンのみがサポートされます。' },
    { text: '최신 버전만 지원합니다.' },
    { text: 'Поддерживается только последняя версия.' },
    { text: 'Nur die neueste Version wird unterstützt.' },
    { text: 'Seule la dernière version est prise en charge.' },
    { text: 'Solo la última versión recibe actualizaciones.' },
    { text: 'Apenas a versão mais recente é suportada, até o próximo lançamento.' },
    { text: '## Unterstützte Versionen\n\nStets die aktuelle.', line: 3 },
    { text: '## サポート対象バージョン\n\nウェブサイトの版です。', line: 3 },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ form: 'prose', span: { start: { line } } });
  });
});

describe('a link', () => {
  const page = '(https://acme.dev/support)';
  test.each([
    { text: `See [our support policy]${page} for supported versions.` },
    { text: `Information about supported Acme versions is found on [this page]${page}.` },
    { text: `## Supported Versions\n\nPlease see [Releases]${page}.`, line: 3 },
    {
      text: `Security backports are made for some previous release series.\nFor which series are supported see [the policy]${page}.`,
    },
    { text: `Refer to the [release lifecycle]${page} for the support status of each version.` },
    { text: `End-of-life dates are listed in [the support matrix]${page}.` },
    { text: `## Supported versions\n\n[Support policy]${page}`, line: 3 },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ form: 'link', span: { start: { line } } });
  });
});

describe('nothing is said of supported versions', () => {
  test.each([
    'We merge the fix into main and release a new version.',
    'Updates go to the security mailing list.',
    'Mail us.',
    'Please upgrade to the latest version before you report.',
    'Always use the latest release, which has all security fixes.',
    '## Supported Python versions\n\n- Server: 3.11 or above',
    '## Supported browsers and versions\n\n- Firefox 120',
    'Users are encouraged to upgrade to the latest version to receive security patches.',
    'The latest version is always the most secure one.',
    'Fixes will be merged to the latest version as soon as possible.',
    'The vulnerability must be present in the latest version.',
    'Include the version that is affected.',
    'We will release a patch as soon as possible.',
    'Fixes are prepared for all supported releases.',
    'If the latest version is not affected, tell us.',
    'Cherry-pick the patches onto the master branch and all release branches.',
    'The report is checked against all supported versions.',
    'We support researchers who report to us.',
    'The [release page](https://acme.dev) has the downloads.',
    '## Patch, release and communication\n\nThe team writes a fix.',
    '## Supported versions\n\nUse this section to tell people about them.',
    '## Supported versions\n',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

test('a table outweighs prose before it', () => {
  const text = 'Only the latest version is supported.\n\n' + table(['✅']);
  expect(read(text)).toMatchObject({ form: 'table', span: { start: { line: 3 } } });
});
