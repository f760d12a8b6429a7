import { latest, standing } from '@embargo/case';
import { isSameLogin } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import { openPeople, openRepository } from '@embargo/github';

import type { OpenCase, Prepared, Response, ResponseStep, StepOutcome } from '../case.ts';
import { say } from './say.ts';

/** The promise of the policy that this keeps. */
const PROMISE = 'private-fix';

const WRITERS = ['admin', 'maintain', 'write'];

/**
 * Has the fix written in a private repository where the policy says so: checks that it is private
 * and that the fix team may write there, and asks people for what GitHub lets no App do.
 */
export const usePrivateRepository: ResponseStep = {
  id: 'use-private-repository',
  isDue: ({ advisory, said }, { project }) =>
    advisory.state === 'draft' &&
    project.promises.facts.privateFix?.place === 'private-repository' &&
    !standing(said, 'ticked').some(({ data }) => data.item === PROMISE),
  async take(one, response) {
    const { privateRepository } = response.inputs;
    if (privateRepository === undefined) {
      return {
        asked: `Write the fix in a private repository and say so with \`/done ${PROMISE}\`; the input private-repository lets the suite check it`,
      };
    }
    const slug = `${privateRepository.owner}/${privateRepository.name}`;
    const { visibility } = await openRepository(response.github, privateRepository).about();
    if (visibility !== 'private') {
      return {
        asked: `The input private-repository names a repository that is ${visibility}, expected one that is private: make it so, or name another`,
      };
    }
    const missing = await withoutAccess(one, response, privateRepository);
    if (missing.length > 0) {
      return { asked: `Let ${missing.map(coded).join(', ')} write to ${coded(slug)}` };
    }
    return moveOf(one, slug) ?? (await noteMoved(one, response));
  },
};

/** Of lead and fix team those who may not write there. */
async function withoutAccess(
  { said }: OpenCase,
  { github }: Response,
  repository: RepositoryName,
): Promise<readonly string[]> {
  const people = await openPeople(github, repository).collaborators();
  const writers = people.filter(({ role }) => WRITERS.includes(role));
  const lead = latest(said, 'fix-lead-named')?.data.login;
  const team = latest(said, 'fix-team-named')?.data.logins ?? [];
  return [...new Set([...(lead === undefined ? [] : [lead]), ...team])].filter(
    (login) => !writers.some((writer) => isSameLogin(writer.login, login)),
  );
}

/** No App sees into a temporary fork, so what is in one, people move. */
function moveOf({ advisory }: OpenCase, slug: string): StepOutcome | undefined {
  const fork = advisory.temporaryFork?.reveal();
  if (fork === undefined) return undefined;
  const prepared: Prepared = {
    title: 'How to move the patches',
    text: [
      `git clone --bare https://github.com/${fork.owner}/${fork.name}.git patches.git`,
      `git -C patches.git push https://github.com/${slug}.git 'refs/heads/*:refs/heads/${advisory.ghsaId.toLowerCase()}/*'`,
      'rm -rf patches.git',
    ].join('\n'),
  };
  const asked = `Move the patches of the temporary fork to ${coded(slug)} and write \`/done ${PROMISE}\``;
  return { asked, prepared };
}

async function noteMoved(one: OpenCase, response: Response): Promise<StepOutcome> {
  return { said: await say(one, { kind: 'ticked', data: { item: PROMISE } }, response) };
}

function coded(name: string): string {
  return `\`${name}\``;
}
