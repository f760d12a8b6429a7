import { latest, standing } from '@embargo/case';
import type { Said } from '@embargo/case';
import type { Advisory, Facts } from '@embargo/core';

import type { LookedBackOn } from './retrospective.ts';

/** What there is to look back on in a case, and was not yet. */
export function occasionOf(
  advisory: Advisory,
  said: readonly Said[],
  facts: Facts,
): LookedBackOn['occasion'] | undefined {
  const held = standing(said, 'retrospective-held').map(({ at }) => at);
  const isDue = (since: string | undefined): boolean =>
    since !== undefined && !held.some((at) => at >= since);
  if (facts.retrospective !== undefined && isDue(releaseOf(advisory, said))) return 'release';
  const broken = latest(said, 'embargo-broken')?.at;
  return facts.embargoBreach !== undefined && isDue(broken) ? 'leak' : undefined;
}

/** When the case came to its end; nothing before. */
function releaseOf({ state, publishedAt }: Advisory, said: readonly Said[]): string | undefined {
  if (state !== 'published') return undefined;
  return latest(said, 'released')?.at ?? publishedAt?.toISOString();
}
