import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import type { Check } from '../../../../actions/gate-advisory/src/check.ts';
import { checks } from '../../../../actions/gate-advisory/src/checks/index.ts';
import { writeChanged } from '../write-changed.ts';
import { advisoryCards } from './advisory-cards.ts';
import type { CheckCard, CheckCards } from './check-card.ts';
import { dateCards } from './date-cards.ts';
import { fixCards } from './fix-cards.ts';
import { peopleCards } from './people-cards.ts';

const CARDS: CheckCards = { ...peopleCards, ...advisoryCards, ...fixCards, ...dateCards };

const HEAD =
  '<!-- Generated from the check and its card by `npm run generate`; edit those. -->\n\n';

/** What a test writes; the list links to it. */
const BY_POLICY = 'checks-by-policy.md';

/** Writes a page for each check of the gate, and the list of them. */
export async function generateCheckPages(root: string): Promise<void> {
  const folder = path.join(root, 'docs/gate');
  const pages = new Map(checkPages());
  for (const [name, text] of pages) await writeChanged(path.join(folder, name), text);
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const isStale = !pages.has(name) && (await readFile(file, 'utf8')).startsWith(HEAD);
    if (isStale) await rm(file);
  }
}

/** Every page by its file name; an error where checks and cards do not go together. */
export function checkPages(): readonly (readonly [name: string, text: string])[] {
  const ids = checks.map(({ id }) => id);
  const lost = Object.keys(CARDS).find((id) => !ids.includes(id));
  if (lost !== undefined) throw new Error(`The card "${lost}" is of no check; remove it.`);
  const pages = checks.map((check) => [`${check.id}.md`, page(check, cardOf(check))] as const);
  return [...pages, ['checks.md', list()]];
}

function cardOf({ id }: Check): CheckCard {
  const card = CARDS[id];
  if (card === undefined)
    throw new Error(`The check "${id}" has no card; write one beside others.`);
  return card;
}

function page(check: Check, card: CheckCard): string {
  const { id, promise } = check;
  return `${HEAD}# ${id}

${promise}

| stages | where timelines are suggestions |
|---|---|
| ${check.stages.join(', ')} | ${inPractice(check)} |

## Promised by

${card.promisedBy}

## Looks at

${card.evidence}

## Fails

${card.fails}

## Cannot be observed

${card.unknown} Whatever of its evidence is refused or missing, the gate stays closed and says which
permission is needed.

## Mend it

${card.mend}

Where that cannot be, one person of the security team or an administrator writes
\`/waive ${id} REASON\` on the advisory and another \`/second ${id}\`; the waiver is shown for ever.
`;
}

function inPractice({ isAboutTime }: Check): string {
  return isAboutTime === true ? 'advises, unless `timelinesBinding: true`' : 'binds';
}

function list(): string {
  const rows = checks.map(
    ({ id, stages, promise }) => `| [${id}](${id}.md) | ${stages.join(', ')} | ${promise} |`,
  );
  return `${HEAD}# Checks of the gate

\`gate-advisory\` asks each of them at its stages: before the fork is merged (\`readiness\`), before
the release is built (\`build\`) and before it is published (\`publish\`). A check answers \`pass\`,
\`fail\`, \`not-applicable\` or \`unobservable\`; only the first and the third let through. Which policy
promises what stands in [checks by policy](${BY_POLICY}), and how well the tests
tell a changed check from a right one in [mutation tests](mutation.md).

| check | stages | promise |
|---|---|---|
${rows.join('\n')}
`;
}
