import { PEOPLE, REPOSITORY } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';

/** A Tuesday, on which all the policies with a window release. */
export const RELEASE_DAY = '2026-11-24T16:00Z';
export const IN_WINDOW = new Date('2026-11-24T16:30:00Z');
export const ON_FRIDAY = new Date('2026-11-20T16:30:00Z');

/** Text that only people inside may see. */
export const SECRETS = {
  summary: 'canary-summary the gate stays open',
  description: 'canary-description how it stays open',
  package: 'canary-package',
  branch: 'canary-branch',
  message: 'canary-message',
  title: 'canary-title',
} as const;

const { admin, security, fixers, owners, reporter, outsider, release } = PEOPLE;
const [ada, ben] = security;
const [cleo, dan, eve] = fixers;
const VECTOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

/** What people do with one case, in the order of the process. */
export interface Life {
  readonly ghsaId: string;
  readonly fork: () => string;
  /** Comments as somebody of the security team. */
  readonly say: (...lines: readonly string[]) => void;
  readonly sayAs: (login: string, ...lines: readonly string[]) => void;
  readonly accept: () => void;
  readonly letIn: () => void;
  readonly fillIn: () => void;
  readonly describe: (description: string) => void;
  readonly openFork: () => void;
  readonly openPulls: () => void;
  readonly heads: () => readonly string[];
  readonly approve: (patchIds: readonly string[]) => void;
  readonly merge: () => void;
  readonly answerCredits: () => void;
  /** What the gate keeps on the advisory. */
  readonly gateComment: () => string;
  /** The patch ids in the gate's comment. */
  readonly patchIds: () => readonly string[];
}

/** A private report that nobody has looked at, with somebody in it who should not be. */
export function beginCase(world: GateWorld): Life {
  const { github } = world;
  const { ghsaId } = github.addAdvisory(REPOSITORY, {
    state: 'triage',
    submission: { accepted: false },
    author: reporter,
    summary: SECRETS.summary,
    description: SECRETS.description,
    collaboratingUsers: [outsider],
  });
  const advisory = () => github.advisory(ghsaId);
  const fork = (): string => advisory().temporaryFork ?? '';
  const later = (): void => {
    world.now = new Date(world.now.getTime() + 60_000);
  };
  const sayAs = (login: string, ...lines: readonly string[]): void => {
    later();
    github.comment(ghsaId, login, lines.join('\n'));
  };
  const pulls = () => [...github.repository(fork()).pulls.values()];
  return {
    ghsaId,
    fork,
    say: (...lines) => {
      sayAs(ada, ...lines);
    },
    sayAs,
    accept: () => {
      Object.assign(advisory(), { state: 'draft', submission: { accepted: true } });
    },
    letIn: () => {
      github.setCollaborators(ghsaId, {
        users: [...fixers, reporter],
        teams: ['canary-security'],
      });
    },
    fillIn: () => {
      Object.assign(advisory(), {
        cvssVector: VECTOR,
        vulnerabilities: [
          {
            ecosystem: 'go',
            name: SECRETS.package,
            vulnerableVersionRange: '>= 1.0.0, < 1.4.2',
            patchedVersions: '1.4.2',
            vulnerableFunctions: [],
          },
        ],
      });
    },
    describe: (description) => {
      Object.assign(advisory(), { description });
    },
    openFork: () => {
      github.openFork(ghsaId);
    },
    openPulls: () => {
      for (const base of ['main', 'release-1.4']) openPull(world, fork(), base);
    },
    heads: () => pulls().map(({ headSha }) => headSha),
    approve: (patchIds) => {
      for (const { number } of pulls()) {
        for (const author of [dan, eve, ...owners]) github.review(fork(), number, { author });
      }
      for (const login of [ben, ...owners]) {
        sayAs(login, ...patchIds.map((id) => `/approve ${id}`));
      }
    },
    merge: () => {
      const merged = github.mergeAdvisory(ghsaId, admin);
      if (merged.status !== 'merged') throw new Error(merged.reason);
    },
    answerCredits: () => {
      Object.assign(advisory(), {
        credits: [{ login: reporter, type: 'reporter', state: 'accepted' }],
      });
    },
    gateComment: () => gateCommentOf(advisory()),
    patchIds: () => patchIdsIn(gateCommentOf(advisory())),
  };
}

/** Everybody whom a policy may name agrees. */
export function agree(life: Life, day = RELEASE_DAY): void {
  for (const login of [dan, ben, owners[0], release, admin, reporter]) {
    life.sayAs(login, `/agree ${day}`);
  }
}

/** Opens a pull request in the fork whose commit is by the first of the fix team. */
export function openPull({ github }: GateWorld, fork: string, base: string): void {
  const branch = `${SECRETS.branch}-${base}`;
  const start = github.repository(fork).refs.get(`refs/heads/${base}`);
  if (start === undefined) throw new Error(`the fork has no ${base}`);
  github.setRef(fork, `refs/heads/${branch}`, start);
  github.commit(fork, {
    branch,
    files: { 'src/gate.go': `package gate\n\n// ${base}\nfunc Open() bool { return false }\n` },
    message: SECRETS.message,
    author: cleo,
  });
  github.openPull(fork, { title: SECRETS.title, head: branch, base, author: cleo });
}

/** Does all that every policy asks for before the merge. */
export async function makeReady(world: GateWorld, life: Life, source = 'github'): Promise<void> {
  life.accept();
  life.say('/acknowledge', '/confirm', `/lead @${ada}`);
  life.say(`/fix-team ${fixers.map((login) => `@${login}`).join(' ')}`);
  life.letIn();
  life.fillIn();
  life.openFork();
  life.openPulls();
  life.say(`/cve-requested ${source}`, '/upstream none');
  life.say(...life.heads().map((sha) => `/tests passed ${sha}`));
  await world.run('readiness');
  const ids = life.patchIds();
  life.approve(ids);
  life.say(`/told-distributors ${world.now.toISOString()} ${ids.join(' ')}`);
}

function gateCommentOf({
  comments,
}: {
  readonly comments: readonly { readonly body: string }[];
}): string {
  return comments.find(({ body }) => body.startsWith('<!-- embargo:gate -->'))?.body ?? '';
}

function patchIdsIn(body: string): string[] {
  return [...body.matchAll(/^\| \d+ \| .* \| `([0-9a-f]{40})` \|$/gm)].map(([, id = '']) => id);
}
