import { buildAccounts } from './accounts.ts';
import type { AccountBuilder } from './accounts.ts';
import { buildAdvisories } from './advisories.ts';
import type { AdvisoryBuilder } from './advisories.ts';
import { buildPublic } from './public.ts';
import type { PublicBuilder } from './public.ts';
import { buildRepositories } from './repositories.ts';
import type { RepositoryBuilder } from './repositories.ts';
import { buildTokens } from './tokens.ts';
import type { TokenBuilder } from './tokens.ts';
import type { World } from '../world.ts';

/** Fills a local GitHub, and does what people do on the web. */
export type Builder = AccountBuilder &
  RepositoryBuilder &
  AdvisoryBuilder &
  PublicBuilder &
  TokenBuilder;

export function createBuilder(world: World): Builder {
  return {
    ...buildAccounts(world),
    ...buildRepositories(world),
    ...buildAdvisories(world),
    ...buildPublic(world),
    ...buildTokens(world),
  };
}
