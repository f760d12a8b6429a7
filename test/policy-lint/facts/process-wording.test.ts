import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts;

describe('what an announcement names', () => {
  test.each([
    {
      text: 'We publish an advisory. It names the affected versions, the fixed version and the severity.',
      fields: ['affected-versions', 'fixed-versions', 'severity'],
    },
    {
      text: 'The advisory goes to the list. It tells who found the flaw, its impact and how to upgrade.',
      fields: ['impact', 'upgrade', 'credit'],
    },
    {
      text: 'Write an announcement for the blog. This post should contain the following:\n\n- the affected versions\n- the CVE',
      fields: ['affected-versions', 'cve'],
    },
    {
      text: 'Finish the announcement draft and include:\n\n- versions known to be affected\n- workarounds',
      fields: ['affected-versions', 'mitigation'],
    },
  ])('$text', ({ text, fields }) => {
    expect(read(text).announcementContent?.fields).toEqual(fields);
  });
});

describe('an approval of what the sentence before names', () => {
  test.each([
    {
      text: 'The fix is written in a private fork. Two members of the release team must approve it.',
      approval: { actors: ['release team'], count: 2 },
    },
    {
      text: 'A patch is prepared privately.\n\nIt needs the approval of the release manager.',
      approval: { actors: ['release manager'] },
    },
    {
      text: 'Write a patch. It must be signed off by two maintainers.',
      approval: { actors: ['maintainers'], count: 2 },
    },
    {
      text: 'They ship an updated version after they have approval from the fix lead.',
      approval: { actors: ['fix lead'] },
    },
  ])('$text', ({ text, approval }) => {
    expect(read(text).approval).toMatchObject(approval);
  });

  test('is none of a report', () => {
    expect(read('Reports are read daily. The team must approve it.').approval).toBeUndefined();
  });
});

describe('where to go on when nobody answers is no way to report', () => {
  test.each([
    'Mail sec@acme.dev. If you get no answer within a week, write to boss@acme.dev.',
    'Mail sec@acme.dev. If nobody responds, contact boss@acme.dev.',
    'Mail sec@acme.dev. Unless you receive a reply in 3 days, ping boss@acme.dev.',
    'Mail sec@acme.dev. Should we fail to respond, please e-mail boss@acme.dev.',
    'Mail sec@acme.dev. You may escalate to boss@acme.dev.',
  ])('%s', (text) => {
    const channels = read(`# Report a vulnerability\n\n${text}`).reportChannels;
    expect(channels?.map(({ value }) => value)).toEqual(['sec@acme.dev']);
  });

  test('nor whom the team tells', () => {
    const text =
      '# Vulnerabilities\n\nMail sec@acme.dev. The team then:\n\n- notifies the steward at boss@acme.dev';
    expect(read(text).reportChannels).toMatchObject([{ value: 'sec@acme.dev' }]);
  });
});

describe('an issue for the work on the fix is no announcement', () => {
  test.each([
    'After triage we open a public issue to track the fix.',
    'Low severity bugs are handled in a public issue that the team opens.',
    'A bug without impact is redirected to the public issue tracker.',
    'Changes of the membership are announced on our mailing list.',
    'Any questions after disclosure can be sent via the following:\n\n- our forum',
  ])('%s', (text) => {
    expect(read(text).announcementChannels).toBeUndefined();
  });

  test.each([
    ['After the release we open a public issue describing the vulnerability.', 'issue'],
    ['We issue a public security bulletin about each fix.', 'website'],
  ])('%s', (text, kind) => {
    expect(read(text).announcementChannels).toMatchObject([{ kind }]);
  });
});

describe('rules for those inside the embargo', () => {
  test.each([
    'During the embargo, details are shared only with the reporter and the team.',
    'No stakeholder deploys patches publicly before the disclosure date.',
  ])('%s', (text) => {
    expect(read(text).embargoPolicy).toBeDefined();
  });

  test('are not that few projects take part', () => {
    const text = 'The list of projects is kept as small as possible to keep what is confidential.';
    expect(read(text).embargoPolicy).toBeUndefined();
  });
});

describe('limits', () => {
  test('of a fix are not how early somebody else is told', () => {
    expect(read('Tell the vendor of the fix at least 24 hours ahead.').fix).toBeUndefined();
  });

  test('to disclosure start with a report even if a mitigation is named', () => {
    const text =
      'For a flaw with an easy mitigation, we expect report to public disclosure to take 14 days.';
    expect(read(text).disclosure).toMatchObject([{ within: 'P14D' }]);
  });

  test('count from a confirmation in Russian', () => {
    const text =
      '# Уязвимости\n\n### Публичное раскрытие\n\nСрок: 60 дней с момента подтверждения.';
    expect(read(text).disclosure).toMatchObject([{ within: 'P60D' }]);
  });
});

test('a CVE that a commit mentions credits nobody', () => {
  const text = 'Where a CVE is known, it is good to mention it in the commit message.';
  expect(read(text).credit).toBeUndefined();
});

describe('the address of those who hear early', () => {
  test.each([
    'We pre-notify distributors via pre@acme.dev.',
    'Early notice goes to pre@acme.dev, which distributors read.',
    'Distributors are told in advance on the private list pre@acme.dev.',
    'Vendors subscribe to pre@acme.dev (private) to hear before the public.',
    'The announcement list `pre@acme.dev` tells a restricted set of vendors ahead of the fix.',
    'We e-mail pre@acme.dev, a closed list for distributors, before the public disclosure.',
  ])('%s', (text) => {
    expect(read(text).distributors?.address).toMatchObject({ value: 'pre@acme.dev', usable: true });
  });
});

describe('encryption', () => {
  test.each([
    'Contact the board, and we will provide instructions for an encrypted report.',
    '# Segurança\n\nPGP Key: disponível mediante solicitação',
  ])('on request: %s', (text) => {
    expect(read(text).encryption).toMatchObject({ form: 'on-request' });
  });

  test.each([
    "The coordinator's OpenPGP key is pasted into the field for it in the CVE form.",
    'Send a PGP-encrypted e-mail to:',
  ])('not said: %s', (text) => {
    expect(read(text).encryption).toBeUndefined();
  });
});

test('credit in the list of what an announcement holds', () => {
  const text = 'The announcement contains the following:\n\n- the affected versions\n- credits.';
  expect(read(text).credit).toMatchObject({ span: { start: { line: 4 } } });
});

describe('announcements in other languages', () => {
  test.each([
    ['# 安全\n\n修复发布后，我们会在 GitHub Releases 页面公告。', 'github-release'],
    [
      '# Безопасность\n\n- GitHub Security Advisories: публикация после исправления',
      'github-advisory',
    ],
    ['# Sicurezza\n\nGli advisory vengono pubblicati dopo la correzione.', 'github-advisory'],
    ['# Sicherheit\n\nKorrekturen werden im Changelog veröffentlicht.', 'changelog'],
    ['# Sécurité\n\nLes correctifs sont annoncés dans le blog.', 'blog'],
    ['# Segurança\n\nPublicaremos um advisory depois da correção.', 'github-advisory'],
  ])('%s', (text, kind) => {
    expect(read(text).announcementChannels).toMatchObject([{ kind }]);
  });

  test('what the reporter settles with the project is none', () => {
    const text = '# Segurança\n\nCoordene conosco a publicação de advisories.';
    expect(read(text).announcementChannels).toBeUndefined();
  });
});

describe('reporters are asked to write before they go public', () => {
  test.each([
    'Please contact us first before creating a GitHub issue.',
    'Kindly e-mail the team before opening an issue about it.',
  ])('%s', (text) => {
    expect(read(text).forbidsPublicReports).toBeDefined();
  });
});

test('details that it is important to include', () => {
  const text =
    '# Report\n\nIt is important to include the following details:\n\n- steps to reproduce';
  expect(read(text).reportContents).toMatchObject({ span: { start: { line: 3 } } });
});

test('a list that announces may take reports too, where it says so', () => {
  const text = 'To report a vulnerability, e-mail the private acme-announce@acme.dev list.';
  expect(read(text).reportChannels).toMatchObject([{ value: 'acme-announce@acme.dev' }]);
});

test('a fix in all supported versions is announced as any other', () => {
  const text = 'Once it is in all supported versions, the vulnerability is posted on our blog.';
  expect(read(text).announcementChannels).toMatchObject([{ kind: 'blog' }]);
});

test('a CVE as evidence is no promise of one', () => {
  expect(
    read('With evidence of exploits (a CVE assigned by others) we hurry.').cve,
  ).toBeUndefined();
});

describe('everybody who agrees on the day of disclosure', () => {
  test.each([
    {
      text: 'A disclosure date is negotiated by the Acme Team, the reporter, and the vendors.',
      actors: ['Acme Team', 'reporter', 'vendors'],
    },
    {
      text: 'A disclosure date is negotiated by the team working with the finder as well as vendors.',
      actors: ['team', 'finder', 'vendors'],
    },
  ])('$text', ({ text, actors }) => {
    expect(read(text).releaseDayAgreement?.actors).toEqual(actors);
  });
});

describe('what is public already', () => {
  test('is hurried', () => {
    const text = 'Publicly disclosed vulnerabilities are addressed as soon as possible.';
    expect(read(text).publicDisclosure).toMatchObject({ effect: 'as-soon-as-possible' });
  });

  test('may still be handled privately', () => {
    const text = 'If a publicly released flaw is reported, we may ask to use the private process.';
    expect(read(text).publicDisclosure).toMatchObject({ askForPrivacy: true });
  });
});

describe('severities', () => {
  test('that trigger a point release get one of their own', () => {
    const text = '## Severity\n\n- Critical: triggers a point release on every line.';
    expect(read(text).severityBands).toMatchObject([
      { levels: ['critical'], effect: 'out-of-band-release' },
    ]);
  });

  test('are defined by somebody', () => {
    const text = 'The response team will ultimately define the severity.';
    expect(read(text).severityOwner).toMatchObject({ actor: 'response team' });
  });
});

test('a fork for the fix is named beside what not to open', () => {
  const text = 'Write the fix in the temporary private fork; do not open a public pull request.';
  expect(read(text).privateFix).toMatchObject({ place: 'temporary-fork' });
});

test('the form for a CVE takes no reports', () => {
  const text =
    '# Vulnerabilities\n\nMail sec@acme.dev. The description is submitted through the [CVE form](https://cveform.mitre.org/).';
  expect(read(text).reportChannels).toMatchObject([{ value: 'sec@acme.dev' }]);
});

test('a limit that hangs on work with downstream projects is one for the fix', () => {
  const text =
    'A resolution takes 2 to 30 days depending on the work with the downstream projects.';
  expect(read(text).fix).toMatchObject([{ within: 'P30D' }]);
});

test('what reporters may write to is no notice to distributors', () => {
  const text = 'You may contact the linux-distros mailing list after a fix has been agreed on.';
  expect(read(text).distributors).toBeUndefined();
});

test('what is not in the scope of the process', () => {
  expect(read('The live sites are not in the scope of this process.').scope).toBeDefined();
});

test('a description that credits the reporter asks for no report', () => {
  const text = 'The description should credit the reporter and accurately describe the impact.';
  expect(read(text).reportContents).toBeUndefined();
});
