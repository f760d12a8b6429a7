import { startLocalGitHub } from '@embargo/rehearsal';
import type { ApiVersion, Exchange, LocalGitHub, LocalGitHubOptions } from '@embargo/rehearsal';

import { createApiCheck } from './github-check.ts';
import type { ApiCheck } from './github-check.ts';

/** A local GitHub whose every request and answer is held to GitHub's own description. */
export interface CheckedGitHub extends LocalGitHub {
  /** What did not fit so far. `close` throws where there is any. */
  readonly violations: string[];
}

const checks = new Map<ApiVersion, ApiCheck>();

/**
 * Starts a local GitHub for a test: `await github.close()` at its end throws when a request or an
 * answer did not fit the OpenAPI description.
 */
export async function startCheckedGitHub(options: LocalGitHubOptions = {}): Promise<CheckedGitHub> {
  const violations: string[] = [];
  const github = await startLocalGitHub({
    ...options,
    observe: (exchange) => {
      violations.push(...checkOf(exchange));
      options.observe?.(exchange);
    },
  });
  return {
    ...github,
    violations,
    close: async () => {
      await github.close();
      if (violations.length > 0) throw new Error(violations.join('\n'));
    },
  };
}

function checkOf(exchange: Exchange): readonly string[] {
  const { version } = exchange;
  const check = checks.get(version) ?? createApiCheck(version);
  checks.set(version, check);
  return check(exchange);
}
