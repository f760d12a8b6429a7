import { codeownersRuleOf, parseCodeowners, START_OF_FILE } from '@embargo/core';
import type { Codeowners, CodeownersRule, RelatedPlace, Span } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Report } from '../../define-rule.ts';
import { filesAtHand } from '../files-at-hand.ts';
import { codeownersPath } from './codeowners-file.ts';

const messages = {
  unowned: 'No pattern of {file} covers "{path}", expected a code owner who is asked for changes',
  disowned:
    'Line {line} of {file} ("{pattern}") leaves "{path}" without a code owner, expected one who is asked for changes',
  tooLarge: '{file} is over 3 MB and GitHub does not load it, expected a smaller one',
} as const;

type Say = Report<typeof messages>;

interface Owners {
  readonly file: string;
  readonly codeowners: Codeowners;
}

export const policyUnowned = defineRule({
  code: 'CVD221',
  id: 'policy-unowned',
  summary: 'Where there is a CODEOWNERS file, it covers the policy and itself',
  level: 'warning',
  why: 'A policy is a promise, and a change to it is one by those who keep it. A project that asks code owners for its code, and nobody for its policy, lets a promise be taken back without the people who made it.',
  mend: 'Give the policy and the CODEOWNERS file an owner, in the last line that matches them.',
  source: 'GitHub, "About code owners"',
  controls: [],
  messages,
  check({ documents, repository }, report, unchecked) {
    const atHand = filesAtHand(repository, unchecked);
    const file = atHand && codeownersPath(atHand.files);
    if (atHand === undefined || file === undefined) return;
    const text = atHand.readText(file);
    if (text === undefined) {
      unchecked(`${file} is not readable`);
      return;
    }
    const owners = { file, codeowners: parseCodeowners(text) };
    if (owners.codeowners.isTooLarge) {
      report('tooLarge', { span: START_OF_FILE, path: file }, { file });
      return;
    }
    // A text outside the repository is nobody's to own.
    const paths = documents
      .map(({ source }) => source.path)
      .filter((path) => atHand.files.has(path));
    for (const path of [...paths, ...(paths.length === 0 ? [] : [file])]) {
      checkOwner(path, owners, report);
    }
  },
});

function checkOwner(path: string, { file, codeowners }: Owners, report: Say): void {
  const rule = codeownersRuleOf(codeowners, path);
  if (rule !== undefined && rule.owners.length > 0) return;
  const place = { span: START_OF_FILE, path };
  const related = path === file ? [] : relatedPlaces(file, codeowners, rule);
  if (rule === undefined) report('unowned', place, { file, path, related });
  else report('disowned', place, { file, path, related, line: rule.line, pattern: rule.pattern });
}

/** The line that decides, or those that would if GitHub read them. */
function relatedPlaces(
  path: string,
  { skipped }: Codeowners,
  rule: CodeownersRule | undefined,
): readonly RelatedPlace[] {
  if (rule !== undefined) {
    return [{ message: 'This line has no owner', path, span: lineSpan(rule.line, rule.pattern) }];
  }
  return skipped.map(({ text, line }) => ({
    message: 'GitHub does not read this line',
    path,
    span: lineSpan(line, text),
  }));
}

function lineSpan(line: number, text: string): Span {
  return { start: { line, column: 1 }, end: { line, column: text.length + 1 } };
}
