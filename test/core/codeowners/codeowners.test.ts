import { codeownersRuleOf, parseCodeowners } from '@embargo/core';
import type { Codeowners } from '@embargo/core';
import { expect, test } from '@jest/globals';

const ownersOf = (codeowners: Codeowners, path: string): readonly string[] =>
  codeownersRuleOf(codeowners, path)?.owners ?? [];

test.each([
  { pattern: '*', path: 'SECURITY.md', owns: true },
  { pattern: '*', path: 'a/b/c.ts', owns: true },
  { pattern: '*.md', path: 'docs/deep/a.md', owns: true },
  { pattern: '*.md', path: 'docs/a.mdx', owns: false },
  { pattern: '/*.md', path: 'README.md', owns: true },
  { pattern: '/*.md', path: 'docs/README.md', owns: false },
  { pattern: '/*', path: 'README.md', owns: true },
  { pattern: '/*', path: 'docs/README.md', owns: false },
  { pattern: 'docs/*', path: 'docs/start.md', owns: true },
  { pattern: 'docs/*', path: 'docs/deep/start.md', owns: false },
  { pattern: 'docs/*', path: 'site/docs/start.md', owns: false },
  { pattern: '/build/logs/', path: 'build/logs/a/b.log', owns: true },
  { pattern: '/build/logs/', path: 'x/build/logs/a.log', owns: false },
  { pattern: '/build/logs/', path: 'build/logs', owns: false },
  { pattern: 'apps/', path: 'x/apps/y/z.ts', owns: true },
  { pattern: 'apps/', path: 'apps', owns: false },
  { pattern: '/apps/hub', path: 'apps/hub/main.ts', owns: true },
  { pattern: '/apps/hub', path: 'apps/hub', owns: true },
  { pattern: '/apps/hub', path: 'apps/hubs/main.ts', owns: false },
  { pattern: 'SECURITY.md', path: '.github/SECURITY.md', owns: true },
  { pattern: 'security.md', path: 'SECURITY.md', owns: false },
  { pattern: '.github', path: '.github/SECURITY.md', owns: true },
  { pattern: '**/logs', path: 'deeply/nested/logs/a.log', owns: true },
  { pattern: '**/logs', path: 'logs/a.log', owns: true },
  { pattern: 'docs/**', path: 'docs/a/b.md', owns: true },
  { pattern: 'docs/**', path: 'docs', owns: false },
  { pattern: 'a/**/z.md', path: 'a/z.md', owns: true },
  { pattern: 'a/**/z.md', path: 'a/b/c/z.md', owns: true },
  { pattern: 'a/**/z.md', path: 'b/a/z.md', owns: false },
  { pattern: '**', path: 'any/thing', owns: true },
  { pattern: 'v?.md', path: 'v1.md', owns: true },
  { pattern: 'v?.md', path: 'v10.md', owns: false },
  { pattern: 'v*-*.md', path: 'v1-2-3.md', owns: true },
  { pattern: 'release\\ notes/', path: 'release notes/a.md', owns: true },
  { pattern: 'a\\*.md', path: 'a*.md', owns: true },
  { pattern: 'a\\*.md', path: 'ab.md', owns: false },
  { pattern: '/', path: 'README.md', owns: false },
])('the pattern "$pattern" owns $path: $owns', ({ pattern, path, owns }) => {
  const codeowners = parseCodeowners(`${pattern} @team\n`);
  expect(codeowners.skipped).toEqual([]);
  expect(ownersOf(codeowners, path)).toEqual(owns ? ['@team'] : []);
});

test('the last pattern that matches decides', () => {
  const codeowners = parseCodeowners('* @all\n*.md @writers @acme/docs\nREADME.md a@example.org\n');
  expect(ownersOf(codeowners, 'SECURITY.md')).toEqual(['@writers', '@acme/docs']);
  expect(ownersOf(codeowners, 'README.md')).toEqual(['a@example.org']);
  expect(ownersOf(codeowners, 'main.ts')).toEqual(['@all']);
});

test('a pattern without owners takes the owners away', () => {
  const codeowners = parseCodeowners("/apps/ @team\n/apps/hub # nobody's\n");
  expect(ownersOf(codeowners, 'apps/hub/a.ts')).toEqual([]);
  expect(codeownersRuleOf(codeowners, 'apps/hub/a.ts')?.line).toBe(2);
  expect(ownersOf(codeowners, 'apps/b.ts')).toEqual(['@team']);
});

test('a path may be written with its root', () => {
  const codeowners = parseCodeowners('/docs/ @team');
  expect(ownersOf(codeowners, './docs/a.md')).toEqual(['@team']);
  expect(ownersOf(codeowners, '/docs/a.md')).toEqual(['@team']);
});

test('comments, empty lines, a byte order mark and carriage returns say nothing', () => {
  const codeowners = parseCodeowners('\ufeff# all\r\n\r\n  * @a @b # both\r\n\t# @c\r\n');
  expect(codeowners.skipped).toEqual([]);
  expect(codeowners.rules).toEqual([
    { pattern: '*', owners: ['@a', '@b'], line: 3, matches: expect.any(Function) },
  ]);
});

test.each([
  { text: '!docs/ @team', why: 'no negation' },
  { text: 'v[12].md @team', why: 'no ranges of characters' },
  { text: '\\#readme @team', why: 'no escaped hash' },
  { text: 'a/***/b @team', why: 'no three stars' },
  { text: '* team', why: 'no owner without an at sign' },
  { text: '* @team @', why: 'no empty owner' },
  { text: 'a\\', why: 'no lone backslash at the end' },
])('GitHub reads $why: "$text" is skipped', ({ text }) => {
  const codeowners = parseCodeowners(`* @first\n${text}\n`);
  expect(codeowners.skipped).toEqual([{ text, line: 2 }]);
  expect(ownersOf(codeowners, 'docs/v1.md')).toEqual(['@first']);
});

test.each([
  { text: 'a'.repeat(3 * 1024 * 1024 + 1), isTooLarge: true },
  { text: '\u4e2d'.repeat(1024 * 1024 + 1), isTooLarge: true },
  { text: `* @all\n${'#'.repeat(2 * 1024 * 1024)}`, isTooLarge: false },
])('a file over 3 MB is not loaded: $isTooLarge', ({ text, isTooLarge }) => {
  const codeowners = parseCodeowners(text);
  expect(codeowners.isTooLarge).toBe(isTooLarge);
  expect(ownersOf(codeowners, 'README.md')).toEqual(isTooLarge ? [] : ['@all']);
});

test('many wildcards are decided without trying every way to place them', () => {
  const stars = parseCodeowners(`${'*a'.repeat(2000)}b @x\n${'**/a/'.repeat(2000)}b @x\n`);
  expect(ownersOf(stars, `${'a'.repeat(4000)}c`)).toEqual([]);
  expect(ownersOf(stars, `${'a/'.repeat(4000)}c`)).toEqual([]);
});
