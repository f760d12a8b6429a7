import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Roster } from '@embargo/core';
import { startLocalGitHub } from '@embargo/rehearsal';
import type { LocalGitHub } from '@embargo/rehearsal';

import { readInputs } from '../../../actions/track-deadlines/src/inputs.ts';
import { trackDeadlines } from '../../../actions/track-deadlines/src/main.ts';
import { runHere } from '../../support/run-here.ts';
import type { HereRun } from '../../support/run-here.ts';
import { PEOPLE, plus } from './life.ts';
import type { Life } from './life.ts';

const REPOSITORY = 'anvil-works/warden';
const MARK = '<!-- embargo:deadlines -->';
const HOUR = 3_600_000;

/** A GitHub on which the reports of a year come in as its clock goes on. */
export interface Stage {
  /** Lets everything happen until then, and runs the tracker with the team as it is then. */
  readonly runAt: (now: Date, team: Roster) => Promise<HereRun>;
  /** What the tracker wrote on an advisory; empty where it wrote nothing. */
  readonly comment: (life: Life) => string;
  readonly close: () => Promise<void>;
}

export async function openStage(folder: string, lives: readonly Life[]): Promise<Stage> {
  let now = new Date(0);
  const github = await startLocalGitHub({ now: () => now });
  const token = settle(github, folder);
  const workspace = mkdtempSync(path.join(tmpdir(), 'embargo-year-'));
  const ids = new Map<Life, string>();
  const happenings = lives
    .flatMap((life) => happeningsOf(life, github, ids))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  let next = 0;
  const letHappen = (until: Date): void => {
    for (; next < happenings.length; next++) {
      const happening = happenings[next];
      if (happening === undefined || happening.at > until) return;
      now = happening.at;
      happening.play();
    }
  };
  return {
    runAt(instant, team) {
      letHappen(instant);
      // All JSON is YAML.
      writeFileSync(path.join(workspace, 'roster.yml'), JSON.stringify(team));
      now = instant;
      return runTracker({ url: github.url, now, workspace, token });
    },
    comment: (life) => trackersComment(github, ids.get(life)),
    async close() {
      rmSync(workspace, { recursive: true, force: true });
      await github.close();
    },
  };
}

function settle(github: LocalGitHub, folder: string): string {
  github.addOrganization('anvil-works', { members: [PEOPLE.ada, PEOPLE.ben] });
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
  const config = `version: 1\npeople:\n  securityTeam: ['@${PEOPLE.ada}', '@${PEOPLE.ben}']\n`;
  const files = { ...Object.fromEntries(texts), '.github/embargo.yml': config };
  github.addRepository(REPOSITORY, { files });
  const permissions = {
    repository_advisories: 'write',
    members: 'read',
    contents: 'read',
    administration: 'read',
  } as const;
  return github.appToken({ account: 'anvil-works', permissions });
}

interface Happening {
  readonly at: Date;
  readonly play: () => void;
}

/** What people do with one advisory; it is opened before anything is written on it. */
function happeningsOf(life: Life, github: LocalGitHub, ids: Map<Life, string>): Happening[] {
  const idOf = (): string => ids.get(life) ?? '';
  const { openedAt, scoredAt, score, publishedAt, namesFix } = life;
  const closedAt = closingOf(life);
  const change = (at: Date | undefined, play: () => void): Happening[] =>
    at === undefined ? [] : [{ at, play }];
  const product = { ecosystem: 'npm', name: 'gate', vulnerableVersionRange: '< 1.4.2' };
  return [
    { at: openedAt, play: () => void ids.set(life, report(life, github)) },
    ...life.words.map(({ saidAt, by, text }) => ({
      at: saidAt,
      play: () => void github.comment(idOf(), by, text),
    })),
    ...change(scoredAt, () => {
      if (score !== undefined) github.advisory(idOf()).cvssVector = score.vector;
    }),
    ...change(publishedAt, () => {
      const patchedVersions = namesFix ? '1.4.2' : undefined;
      const vulnerabilities = [{ ...product, patchedVersions, vulnerableFunctions: [] }];
      Object.assign(github.advisory(idOf()), { vulnerabilities });
      github.publishAdvisory(idOf(), PEOPLE.ada);
    }),
    ...change(closedAt, () => {
      Object.assign(github.advisory(idOf()), { state: 'closed', closedAt });
    }),
  ];
}

function report({ isByMail }: Life, github: LocalGitHub): string {
  const summary = 'canary-summary the gate stays open';
  const given = isByMail
    ? { state: 'draft' as const, author: PEOPLE.ada }
    : { state: 'triage' as const, author: PEOPLE.reporter, submission: { accepted: false } };
  return github.addAdvisory(REPOSITORY, { ...given, summary }).ghsaId;
}

/** Who declines a report closes its advisory some days later. */
export function closingOf({ words, publishedAt }: Life): Date | undefined {
  const last = words.findLast(({ what }) => what === 'declined' || what === 'confirmed');
  const isDeclined = last?.what === 'declined' && publishedAt === undefined;
  return isDeclined ? plus(last.saidAt, 80 * HOUR) : undefined;
}

interface Where {
  readonly url: string;
  readonly now: Date;
  readonly workspace: string;
  readonly token: string;
}

function runTracker({ token, workspace, ...where }: Where): Promise<HereRun> {
  return runHere((read, deps) => trackDeadlines(readInputs(read), deps), {
    ...where,
    workspace,
    inputs: {
      token,
      'github-token': token,
      repository: REPOSITORY,
      ledger: path.join(workspace, 'ledger'),
      'ledger-key': 'canary-ledger-key-0123456789abcdef',
      every: 'P7D',
      roster: 'roster.yml',
    },
  });
}

function trackersComment(github: LocalGitHub, ghsaId: string | undefined): string {
  if (ghsaId === undefined) return '';
  const bodies = github.advisory(ghsaId).comments.map(({ body }) => body);
  return bodies.find((body) => body.startsWith(MARK)) ?? '';
}
