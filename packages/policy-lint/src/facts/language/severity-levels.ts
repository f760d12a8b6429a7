import type { Severity } from '@embargo/core';

import { isDigits } from './numbers.ts';
import { textAt, wordSet } from './words.ts';
import type { Line, Word } from './words.ts';

/** From the least to the worst. */
export const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** The English words for a severity. */
export const SEVERITY_WORDS: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  severe: 'critical',
  urgent: 'critical',
  high: 'high',
  important: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  minor: 'low',
};

/** Beginnings, for the words bend. */
const FOREIGN: readonly (readonly [Severity, string])[] = [
  ['critical', 'kritisch critique crític critico critica критич'],
  ['high', 'hohe hoch élev haute alto alta altos altas высок'],
  ['medium', 'mittel mittler moyen modér media medio médi средн'],
  ['low', 'niedrig gering faible baj baix bass низк'],
];

/** The more telling first: 高危 before 高. */
const EAST_ASIAN: readonly (readonly [Severity, string])[] = [
  ['critical', '严重 嚴重 紧急 致命 緊急 重大 심각 치명'],
  ['high', '高危 높음 高'],
  ['medium', '中危 중간 보통 中'],
  ['low', '低危 낮음 低'],
];
const EAST_ASIAN_LABEL_END = ':：|/、,，（(级級风風漏度 ';

/** What a word of severity may qualify, and what may follow it as a label. */
const QUALIFIED = wordSet(
  'and or is are get gets will one ones within in cvss severity severities risk impact security level levels issue issues bug bugs flaw flaws finding findings problem problems report reports fix fixes patch patches vulnerability vulnerabilities',
);
const HYPHENATED = wordSet('severity risk priority impact');
const LABEL_ENDS = ':|,;)(+/&<>≥≤=\u2014';
const RATES = wordSet('is was of');
const JOINTS = wordSet('and or');
const NEGATIONS = wordSet('non not');
const UPWARDS = wordSet('above higher up greater');
const DOWNWARDS = wordSet('below lower down less');

/** The severities that a line names, from low to critical. */
export function findLevels(line: Line, isForeign = false): readonly Severity[] {
  const found = new Set<Severity>();
  line.words.forEach((word, at) => {
    const level = SEVERITY_WORDS[word.text] ?? (isForeign ? foreignLevel(word) : undefined);
    if (level === undefined || !isLevel(line, at)) return;
    for (const named of namedBy(line, at, level)) found.add(named);
  });
  if (isForeign) for (const level of eastAsianLevels(line.lower)) found.add(level);
  return found.size === 0 ? [] : SEVERITIES.filter((level) => found.has(level));
}

/** "non-critical" is everything below. */
function namedBy(line: Line, at: number, level: Severity): readonly Severity[] {
  const isNegated = NEGATIONS.has(textAt(line, at - 1));
  return isNegated ? SEVERITIES.slice(0, SEVERITIES.indexOf(level)) : reach(line, at, level);
}

function foreignLevel({ text }: Word): Severity | undefined {
  return FOREIGN.find(([, words]) => words.split(' ').some((word) => text.startsWith(word)))?.[0];
}

/** "critical issues" and "Critical:", not "high availability". */
function isLevel(line: Line, at: number): boolean {
  if (SEVERITY_WORDS[textAt(line, at)] === undefined) return true;
  const end = line.words[at]?.end ?? 0;
  const rest = line.lower.slice(end, end + 3);
  const sign = rest.trimStart().charAt(0);
  if (sign === '-') return rest.startsWith(' ') || HYPHENATED.has(textAt(line, at + 1));
  if (isRating(line, at)) return true;
  return sign === '' || LABEL_ENDS.includes(sign) || isQualifier(line, at);
}

/** "if its severity is critical" */
function isRating(line: Line, at: number): boolean {
  return RATES.has(textAt(line, at - 1)) && textAt(line, at - 2) === 'severity';
}

function isQualifier(line: Line, at: number): boolean {
  const next = textAt(line, at + 1);
  if (next === 'to') return SEVERITY_WORDS[textAt(line, at + 2)] !== undefined;
  return QUALIFIED.has(next) || isDigits(next);
}

/** "high or above" is high and critical. */
function reach(line: Line, at: number, level: Severity): readonly Severity[] {
  const order = SEVERITIES.indexOf(level);
  const joint = HYPHENATED.has(textAt(line, at + 1)) ? at + 2 : at + 1;
  if (!JOINTS.has(textAt(line, joint))) return [level];
  const next = textAt(line, joint + 1);
  if (UPWARDS.has(next)) return SEVERITIES.slice(order);
  return DOWNWARDS.has(next) ? SEVERITIES.slice(0, order + 1) : [level];
}

function eastAsianLevels(lower: string): Severity[] {
  return EAST_ASIAN.flatMap(([level, words]) =>
    words.split(' ').some((word) => isLabelIn(lower, word)) ? level : [],
  );
}

function isLabelIn(lower: string, word: string): boolean {
  const at = lower.indexOf(word);
  if (at < 0) return false;
  const next = lower.charAt(at + word.length);
  return word.length > 1 || next === '' || EAST_ASIAN_LABEL_END.includes(next);
}
