import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.forbidsPublicReports;

describe('public reports are refused', () => {
  test.each([
    { text: 'Report vulnerabilities privately to the maintainers before public disclosure.' },
    {
      text: 'Provide us a reasonable time to resolve the issue before any disclosure to the public.',
    },
    { text: 'Please report weaknesses of the parser privately rather than in a public issue.' },
    { text: 'Do not open a public issue for a vulnerability that could expose credentials.' },
    { text: 'Please do not open a public issue for it.' },
    { text: 'Do not report security problems on GitHub!' },
    { text: 'Never submit vulnerabilities through GitHub/GitLab.' },
    { text: 'Please disclose it by writing to us and not by opening a project/core issue.' },
    { text: 'We ask that finders act fairly by not disclosing it to others.' },
    { text: 'Please mail our private list first, before discussing it in any public place.' },
    { text: 'Please report flaws by e-mail rather than GitHub.' },
    { text: 'Kindly send flaws to us by mail, not through public GitHub discussions.' },
    { text: '**DO NOT** create an issue.' },
    { text: "Don't file a ticket about vulnerabilities." },
    { text: 'Never report security problems in the issue tracker.' },
    { text: 'Mail us instead of using the issue tracker.' },
    { text: 'Write to us rather than opening a pull request.' },
    { text: 'Avoid discussing the vulnerability in public.' },
    { text: 'Please refrain from posting details on the forum.' },
    { text: 'Vulnerabilities should not be reported through GitHub issues.' },
    { text: 'Security problems must never be disclosed publicly before a fix.' },
    { text: 'We ask that you do not share the vulnerability with others until it is fixed.' },
    { text: 'Do not publicly disclose the problem.' },
    { text: 'Public disclosure before the fix is strictly prohibited.' },
    { text: 'Do not publish exploit details, keys or personal data in a public issue.' },
    {
      text: 'Report it privately to the maintainer instead of opening a public issue with the details.',
    },
    { text: 'Please give us time to react before publishing anything.' },
    { text: 'We kindly ask you to keep what you found confidential.' },
    { text: 'GitHub issues are not the right place for vulnerabilities.' },
    { text: 'The issue tracker must not be used for vulnerability reports.' },
    { text: 'Do not post it to social media or anywhere else.' },
    { text: 'Mail us first.\n\n### 1. Do NOT open a public GitHub issue', line: 3 },
    { text: 'Allow us a reasonable time to fix it before you disclose it to the public.' },
    { text: 'No public issues, please: do not submit security bugs as GitHub issues.' },
    {
      text: 'Please do not report security vulnerabilities via public GitHub issues, discussions, or pull requests.',
    },
    { text: 'Please restrain from publicly discussing a suspected flaw.' },
    { text: 'Kindly abstain from posting what you found in the forum.' },
    { text: 'Please hold off on any public disclosure until we ship.' },
    { text: 'File an issue as well, but do not include details of the weakness in that issue.' },
    { text: 'Please leave exploit details out of public issues.' },
    { text: 'Finders do not publish the vulnerability prior to our releasing a fix for it.' },
    { text: 'Please do not make the flaw known prior to a coordinated release.' },
    { text: 'Vulnerabilities have no place on the public tracker.' },
    { text: 'No public issues for vulnerabilities, please.' },
    { text: 'Public disclosure should wait until a fix is out.' },
    { text: 'Please wait with publication until a fix is out.' },
    { text: 'All details of a report should remain private until a fix is released.' },
    { text: 'We request that you not share the details publicly.' },
    { text: 'Report by e-mail, never in a public issue.' },
    { text: 'Use the form for vulnerabilities rather than the issue tracker.' },
    { text: "GitHub issues are public, so please don't use them for vulnerabilities." },
    { text: 'Our tracker is public: do not report vulnerabilities there.' },
    { text: 'Please coordinate with us before any public announcement.' },
    { text: 'Mail us. We take it\nseriously. Please do not\nopen an issue for it.', line: 2 },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ span: { start: { line } } });
  });
});

describe('public reports are refused in other languages', () => {
  test.each([
    { text: '请不要在公开的 issue 中报告漏洞。' },
    { text: '請勿公開揭露漏洞。' },
    { text: '脆弱性を公開の issue で報告しないでください。' },
    { text: 'GitHub Issues では報告しないようお願いします。' },
    { text: '취약점은 공개 이슈 대신 비공개로 제보해 주세요.' },
    { text: 'Не используйте публичные issue для таких сообщений.' },
    { text: '취약점을 공개 이슈로 등록하지 마세요.' },
    { text: 'Bitte melden Sie Schwachstellen nicht in öffentlichen Issues.' },
    { text: 'Bitte eröffnen Sie kein öffentliches Ticket für Sicherheitslücken.' },
    { text: "N'ouvrez pas de ticket public pour une vulnérabilité." },
    { text: 'Por favor, no abra una incidencia pública sobre la vulnerabilidad.' },
    { text: 'Não abra uma issue pública sobre a vulnerabilidade.' },
    { text: 'Non aprire una issue pubblica per la vulnerabilità.' },
    { text: 'Пожалуйста, не создавайте публичные issue об уязвимостях.' },
    { text: 'Maak geen openbaar issue aan voor een kwetsbaarheid.' },
    { text: 'Nie zgłaszaj podatności w publicznym systemie zgłoszeń.' },
    { text: 'Bir güvenlik açığı bulursan herkese açık issue AÇMA.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeDefined();
  });
});

describe('public reports are not refused', () => {
  test.each([
    { text: 'We do not disclose vulnerabilities before a fix is available.' },
    { text: 'It is reasonable to delay disclosure where a fix is not yet understood.' },
    { text: 'Do not add details of your private keys to the report.' },
    { text: 'Please report it privately.' },
    { text: 'We will not disclose your name.' },
    { text: 'Use the advisory form rather than GitHub private reports by mail.' },
    { text: 'Do not include real passwords in a report.' },
    { text: 'Please do not report issues in third-party dependencies.' },
    { text: 'PRs should not mention the CVE.' },
    { text: 'Never expose the admin ports of a node publicly.' },
    { text: 'Do not hesitate to report it through GitHub security advisories.' },
    { text: 'Please do not hesitate to contact us.' },
    { text: 'Everything is discussed within the advisory, it is not discussed in chat.' },
    { text: 'If you are not sure, open a private report.' },
    { text: 'Our team will keep your report confidential.' },
    { text: 'We publish advisories only after the fix.' },
    { text: 'Do not test against accounts of other people.' },
    { text: 'The fix may not be released before the disclosure date.' },
    { text: 'Create an issue with the label security.' },
    { text: '## Embargo policy\n\nMembers must not share it publicly.' },
    { text: 'Vulnerabilities that are not public yet are mailed to us.' },
    { text: 'Do not try to show the flaw by opening pull requests against us.' },
    { text: 'Reports without a proof of concept are not accepted.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

test.each([
  'Public issues are not the right channel for vulnerabilities.',
  'Pull requests are not an appropriate place to report a vulnerability.',
])('a place that is the wrong one: %s', (text) => {
  expect(
    readPolicy('SECURITY.md', `# Security\n\n${text}`).facts.forbidsPublicReports,
  ).toBeDefined();
});
