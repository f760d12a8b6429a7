import { KNOWN_SECRETS } from '../../adoption/plan/needs.ts';
import type { Finding, SetUp } from '../set-up.ts';
import type { Workflow } from '../workflow.ts';
import { nearest } from './nearest.ts';

const REFERENCE = /\b(secrets|vars)\.([A-Za-z_]\w{0,99})/g;

/** Names of secrets and variables that look like one of the set-up and are none: GitHub gives them nothing. */
export function secretsFindings({ workflows }: SetUp): readonly Finding[] {
  return workflows.flatMap((workflow) =>
    [...workflow.text.matchAll(REFERENCE)].flatMap((match) => misspelt(workflow, match)),
  );
}

function misspelt(
  { side, path, text }: Workflow,
  { 0: whole, 1: group = '', 2: name = '', index }: RegExpExecArray,
): Finding[] {
  if (KNOWN_SECRETS.includes(name.toUpperCase())) return [];
  const near = nearest(name.toUpperCase(), KNOWN_SECRETS);
  if (near === undefined) return [];
  return [
    {
      ...{ level: 'error', code: 'secret-misspelt', repository: side, path },
      line: text.slice(0, index).split('\n').length,
      message: `${whole} is none that the set-up has, expected ${group}.${near}: GitHub gives an empty text for it`,
      remedy: `Write ${near}`,
    },
  ];
}
