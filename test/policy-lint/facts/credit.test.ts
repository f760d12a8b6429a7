import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.credit;

describe('reporters are credited', () => {
  test.each([
    { text: 'A fix and credit (if you want it) go into a public commit.' },
    { text: 'You will be credited in the advisory.' },
    { text: 'We credit reporters who ask for it.' },
    { text: 'In what we make public we will give your name as its discoverer.' },
    { text: 'Please tell us whether we should mention your contribution.' },
    { text: 'Tell us how you would like to be referred to in the advisory.' },
    { text: 'Reporters may choose a pseudonym or have their name withheld.' },
    { text: 'Tell us:\n\n- How should we refer to you in the advisory?', line: 3 },
    { text: 'With your consent, we publish your name.' },
    { text: 'Your name will appear in the commit if you like.' },
    { text: 'The release notes will name you unless you object.' },
    { text: 'We are happy to give you a shout-out on our blog.' },
    { text: 'The advisory names the person who found the flaw.' },
    { text: 'Kudos will be given in the changelog.' },
    { text: 'We mention who reported the issue when we announce it.' },
    { text: 'We recognize valid reports publicly.' },
    { text: 'We will thank you by name.' },
    { text: 'Tell us how you would like to be credited.' },
    { text: 'Full credit is given to whoever found the problem.' },
    { text: 'Credit: we name finders in the changelog.' },
    { text: 'Mail us.\n\n- Coordinate a date\n- Credit the reporter, unless they object', line: 4 },
    { text: 'We make every effort to acknowledge your contributions.' },
    { text: 'Every finding is acknowledged in the release notes.' },
    { text: 'We publicly thank everyone who helps.' },
    { text: 'With your permission we will thank you publicly.' },
    { text: 'Finders are listed in our hall of fame.' },
    { text: 'Your name goes into the advisory unless you want to stay anonymous.' },
    { text: 'We will mention you in the announcement.' },
    { text: 'We recognize your work on our website.' },
    { text: 'Reporter attribution is part of each advisory.' },
    { text: 'We are happy to give public recognition to those who report.' },
    { text: 'Please say whether you want your name published with credit for the find.' },
    { text: 'We attribute each vulnerability to its discoverer.' },
    { text: 'The commit message will include your name as the finder of the flaw.' },
    { text: 'We acknowledge security researchers who help us.' },
    { text: 'We would like to thank the following people for their reports.' },
    { text: 'Acknowledgement of reporters happens in the advisory.' },
    { text: 'Researchers may choose to remain anonymous.' },
    { text: '- A fix, and credit in the release notes once it is out' },
    { text: 'Reporters who would like credit in the changelog get it.' },
    { text: 'Our advisory credits whoever reported it, unless they ask otherwise.' },
    { text: '- List you among our CONTRIBUTORS' },
    { text: '- Feature you in the README acknowledgments' },
    { text: 'Reporter credit is optional.' },
    { text: 'Let us know if you wish to be named in the advisory.' },
    { text: '- Your name and employer, for attribution' },
    { text: 'You will receive recognition for your discovery.' },
    { text: 'We keep names to ourselves unless someone wants to be recognized publicly.' },
    { text: 'We add you to our thank-you list.' },
    { text: 'We ask your permission before naming you in public.' },
    { text: 'Valid reports are honored on our website.' },
    { text: '## Hall of fame\n\nA list of those who reported vulnerabilities.', line: 3 },
    { text: 'Wir nennen Sie auf Wunsch namentlich in den Release Notes, natürlich.' },
    { text: 'Votre nom sera crédité : nous vous mentionnerons publiquement.' },
    { text: 'Te daremos crédito público, según tu preferencia.' },
    { text: 'Você receberá os créditos pela descoberta.' },
    { text: '我们会在公告中致谢报告者。' },
    { text: '報告者のお名前を公告に掲載します。' },
    { text: '보고자의 이름을 명예의 전당에 올립니다.' },
    { text: 'Мы укажем ваше имя в бюллетене.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)?.span.start.line).toBe(line);
  });
});

describe('nobody is credited', () => {
  test.each([
    'Please include your name and contact details.',
    'We list known vulnerabilities in the changelog.',
    'We will acknowledge your report within 48 hours.',
    '- **Acknowledgment**: Within 2 days\n- **Disclosure**: later',
    'We acknowledge receipt and work on a fix.',
    'Thank you for helping to keep us safe.',
    '## Credit\n\nThis process was inspired by the one of another project.',
    '## Acknowledgements\n\nAdapted from the policy template of a foundation.',
    'The community credits and appreciates the example that others gave.',
    'Never store credit card numbers.',
    'You can report anonymously through the form.',
    'The lead maintainer will acknowledge your email.',
    'Please do not file a public ticket mentioning the vulnerability.',
    'The text of this policy is credited to the example of another project.',
    'Thanks to our neighbours for this template.',
    'We acknowledge and work on every mail.',
    'We will not disclose who you are.',
    'We deeply appreciate those who report responsibly.',
    'We recognize that security is hard.',
    'The name of the list is in the footer.',
    'Anonymous access is disabled.',
    '- First acknowledgement target: within 4 business days.',
    '1. **Acknowledgement**: confirmation that your mail arrived.',
    'We will acknowledge reports in two days and settle on a disclosure timeline.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

test('versions that the release notes list are nobody to credit', () => {
  const text = '# Security\n\nAfter that, supported versions are listed in the release notes.';
  expect(readPolicy('SECURITY.md', text).facts.credit).toBeUndefined();
});

test('the field of a contact file is credit', () => {
  const text = 'Contact: mailto:sec@acme.dev\nAcknowledgments: https://acme.dev/thanks\n';
  expect(readPolicy('SECURITY.txt', text).facts.credit).toMatchObject({
    span: { start: { line: 2 } },
  });
});
