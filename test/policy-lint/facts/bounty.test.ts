import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.bounty;

describe('a bounty is offered', () => {
  test.each([
    { text: 'We run a bug bounty through HackerOne.' },
    { text: 'Reports that qualify are paid through our bug bounty programme.' },
    { text: 'Rewards range from 50 to 5,000 euros; see our reward policy.' },
    { text: 'Valid findings are eligible for a cash reward.' },
    { text: 'We pay rewards for vulnerabilities in the parser.' },
    { text: 'Submit it on huntr, where it may earn you a bounty.' },
    { text: 'You can claim a bounty for each confirmed vulnerability.' },
    { text: 'The Acme Vulnerability Reward Program covers this repository.' },
    { text: 'Researchers are rewarded based on the severity of what they find.' },
    { text: 'Our team decides whether or not your report gets a bounty.' },
    { text: 'Financial compensation is available for critical findings.' },
    { text: 'Mail us.\n\n## Bug bounty\n\nThe program pays up to $500.', line: 5 },
    { text: 'Rewards: up to 1,000 dollars a finding' },
    { text: '- We consider bug bounties for high-impact findings' },
    { text: 'Bounties are awarded at our discretion.' },
    { text: 'Your report may qualify for the bounty of our sponsor.' },
    { text: 'You may be eligible for a reward.' },
    { text: 'We only reward the first reporter of a flaw.' },
    { text: 'There are rewards at our discretion.' },
    { text: 'Wir zahlen eine Belohnung für bestätigte Schwachstellen.' },
    { text: 'Nous offrons une récompense pour chaque faille confirmée à notre équipe.' },
    { text: 'Ofrecemos una recompensa económica por cada fallo crítico que nos envíes.' },
    { text: '我们为有效的漏洞报告提供奖金。' },
    { text: '有効な報告には報奨金をお支払いします。' },
    { text: 'Мы выплачиваем вознаграждение за подтверждённые уязвимости.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ offered: true, span: { start: { line } } });
  });
});

describe('a bounty is refused', () => {
  test.each([
    { text: 'This project has no bug bounty.' },
    { text: "We're volunteers and can't pay bounties." },
    { text: 'There is currently no reward program.' },
    { text: 'We do not offer monetary rewards for reports.' },
    { text: 'Bug bounties are not available at this time.' },
    { text: 'Our bounty program has ended.' },
    { text: 'As a non-profit we are unable to provide financial compensation.' },
    { text: 'Reports are handled without any bounty, but with gratitude.' },
    { text: 'We never pay a bounty for scanner output.' },
    { text: 'Findings in this repository are ineligible for a bounty.' },
    { text: 'Mail us.\n\n## Bounties\n\nNone at the moment, sorry.', line: 5 },
    { text: 'There is no bounty and no formal SLA.' },
    { text: 'Bug bounty: no' },
    { text: 'We have no budget for rewards.' },
    { text: 'The project is not part of any bounty program.' },
    { text: 'Please do not ask for a bounty.' },
    {
      text: 'We do not currently offer a bug bounty, a guaranteed response time or a CVE service.',
    },
    { text: 'Wir bieten leider keine Bug-Bounty für Schwachstellen ün.' },
    { text: 'Nous ne versons pas de récompense pour les rapports reçus à ce jour.' },
    { text: 'No ofrecemos recompensas económicas por los informes recibidos aquí, ¿de acuerdo?' },
    { text: '本项目不提供漏洞赏金。' },
    { text: '現在、報奨金制度はありません。' },
    { text: 'Мы не выплачиваем вознаграждение за отчёты.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ offered: false, span: { start: { line } } });
  });
});

test('what is offered in one place outweighs what is excluded in another', () => {
  const text = 'Mails are not eligible for a bounty.\n\nOur bug bounty program is on Bugcrowd.';
  expect(read(text)).toMatchObject({ offered: true, span: { start: { line: 3 } } });
});

describe('nothing is said of bounties', () => {
  test.each([
    'Mail security@acme.dev about vulnerabilities.',
    'Write to bounty@acme.dev or visit https://bounty.acme.dev for the form.',
    'If you do not want a bounty, mail us instead.',
    'Associates help with audits and bug bounty administration.',
    'Beg bounties are ignored.',
    'We reward reporters with public recognition.',
    '- Description of a bug bounty program',
    'Report through https://hackerone.com/acme please.',
    'Please do not test the payment service.',
    'We want reports from those who found it, not from third-party bug bounty programs.',
    'Requests for compensation are ignored.',
    'The platform tells in their policy whether it pays bounties.',
    'Do not mail bounty@acme.dev.',
    'We value the hard work that rewarding careers are made of.',
    '## Bug bounty\n\nSee below.',
    '## Bug bounty',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('a bounty of some other day or of somebody else', () => {
  test.each([
    { text: 'Consideration for our bug bounty programme (when launched)' },
    { text: 'Flaws in the browser go to its makers, who run a bug bounty programme.' },
    { text: 'If the flaw is in Node.js itself, report it to the Node.js bug bounty.' },
    { text: 'We are considering a bug bounty programme.' },
    { text: 'A bug bounty is planned for next year.' },
    { text: 'We hope to start a bug bounty once we are funded.' },
    { text: 'Bug bounty: coming soon.' },
    { text: 'If we launch a paid bounty programme, earlier reporters get in first.' },
    { text: 'Upstream flaws may earn you a bounty there.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
