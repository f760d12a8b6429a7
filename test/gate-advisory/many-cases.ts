import path from 'node:path';

import type { Exchange } from '@embargo/rehearsal';

import { openGateWorld, PEOPLE, REPOSITORY } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';
import { openPull } from './life-of-a-case.ts';

const policy = path.resolve(import.meta.dirname, '../fixtures/policies/warden');
const CONTROL = 'anvil-works/control';

/** How many requests a run took over so many open advisories. */
export interface Counted {
  readonly requests: number;
  /** Of the list of advisories. */
  readonly pages: number;
  /** Reads that were asked twice, each as its method, address and body. */
  readonly repeated: readonly string[];
}

export interface ManyCases {
  readonly world: GateWorld;
  readonly count: (mode: string) => Promise<Counted>;
}

/** Open advisories, each with a fork that has a pull request for two branches, and a ledger on GitHub. */
export async function openManyCases(advisories: number): Promise<ManyCases> {
  const world = await openGateWorld({ policy });
  const { github } = world;
  const [ada] = PEOPLE.security;
  for (let number = 1; number <= advisories; number++) {
    const { ghsaId } = github.addAdvisory(REPOSITORY, { summary: `${number}`, author: ada });
    github.comment(ghsaId, ada, '/acknowledge');
    const fork = github.openFork(ghsaId);
    for (const base of ['main', 'release-1.4']) openPull(world, `${fork.owner}/${fork.name}`, base);
  }
  const ledgerToken = github.appToken({
    account: 'anvil-works',
    permissions: { contents: 'write', metadata: 'read' },
  });
  const inputs = { ledger: CONTROL, 'ledger-token': ledgerToken };
  return {
    world,
    async count(mode) {
      world.renewTokens();
      const from = github.requests.length;
      await world.run(mode, { inputs });
      return counted(github.requests.slice(from));
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
    pages: exchanges.filter(({ url }) => url.includes('/security-advisories?')).length,
    repeated,
  };
}
