import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.embargoPolicy;

describe('those told early are bound', () => {
  test.each([
    { text: 'Members of the list must not share what they receive with anybody else.' },
    { text: 'Embargoed information may only be used to prepare a fix.' },
    { text: 'Recipients keep the details confidential until the agreed date.' },
    { text: 'Participants agree not to disclose anything before the embargo ends.' },
    { text: 'Vendors on the list are prohibited from deploying patches early.' },
    { text: 'Distributors may not publish packages until the embargo is lifted.' },
    { text: 'Information from the list is shared on a need-to-know basis only.' },
    { text: 'Anyone on the list shall treat its content as strictly confidential.' },
    { text: 'Subscribers cannot redistribute embargoed patches outside their company.' },
    { text: 'Collaborators on the advisory must not discuss it in public.' },
    { text: 'Partners are bound by an NDA.' },
    { text: 'Anyone receiving embargoed material agrees not to forward it.' },
    { text: 'During the embargo, list members may not deploy the fix.' },
    { text: 'Intro.\n\n## Embargo rules\n\nNobody may speak of it before the date.', line: 3 },
    { text: '* Be forbidden from passing on embargoed details, never share them' },
    { text: 'All members of the team are required not to\nnotify anyone outside of it.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ span: { start: { line } } });
  });
});

describe('nobody told early is bound', () => {
  test.each([
    { text: 'Please do not disclose the vulnerability in public.' },
    { text: 'Reporters must not share details before a fix is out.' },
    { text: 'We keep your report confidential.' },
    { text: 'Reports are shared within the team on a need-to-know basis.' },
    { text: 'We follow the [embargo policy](https://quokka.dev/embargo) of our foundation.' },
    { text: 'Fixes are embargoed until they are merged.' },
    { text: 'If a vendor breaks the embargo we release at once.' },
    { text: 'The embargo lasts at most 90 days.' },
    { text: '## Embargo policy' },
    { text: 'Do not share details with anyone until we have published a fix.' },
    { text: 'Keep all information about the vulnerability private until it is fixed.' },
    { text: 'Maintainers must not change commits that went to distributors.' },
    { text: 'Distributors are notified before the release.' },
    { text: 'You are not required to write to us using the PGP keys of our members.' },
    { text: 'The list of people who get early notice is secret and will not be made public.' },
    { text: 'Details shared with our team may only be used to fix the problem.' },
    { text: '- [Embargo policy](#embargo-policy)' },
    { text: 'Members of the community should not publish exploits they found in our reports.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

test.each([
  'Vendors confirm in writing that they abide by the terms of any embargo.',
  'Packagers who are told early agree to respect the embargo.',
  'Everyone informed has to comply with our embargo.',
])('whoever is told keeps an embargo: %s', (text) => {
  expect(readPolicy('SECURITY.md', `# Security\n\n${text}`).facts.embargoPolicy).toBeDefined();
});
