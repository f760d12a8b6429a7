import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const kind = (text: string) => readPolicy('SECURITY.md', text).kind;

const POLICY_URL = 'https://github.com/acme/.github/blob/main/SECURITY.md';

describe('a policy', () => {
  test.each([
    { text: '# Security\n\nMail security@acme.dev. We answer within two days.' },
    { text: '# Security\n\nMail security@acme.dev, and do not open an issue.' },
    {
      text: '# Early disclosure\n\nWe tell distributors on a private list early. Members must not share the information with anyone who does not need to know. If you break this embargo policy, you must inform us at once of what leaked.',
    },
    { text: '# Security\n\nMail security@acme.dev with the steps to reproduce the vulnerability.' },
    { text: '# Security\n\nIf you find a vulnerability, please open an issue.' },
    {
      text: `# Reporting a Vulnerability\n\nPlease [open a private advisory](https://github.com/acme/rocket/security/advisories/new). Note that we only accept reports against supported versions.\n\nFor more details, see our [security policy](${POLICY_URL}).`,
    },
    {
      text: '# Security\n\nDo not report vulnerabilities in public issues; write to the maintainers.',
    },
    {
      text: '# Security\n\nMail security@acme.dev or, if that fails, call us.\n\nWe fix every hole we are told about.',
    },
    {
      text: '# Security\n\n## Reporting\n\nUse the [form](https://github.com/acme/rocket/security/advisories/new).\n\nOr mail security@acme.dev.',
    },
    {
      text: `# Security\n\nMail security@acme.dev. We publish fixes within 30 days.\n\nSee also the [policy](${POLICY_URL}).`,
    },
    {
      text: '# Security\n\n## Supported versions\n\n| Version | Supported |\n| --- | --- |\n| 2.x | yes |\n\n## Reporting\n\nMail security@acme.dev.',
    },
    { text: '# 安全政策\n\n请发送邮件至 security@acme.dev，请勿公开披露漏洞。' },
    {
      text: '# セキュリティポリシー\n\n脆弱性は security@acme.dev へ。公開の issue は作らないでください。',
    },
    { text: '# 보안\n\nsecurity@acme.dev 로 취약점을 신고해 주세요. 공개 이슈로 올리지 마세요.' },
    {
      text: '# Sicherheit\n\nSchwachstellen bitte an security@acme.dev. Bitte kein öffentliches Issue anlegen.',
    },
    { text: '# Sécurité\n\nÉcrivez à security@acme.dev. Ne publiez pas la faille.' },
    { text: '# Seguridad\n\nEscriba a security@acme.dev. No abra una incidencia pública.' },
    { text: '# Segurança\n\nEscreva para security@acme.dev. Não abra uma issue pública.' },
    { text: '# Безопасность\n\nПишите на security@acme.dev. Не сообщайте об уязвимости публично.' },
    { text: '# Sicurezza\n\nScrivi a security@acme.dev. Non aprire una issue pubblica.' },
    {
      text: 'Contact: mailto:security@acme.dev\nExpires: 2030-01-01T00:00:00.000Z\n\nPlease do not open public issues about vulnerabilities.',
    },
  ])('$text', ({ text }) => {
    expect(kind(text)).toBe('policy');
  });
});

describe('a pointer', () => {
  test.each([
    {
      text: `# Security\n\nRocket has the same security policy as the [Acme project](${POLICY_URL}).\n\n## Reporting\n\nReports are handled as the [Acme project](${POLICY_URL}) describes, by mail to security@acme.dev.`,
    },
    {
      text: '# Reporting vulnerabilities\n\nVulnerabilities can be reported to security@acme.dev. The team works in private.\n\nThe details of our security policy are always found here:\n\nhttps://docs.acme.dev/security/\n\nPlease read it before you write.',
    },
    { text: `See our [security policy](${POLICY_URL}).` },
    { text: `# Security\n\nThe policy of all our projects can be found [here](${POLICY_URL}).` },
    { text: `# Security Policy\n\n[Security Policy](${POLICY_URL})` },
    {
      text: '# Reporting\n\nHow to report vulnerabilities is described here:\n\n<https://acme.dev/security>',
    },
    { text: '# Security\n\nPlease report vulnerabilities to security@acme.dev' },
    { text: 'security@acme.dev' },
    {
      text: '# Security\n\nTo report a vulnerability, use the [Tidelift contact](https://tidelift.com/security).\nTidelift will take it from there.',
    },
    {
      text: '# Security\n\nPlease use [our form](https://github.com/acme/rocket/security/advisories/new).',
    },
    {
      text: '# Security\n\nPlease submit vulnerabilities through [HackerOne](https://hackerone.com/acme).\n\nThank you for keeping Acme safe.',
    },
    {
      text: 'To report a vulnerability, mail security@acme.dev.\n\nFor more on our policy visit https://acme.dev/security.',
    },
    {
      text: `# Security\n\nDo not open an issue for a vulnerability. Refer to our [policy](${POLICY_URL}) instead.`,
    },
    { text: '# Sicherheit\n\nSiehe [Sicherheitsrichtlinie](https://acme.dev/sicherheit).' },
    { text: '# 安全\n\n请参阅[安全政策](https://acme.dev/security)。' },
    { text: '# Sécurité\n\nVoir la [politique de sécurité](https://acme.dev/security).' },
    { text: '# Безопасность\n\nСм. [политику безопасности](https://acme.dev/security).' },
    { text: '# Seguridad\n\nConsulte la [política de seguridad](https://acme.dev/security).' },
    { text: '# セキュリティ\n\n[セキュリティポリシー](https://acme.dev/security)をご覧ください。' },
    { text: '[SECURITY.md](../SECURITY.md)' },
    { text: `This project follows the [Acme vulnerability disclosure policy](${POLICY_URL}).` },
  ])('$text', ({ text }) => {
    expect(kind(text)).toBe('pointer');
  });
});

describe('not a policy', () => {
  test.each([
    { text: '' },
    { text: '# Security\n' },
    { text: '# Security Policy\n\nTODO' },
    { text: '# Versions\n\n| Version | Security |\n| --- | --- |\n| 3.x | yes |\n| 2.x | no |' },
    {
      text: '# Security Policy\n\n## Supported Versions\n\nUse this section to tell people about which versions of your project are\ncurrently being supported with security updates.\n\n| Version | Supported |\n| --- | --- |\n| 5.1.x | yes |\n\n## Reporting a Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n\nTell them where to go, how often they can expect to get an update on a\nreported vulnerability, what to expect if the vulnerability is accepted or\ndeclined, etc.',
    },
    {
      text: '# Sicherheitsrichtlinie\n\n## Melden einer Sicherheitslücke\n\nBeschreibe hier, wohin man sich wendet und wie oft es Neuigkeiten gibt.',
    },
    {
      text: '# Security\n\nThese are good examples:\n\n- https://github.com/acme/rocket/blob/main/SECURITY.md',
    },
    {
      text: '# The security file\n\nIt should contain how to report a vulnerability, and contacts.',
    },
    {
      text: '# Hardening\n\nRun it behind a proxy. Turn off debug mode. Rotate your keys every month. Store secrets in a vault. Do not expose the port. For our disclosures see [the main repository](https://github.com/acme/rocket/blob/main/SECURITY.md).',
    },
    {
      text: 'Contact: mailto:security@acme.dev\nExpires: 2030-01-01T00:00:00.000Z\nPolicy: https://acme.dev/security\nEncryption: https://acme.dev/key.asc',
    },
    {
      text: '# Security in Rocket\n\nAll traffic is encrypted. Each node has its own certificate. Secrets never leave the node.',
    },
    {
      text: '# Onboarding of security stewards\n\n- Add them to the team on [HackerOne](https://hackerone.com/acme/team_members).',
    },
    {
      text: '# SECURITY\n\nA placeholder to be changed as you wish. The file tells how users can submit a report of a vulnerability. GitHub links to it from the "Security" tab.',
    },
    { text: '# Changelog\n\n- Fixed a vulnerability in the parser.\n- Updated dependencies.' },
  ])('$text', ({ text }) => {
    expect(kind(text)).toBe('not-a-policy');
  });
});
