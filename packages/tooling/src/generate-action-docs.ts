import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { parse } from 'yaml';

import { actionNames } from './build-actions.ts';
import { writeChanged } from './write-changed.ts';

interface ActionFile {
  readonly inputs?: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}

const [OPENING, CLOSING] = ['<!-- tables -->', '<!-- /tables -->'] as const;

/** Puts the tables of inputs and outputs, read from `action.yml`, into each action's README. */
export async function generateActionDocs(root: string): Promise<void> {
  for (const name of await actionNames()) {
    const folder = path.join(root, 'actions', name);
    const action = parse(await readFile(path.join(folder, 'action.yml'), 'utf8')) as ActionFile;
    const readme = path.join(folder, 'README.md');
    const text = await readFile(readme, 'utf8');
    await writeChanged(readme, withTables(text, tables(action)));
  }
}

function withTables(text: string, tables: string): string {
  const from = text.indexOf(OPENING);
  const end = text.indexOf(CLOSING, from);
  if (from === -1 || end === -1) return text;
  return text.slice(0, from) + tables + text.slice(end + CLOSING.length);
}

function tables({ inputs = {}, outputs = {} }: ActionFile): string {
  const inputRows = Object.entries(inputs).map(
    ([name, input]) => `| \`${name}\` | ${cell(input.description)} | ${defaultOf(input.default)} |`,
  );
  const outputRows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return [
    OPENING,
    '| input | what | default |\n|---|---|---|',
    ...inputRows,
    '',
    '| output | what |\n|---|---|',
    ...outputRows,
    CLOSING,
  ].join('\n');
}

function defaultOf(value: string | undefined): string {
  return value === undefined || value === '' ? 'none' : `\`${value}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
