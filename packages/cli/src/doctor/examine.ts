import { needsOf } from '../adoption/plan/needs.ts';
import type { Need } from '../adoption/plan/needs.ts';
import { inputsFindings } from './findings/inputs.ts';
import { jobsFindings } from './findings/jobs.ts';
import { peopleFindings } from './findings/people.ts';
import { judgePromises, promisesFindings } from './findings/promises.ts';
import type { JudgedPromise } from './findings/promises.ts';
import { secretsFindings } from './findings/secrets.ts';
import { triggersFindings } from './findings/triggers.ts';
import { usesFindings } from './findings/uses.ts';
import type { OpenSetUp } from './open-set-up.ts';
import { runsOf } from './set-up.ts';
import type { Finding } from './set-up.ts';

/** What files show of a set-up, and what they cannot. */
export interface Examination {
  readonly promises: readonly JudgedPromise[];
  /** Errors first. */
  readonly findings: readonly Finding[];
  /** To be looked up on GitHub: no file shows whether it is there. */
  readonly needs: readonly Need[];
}

/** Holds a set-up against the promises of its policy. */
export function examine({ setUp, findings }: OpenSetUp): Examination {
  const promises = judgePromises(setUp);
  const all = [
    ...findings,
    ...promisesFindings(setUp, promises),
    ...usesFindings(setUp),
    ...jobsFindings(setUp),
    ...triggersFindings(setUp),
    ...inputsFindings(setUp),
    ...secretsFindings(setUp),
    ...peopleFindings(setUp),
  ];
  const runs = runsOf(setUp);
  return {
    promises,
    findings: all.toSorted((one, other) => rank(one) - rank(other)),
    needs: needsOf({
      ...{ facts: setUp.facts, promises: setUp.promises, channels: setUp.config?.channels ?? [] },
      workflows: setUp.workflows.map((workflow) => ({
        ...{ side: workflow.side, text: workflow.text },
        runs: runs.filter((run) => run.workflow === workflow).map(({ action }) => action),
      })),
    }),
  };
}

function rank({ level }: Finding): number {
  return level === 'error' ? 0 : 1;
}
