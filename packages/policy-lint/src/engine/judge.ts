import { findWeakenings, processOf, sayWeakening, START_OF_FILE } from '@embargo/core';
import type { Diagnostic, LocatedConfig, Process, Weakening } from '@embargo/core';

import { lint, worstFirst } from '../lint.ts';
import type { LintResult } from '../lint.ts';
import type { Policy } from '../read-policy.ts';
import type { RepositoryView } from '../repository.ts';
import type { Profile } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { engineDiagnostic } from './cards.ts';
import { judgeBySchema } from './custom-schema.ts';
import { findSuppressions, suppress } from './suppressions.ts';

/** Everything a policy is judged by. */
export interface Case {
  readonly policy: Policy;
  readonly profile: Profile;
  readonly repository?: RepositoryView | undefined;
  readonly config?: LocatedConfig | undefined;
  /** The policy before the change; its suppression comments count, not those of the change. */
  readonly base?: Policy | undefined;
  /** The repository around the base; the head's where nothing else is known. */
  readonly baseRepository?: RepositoryView | undefined;
  /** A JSON schema over the facts that the team hands in. */
  readonly schema?: { readonly path: string; readonly text: string } | undefined;
}

export interface Judgement extends LintResult {
  readonly process: Process;
  /** The promises that the change makes smaller; empty where there is no base. */
  readonly weakenings: readonly Weakening[];
  /** The diagnostics that the base had already. */
  readonly old: ReadonlySet<Diagnostic>;
}

/** Judges a policy by rules, schemas, configuration and by what it was before. */
export async function judge(subject: Case): Promise<Judgement> {
  const { policy, base, config } = subject;
  const found = lintWith(subject, policy, subject.repository);
  const custom = subject.schema === undefined ? [] : await judgeBySchema(policy, subject.schema);
  const { process, contradictions } = processOf(policy.facts, config);
  const weakenings = base === undefined ? [] : findWeakenings(base.facts, policy.facts);
  const diagnostics = suppress({
    diagnostics: levelled(config, [
      ...found.diagnostics,
      ...custom,
      ...contradictions.map(({ message, policy: stated, configuration }) =>
        engineDiagnostic('config-contradiction', {
          message,
          path: stated.path ?? policy.document.source.path,
          span: stated.span,
          related: [
            { message: 'Configured here', path: config?.path ?? '', span: configuration.span },
          ],
        }),
      ),
      ...weakenings.map((weakening) => weakeningDiagnostic(weakening, policy)),
    ]),
    written: policy.documents.flatMap(findSuppressions),
    honoured: (base ?? policy).documents.flatMap(findSuppressions),
    locked: new Set(config?.config.locked ?? []),
  }).sort(worstFirst);
  const old = new Set(diagnostics.filter(wasIn(diagnosticsBefore(subject), pathsOf(base, policy))));
  return { diagnostics, unchecked: found.unchecked, process, weakenings, old };
}

function lintWith({ profile }: Case, policy: Policy, repository: Case['repository']): LintResult {
  return lint({ ...policy, profile, repository }, rules);
}

/** What was wrong before the change, under the path that the policy has now. */
function diagnosticsBefore(subject: Case): readonly Diagnostic[] {
  const { policy, base, repository, baseRepository = repository } = subject;
  if (base === undefined) return [];
  const was = base.document.source.path;
  const is = policy.document.source.path;
  return lintWith(subject, base, baseRepository).diagnostics.map((diagnostic) =>
    diagnostic.path === was ? { ...diagnostic, path: is } : diagnostic,
  );
}

/** Levels as the configuration sets them; `off` drops a diagnostic. */
function levelled(config: LocatedConfig | undefined, diagnostics: Diagnostic[]): Diagnostic[] {
  const levels = config?.config.rules;
  if (levels === undefined) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const level = levels[diagnostic.rule];
    if (level === 'off') return [];
    return [level === undefined ? diagnostic : { ...diagnostic, level }];
  });
}

function weakeningDiagnostic(weakening: Weakening, { document }: Policy): Diagnostic {
  const { head, base } = weakening;
  const { path } = document.source;
  return engineDiagnostic('promise-weakened', {
    message: `This change weakens a promise: ${sayWeakening(weakening)}`,
    path: head?.path ?? path,
    span: head?.span ?? START_OF_FILE,
    related: [
      { message: 'Promised here before the change', path: base.path ?? path, span: base.span },
    ],
  });
}

/** The files of the base, under the paths that they have now; a part may move to another. */
function pathsOf(base: Policy | undefined, { document }: Policy): ReadonlySet<string> {
  const parts = base?.documents.slice(1).map(({ source }) => source.path) ?? [];
  return new Set([document.source.path, ...parts]);
}

/** A diagnostic is old where the base had the same rule in at least as many places. */
function wasIn(
  before: readonly Diagnostic[],
  known: ReadonlySet<string>,
): (diagnostic: Diagnostic) => boolean {
  return ({ rule, path, related }) => {
    const same = before.find(
      (diagnostic) => diagnostic.rule === rule && (diagnostic.path === path || !known.has(path)),
    );
    return same !== undefined && related.length <= same.related.length;
  };
}
