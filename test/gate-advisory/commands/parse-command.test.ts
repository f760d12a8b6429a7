import { describe, expect, test } from '@jest/globals';

import { USAGE } from '../../../packages/case/src/commands/command.ts';
import { readCommands } from '../../../packages/case/src/commands/parse-command.ts';

const ID = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const instant = new Date('2026-11-24T16:00:00Z');

test.each([
  { text: '/received 2026-11-24T16:00Z', command: { word: 'received', at: instant } },
  { text: '/acknowledge', command: { word: 'acknowledge' } },
  { text: '/confirm  ', command: { word: 'confirm' } },
  { text: '/lead @Ada', command: { word: 'lead', login: 'ada' } },
  { text: '/fix-team @ada @Bob @ada', command: { word: 'fix-team', logins: ['ada', 'bob'] } },
  {
    text: '/allow @eve knows the parser best',
    command: { word: 'allow', login: 'eve', reason: 'knows the parser best' },
  },
  { text: '/cve-requested mitre', command: { word: 'cve-requested', source: 'mitre' } },
  { text: `/approve ${ID}`, command: { word: 'approve', patchId: ID } },
  { text: `/tests passed ${ID}`, command: { word: 'tests', outcome: 'passed', commit: ID } },
  {
    text: `/tests failed ${ID} https://ci.example/1`,
    command: { word: 'tests', outcome: 'failed', commit: ID, url: 'https://ci.example/1' },
  },
  { text: '/agree 2026-11-24T17:00+01:00', command: { word: 'agree', releasesAt: instant } },
  { text: '/upstream none', command: { word: 'upstream', releasesAt: 'none' } },
  { text: '/upstream 2026-11-24T16:00Z', command: { word: 'upstream', releasesAt: instant } },
  { text: '/next-patch none', command: { word: 'next-patch', releasesAt: 'none' } },
  {
    text: '/next-patch 2026-11-24T16:00Z',
    command: { word: 'next-patch', releasesAt: instant },
  },
  { text: '/public-since 2026-11-24T16:00Z', command: { word: 'public-since', at: instant } },
  { text: '/privacy-asked refused', command: { word: 'privacy-asked', answer: 'refused' } },
  {
    text: `/told-distributors 2026-11-24T16:00Z ${ID} ${OTHER}`,
    command: { word: 'told-distributors', at: instant, patchIds: [ID, OTHER] },
  },
  {
    text: '/waive release-window exploited in the wild',
    command: { word: 'waive', checkId: 'release-window', reason: 'exploited in the wild' },
  },
  { text: '/second release-window', command: { word: 'second', checkId: 'release-window' } },
  { text: '/decline known already', command: { word: 'decline', reason: 'known already' } },
  { text: '/updated', command: { word: 'updated' } },
  { text: '/fixed', command: { word: 'fixed' } },
  { text: '/done key-sent', command: { word: 'done', item: 'key-sent' } },
  {
    text: '/done key-sent by mail today',
    command: { word: 'done', item: 'key-sent', note: 'by mail today' },
  },
  {
    text: '/severity CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
    command: { word: 'severity', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' },
  },
  {
    text: '/distributors do-not-tell low severity',
    command: { word: 'distributors', answer: 'do-not-tell', reason: 'low severity' },
  },
  {
    text: '/embargo-broken a talk named the file',
    command: { word: 'embargo-broken', what: 'a talk named the file' },
  },
  { text: '/released 2026-11-24T16:00Z', command: { word: 'released', at: instant } },
  {
    text: '/forthcoming 2026-11-24T16:00Z https://anvil.example/1',
    command: { word: 'forthcoming', at: instant, url: 'https://anvil.example/1' },
  },
  { text: '/retrospective 2026-11-24T16:00Z', command: { word: 'retrospective', at: instant } },
  { text: '/duty triage @Ada', command: { word: 'duty', duty: 'triage', login: 'ada' } },
])('"$text" is understood', ({ text, command }) => {
  expect(readCommands(text)).toEqual({ commands: [command], misread: [] });
});

test.each([
  '/received yesterday',
  '/decline',
  '/updated today',
  '/fixed it',
  '/done',
  '/done KEY',
  '/severity high',
  '/severity CVSS:3.1/AV:N',
  '/distributors maybe',
  '/embargo-broken',
  '/released soon',
  '/released 2026-11-24T16:00Z http://anvil.example/1',
  '/duty cook @ada',
  '/duty triage ada',
  '/received',
  '/acknowledge please',
  '/confirm yes',
  '/lead ada',
  '/lead @ada @bob',
  '/fix-team',
  '/fix-team @ada bob',
  '/allow @eve',
  '/allow @eve 1',
  '/cve-requested nvd',
  '/approve',
  '/approve abc',
  `/approve ${ID} ${OTHER}`,
  `/approve ${ID.toUpperCase()}`,
  '/tests passed',
  `/tests green ${ID}`,
  `/tests passed ${ID} http://ci.example/1`,
  `/tests passed ${ID} https://ci.example/1 twice`,
  '/agree Tuesday',
  '/upstream soon',
  '/public-since 2026-11-24',
  '/privacy-asked maybe',
  '/told-distributors 2026-11-24T16:00Z',
  `/told-distributors ${ID}`,
  `/told-distributors 2026-11-24T16:00Z ${ID} rest`,
  '/waive release-window',
  '/waive Release-Window it is late',
  '/second',
  '/second release-window now',
])('"%s" is named as written wrongly and does nothing', (text) => {
  const { commands, misread } = readCommands(text);
  expect(commands).toEqual([]);
  expect(misread).toHaveLength(1);
});

describe('only what is meant as a command is one', () => {
  test.each([
    { what: 'a path', text: '/etc/passwd is read' },
    { what: 'an unknown word', text: '/shrug' },
    { what: 'a word of every object', text: '/constructor' },
    { what: 'a command in a sentence', text: 'write /acknowledge to say so' },
    { what: 'a quoted command', text: '> /acknowledge' },
    { what: 'a fenced command', text: '```\n/acknowledge\n```' },
    {
      what: 'a fenced command in tildes that hold backticks',
      text: '~~~~\n```\n/acknowledge\n~~~\n',
    },
    { what: 'an indented command', text: '    /acknowledge' },
  ])('$what is none', ({ text }) => {
    expect(readCommands(text)).toEqual({ commands: [], misread: [] });
  });

  test('several stand among prose, on lines that end any way', () => {
    const text = 'Thanks!\r\n/acknowledge\r```\n/confirm\n```\n/lead @ada\nand /confirm';
    expect(readCommands(text).commands).toEqual([
      { word: 'acknowledge' },
      { word: 'lead', login: 'ada' },
    ]);
  });

  test('a comment of a thousand commands gives fifty', () => {
    expect(readCommands('/acknowledge\n'.repeat(1000)).commands).toHaveLength(50);
  });

  test('a reason is cut to 500 characters', () => {
    const [command] = readCommands(`/waive approved ${'word '.repeat(500)}`).commands;
    expect(command?.word === 'waive' && command.reason.length).toBe(500);
  });
});

test('the usage of every command begins with its word', () => {
  for (const [word, usage] of Object.entries(USAGE)) expect(usage).toMatch(`/${word}`);
});
