import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.reportContents;

const LIST = '- a description of the problem\n- steps to reproduce it\n- its impact';

describe('a report should hold', () => {
  test.each([
    {
      text: 'If that fails, contact the maintainers through the project channels and include the steps to reproduce.',
    },
    { text: 'Please include details on the issue and the name for our release notes.' },
    { text: 'Please be as explicit as possible, with example code to show the issue.' },
    { text: 'Be as detailed as you can about how to trigger the vulnerability.' },
    { text: 'The more details a report has and the more details you give us, the better.' },
    { text: 'A good report tells what you did and the steps to reproduce it.' },
    { text: 'Please make sure your report has a proof of concept.' },
    { text: 'We need to know the version and the steps to reproduce.' },
    { text: 'Your report should have the affected version.' },
    { text: 'Please write down how to reproduce the problem.' },
    { text: 'Attach a minimal example to the report.' },
    { text: `A useful report has:\n\n${LIST}` },
    { text: `## Contact\n\n**What helps us:**\n\n${LIST}`, line: 3 },
    { text: 'Include a description and the steps to reproduce the vulnerability.' },
    { text: 'Please provide a proof of concept and the affected versions.' },
    {
      text: 'Please note the following requirements for a report:\n\n- Summary\n- Proof of concept',
    },
    { text: "We'll need enough information to see the issue for ourselves." },
    { text: 'In your report, please mention how you want to be thanked.' },
    { text: `When you report, please include:\n\n${LIST}` },
    {
      text: `Write to us, and do not post it in the tracker.\n\n- Include: the affected module, reproduction steps`,
      line: 3,
    },
    { text: `## By e-mail\n\nInclude these details, as in the following:\n\n${LIST}`, line: 3 },
    {
      text: '## What to include in your report\n\nPlease provide some of the following:\n\n```\n- kind of flaw\n```',
      line: 3,
    },
    { text: `Your report should contain the following:\n\n${LIST}` },
    { text: `## What to include\n\n${LIST}` },
    {
      text: `## Contents\n\nTo help us, tell us in your report the following information:\n\n${LIST}`,
      line: 3,
    },
    { text: 'We encourage finders to include a proof of concept in the report.' },
    { text: `Tell us of vulnerabilities in private with:\n\n${LIST}` },
    { text: 'Mail us with a description of the vulnerability and how to reproduce it.' },
    { text: 'Send an e-mail describing the flaw and its impact to us.' },
    { text: 'A working exploit or a test case is very helpful in a report.' },
    { text: 'The easiest way is to e-mail a description of the flaw and any related information.' },
    { text: 'Write to the maintainers by mail, including:\n\n- the affected part' },
    {
      text: '## Report a flaw\n\nPlease include the following information:\n\n- Product/driver name',
      line: 3,
    },
    {
      text: 'Reports without enough evidence take longer. Describe the attack scenario in your report.',
    },
    { text: 'Try to be exact, describe the steps that lead to the vulnerability.' },
    { text: `A good report should include:\n\n${LIST}` },
    { text: `Helpful details to include in your report are listed below.\n\n${LIST}` },
    { text: 'Do provide enough information to reproduce the problem.' },
    { text: 'Please submit your report with logs and screenshots.' },
    { text: 'You must attach a proof-of-concept to your report.' },
    { text: 'A report must state the affected component.' },
    { text: `Useful reports include:\n\n${LIST}` },
    { text: `Mail the maintainer with:\n\n${LIST}` },
    { text: '- **Content:** steps to reproduce the vulnerability, its impact' },
    { text: 'Include what you did, what happened and what you expected in the report.' },
    {
      text: '3. Include: the affected module, the version or commit, and the steps to reproduce it',
    },
    {
      text: 'Write to the maintainer first and provide the affected release and how to reproduce it.',
    },
    {
      text: `Please include this in your report, so that we grasp the scope of the issue:\n\n${LIST}`,
    },
    { text: 'Kindly include your configuration in the report, which helps in triaging it.' },
    { text: 'A minimal example that reproduces the vulnerability will help us.' },
    { text: `We need this in a report, so provide:\n\n${LIST}` },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ span: { start: { line } } });
  });
});

describe('a report should hold, in other languages', () => {
  test.each([
    { text: '请在报告中提供复现步骤和受影响的版本。' },
    { text: '報告には再現手順と影響範囲を含めてください。' },
    { text: '취약점을 재현하는 단계를 보고서에 포함해 주세요.' },
    { text: 'Bitte geben Sie die Schritte zur Reproduktion der Schwachstelle an.' },
    { text: 'Veuillez décrire la vulnérabilité et les étapes pour la reproduire.' },
    { text: 'Incluya los pasos para reproducir la vulnerabilidad.' },
    { text: 'Inclua os passos para reproduzir a vulnerabilidade.' },
    { text: 'Includi i passaggi per riprodurre la vulnerabilità.' },
    { text: '# Seguridad\n\n## Qué incluir\n\n- Los pasos\n- El impacto', line: 3 },
    { text: '建议提供：\n\n- 复现步骤' },
    { text: '# 脆弱性の報告\n\n以下の情報を添えてください。', line: 3 },
    {
      text: "# Signaler une faille\n\nMerci d'inclure dans le signalement :\n\n- les étapes",
      line: 3,
    },
    { text: '# 취약점\n\n## 포함할 정보\n\n- 재현 단계', line: 3 },
    { text: 'Опишите шаги для воспроизведения уязвимости.' },
    { text: '# Безопасность\n\nВ сообщении укажите:\n\n- шаги;\n- версию.', line: 3 },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ span: { start: { line } } });
  });
});

describe('nothing is said of what a report should hold', () => {
  test.each([
    { text: 'For ordinary layout bugs, use the issue template and provide only clean logs.' },
    { text: 'The draft advisory is used to talk with maintainers and other affected people.' },
    { text: 'We will tell in the advisory as many details as possible.' },
    { text: 'Include the word SECURITY in the subject.' },
    { text: 'Mail us with details about the problem.' },
    { text: 'For the security of our process, supply chain and environment, see the model.' },
    { text: 'We aim to provide patches for all affected versions.' },
    { text: 'The announcement should include mitigating steps for users.' },
    { text: 'The notification will include instructions to reproduce the vulnerability.' },
    { text: `Vulnerabilities that are out of scope include:\n\n- reports without impact` },
    { text: 'We will issue an advisory, describing the problem and its impact.' },
    { text: 'This document describes the steps to report a vulnerability.' },
    {
      text: 'The notice should name the finder, specify affected versions and describe the impact.',
    },
    { text: 'The team is committed to disclosures with detail, such as the CVSS score.' },
    { text: 'The announcement is drafted:\n\n- Include the severity of the vulnerability' },
    { text: 'The maintainers may ask for additional information.' },
    { text: 'Tell us which versions are supported.' },
    { text: 'If you need an older release, open an issue and describe your situation.' },
    {
      text: 'Research must not:\n\n- Include exploits that harm users in a report\n- Disturb others',
    },
    { text: 'Use this section to tell people how to report a vulnerability.' },
    { text: 'Do not include exploit code in public.' },
    {
      text: 'Maintainers are encouraged to write a post-mortem with the steps that led to the issue.',
    },
    { text: 'The retrospective includes details on everyone involved and the impact.' },
    { text: 'Our test suite should include a test case for each bug.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('what is asked for under a title that says little', () => {
  test('a text about security asks for a report', () => {
    expect(
      read(`# Security\n\nEmail **security@acme.dev**.\n\nPlease include:\n\n${LIST}`),
    ).toMatchObject({
      span: { start: { line: 5 } },
    });
  });

  test('a patch is no report', () => {
    const text =
      '## Submit a patch\n\n1. Fork it.\n2. Include tests that show the vulnerability and its impact.';
    expect(read(text)).toBeUndefined();
  });
});
