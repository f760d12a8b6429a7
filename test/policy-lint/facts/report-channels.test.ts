import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) =>
  (readPolicy('SECURITY.md', text).facts.reportChannels ?? []).map(
    ({ kind, value, usable, span }) => ({ kind, value, usable, line: span.start.line }),
  );

const usable = (text: string) =>
  read(text)
    .filter((channel) => channel.usable)
    .map(({ kind, value }) => `${kind} ${value}`);

const section = (text: string) => `# Security Policy\n\n## Reporting a Vulnerability\n\n${text}\n`;

describe('a mailbox takes reports', () => {
  test.each([
    { text: 'Send what you found to security@acme.dev.' },
    { text: 'Found a hole? Write to **security@acme.dev** and we will look at it.' },
    {
      text: 'Vulnerabilities go to our private list, [security@acme.dev](mailto:security@acme.dev).',
    },
    { text: 'Mail the [security team](mailto:security@acme.dev?subject=Vulnerability).' },
    { text: 'Please reach out to <security@acme.dev> before anyone else.' },
    { text: 'Use `security@acme.dev` for anything sensitive.' },
    {
      text: 'Reach us directly about it:\n\n- **Email:** security@acme.dev\n- **Subject:** [SECURITY]',
    },
    { text: 'Tell the maintainers at their own e-mail for security: security@acme.dev' },
    { text: '- E-mail: security@acme.dev' },
    { text: '* **Contact**: security@acme.dev\n* **Language**: English' },
    { text: '| Way | Where |\n| --- | --- |\n| E-mail | security@acme.dev |' },
    { text: 'Report it by e-mail to:\n\n    security@acme.dev\n' },
    { text: 'Report it by e-mail to:\n\n```\nsecurity@acme.dev\n```\n' },
    { text: 'Mail the maintainers, who are:\n\n- Ann, security@acme.dev' },
    { text: 'Do not open an issue; instead e-mail security@acme.dev.' },
    { text: 'Please do not announce the problem before us, but tell security@acme.dev.' },
    { text: 'For general questions use the forum; for vulnerabilities mail security@acme.dev.' },
    { text: '<p>Write to <a href="mailto:security@acme.dev">us</a> about security.</p>' },
    { text: 'If it is urgent, ping security@acme.dev again after two days.' },
    { text: 'Contact: mailto:security@acme.dev' },
    { text: 'You may also CC security@acme.dev when you disclose a flaw.' },
    { text: 'Escalate to security@acme.dev when nobody answers your report.' },
    { text: 'Report security bugs in the server to the address below.\n\nsecurity@acme.dev' },
  ])('$text', ({ text }) => {
    expect(usable(section(text))).toEqual(['email security@acme.dev']);
  });

  test('at its line, once, in order', () => {
    const text = section(
      'Mail b@acme.dev about vulnerabilities.\nOr mail a@acme.dev about vulnerabilities, or b@acme.dev again.',
    );
    expect(read(text)).toEqual([
      { kind: 'email', value: 'b@acme.dev', usable: true, line: 5 },
      { kind: 'email', value: 'a@acme.dev', usable: true, line: 6 },
    ]);
  });

  test('when it is all there is', () => {
    expect(usable('ann@acme.dev')).toEqual(['email ann@acme.dev']);
  });

  test('when it is that of the people whom another section names', () => {
    const text =
      '# Security\n\n## Responders\n\n- Ann Bee (ann@acme.dev)\n- Cy Dee (cy@acme.dev)\n\n' +
      '## Getting in touch\n\nWrite an e-mail to the [responders](#responders).\n';
    expect(usable(text)).toEqual(['email ann@acme.dev', 'email cy@acme.dev']);
  });
});

describe('an address hidden from robots is made plain', () => {
  test.each([
    { text: 'Mail security [at] acme [dot] dev.' },
    { text: 'Mail security(at)acme.dev.' },
    { text: 'Mail security[@]acme.dev.' },
    { text: 'Mail security AT acme DOT dev.' },
    { text: 'Mail security[at]acme[dot]dev.' },
    { text: 'Mail security [at] acme [dot dev].' },
    { text: 'Mail security {at} acme {dot} dev.' },
    { text: 'Mail security@acme[.]dev with the details of the vulnerability.' },
    { text: 'Mail `security (at) acme (dot) dev`.' },
    { text: 'Mail security@NOSPAM.acme.dev, without NOSPAM.' },
    { text: 'Mail securityNOSPAM@acme.dev (take out NOSPAM).' },
    { text: 'Mail security＠acme.dev.' },
    { text: '漏洞请发送至 security#acme.dev（请将 # 替换为 @）。' },
    { text: 'Mail [us](mailto:security%40acme.dev).' },
  ])('$text', ({ text }) => {
    expect(usable(section(text))).toEqual(['email security@acme.dev']);
  });

  test('but "at" alone hides nothing', () => {
    expect(read(section('Tell us at acme.dev about it.'))).toEqual([]);
  });
});

describe('an address is not usable', () => {
  test.each([
    { text: 'Mail security@example.com.', value: 'security@example.com' },
    { text: 'Mail [xx@googlegroups.com]().', value: 'xx@googlegroups.com' },
    { text: 'Mail your@email.com.', value: 'your@email.com' },
    { text: 'Mail 123+ann@users.noreply.github.com.', value: '123+ann@users.noreply.github.com' },
    { text: 'Envía un correo a [tu-correo@ejemplo.com].', value: 'tu-correo@ejemplo.com' },
    { text: 'Mail security@yourdomain.com.', value: 'security@yourdomain.com' },
    { text: 'Send your report to [INSERT SECURITY EMAIL].', value: '[INSERT SECURITY EMAIL]' },
    { text: 'Envie um e-mail para [SEU E-MAIL AQUI].', value: '[SEU E-MAIL AQUI]' },
    { text: 'Email {{SECURITY_EMAIL}} about it.', value: '{{SECURITY_EMAIL}}' },
    { text: 'Report it to the security contact of the team.', value: '' },
    { text: 'Para uma vulnerabilidade, contacte os responsáveis pelo projeto.', value: '' },
    { text: 'Please contact the maintainers privately about vulnerabilities.', value: '' },
    { text: 'Just send an email to one of the project owners.', value: '' },
    { text: 'Report sensitive problems privately to the repository maintainer.', value: '' },
    {
      text: 'Schreiben Sie den Verantwortlichen eine E-Mail, wenn Sie eine Schwachstelle finden.',
      value: '',
    },
  ])('$text', ({ text, value }) => {
    expect(read(section(text))).toMatchObject([{ value, usable: false, line: 5 }]);
  });
});

describe('an address is for something else', () => {
  test.each([
    { text: 'Subscribe to fixes at security-announce@acme.dev.' },
    { text: 'Advisories are announced on announce@lists.acme.dev.' },
    { text: 'Vendors who want to join the list write to maintainers@acme.dev.' },
    { text: 'If you would like to be added to our list of vendors, ask maintainers@acme.dev.' },
    { text: 'The team will email the patches to acme-distributors@lists.acme.dev.' },
    { text: 'Breaches of the code of conduct are reported to conduct@acme.dev.' },
    { text: 'For general questions, mail hello@acme.dev.' },
    { text: 'Non-security bugs can be sent to bugs@acme.dev.' },
    { text: 'If you share more than you may, tell the list team@acme.dev what leaked.' },
    { text: 'Severity is discussed on core@acme.dev.' },
    { text: 'A retrospective is sent to dev@acme.dev.' },
    {
      text: 'Vulnerabilities in third-party modules go to their maintainers, such as ann@other.dev.',
    },
    { text: 'Do not write to security@acme.dev.' },
    { text: 'Commercial licenses: sales@acme.dev' },
    { text: 'Suggestions about this policy are welcome at policy@acme.dev.' },
  ])('$text', ({ text }) => {
    expect(usable(section(text))).toEqual([]);
  });

  test('that of a sample account in a guide', () => {
    const guide =
      '# Security guide\n\n## Login\n\nPasswords are hashed. A first user is made.\n\n' +
      'Its email is `admin@acme.dev`, change it.\n\n## Logs\n\nLogins are logged.\n';
    expect(read(guide)).toEqual([]);
  });

  test.each([
    { title: 'Acknowledgements', text: '- Ann Bee (ann@acme.dev)' },
    { title: 'Private distributors list', text: 'Distributors join by a mail to list@acme.dev.' },
    { title: 'Membership', text: 'Nominees reach out to steering@acme.dev.' },
    { title: 'Team', text: 'The members are:\n\n- Ann (ann@acme.dev)\n- Bo (bo@acme.dev)' },
    {
      title: 'Release',
      text: 'The announcement is sent to these channels:\n\n- users@acme.dev\n- dev@acme.dev',
    },
  ])('under $title', ({ title, text }) => {
    const policy = `${section('Mail security@acme.dev.')}\n## ${title}\n\n${text}\n`;
    expect(usable(policy)).toEqual(['email security@acme.dev']);
  });
});

describe("GitHub's private reports are a channel", () => {
  const form = 'https://github.com/acme/rocket/security/advisories/new';
  const list = 'https://github.com/acme/rocket/security/advisories';
  const tab = 'https://github.com/acme/rocket/security';
  const manual =
    'https://docs.github.com/en/code-security/security-advisories/guidance-on-reporting-and-writing/privately-reporting-a-security-vulnerability';

  test.each([
    { text: `Please use [this form](${form}).`, value: form },
    { text: `[Report a vulnerability](${form})`, value: form },
    {
      text: `Report privately on GitHub:\n\n1. Open [Security → Advisories](${list})\n2. Choose **Report a vulnerability**`,
      value: list,
    },
    { text: 'Please use the GitHub Security Advisory "Report a Vulnerability" tab.', value: '' },
    {
      text: "Report it with GitHub's [private vulnerability reporting][gh].\n\n[gh]: " + manual,
      value: manual,
    },
    { text: `Submit it here: ${form}`, value: form },
    { text: `Open a [private advisory][form].\n\n[form]: ${form}`, value: form },
    { text: `- [GitHub](${form}) (preferred)`, value: form },
    { text: `File an advisory on [the security page](${list}).`, value: list },
    { text: `Go to the [Security tab](${tab}) and click "Report a vulnerability".`, value: tab },
    { text: `Follow [GitHub's manual on private reporting](${manual}).`, value: manual },
    { text: `Report it privately [the GitHub way](${manual}), at <${form}>.`, value: form },
    { text: "Use GitHub's private vulnerability reporting.", value: '' },
    { text: 'Report it through the **Security** tab of this repository.', value: '' },
    { text: 'Click "Report a vulnerability" on the Security tab.', value: '' },
    { text: 'Please open a draft security advisory on GitHub.', value: '' },
    { text: 'Use GitHub → **Security** → **Advisories** → **Report a vulnerability**.', value: '' },
    { text: 'Where security advisories are enabled, use them to report it.', value: '' },
    {
      text: 'Use one of these for a vulnerability:\n\n- Use GitHub Security Advisories.',
      value: '',
    },
    {
      text: 'Elige "Report a vulnerability" en la pestaña de seguridad para una vulnerabilidad.',
      value: '',
    },
    { text: '请使用 GitHub Security Advisory 上报。', value: '' },
    { text: 'GitHub Security Advisory 를 사용해 취약점을 알려 주세요.', value: '' },
    { text: 'Pour signaler une faille, utilisez ceci :\n\n- GitHub Security Advisory', value: '' },
    { text: 'Visit `Security Tab` > `Advisories` and fill in the form.', value: '' },
    { text: 'Reports are accepted via GitHub Security Advisories.', value: '' },
    { text: 'You can privately report a vulnerability to the maintainers on GitHub.', value: '' },
    {
      text: 'Please report to us in one of two ways:\n\n- GitHub Security Advisories\n- a letter',
      value: '',
    },
    { text: '请通过 GitHub 的私密漏洞报告功能提交。', value: '' },
    { text: 'GitHub のセキュリティアドバイザリから非公開で報告してください。', value: '' },
    { text: 'GitHub의 비공개 취약점 보고 기능을 사용해 주세요.', value: '' },
    { text: 'Создайте приватное сообщение об уязвимости на GitHub.', value: '' },
    { text: 'Öffnen Sie einen Sicherheitshinweis (Security Advisory) auf GitHub.', value: '' },
  ])('$text', ({ text, value }) => {
    expect(usable(section(text))).toEqual([`github-advisory ${value}`]);
  });

  test('but not when it is a placeholder', () => {
    const value = 'https://github.com/OWNER/REPO/security/advisories/new';
    expect(read(section(`Report it [here](${value}).`))).toMatchObject([{ value, usable: false }]);
  });

  test.each([
    { text: `Fixed vulnerabilities are published as [advisories](${list}).` },
    { text: `See [past advisories](${list}?state=published) for what was disclosed.` },
    { text: 'When it is confirmed, we will open a security advisory.' },
    { text: 'The maintainers will:\n\n- Create a GitHub security advisory\n- Fix it' },
    { text: 'Advisories are announced through GitHub Security Advisories.' },
    { text: 'Private vulnerability reporting is not enabled here.' },
    { text: 'We found private vulnerability reporting disabled in this repository.' },
    { text: 'An advisory is created once a fix is there.' },
    { text: 'GitHub shows this file on the "Security" tab of the repository.' },
  ])('but not: $text', ({ text }) => {
    expect(usable(`# Security\n\n## Updates\n\n${text}\n`)).toEqual([]);
  });
});

describe('bounty platforms, forms, chats and pages', () => {
  test.each([
    {
      text: 'Submit it on [HackerOne](https://hackerone.com/acme).',
      channel: 'bounty-platform https://hackerone.com/acme',
    },
    {
      text: 'To be fair to finders, we operate a [bug bounty](https://hackerone.com/quokka).',
      channel: 'bounty-platform https://hackerone.com/quokka',
    },
    {
      text: 'Report through <https://bugcrowd.com/acme>.',
      channel: 'bounty-platform https://bugcrowd.com/acme',
    },
    {
      text: 'All reports go through our bounty programme:\n\nhttps://app.intigriti.com/programs/acme',
      channel: 'bounty-platform https://app.intigriti.com/programs/acme',
    },
    {
      text: 'Vulnerabilities are reported at [bounty.acme.dev](https://bounty.acme.dev).',
      channel: 'bounty-platform https://bounty.acme.dev',
    },
    {
      text: 'Please report vulnerabilities via our HackerOne program.',
      channel: 'bounty-platform ',
    },
    {
      text: 'Use the [Tidelift security contact](https://tidelift.com/security).',
      channel: 'web-form https://tidelift.com/security',
    },
    {
      text: 'Fill in [this form](https://forms.gle/abc123) to report a vulnerability.',
      channel: 'web-form https://forms.gle/abc123',
    },
    {
      text: 'Report it on our [vulnerability reporting page](https://acme.dev/security/vulnerability-reporting).',
      channel: 'web-form https://acme.dev/security/vulnerability-reporting',
    },
    {
      text: 'Report vulnerabilities through the [contact form](https://acme.dev/touch).',
      channel: 'web-form https://acme.dev/touch',
    },
    {
      text: 'Vulnerabilities should be reported at <https://msrc.microsoft.com/create-report>.',
      channel: 'web-form https://msrc.microsoft.com/create-report',
    },
    {
      text: 'Report it at [https://acme.dev/contact](https://to.acme.dev/contact).',
      channel: 'web-form https://to.acme.dev/contact',
    },
    {
      text: 'Please send it to: [our account](https://acme.dev/account)',
      channel: 'other https://acme.dev/account',
    },
    {
      text: 'Report it by one of the methods listed on https://acme.dev/contacts',
      channel: 'web-form https://acme.dev/contacts',
    },
    {
      text: 'Please disclose it at https://g.co/vulnz.',
      channel: 'web-form https://g.co/vulnz',
    },
    {
      text: 'Please [report it](https://acme.dev/hole) to us.',
      channel: 'other https://acme.dev/hole',
    },
    {
      text: 'Open a [confidential issue](https://gitlab.com/acme/rocket/-/issues/new?issue[confidential]=true).',
      channel: 'web-form https://gitlab.com/acme/rocket/-/issues/new?issue[confidential]=true',
    },
    {
      text: 'Send a direct message to [@ann](https://t.me/ann) on Telegram about vulnerabilities.',
      channel: 'chat https://t.me/ann',
    },
    { text: 'Or message ann#1234 on Discord with your report.', channel: 'chat ann#1234' },
  ])('$text', ({ text, channel }) => {
    expect(usable(section(text))).toEqual([channel]);
  });

  test.each([
    { text: 'Please [open an issue](https://github.com/acme/rocket/issues/new).' },
    { text: 'Start a [discussion](https://github.com/acme/rocket/discussions).' },
    {
      text: 'Ask for a private channel in [an issue](https://github.com/acme/rocket/issues/new?title=private).',
    },
    {
      text: 'The [scope of our programme](https://hackerone.com/acme/policy_scopes) leaves this out.',
    },
    { text: 'This repository is outside the scope of [our bounty](https://bounty.acme.dev).' },
    { text: 'Our HackerOne program is closed.' },
    { text: 'This was reported as https://hackerone.com/reports/123456.' },
    { text: 'For more details see the page of our [bounty](https://acme.dev/bounty).' },
    { text: 'If you hear nothing, please follow up on https://msrc.microsoft.com/create-report.' },
    { text: 'See [how to report](https://acme.dev/security/reporting) for the process.' },
    { text: 'Read the [security policy](https://github.com/acme/rocket/blob/main/SECURITY.md).' },
    { text: 'Join [our Discord](https://discord.gg/abc) to follow the news.' },
    { text: 'For more information visit https://acme.dev/security.' },
    {
      text: 'Responsible disclosure is explained on [Wikipedia](https://en.wikipedia.org/wiki/X).',
    },
    { text: 'Feature requests are proposed via [ideas](https://acme.dev/ideas).' },
    { text: 'Score it with the [calculator](https://www.first.org/cvss/calculator/4.0).' },
  ])('but not: $text', ({ text }) => {
    expect(usable(section(text))).toEqual([]);
  });

  test('a profile takes no messages', () => {
    const text = section(
      'Please report privately to the maintainer:\n- GitHub: https://github.com/ann',
    );
    expect(read(text)).toMatchObject([
      { kind: 'other', value: 'https://github.com/ann', usable: false, line: 6 },
    ]);
  });

  test('the way may be told in another file', () => {
    const text = section('Disclose it in the recommended way, which you find [here](report.md).');
    expect(usable(text)).toEqual([]);
    const named = section('Disclose it privately via the recommended way in [here](report.md).');
    expect(usable(named)).toEqual(['other report.md']);
  });
});

describe('other languages', () => {
  test.each([
    { text: '# 安全政策\n\n请发送邮件至 security@acme.dev 报告漏洞。' },
    { text: '# セキュリティ\n\n脆弱性は security@acme.dev までご連絡ください。' },
    { text: '# 보안 정책\n\n취약점은 security@acme.dev 로 제보해 주세요.' },
    { text: '# Sicherheit\n\nSchwachstellen melden Sie bitte an security@acme.dev.' },
    { text: '# Sécurité\n\nSignalez les failles à security@acme.dev.' },
    { text: '# Seguridad\n\nEscriba a security@acme.dev si encuentra una vulnerabilidad.' },
    { text: '# Segurança\n\nRelate vulnerabilidades para security@acme.dev.' },
    { text: '# Sicurezza\n\nSegnala le vulnerabilità a security@acme.dev.' },
    { text: '# Безопасность\n\nО найденной уязвимости сообщите на security@acme.dev.' },
    { text: '# Beveiliging\n\nMeld een kwetsbaarheid via security@acme.dev.' },
    { text: '# Bezpieczeństwo\n\nPodatności zgłaszaj na adres security@acme.dev.' },
    { text: '# Güvenlik\n\nGüvenlik açıklarını security@acme.dev adresine bildirin.' },
    { text: '# Безпека\n\nПовідомте про вразливість на security@acme.dev.' },
    { text: '# Säkerhet\n\nAnmäl sårbarheter till security@acme.dev.' },
    { text: '# Keamanan\n\nLaporkan kerentanan ke security@acme.dev.' },
    { text: '# Bảo mật\n\nHãy báo cáo lỗ hổng tới security@acme.dev.' },
  ])('$text', ({ text }) => {
    expect(usable(text)).toEqual(['email security@acme.dev']);
  });
});

describe('a page or a list by its role, and not by a word in its name', () => {
  test.each([
    {
      text: 'Do not file a public issue, but write to distribution-security@acme.dev about flaws.',
      channels: ['email distribution-security@acme.dev'],
    },
    {
      text: 'Flaws are reported to either [Flaw Desk](https://flawdesk.dev/intake) or nobody.',
      channels: ['other https://flawdesk.dev/intake'],
    },
    {
      text: "Use the repository's private security reporting mechanism when available.",
      channels: ['github-advisory '],
    },
    {
      text: 'See https://hackerone.com/acme for details.',
      channels: ['bounty-platform https://hackerone.com/acme'],
    },
    {
      text: 'Mail security@acme.dev. For a more detailed description of our process, see [Report a Vulnerability](https://acme.dev/vulnerability-report/).',
      channels: ['email security@acme.dev'],
    },
    {
      text: "Report vulnerabilities via [Acme's disclosure program](https://acme.dev/vdp).",
      channels: ['web-form https://acme.dev/vdp'],
    },
    {
      text: 'Report to security@acme.dev, encrypted with [our key](https://keybase.io/acme/pgp_keys.asc).',
      channels: ['email security@acme.dev'],
    },
    {
      text: 'Report to security@acme.dev.\n\nI (the author, [@jo](https://x.com/jo)) will look at it.',
      channels: ['email security@acme.dev'],
    },
    {
      text: 'Report to security@acme.dev. We are modelled on [disclose.io](https://disclose.io/).',
      channels: ['email security@acme.dev'],
    },
    {
      text: 'Report to security@acme.dev, and see [the rules](https://bughunters.acme.dev/about/rules/7).',
      channels: ['email security@acme.dev'],
    },
    {
      text: 'Report to security@acme.dev.\n\n## Bounty\n\nDetails on rewards are found on [our site](https://acme.dev/bug-bounty).',
      channels: ['email security@acme.dev'],
    },
    {
      text: 'Report to security@acme.dev.\n\nWe thank the following people for reporting flaws to us.\n\n- Jo <jo@acme.dev>',
      channels: ['email security@acme.dev'],
    },
  ])('$text', ({ text, channels }) => {
    expect(usable(section(text))).toEqual(channels);
  });
});

describe('an address for another matter takes no reports', () => {
  test.each([
    { text: 'If our scanner bothers you, write to scans@acme.dev to opt out.' },
    { text: 'For abuse, contact abuse@acme.dev.' },
    { text: 'If you plan to run automated scans, notify ops@acme.dev beforehand.' },
    { text: 'To request an extension of the embargo, e-mail dates@acme.dev.' },
    { text: 'Spam and phishing can be reported to abuse@acme.dev.' },
    { text: 'Privacy questions go to privacy@acme.dev.' },
    { text: 'For compliance documents, e-mail trust@acme.dev.' },
    { text: 'Tests on our servers need permission: ask at ask@acme.dev first.' },
    { text: 'Media inquiries: media@acme.dev' },
  ])('$text', ({ text }) => {
    expect(usable(section(`Mail security@acme.dev.\n\n${text}`))).toEqual([
      'email security@acme.dev',
    ]);
  });

  test('a channel for notifications takes none either', () => {
    const news =
      'Notifications will be sent as follows.\n\n- Zulip: <https://acme.zulipchat.com/#news>';
    expect(usable(section(`Mail security@acme.dev.\n\n## Publishing updates\n\n${news}`))).toEqual([
      'email security@acme.dev',
    ]);
  });
});

test.each([
  '# Incident response\n\n## Triage\n\n1. Begin a draft security advisory.',
  '# Release checklist\n\n- [ ] Create a private GitHub security advisory.',
])('a step of those who respond is no channel: %s', (text) => {
  expect(readPolicy('SECURITY.md', text).facts.reportChannels).toBeUndefined();
});

test.each([
  '# Security\n\nTo report a weakness, reach out to one of the members of the core team.',
  '# Security\n\nTo report a weakness, please inform Ada Quist by e-mail.',
])('persons of whom no address is given are written to: %s', (text) => {
  expect(readPolicy('SECURITY.md', text)).toMatchObject({
    facts: { reportChannels: [{ usable: false }] },
  });
});
