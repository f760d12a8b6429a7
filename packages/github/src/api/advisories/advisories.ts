import { unobservable } from '@embargo/core';
import type { Advisory, Embargoed, RepositoryName } from '@embargo/core';

import type { GitHub, Read } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields, objectsOf } from '../json.ts';
import { creatingFork, reading, requestingCve, writing } from './areas.ts';
import { bodyOf } from './change.ts';
import type { AdvisoryChange } from './change.ts';
import { completenessOf } from './completeness.ts';
import type { Completeness } from './completeness.ts';
import { readAdvisory } from './read-advisory.ts';

/** The security advisories of one repository. */
export interface Advisories {
  /** All of them, or those that work goes on at. */
  readonly list: (which: 'all' | 'open') => Promise<AdvisoryList>;
  readonly get: (ghsaId: string, options?: Pick<Read, 'isFresh'>) => Promise<Advisory>;
  /** Writes a draft; a repeated call writes another one. */
  readonly create: (draft: AdvisoryDraft) => Promise<Advisory>;
  /** Reads, merges and writes: what others write in between may be lost. */
  readonly update: (ghsaId: string, change: AdvisoryChange) => Promise<Advisory>;
  /** Makes the advisory public, which deletes its temporary fork with all that is not merged. */
  readonly publish: (ghsaId: string) => Promise<Advisory>;
  /** Asks GitHub for a CVE ID; that it was asked can not be read again. */
  readonly requestCve: (ghsaId: string) => Promise<void>;
  /** Asks for the temporary fork, which may take five minutes to appear. */
  readonly createFork: (ghsaId: string) => Promise<void>;
}

export interface AdvisoryList {
  readonly advisories: readonly Advisory[];
  readonly completeness: Completeness;
}

const LIST = '/repos/{owner}/{repo}/security-advisories';
const ONE = `${LIST}/{ghsa_id}`;
const WHAT = 'a security advisory';

export function openAdvisories(github: GitHub, repository: RepositoryName): Advisories {
  const place = { owner: repository.owner, repo: repository.name };
  const at = (ghsaId: string) => ({ ...place, ghsa_id: ghsaId });
  const get: Advisories['get'] = async (ghsaId, { isFresh = false } = {}) => {
    const area = reading(WHAT);
    const answer = await github.read({ path: ONE, parameters: at(ghsaId), area, isFresh });
    return readAdvisory(new Fields(answer, WHAT));
  };
  const patch = async (ghsaId: string, area: Area, body: Readonly<Record<string, unknown>>) => {
    const parameters = at(ghsaId);
    const answer = await github.write({ method: 'PATCH', path: ONE, parameters, area, body });
    return readAdvisory(new Fields(answer, WHAT));
  };
  const post = async (ghsaId: string, what: 'cve' | 'forks', area: Area): Promise<void> => {
    const parameters = at(ghsaId);
    await github.write({ method: 'POST', path: `${ONE}/${what}`, parameters, area });
  };
  return {
    list: (which) => list(github, repository, which),
    get,
    create: (draft) => create(github, repository, draft),
    async update(ghsaId, change) {
      const current = await get(ghsaId, { isFresh: true });
      const body = bodyOf(current, change);
      if (Object.keys(body).length === 0) return current;
      return patch(ghsaId, writing('a change of a security advisory'), body);
    },
    publish: (ghsaId) =>
      patch(ghsaId, writing('the publication of a security advisory'), { state: 'published' }),
    requestCve: (ghsaId) => post(ghsaId, 'cve', requestingCve()),
    createFork: (ghsaId) => post(ghsaId, 'forks', creatingFork()),
  };
}

/** The text that a new advisory begins with. */
export interface AdvisoryDraft {
  readonly summary: Embargoed<string>;
  readonly description: Embargoed<string>;
}

/** GitHub wants one affected package; until somebody fills it in, it is "other" without a name. */
async function create(
  github: GitHub,
  repository: RepositoryName,
  { summary, description }: AdvisoryDraft,
): Promise<Advisory> {
  const answer = await github.write({
    method: 'POST',
    path: LIST,
    parameters: { owner: repository.owner, repo: repository.name },
    area: writing('a new security advisory'),
    body: {
      summary: summary.reveal(),
      description: description.reveal(),
      vulnerabilities: [{ package: { ecosystem: 'other', name: null } }],
    },
  });
  return readAdvisory(new Fields(answer, WHAT));
}

async function list(
  github: GitHub,
  repository: RepositoryName,
  which: 'all' | 'open',
): Promise<AdvisoryList> {
  const states = which === 'all' ? [{}] : [{ state: 'triage' }, { state: 'draft' }];
  const place = { owner: repository.owner, repo: repository.name };
  const area = reading('the list of security advisories');
  const lists = await Promise.all(
    states.map((state) => github.readAll({ path: LIST, parameters: { ...place, ...state }, area })),
  );
  const advisories = lists.flatMap(({ pages }) => objectsOf(pages, WHAT).map(readAdvisory));
  if (lists.some(({ isTruncated }) => isTruncated)) {
    const reason = `There are more security advisories than the ${advisories.length} that were read`;
    return { advisories, completeness: unobservable(reason, 'close those that are done') };
  }
  return { advisories, completeness: await completenessOf(github, repository, advisories) };
}
