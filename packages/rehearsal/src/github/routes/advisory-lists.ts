import { choice } from '../http/fields.ts';
import type { Call } from '../http/call.ts';
import type { Advisory } from '../state/advisory.ts';

const STATES = ['triage', 'draft', 'published', 'closed'] as const;

/** Filters and sorts as the query asks; the newest first where it does not. */
export function listedAdvisories<Listed extends { readonly advisory: Advisory }>(
  { query }: Call,
  advisories: readonly Listed[],
): readonly Listed[] {
  const asked = Object.fromEntries(query);
  const state = choice(asked, 'state', STATES);
  const sort = choice(asked, 'sort', ['created', 'updated', 'published']) ?? 'created';
  const direction = choice(asked, 'direction', ['asc', 'desc']) ?? 'desc';
  const kept = advisories.filter(({ advisory }) => state === undefined || advisory.state === state);
  const sign = direction === 'asc' ? 1 : -1;
  return [...kept].sort(
    (one, other) => sign * (instantOf(one.advisory, sort) - instantOf(other.advisory, sort)),
  );
}

function instantOf(advisory: Advisory, sort: 'created' | 'updated' | 'published'): number {
  const at = {
    created: advisory.createdAt,
    updated: advisory.updatedAt,
    published: advisory.publishedAt,
  };
  return at[sort]?.getTime() ?? 0;
}
