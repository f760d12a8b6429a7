import type { Distributors, FactName, Facts, SecurityTeam } from '@embargo/core';

/**
 * The facts of a policy completed by those of a file it links to: lists are joined, a fact that the
 * policy states stands, and each fact from the linked file says so by its `path`.
 */
export function completedBy(facts: Facts, linked: Facts, path: string): Facts {
  const added = withPath(linked, path);
  const merged: Partial<Record<FactName, unknown>> = { ...facts };
  for (const name of Object.keys(added) as FactName[]) {
    const own = facts[name];
    const other = added[name];
    merged[name] = isList(own) && isList(other) ? joined(own, other) : (own ?? other);
  }
  // Every value comes from the fact of the same name in one of two sets of facts.
  return { ...(merged as Facts), ...distributorsOf(facts, added), ...teamOf(facts, added) };
}

function isList(value: unknown): value is readonly object[] {
  return Array.isArray(value);
}

/** A channel that both name is one channel. */
function joined(own: readonly object[], other: readonly object[]): readonly object[] {
  const known = new Set(own.map(keyOf));
  return [...own, ...other.filter((item) => !known.has(keyOf(item)))];
}

function keyOf(item: object): string {
  return JSON.stringify(item, (key, value: unknown) =>
    key === 'span' || key === 'path' || key === 'strength' ? undefined : value,
  );
}

function distributorsOf(
  { distributors: own }: Facts,
  { distributors: other }: Facts,
): Pick<Facts, 'distributors'> {
  if (own === undefined || other === undefined) return {};
  const distributors: Distributors = {
    ...other,
    ...own,
    leadTimes: [...own.leadTimes, ...other.leadTimes],
  };
  return { distributors: withoutPath(distributors, own) };
}

function teamOf(
  { securityTeam: own }: Facts,
  { securityTeam: other }: Facts,
): Pick<Facts, 'securityTeam'> {
  if (own === undefined || other === undefined) return {};
  const members = own.members.length > 0 ? own.members : other.members;
  const securityTeam: SecurityTeam = { ...other, ...own, members };
  return { securityTeam: withoutPath(securityTeam, own) };
}

/** The fact itself stands where the policy states it. */
function withoutPath<Fact extends { readonly path?: string }>(
  fact: Fact,
  { path }: { readonly path?: string },
): Fact {
  if (path !== undefined) return fact;
  const entries = Object.entries(fact).filter(([key]) => key !== 'path');
  // Only the optional path is taken away.
  return Object.fromEntries(entries) as Fact;
}

/** The same value with the path on every part that has a span. */
function withPath<Value>(value: Value, path: string): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withPath(item, path)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => [
    key,
    key === 'span' ? part : withPath(part, path),
  ]);
  const copy = Object.fromEntries(parts) as Value;
  return 'span' in value ? { ...copy, path } : copy;
}
