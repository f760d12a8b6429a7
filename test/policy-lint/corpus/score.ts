import { hoursOf } from '@embargo/core';
import type { Policy } from '@embargo/policy-lint';

import { QUESTIONS } from './labels.ts';
import type { Label, Limit, Question } from './labels.ts';

/** How well policies were read, and what was read otherwise than a person read it. */
export interface Score {
  readonly f1: number;
  /** The share of the facts found that stand on the labelled line. */
  readonly lines: number;
  /** The share of the limits whose length is the labelled one. */
  readonly values: number;
  /** The share of the texts whose kind is the labelled one. */
  readonly kinds: number;
  /** Each line `+ name file` for what is too much, `- name file` for what is missed. */
  readonly misses: readonly string[];
}

interface Read {
  readonly label: Label;
  readonly policy: Policy;
}

/** Compares policies with their labels, as the corpus' own script does. */
export function score(reads: readonly Read[]): Score {
  const answers = reads.flatMap(({ label, policy }) =>
    QUESTIONS.map((question) => compare(question, label, policy)),
  );
  const count = (status: Comparison['status']): number =>
    answers.filter((answer) => answer.status === status).length;
  const [right, extra, missed] = [count('right'), count('extra'), count('missed')];
  const limits = answers.filter(({ hasRightValue }) => hasRightValue !== undefined);
  const onLine = answers.filter(({ isOnLine }) => isOnLine);
  const kinds = reads.filter(({ label, policy }) => policy.kind === kindOf(label));
  return {
    f1: (2 * right) / (2 * right + extra + missed),
    lines: onLine.length / right,
    values: limits.filter(({ hasRightValue }) => hasRightValue).length / limits.length,
    kinds: kinds.length / reads.length,
    misses: answers.flatMap(({ miss }) => miss ?? []),
  };
}

interface Comparison {
  readonly status: 'right' | 'extra' | 'missed' | 'neither';
  readonly isOnLine?: boolean;
  readonly hasRightValue?: boolean;
  readonly miss?: string;
}

function compare(question: Question, label: Label, { facts }: Policy): Comparison {
  const { name } = question;
  const got = question.got(facts);
  const want = question.want(label);
  if (want.length === 0) {
    const isFine = got.length === 0 || question.forgive?.(label) === true;
    return isFine ? { status: 'neither' } : { status: 'extra', miss: `+ ${name} ${label.id}` };
  }
  const found = got.length === 0 ? (question.also?.(facts) ?? []) : got;
  if (found.length === 0) return { status: 'missed', miss: `- ${name} ${label.id}` };
  const isOnLine = want.some(({ line }) => found.some((fact) => stands(fact, line)));
  return { status: 'right', isOnLine, ...compareValue(question, label, found) };
}

/** A line of grace either way, for a label that counts from a heading or a wrapped line. */
function stands({ span: { start, end } }: Limit, line: number): boolean {
  return line >= start.line - 1 && line <= end.line + 1;
}

function compareValue(
  { name, hours }: Question,
  label: Label,
  found: readonly Limit[],
): Pick<Comparison, 'hasRightValue' | 'miss'> {
  if (hours === undefined) return {};
  const lengths = found.map(({ within, every }) => hoursOf(within ?? every ?? 'PT0H'));
  if (lengths.includes(hours(label))) return { hasRightValue: true };
  return { hasRightValue: false, miss: `= ${name} ${label.id}` };
}

function kindOf(label: Label): Policy['kind'] {
  if (!label.is_policy) return 'not-a-policy';
  return label.link_only ? 'pointer' : 'policy';
}
