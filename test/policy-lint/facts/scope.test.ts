import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.scope;

describe('a scope is stated', () => {
  test.each([
    { text: '## Scope\n\nThe parser and the command line.' },
    { text: 'Mail us.\n\n### Out of scope\n\n- Spam', line: 3 },
    { text: '**In scope:** everything in this repository.' },
    { text: 'Attacks on the website are out of scope.' },
    { text: 'Physical attacks fall outside the scope of our policy.' },
    { text: 'The following are not considered vulnerabilities:\n\n- Crashes of the demo' },
    { text: 'We do not consider missing headers a security issue.' },
    { text: 'A bypass of the sandbox is considered a vulnerability.' },
    { text: '## What is a vulnerability?\n\nAnything that breaks a promise.' },
    { text: '## What counts as a security issue\n\nSee the list.' },
    { text: '### When should I not report?\n\n- You need help' },
    { text: 'Report flaws in third-party modules to those who maintain them directly.' },
    { text: 'Vulnerabilities in dependencies should be reported to their maintainers.' },
    { text: 'We do not accept reports about outdated libraries.' },
    { text: 'We only accept reports about the released packages.' },
    { text: 'This policy applies to every repository of the organization.' },
    { text: '## Threat model\n\nInput is not trusted. Plugins are. The disk is.' },
    { text: '## Exclusions\n\n- Denial of service' },
    { text: '## What we care about\n\n- Escapes from the sandbox' },
    { text: '## Areas of interest\n\n- The parser' },
    { text: '## Things that are not security issues\n\n- Crashes' },
    { text: '## Not vulnerabilities\n\n- Crashes' },
    { text: '## What does not count\n\n- Crashes' },
    { text: 'Of particular interest: escapes from the sandbox.' },
    { text: 'We are especially interested in reports about the parser.' },
    { text: '### When to send a report\n\nYou found a flaw in the client.' },
    { text: 'Out of scope: the following parts earn no bounty: the demo site' },
    { text: 'The following issues are ineligible: self-XSS and rate limits.' },
    { text: 'Bugs that need a rooted device are not security issues.' },
    { text: 'We do not consider a script via templates a valid attack vector.' },
    { text: 'For example, an internal exception is generally not considered a security issue.' },
    { text: 'Reports that only name an old version without its impact will be closed.' },
    { text: 'Crashes on broken input are bugs, but not vulnerabilities.' },
    { text: 'A crash is not a vulnerability unless memory is corrupted.' },
    { text: 'The following classes of findings are not rewarded or accepted:' },
    { text: 'We are only interested in flaws of the released code.' },
    { text: 'Vulnerabilities in the examples folder do not count.' },
    { text: 'We will ignore the results of dependency scans.' },
    { text: 'Issues that need physical access fall outside this policy.' },
    { text: 'A security bug is one that lets an attacker run code.' },
    { text: 'We define a vulnerability as any way to read what others wrote.' },
    { text: 'Bugs in the demo are explicitly excluded.' },
    { text: 'A CVE in a dependency does not mean that our tool is vulnerable.' },
    { text: 'Self-XSS is out of bounds.' },
    { text: 'Only the code of the server is covered.' },
    { text: 'Attacks by a local administrator are a non-goal of our threat model.' },
    { text: 'Assertion failures are no longer considered vulnerabilities.' },
    { text: 'The tests are not part of the supported attack surface.' },
    { text: 'Security-sensitive reports include:\n\n- leaked keys\n- path traversal' },
    { text: '## Kapsam\n\nGüvenlik açığı sayılanlar: sunucu.' },
    { text: '## Qualifying vulnerabilities\n\n- Remote code execution' },
    { text: '### What is NOT considered a vulnerability\n\nThe configuration is trusted.' },
    { text: '**What is not a security issue:**\n- slow builds' },
    {
      text: 'Issues that need a malicious config are **not** considered security vulnerabilities.',
    },
    { text: 'A scanner finding without proof is generally not a vulnerability.' },
    { text: 'Scope: the code in this repository' },
    { text: 'Examples of vulnerabilities that we want to know of: injection and leaks.' },
    { text: 'Vulnerabilities in end-of-life versions are not eligible.' },
    { text: 'Whatever harms integrity is likely to be in scope.' },
    { text: '| In scope | Out of scope |\n|---|---|\n| a | b |' },
    { text: '## 不在范围内\n\n- 垃圾邮件' },
    { text: '以下情况不属于安全漏洞。' },
    { text: '## 対象外\n\n- 迷惑メール' },
    { text: '## 対象範囲\n\nコードと設定。' },
    { text: 'デモサイトへの攻撃は対象外です。' },
    { text: '## Область действия\n\nТолько код репозитория.' },
    { text: '## Außerhalb des Geltungsbereichs\n\n- Spam' },
    { text: '## Hors périmètre\n\n- Le site vitrine' },
    { text: 'Los ataques físicos están fuera de alcance, aquí y allá.' },
    { text: '## Fora do escopo\n\n- Ataques físicos à máquina' },
    { text: '## 범위\n\n이 저장소의 코드.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)?.span.start.line).toBe(line);
  });
});

test('the span goes from the heading to the first sentence under it', () => {
  expect(read('## Scope\n\nThe parser.\nMore.')?.span).toEqual({
    start: { line: 1, column: 4 },
    end: { line: 3, column: 12 },
  });
});

describe('no scope is stated', () => {
  test.each([
    'A member confirms or rejects the report.',
    'Reports that are not in English will be closed.',
    'Once the issue is considered fixed we close the report.',
    '## Security model\n\n- Data is encrypted.\n- Keys are kept apart.\n- Tools run locally.\n- Logs are short.',
    'Mail us about vulnerabilities.',
    'If you are not sure whether it is a vulnerability, write anyway.',
    'If your issue is not a security vulnerability, open a public issue.',
    'This repository is in scope for the bug bounty program of the company.',
    'Details are outside the scope of this document.',
    'The team checks scope and impact.',
    'Such reports are not eligible for a bounty.',
    'We only accept reports via the form.',
    'See the [threat model](docs/threats.md).',
    '## Threat model\n\nSee [the page](docs/threats.md).',
    'We consider security a priority.',
    'Any flaw that is considered a vulnerability gets a number.',
    'Report it if you consider it a vulnerability.',
    'We explain why an issue is not considered a security vulnerability.',
    'The security team checks whether the issue is in scope.',
    'For bugs that are not about security, open an issue.',
    'This document describes the scope of our process.',
    '## Assumptions\n\nThe disk is trusted.',
    'プレリリース版は対象外です。',
    'What you report stays private.',
    'Seule la dernière version est supportée, à ce jour.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('a model of a program draws no line for reports', () => {
  test.each([
    {
      text: '# Runtime internals\n\n## Trust model\n\nWorkers trust nobody. Attackers send input. It is checked.',
    },
    {
      text: '# Security\n\nMail us.\n\n## Security model\n\nNo score is trusted. Runs have a token. Requests are few.',
    },
    { text: 'The policy holds the contact and the in-scope and out-of-scope lists.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
