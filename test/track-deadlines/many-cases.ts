import type { Exchange } from '@embargo/rehearsal';

import { ADA, CONTROL, REPOSITORY } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { openTrackWorld } from './track-world.ts';

export interface Counted {
  readonly requests: number;
  /** Of the list of advisories. */
  readonly pages: number;
  /** Reads that were asked twice, each as its method, address and body. */
  readonly repeated: readonly string[];
}

export interface ManyCases {
  readonly world: CaseWorld;
  /** Runs the tracker over all of them. */
  readonly count: () => Promise<Counted>;
}

/** Open advisories, each acknowledged in a comment, and a ledger on GitHub that knows of it. */
export async function openManyCases(advisories: number): Promise<ManyCases> {
  const world = await openTrackWorld();
  for (let number = 1; number <= advisories; number++) {
    const ghsaId = world.report();
    world.github.comment(ghsaId, ADA, '/acknowledge');
  }
  const inputs = { ledger: CONTROL };
  return {
    world,
    async count() {
      const from = world.github.requests.length;
      const token = world.freshToken();
      await world.run({ inputs: { ...inputs, token, 'github-token': token } });
      return counted(world.github.requests.slice(from));
    },
  };
}

function counted(exchanges: readonly Exchange[]): Counted {
  const seen = new Set<string>();
  const repeated: string[] = [];
  for (const { method, url, body, headers } of exchanges) {
    const isRead = method === 'GET' || url === '/graphql';
    const key = `${method} ${url} ${headers['accept'] ?? ''} ${body}`;
    if (isRead && seen.has(key)) repeated.push(key);
    seen.add(key);
  }
  return {
    requests: exchanges.length,
    pages: exchanges.filter(({ url }) => url.includes(`/${REPOSITORY}/security-advisories?`))
      .length,
    repeated,
  };
}
