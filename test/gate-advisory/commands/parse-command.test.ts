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
])('"$text" is understood', ({ text, command }) => {
  expect(readCommands(text)).toEqual({ commands: [command], misread: [] });
});

test.each([
  '/received yesterday',
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
