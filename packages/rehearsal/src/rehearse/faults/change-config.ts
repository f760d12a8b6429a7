import { CONFIG_PATH } from '@embargo/core';
import type { EmbargoConfig } from '@embargo/core';

import { placeInRepository } from '../fill-github.ts';
import { CAST } from '../people/cast.ts';
import type { Play } from '../play.ts';

/** Commits another configuration to the public repository. */
export function changeConfig(
  { stage, request }: Play,
  change: (config: EmbargoConfig) => EmbargoConfig,
): void {
  const config = { ...change(stage.config), policy: placeInRepository(request.policyPath) };
  stage.github.commit(stage.repository, {
    branch: 'main',
    files: { [CONFIG_PATH]: JSON.stringify(config) },
    message: 'Change the configuration',
    author: CAST.admin,
  });
}
