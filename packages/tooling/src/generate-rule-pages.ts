import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { engineCards, PROFILES, profilesOf, rules } from '@embargo/policy-lint';
import type { RuleCard } from '@embargo/policy-lint';

import { writeChanged } from './write-changed.ts';

const MARK = / ?<!-- expect: [a-z-]+ -->/g;

const HEAD =
  '<!-- Generated from the rule and its fixtures by `npm run generate`; edit those. -->\n\n';

/** Writes a page for each rule, and the list of them. */
export async function generateRulePages(root: string): Promise<void> {
  const folder = path.join(root, 'docs/rules');
  const cards: readonly RuleCard[] = [...engineCards, ...rules];
  const names = new Set(cards.map(({ id }) => `${id}.md`));
  for (const card of cards) {
    await writeChanged(path.join(folder, `${card.id}.md`), await page(root, card));
  }
  for (const name of await readdir(folder)) {
    const isOurs = name.endsWith('.md') && name !== 'README.md' && name !== 'left-out.md';
    if (isOurs && !names.has(name)) await rm(path.join(folder, name));
  }
  const leftOut = await readFile(path.join(folder, 'left-out.md'), 'utf8').catch(() => '');
  await writeChanged(path.join(folder, 'README.md'), list(cards, leftOut));
}

async function page(root: string, card: RuleCard): Promise<string> {
  const { code, id, summary, level, why, mend, source, controls } = card;
  const [bad, good, badAround, goodAround] = await Promise.all([
    example(root, id, 'bad.md'),
    example(root, id, 'good.md'),
    example(root, id, 'bad.repository.json'),
    example(root, id, 'good.repository.json'),
  ]);
  const profiles = PROFILES.filter((profile) => isIn(card, profile));
  return [
    `${HEAD}# ${code} ${id}`,
    `${summary}.`,
    `| level | profiles | OSPS Baseline controls |\n|---|---|---|\n| ${level} | ${profiles.join(', ')} | ${controls.join(', ') || 'none'} |`,
    `## Why\n\n${why}`,
    ...(bad === undefined ? [] : [`## Reported\n\n${marked(bad, id)}${around(badAround)}`]),
    ...(good === undefined
      ? []
      : [`## Not reported\n\n${fenced(good.replace(MARK, ''))}${around(goodAround)}`]),
    `## Mend it\n\n${mend}`,
    `## Silence it\n\n\`<!-- embargo-ignore ${id}: the reason -->\` anywhere in the policy, on the default branch.`,
    `## Source\n\n${source}`,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function isIn(card: RuleCard, profile: (typeof PROFILES)[number]): boolean {
  const isEngines = engineCards.some(({ id }) => id === card.id);
  return isEngines || profilesOf(card).includes(profile);
}

async function example(root: string, id: string, name: string): Promise<string | undefined> {
  const file = path.join(root, 'test/fixtures/rules', id, name);
  return readFile(file, 'utf8').catch(() => undefined);
}

/** The example with the lines that are reported named below it. */
function marked(text: string, id: string): string {
  const lines = text
    .split('\n')
    .flatMap((line, index) => (line.includes(`<!-- expect: ${id} -->`) ? [index + 1] : []));
  const where = lines.length === 1 ? 'line' : 'lines';
  return `${fenced(text.replace(MARK, ''))}\n\nReported on ${where} ${lines.join(', ')}.`;
}

/** What is known of the repository around an example. */
function around(repository: string | undefined): string {
  return repository === undefined ? '' : `\n\nIn this repository:\n\n${fenced(repository, 'json')}`;
}

function fenced(text: string, language = 'markdown'): string {
  const longest = Math.max(3, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length + 1));
  const fence = '`'.repeat(longest);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function list(cards: readonly RuleCard[], leftOut: string): string {
  const rows = [...cards]
    .sort((one, other) => one.code.localeCompare(other.code))
    .map(
      ({ code, id, summary, level }) => `| ${code} | [${id}](${id}.md) | ${level} | ${summary} |`,
    );
  return `${HEAD}# Rules

Each rule has a page: why, a policy that it reports and one that it does not, and how to mend it.
Profiles: \`recommended\` has every error and warning, \`strict\` the notes too; \`baseline-1\` to
\`baseline-3\` have those that an OSPS Baseline control asks for; \`cncf\` and \`cra\` add their own.

| code | rule | level | what a policy should do |
|---|---|---|---|
${rows.join('\n')}

${leftOut}`
    .trimEnd()
    .concat('\n');
}
