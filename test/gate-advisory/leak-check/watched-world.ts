import { Embargoed } from '@embargo/core';
import type { Advisory } from '@embargo/core';
import { GitHubError } from '@embargo/github';

import type {
  PostedText,
  PrivateSide,
  PublicReader,
} from '../../../actions/gate-advisory/src/leak-check/ports.ts';
import type { PublicChange } from '../../../actions/gate-advisory/src/leak-check/public-text.ts';

/** Unique strings in every field of an advisory; none may ever stand in public. */
export const CANARIES = {
  ghsaId: 'GHSA-7c2m-9gqx-w4jf',
  cveId: 'CVE-2031-40417',
  summary: 'Path traversal in zumbrel archive extraction',
  description: 'The quollex extractor joins each vintral member onto the plimsog folder unchecked',
  forkName: 'kiln-ghsa-7c2m-9gqx-w4jf',
  forkBranch: 'resolve-zumbrel-links',
  patchLine: 'target, err := resolveBeneathZumbrel(root, name)',
  reporter: 'canary-reporter',
  team: 'canary-team',
} as const;

export const FORK = { owner: 'kiln-project', name: CANARIES.forkName };

export function advisory(change: Partial<Advisory> = {}): Advisory {
  return {
    ghsaId: CANARIES.ghsaId,
    cveId: CANARIES.cveId,
    state: 'draft',
    summary: new Embargoed<string>(CANARIES.summary),
    description: new Embargoed<string>(CANARIES.description),
    cvss: [],
    affected: [],
    credits: [],
    collaborators: { users: [CANARIES.reporter], teams: [CANARIES.team] },
    report: { reporter: CANARIES.reporter, isAccepted: true },
    temporaryFork: new Embargoed(FORK),
    createdAt: new Date('2026-11-01T00:00:00Z'),
    updatedAt: new Date('2026-11-01T00:00:00Z'),
    ...change,
  };
}

export interface World {
  readonly reader: PublicReader;
  readonly side: PrivateSide;
  readonly comments: Map<string, PostedText[]>;
  readonly issues: (PostedText & { readonly title: string })[];
  /** Every call in order, without what it was given. */
  readonly calls: string[];
  /** Calls that fail from now on. */
  readonly broken: Set<string>;
  change: PublicChange;
}

/** Both sides of a GitHub in memory; what is named in `broken` fails. */
export function openWorld(advisories: readonly Advisory[] = [advisory()]): World {
  const comments = new Map<string, PostedText[]>();
  const issues: World['issues'] = [];
  const calls: string[] = [];
  const broken = new Set<string>();
  let lastId = 0;
  const call = async <T>(name: string, value: () => T): Promise<T> => {
    calls.push(name);
    if (broken.has(name)) throw refusal();
    return value();
  };
  const edit = (texts: PostedText[], id: number, body: string): void => {
    const index = texts.findIndex((text) => text.id === id);
    const before = texts[index];
    if (before !== undefined) texts[index] = { ...before, body };
  };
  const world: World = {
    comments,
    issues,
    calls,
    broken,
    change: { messages: ['Tidy up'], files: [], isWhole: true },
    reader: {
      pullRequest: () => call('pullRequest', () => world.change),
      range: () => call('range', () => world.change),
      openPlaces: () => call('openPlaces', () => []),
      isPublicAdvisory: (id) => call('isPublicAdvisory', () => id === 'GHSA-2222-2222-2222'),
    },
    side: {
      advisories: () => call('advisories', () => advisories),
      fork: () =>
        call('fork', () => ({
          branches: [CANARIES.forkBranch],
          files: [{ path: 'src/unpack.go', hunks: `@@ -1 +1 @@\n+${CANARIES.patchLine}` }],
        })),
      publicBefore: () => call('publicBefore', () => []),
      comments: {
        list: (id) => call('comments.list', () => comments.get(id) ?? []),
        add: (id, body) =>
          call('comments.add', () => {
            comments.set(id, [...(comments.get(id) ?? []), { id: ++lastId, body }]);
          }),
        edit: (id, commentId, body) =>
          call('comments.edit', () => {
            edit(comments.get(id) ?? [], commentId, body);
          }),
      },
      control: {
        isPrivate: () => call('control.isPrivate', () => true),
        issues: () => call('control.issues', () => issues),
        open: ({ title, body }) =>
          call('control.open', () => {
            issues.push({ id: ++lastId, title, body });
          }),
        edit: (number, body) =>
          call('control.edit', () => {
            edit(issues, number, body);
          }),
      },
    },
  };
  return world;
}

function refusal(): GitHubError {
  return new GitHubError({
    code: 'PERMISSION_MISSING',
    reason: 'GitHub answered 403',
    remedy: 'give a permission',
    status: 403,
  });
}
