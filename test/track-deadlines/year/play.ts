import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openPromises } from '@embargo/case';
import type { CaseSetting, Project, ReadCase } from '@embargo/case';
import { Embargoed, escalationOf, observed } from '@embargo/core';
import type { Advisory, Due } from '@embargo/core';
import type { AdvisoryComment } from '@embargo/github';
import { openFileStore } from '@embargo/ledger';
import type { CaseRecord } from '@embargo/ledger';

import { trackCase } from '../../../actions/track-deadlines/src/tracking/track-case.ts';
import { PEOPLE } from './life.ts';
import type { Life } from './life.ts';
import type { Standing } from './model.ts';

const GHSA_ID = 'GHSA-2345-6789-cfgh';
const KEY = 'canary-ledger-key-0123456789abcdef';

/** The suite's own judgement of a case, as the action makes it, at any instant. */
export type Judge = (life: Life, now: Date) => readonly Due[] | undefined;

/** Reads a policy as the action does; what is said is heard anew at each instant. */
export async function openJudge(folder: string): Promise<Judge> {
  const setting = await openSetting(folder);
  const record = observed(await emptyRecord());
  return (life, now) => {
    const comments = observed(commentsOf(life, now));
    const advisory = advisoryOf(life, now);
    const one: ReadCase = { advisory, record, comments, hasComments: true };
    const tracked = trackCase(one, { ...setting, now });
    return tracked.events === undefined ? undefined : tracked.promises;
  };
}

/** What the model says of it too, in the model's words. */
export function shown(due: Due, now: Date): Omit<Standing, 'promised'> {
  const reminder = escalationOf(due, now);
  return {
    line: due.origin?.span.start.line ?? 0,
    state: due.state,
    ...(due.earliest === undefined ? {} : { earliest: due.earliest }),
    ...(due.due === undefined ? {} : { due: due.due }),
    ...(due.doneAt === undefined ? {} : { doneAt: due.doneAt }),
    ...(reminder === undefined ? {} : { reminder }),
    isPerhaps: due.isConditional,
  };
}

async function openSetting(folder: string): Promise<CaseSetting> {
  const paths = new Set(['SECURITY.md']);
  const readTexts = async (names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const texts = new Map<string, string>();
    for (const name of names) {
      const text = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
      if (text !== undefined) texts.set(name, text);
    }
    return texts;
  };
  const files = { paths, readTexts };
  const promises = await openPromises(files, { configPath: '.github/embargo.yml' });
  const people = { securityTeam: [`@${PEOPLE.ada}`, `@${PEOPLE.ben}`] };
  const sources = {
    ...promises,
    owner: 'anvil-works',
    codeowners: undefined,
    administrators: observed([]),
    people,
  };
  const snapshot = {
    ...files,
    headSha: '0'.repeat(40),
    defaultBranch: 'main',
    isPrivate: false,
    branches: observed([]),
  };
  const project: Project = { promises, snapshot, sources, linkTo: () => undefined };
  return { project, members: new Map() };
}

async function emptyRecord(): Promise<CaseRecord> {
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-year-'));
  const reading = await openFileStore({ folder, secret: KEY }).read(GHSA_ID);
  rmSync(folder, { recursive: true });
  if (reading.status !== 'readable') throw new Error('An empty ledger was not readable');
  return reading;
}

function commentsOf({ words }: Life, now: Date): readonly AdvisoryComment[] {
  return words
    .filter(({ saidAt }) => saidAt <= now)
    .map(({ saidAt, by, text }, index) => ({
      id: index + 1,
      author: by,
      body: new Embargoed(text),
      createdAt: saidAt,
      updatedAt: saidAt,
      isEdited: false,
    }));
}

function advisoryOf(life: Life, now: Date): Advisory {
  const { openedAt, publishedAt, isByMail, score, scoredAt, namesFix } = life;
  const isPublished = publishedAt !== undefined && publishedAt <= now;
  const isScored = score !== undefined && scoredAt !== undefined && scoredAt <= now;
  const range = { ecosystem: 'npm', name: 'gate', affectedVersions: '< 1.4.2' };
  return {
    ghsaId: GHSA_ID,
    state: isPublished ? 'published' : 'draft',
    summary: new Embargoed('canary-summary'),
    description: new Embargoed('canary-description'),
    cvss: isScored ? [{ vector: score.vector }] : [],
    affected: [isPublished && namesFix ? { ...range, fixedVersions: '1.4.2' } : range],
    credits: [],
    collaborators: { users: [], teams: [] },
    createdAt: openedAt,
    updatedAt: openedAt,
    ...(isPublished ? { publishedAt } : {}),
    ...(isByMail ? {} : { report: { reporter: PEOPLE.reporter, isAccepted: true } }),
  };
}
