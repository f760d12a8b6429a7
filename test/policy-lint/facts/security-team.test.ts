import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.securityTeam;

describe('a team is named', () => {
  test.each([
    { text: 'The Wombat Security Strike Team (WSST) oversees what is reported.' },
    { text: 'The Emu Security Task Force handles it.' },
    { text: 'The following people handle vulnerabilities: Jo and Mo.' },
    { text: 'Our vulnerability response team (VRT) consists of Jo Doe and Mo Poe.' },
    { text: 'The Quokka security team answers every report.', name: 'Quokka security team' },
    { text: "Write to Acme's security team.", name: "Acme's security team" },

    { text: 'Mail goes to the quokka-cli security team.', name: 'quokka-cli security team' },
    { text: 'The Wombat Web Server Security Response Team triages it.' },
    {
      text: 'The Product Security Committee (PSC) owns this process.',
      name: 'Product Security Committee (PSC)',
    },
    { text: 'The Wombat response team answers.', name: 'Wombat response team' },
    { text: 'Our PSIRT coordinates disclosure.', name: 'PSIRT' },
    { text: 'Contact the Security Team: security@quokka.dev', name: 'Security Team' },
    { text: 'Reports go to the Emu Security Working Group.', name: 'Emu Security Working Group' },
    { text: 'The Security WG meets weekly.', name: 'Security WG' },
    { text: 'Send it to the Wombat Security Response Center.' },
    { text: 'Please notify Wombat Security via the form.' },
    { text: 'Report it to Dingo Product Security at security@dingo.dev.' },
    { text: 'The steering committee is responsible for handling security issues.' },
    { text: 'Security reports are handled by the core team.' },
    { text: 'The technical council oversees the security process.' },
    { text: '@quokka/security-team reviews each report.' },
    { text: 'Security contacts: Ada Quist, Bo Rask' },
    { text: 'The security officer is Ada Quist (@aquist).' },
    { text: '## Security Team\n\nIt answers reports.', name: 'Security Team' },
    {
      text: '## The Quokka security team\n\nIt answers reports.',
      name: 'The Quokka security team',
    },
    { text: 'Our Vulnerability Management Team (VMT) leads.' },
    { text: 'The SIG Security chairs take turns.' },
    { text: 'Quokka Security Team <security@quokka.dev>', name: 'Quokka Security Team' },
    { text: 'The maintainers form the security team: @ada, @bo and @cy.' },
    { text: '## Security contacts\n\n- Ada Quist\n- Bo Rask' },
    { text: 'A small group known as the Vulnerability Response Team answers.' },
  ])('$text', ({ text, name }) => {
    expect(read(text)).toMatchObject({ span: { start: { line: 1 } } });
    if (name !== undefined) expect(read(text)?.name).toBe(name);
  });
});

describe('no team is named', () => {
  test.each([
    { text: 'The security team will keep you informed.' },
    { text: 'Our security team answers within a day.' },
    { text: 'A member of the team will reply.' },
    { text: 'The Quokka team takes security seriously.' },
    { text: 'Our vulnerability management team will respond.' },
    { text: 'Write to the maintainers.' },
    { text: 'Contact your own security team first.' },
    { text: 'Members of a dedicated security team look at it.' },
    { text: 'Security contact: security@quokka.dev' },
    { text: 'Please contact the OpenZoo security contact email, security@openzoo.dev.' },
    { text: 'Ada Quist maintains this project.' },
    { text: 'Mail Ada Quist at ada@quokka.dev to report a vulnerability.' },
    { text: 'Report bugs in modules to the team maintaining the module.' },
    { text: '## Contacting the Security Team' },
    { text: 'Use a GitHub Security Advisory.' },
    { text: 'This is a team effort.' },
    { text: '- [Security Team](#security-team)' },
    { text: "The project's security team will answer." },
    { text: 'We ask security teams to be patient.' },
    { text: '## Security contacts\n\nWrite to security@quokka.dev.' },
    { text: '## Maintainers\n\n- Ada Quist\n- Bo Rask' },
    { text: 'You can reach the security team at security@quokka.dev.' },
    { text: 'Each report is assigned a handler from the security team.' },
    { text: 'Reports go to a group of core developers.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

test('a heading is taken with the sentence that says what the team is', () => {
  const text =
    '# Policy\n\n## Security Council (SC)\n\nSpeed matters.\n\nThe SC is responsible for it all.';
  expect(read(text)).toMatchObject({
    name: 'Security Council (SC)',
    span: { start: { line: 3 }, end: { line: 7 } },
  });
});

describe('its members', () => {
  test.each([
    {
      text: '## Security Team\n\nMembers:\n\n- Ada Quist (ada@quokka.dev)\n- [Bo de Rask](https://bo.dev)\n- @emu-fan',
      members: ['Ada Quist', 'Bo de Rask', '@emu-fan'],
      line: 5,
    },
    {
      text: '## Security Team\n\nThe team consists of:\n\n| Name | Mail |\n| --- | --- |\n| Ada Quist | ada@quokka.dev |\n| Bo Rask | bo@quokka.dev |',
      members: ['Ada Quist', 'Bo Rask'],
      line: 7,
    },
    {
      text: 'The security contacts are Ada Quist and Bo Rask.',
      members: ['Ada Quist', 'Bo Rask'],
      line: 1,
    },
    { text: 'The security team: @ada, @bo and @cy.', members: ['@ada', '@bo', '@cy'], line: 1 },
    { text: 'Security lead: Ada Quist (@ada)', members: ['Ada Quist'], line: 1 },
    {
      text: '## Security Team\n\n### Members\n\n* Lead: Ada Quist\n* Deputy: Bo Rask',
      members: ['Ada Quist', 'Bo Rask'],
      line: 5,
    },
  ])('$members', ({ text, members, line }) => {
    expect(read(text)).toMatchObject({ members, roster: { span: { start: { line } } } });
  });

  test.each([
    {
      target: 'https://github.com/orgs/quokka/teams/security',
      line: 1,
      text: 'The [Quokka security team](https://github.com/orgs/quokka/teams/security) answers.',
    },
    {
      target: 'docs/security-groups.md',
      line: 5,
      text: '## Security Team\n\nIt answers.\n\nIts members are listed [here](docs/security-groups.md).',
    },
    {
      target: '../MAINTAINERS.md',
      line: 3,
      text: '## Security Team\n\nThe members are the [maintainers](../MAINTAINERS.md).',
    },
  ])('may stand behind $target', ({ text, target, line }) => {
    expect(read(text)).toMatchObject({
      members: [],
      roster: { target, span: { start: { line } } },
    });
  });

  test.each([
    { text: '## Security Team\n\nMembers are in the [private list]().' },
    { text: '## Security Team\n\nMembers do:\n\n- Triage reports quickly\n- Write fixes' },
  ])('none are named in $text', ({ text }) => {
    expect(read(text)?.members).toEqual([]);
    expect(read(text)?.roster).toBeUndefined();
  });
});

const RULES = `## Security Team

The Security Team is responsible for every report. Its members take these roles:

- Triage: looks at reports
- Release: cuts the fix

### Joining

New members are nominated by two maintainers.

### Leaving

A member may step down at any time. Members who cannot be reached for three months are removed.

For each report one member volunteers to lead the fix.
`;

test('its rules are read', () => {
  expect(read(RULES)).toMatchObject({
    roles: ['Triage', 'Release'],
    joining: { span: { start: { line: 10 } } },
    steppingDown: { span: { start: { line: 14 } } },
    inactivity: { after: 'P3M', span: { start: { line: 14 } } },
    leadRotation: { rule: 'volunteer', span: { start: { line: 16 } } },
  });
});

describe('who leads', () => {
  test.each([
    { text: 'The lead rotates round-robin.', rule: 'round-robin' },
    { text: 'The on-call role rotates between members every week.', rule: 'round-robin' },
    { text: 'Members take turns to coordinate a fix.', rule: 'round-robin' },
    { text: 'A volunteer from the team takes the lead.', rule: 'volunteer' },
    { text: 'Somebody volunteers to follow up on it.', rule: 'volunteer' },
  ])('$text', ({ text, rule }) => {
    expect(read(`## Security Team\n\n${text}`)?.leadRotation).toMatchObject({ rule });
  });

  test.each([
    { text: 'New members serve a three month rotation as associates.' },
    { text: 'Keys are rotated every year.' },
    { text: 'All members are volunteers.' },
  ])('$text says nothing of it', ({ text }) => {
    expect(read(`## Security Team\n\n${text}`)?.leadRotation).toBeUndefined();
  });
});

test('who is told early is not on the team', () => {
  const text =
    'The Quokka security team keeps it.\n\n## Distributors list\n\nThe security team lists its members:\n\n- Wombat Linux';
  expect(read(text)?.members).toEqual([]);
});

test('who may join the distributors is not who may join the team', () => {
  const text =
    '## Security Team\n\nIt answers.\n\n## Distributors list\n\nNew members are nominated by old ones.';
  expect(read(text)?.joining).toBeUndefined();
});

test('the maintainers may be the team', () => {
  expect(read('The maintainers named in the owners file are the security team.')).toBeDefined();
});
