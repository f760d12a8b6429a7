import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.distributors;

describe('a closed circle hears early', () => {
  test.each([
    { text: 'Notify paying customers with the advisory (embargo window: two weeks)' },
    {
      text: 'If we know of third-party services that need time before publication, those projects will be notified.',
    },
    { text: 'We inform dependent projects in advance.' },
    { text: 'We tell our downstream packagers about fixes ahead of their public release.' },
    { text: 'Partners get a heads-up under embargo.' },
    { text: 'This list gives timely information to several distribution vendors at once.' },
    { text: 'Patches are shared with Linux distributions before the advisory is published.' },
    { text: 'Vendors on the early notification list receive details first.' },
    { text: 'Issues rated critical are also sent to the linux-distros list.' },
    { text: 'Large deployments: key users are informed privately once a patch exists.' },
    { text: 'Integrators are given advance notice of every security release.' },
    { text: 'A pre-disclosure list exists for those who ship Quokka to others.' },
    { text: 'We pre-notify enterprise customers prior to the announcement.' },
    { text: 'Cloud providers may receive embargoed patches.' },
    { text: 'quokka-distributors-announce@lists.example.org hears of fixes first.' },
    {
      text: '| Audience | Told |\n| --- | --- |\n| Distributors | 5 days before disclosure |',
      line: 3,
    },
    { text: '## Downstream vendors list\n\nIt serves those who package us.' },
    { text: '- **Early access:** downstreams are sent the patches before we go public' },
    { text: 'Validators and\nother operators are alerted before details become known.' },
    { text: 'There is a mailing list for distributors of Quokka.' },
    { text: 'Trusted partners will be briefed in advance of publication.' },
    { text: 'We send early notice to:\n\n- Linux vendors\n- Cloud providers' },
    { text: 'Fixes go to enterprise customers some days before the public release.' },
    { text: 'Selected partners may get pre-release access to patches.' },
    { text: 'Vendors: join the quokka-distributors list to get fixes early.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ span: { start: { line } } });
  });
});

describe('nobody hears early', () => {
  test.each([
    { text: 'We do not give advance notice to distributors.' },
    { text: 'No early notification list exists, and vendors learn of fixes with everybody else.' },
    { text: 'Please notify us before you tell other vendors.' },
    { text: 'If you found the bug in a dependency, contact its vendor privately.' },
    { text: 'Third-party vendors track our advisories.' },
    { text: 'Our distribution of binaries is described in the handbook.' },
    { text: 'All users are informed when the fix is public.' },
    { text: 'Report vulnerabilities privately before you publish them.' },
    { text: 'Customers should contact support before they report a vulnerability in public.' },
    { text: 'Researchers who disclose privately to vendors first are credited.' },
    { text: 'Subscribe to our mailing list for release announcements.' },
    { text: 'Talking to vendors may delay an advisory.' },
    { text: 'Send mail to our private mailing list security@quokka.dev.' },
    { text: 'We never share your data with partners.' },
    { text: '- [Private distributors list](#private-distributors-list)' },
    { text: 'If you have a contract, contact your vendor before opening an issue.' },
    { text: 'Bugs in distributions of Quokka should be reported to the distributor.' },
    { text: 'We do not have a private disclosure list.' },
    { text: 'Subscribe to updates of your vendor before you deploy.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('how early', () => {
  test.each([
    {
      text: 'Distributors are notified at least five business days before a security release.',
      leadTime: { atLeast: 'P5D', businessDays: true, anchor: 'release', direction: 'before' },
    },
    {
      text: 'We inform vendors up to two weeks before public disclosure.',
      leadTime: { within: 'P2W', anchor: 'public-disclosure', direction: 'before' },
    },
    {
      text: 'Packagers receive the patches 3 to 5 days ahead of the release.',
      leadTime: { atLeast: 'P3D', within: 'P5D', anchor: 'release', direction: 'before' },
    },
    {
      text: 'The early notification list gets 72 hours of advance notice.',
      leadTime: { atLeast: 'PT72H', anchor: 'public-disclosure', direction: 'before' },
    },
    {
      text: 'Partners are given advance notice of no less than 10 days.',
      leadTime: { atLeast: 'P10D', anchor: 'public-disclosure', direction: 'before' },
    },
    {
      text: 'Downstreams are told a week in advance of the advisory going public.',
      leadTime: { atLeast: 'P1W', anchor: 'public-disclosure', direction: 'before' },
    },
    {
      text: '**Early disclosure to the distributors list** (within 2-10 days of disclosure)',
      leadTime: { atLeast: 'P2D', within: 'P10D', anchor: 'disclosure', direction: 'after' },
    },
    {
      text: 'Vendors learn of it privately, not later than 48 hours before we publish.',
      leadTime: { atLeast: 'PT48H', anchor: 'public-disclosure', direction: 'before' },
    },
    {
      text: 'We share embargoed patches with operators no more than 14 days before disclosure.',
      leadTime: { within: 'P14D', anchor: 'public-disclosure', direction: 'before' },
    },
    {
      text: 'Resellers are alerted in private 30 days prior to the fix being released.',
      leadTime: { atLeast: 'P30D', anchor: 'release', direction: 'before' },
    },
    {
      text: 'Vendors on the embargo list are notified within 24 hours of the release being tagged.',
      leadTime: { within: 'PT24H', anchor: 'release', direction: 'after' },
    },
    {
      text: 'Downstreams get at least 5 working days notice before the embargo lifts.',
      leadTime: { atLeast: 'P5D', businessDays: true, anchor: 'public-disclosure' },
    },
    {
      text: 'Vendors will be notified 6 days before the planned disclosure date.',
      leadTime: { atLeast: 'P6D', strength: 'must', direction: 'before' },
    },
    {
      text: 'We give Linux distributions a heads up of 7 days.',
      leadTime: { atLeast: 'P7D', direction: 'before' },
    },
    {
      text: 'Vendors on the distributors list get fixes two weeks early.',
      leadTime: { atLeast: 'P2W', direction: 'before' },
    },
    {
      text: 'Our partners are informed 24h before the public release.',
      leadTime: { atLeast: 'PT24H', anchor: 'release', direction: 'before' },
    },
    {
      text: 'Distributors enjoy early access with a 3-day head start.',
      leadTime: { atLeast: 'P3D', anchor: 'public-disclosure', direction: 'before' },
    },
  ])('$text', ({ text, leadTime }) => {
    expect(read(text)?.leadTimes).toMatchObject([leadTime]);
  });

  test.each([
    { text: 'We notify distributors before the release.' },
    { text: 'Vendors are told early, within 3 days of our triage.' },
    { text: 'Distributors get patches early. We answer reports in 3 days.' },
  ])('$text states no lead time', ({ text }) => {
    expect(read(text)?.leadTimes).toEqual([]);
  });

  test('the section about the list may say it', () => {
    const text = '## Private partners list\n\nWho is on it is notified 4 days before the release.';
    expect(read(text)?.leadTimes).toMatchObject([{ atLeast: 'P4D', span: { start: { line: 3 } } }]);
  });

  test('every lead time is kept, in order, with its strength', () => {
    const text = [
      'Vendors should be notified one week before disclosure.',
      '',
      'Distributors will be notified 24 hours before the release.',
    ].join('\n');
    expect(read(text)?.leadTimes).toMatchObject([
      { atLeast: 'P1W', strength: 'should', span: { start: { line: 1 } } },
      { atLeast: 'PT24H', strength: 'must', span: { start: { line: 3 } } },
    ]);
  });
});

const LIST = `# Security

Downstreams hear of fixes early.

## Early notification list

Mail goes to <quokka-vendors-announce@lists.quokka.dev>.

### Who is on it

Current members:

- Wombat Linux
- [Dingo Cloud](https://dingo.dev)

### Requirements

To qualify, your company must:

1. Ship Quokka to others.
2. Answer within a day.

### Applying

Open a pull request against \`vendors.md\`.

### Leaving

Members who leak anything are removed from the list.
`;

test('the list is read whole: its address, members, terms, ways in and out', () => {
  expect(read(LIST)).toMatchObject({
    span: { start: { line: 3 } },
    address: {
      value: 'quokka-vendors-announce@lists.quokka.dev',
      usable: true,
      span: { start: { line: 7 } },
    },
    members: { names: ['Wombat Linux', 'Dingo Cloud'], span: { start: { line: 13 } } },
    criteria: {
      items: ['Ship Quokka to others.', 'Answer within a day.'],
      span: { start: { line: 20 }, end: { line: 21 } },
    },
    joining: { span: { start: { line: 25 } } },
    removal: { span: { start: { line: 29 } } },
  });
});

test('members may stand in a table, or below the heading of the list', () => {
  const table =
    '## Distributors list\n\n| Member | Since |\n| --- | --- |\n| Wombat Linux | 2021 |';
  expect(read(table)?.members?.names).toEqual(['Wombat Linux']);
  const bare =
    '## Distributors list\n\nThey are notified before releases.\n\n* Wombat Linux\n* Emu OS';
  expect(read(bare)?.members?.names).toEqual(['Wombat Linux', 'Emu OS']);
});

describe('how one joins', () => {
  test.each([
    { text: 'Vendors are told early. To join the list, write to list@quokka.dev.' },
    {
      text: 'Vendors are told early.\n\n## Requesting notifications\n\nYou can ask to be added by mail.',
    },
    { text: 'We keep a list of distributors. If you want to be added, open an issue.' },
    {
      text: 'Partners hear of fixes before release. Interested in becoming a partner? Apply for membership.',
    },
    { text: 'We notify distributors in advance. Requests to be included go to us.' },
  ])('$text', ({ text }) => {
    expect(read(text)?.joining).toBeDefined();
  });

  test('a list that says nothing of it has no way in', () => {
    expect(read('We notify distributors in advance.')?.joining).toBeUndefined();
  });
});

describe('the address of the list', () => {
  test.each([
    { text: 'Vendors are told early, by mail to quokka-embargo-list@quokka.dev.', usable: true },
    { text: 'The distributors list is [TBD]() and hears first.', usable: false },
    { text: 'Distributors subscribe to early-notice@example.com.', usable: false },
  ])('$text', ({ text, usable }) => {
    expect(read(text)?.address).toMatchObject({ usable });
  });

  test('where requests are sent is not the address of the list', () => {
    const text = 'We notify distributors in advance. Requests to join go to security@quokka.dev.';
    expect(read(text)?.address).toBeUndefined();
  });
});

describe('the address of the list is named', () => {
  test.each([
    'The list is called early@acme.dev and its members hear first.',
    'We tell them early. The address of the list: early@acme.dev.',
    'We tell them early. The address for this list is early@acme.dev.',
    "We tell them early. The list's e-mail address is early@acme.dev.",
  ])('%s', (text) => {
    const address = { value: 'early@acme.dev', usable: true };
    expect(read(`## Distributors list\n\n${text}`)).toMatchObject({ address });
  });
});

test('members may stand below a heading of that name alone', () => {
  const table = '| Company | Contact |\n|---|---|\n| Blue Harbour | psirt@blue.dev |';
  expect(
    read(`## Distributors list\n\nThey hear early.\n\n### Membership\n\n${table}`),
  ).toMatchObject({ members: { names: ['Blue Harbour'] } });
});

describe('who may join is told without a list', () => {
  test.each([
    'Applicants must ship a distribution of Quokka.',
    'Membership is open to vendors with a security contact.',
    'To join, a project needs to have users of its own.',
    'Vendors applying have to answer within a day.',
  ])('%s', (text) => {
    expect(read(`## Distributors list\n\nThey hear early.\n\n${text}`)).toMatchObject({
      criteria: { span: { start: { line: 5 } }, items: [text] },
    });
  });
});

test.each([
  'Distributors are told early: the disclosure date is set to 3-5 business days.',
  'Vendors get it early, and the public date is scheduled for 3-5 business days later.',
])('a date counted from the notice is a lead time: %s', (text) => {
  expect(read(`## Distributors list\n\n${text}`)?.leadTimes).toMatchObject([
    { atLeast: 'P3D', within: 'P5D', direction: 'before', businessDays: true },
  ]);
});
