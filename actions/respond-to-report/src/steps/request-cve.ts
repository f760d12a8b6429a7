import { latest, once } from '@embargo/case';

import type { OpenCase, Response, ResponseStep, StepOutcome } from '../case.ts';
import { say } from './say.ts';

/** Who a person writes to where GitHub gives no ID. */
const FORMS = {
  mitre: 'Request a CVE ID by the form at https://cveform.mitre.org',
  'own-cna': 'Reserve a CVE ID as the project’s own CNA',
  dwf: 'The policy names the DWF, which gives no CVE IDs any more; request one from GitHub or MITRE',
  other: 'Request a CVE ID where the policy says',
} as const;

/**
 * Requests a CVE ID from the source that the policy names, at most once. GitHub keeps no trace of a
 * request, so one whose answer was lost is held for a person.
 */
export const requestCve: ResponseStep = {
  id: 'request-cve',
  isDue: ({ advisory, said }, { project }) =>
    advisory.state === 'draft' &&
    advisory.cveId === undefined &&
    project.promises.facts.cve !== undefined &&
    latest(said, 'cve-requested') === undefined,
  take(one, response) {
    const source = response.project.promises.facts.cve?.source ?? 'github';
    if (source === 'github') return askGitHub(one, response);
    const said = `${FORMS[source]}, then write \`/cve-requested ${source}\``;
    return Promise.resolve({ asked: said });
  },
};

async function askGitHub(one: OpenCase, response: Response): Promise<StepOutcome> {
  const { ghsaId, affected } = one.advisory;
  if (!affected.some(({ affectedVersions }) => affectedVersions !== undefined)) {
    return {
      asked:
        'Enter the affected versions in the advisory: GitHub takes no request for a CVE ID before',
    };
  }
  const perform = (): Promise<void> => response.advisories.requestCve(ghsaId);
  const result = await once({ caseId: ghsaId, name: 'request-cve', perform }, response);
  if (result === 'held') {
    return {
      asked:
        'A run asked GitHub for a CVE ID and was cut off; look at the advisory: where it says that one is requested write `/cve-requested github`, else press the button first',
    };
  }
  if (result === 'waiting') return {};
  return { said: await say(one, { kind: 'cve-requested', data: { source: 'github' } }, response) };
}
