import { lint, profilesOf, readPolicy, rules } from '@embargo/policy-lint';
import type { Located } from '@embargo/core';
import type { Policy, RepositoryView, Rule } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

import { describeShared, hasShared, readShared } from '../support/shared.ts';
import { ANSWERS } from './oracle/answers.ts';
import { entriesOf } from './oracle/entries.ts';
import type { Entry } from './oracle/entries.ts';
import notFacts from './oracle/not-facts.json' with { type: 'json' };

const REPOSITORIES: Readonly<Record<string, readonly [owner: string, name: string]>> = {
  'toolhive-registry-server': ['stacklok', 'toolhive-registry-server'],
  minder: ['stacklok', 'minder'],
  sigstore: ['sigstore', 'sigstore'],
  kurator: ['kurator-dev', 'kurator'],
  kappital: ['kappital', 'kappital'],
};
const SYSTEMS = Object.keys(REPOSITORIES);

interface Place {
  readonly system: string;
  readonly line: number;
  readonly match: string;
}

interface CatalogueRule {
  readonly code: string;
  readonly alias: string;
  readonly hits: readonly Place[];
  readonly negativeControls: readonly Place[];
}

const REASONS: Readonly<Record<string, string>> = notFacts;

function readModel(system: string): Policy {
  return readPolicy('SECURITY.md', hasShared ? readShared('seeds', system, 'SECURITY.md') : '');
}

/** A checkout that holds the policy and none of what it links to. */
function bareRepository(system: string): RepositoryView {
  const [owner = '', name = ''] = REPOSITORIES[system] ?? [];
  const text = readShared('seeds', system, 'SECURITY.md');
  return {
    owner,
    name,
    defaultBranch: 'main',
    files: new Set(['SECURITY.md', 'README.md']),
    readText: (path) => (path === 'SECURITY.md' ? text : undefined),
  };
}

/** The lines that one rule reports, first to last of each place. */
function reportedLines(rule: Rule, system: string): (readonly [number, number])[] {
  const [first = 'strict'] = profilesOf(rule);
  const profile = profilesOf(rule).includes('strict') ? 'strict' : first;
  const repository = bareRepository(system);
  const { diagnostics } = lint({ ...readModel(system), profile, repository }, [rule]);
  return diagnostics
    .flatMap((diagnostic) => [diagnostic, ...diagnostic.related])
    .map(({ span }) => [span.start.line, span.end.line] as const);
}

describeShared('the catalogue of diagnostics holds on the model policies', () => {
  const catalogue = hasShared
    ? (JSON.parse(readShared('seeds/expected-diagnostics.json')) as {
        readonly rules: readonly CatalogueRule[];
      })
    : { rules: [] };
  const known = catalogue.rules.flatMap((entry) => {
    const rule = rules.find(({ id }) => id === entry.alias);
    return rule === undefined ? [] : [{ ...entry, rule }];
  });
  const cases = (kind: 'hits' | 'negativeControls') =>
    known.flatMap(({ code, alias, rule, ...lists }) =>
      lists[kind].map((place) => ({ code, alias, rule, ...place })),
    );

  test.each(cases('hits'))('$alias reports $system:$line', ({ rule, system, line }) => {
    expect(reportedLines(rule, system).map(([start]) => start)).toContain(line);
  });

  test.each(cases('negativeControls'))(
    '$alias is silent at $system:$line',
    ({ rule, system, line }) => {
      const there = reportedLines(rule, system).filter(([from, to]) => from <= line && line <= to);
      expect(there).toEqual([]);
    },
  );

  test('each rule that reports a model policy has the code of the catalogue', () => {
    expect(known.filter(({ code, rule }) => rule.code !== code)).toEqual([]);
  });

  test('only rules that are off by default are not built', () => {
    const absent = catalogue.rules.filter(
      ({ alias, hits }) => hits.length > 0 && rules.every(({ id }) => id !== alias),
    );
    expect(absent.map(({ alias }) => alias)).toEqual(['release-time-region-claim']);
  });
});

describeShared('what the model policies promise is read as a person read it', () => {
  const oracle = hasShared
    ? (JSON.parse(readShared('seeds/expected-facts.json')) as {
        readonly systems: Readonly<Record<string, { readonly facts: unknown }>>;
      })
    : { systems: {} };
  const entries = SYSTEMS.flatMap((system) => entriesOf(system, oracle.systems[system]?.facts));
  const facts = new Map(SYSTEMS.map((system) => [system, readModel(system).facts]));
  const asked = entries.filter((entry) => reasonOf(entry) === undefined);

  test.each(asked)('$title', (entry) => {
    const answer = ANSWERS[entry.key]?.(facts.get(entry.system) ?? {}, entry);
    if (answer === undefined)
      throw new Error(`No fact answers ${entry.key}, and no reason says why`);
    if (isAbsent(entry)) {
      expect(answer.fact).toBeUndefined();
      return;
    }
    expect(answer.said).toEqual(answer.expected);
    if (answer.hasNoPlace !== true) expect(standsIn(answer.fact, entry)).toBe(true);
  });

  test('every reason why something is no fact is about an entry', () => {
    const used = new Set(entries.flatMap((entry) => keysOf(entry)));
    expect(Object.keys(REASONS).filter((key) => !used.has(key))).toEqual([]);
  });
});

/** A policy without a CVSS version or CVE source still speaks of them; all else that is null is absent. */
function isAbsent({ key, value, raw, lines }: Entry): boolean {
  if (key === 'cvssVersion' || key === 'cveSource') return lines === undefined;
  return raw === null || value === null;
}

function standsIn(fact: Located | undefined, { lines }: Entry): boolean {
  if (fact === undefined || lines === undefined) return fact !== undefined;
  const [from, to] = lines;
  return fact.span.start.line <= to && from <= fact.span.end.line;
}

function reasonOf(entry: Entry): string | undefined {
  return keysOf(entry)
    .map((key) => REASONS[key])
    .find((reason) => reason !== undefined);
}

/** The most particular key first: with the system and the place in the list. */
function keysOf({ title, system, key }: Entry): readonly string[] {
  return [title, `${system} ${key}`, key];
}
