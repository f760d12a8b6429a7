import { latest, once } from '@embargo/case';

import type { OpenCase, Response, ResponseStep, StepOutcome } from '../case.ts';
import { cveForm } from '../report/cve-form.ts';
import { say } from './say.ts';

/** Who a person writes to where GitHub gives no ID. */
const FORMS = {
  mitre: 'Request a CVE ID by the form at `https://cveform.mitre.org`, which is filled in below',
  'own-cna': 'Reserve a CVE ID as the project’s own CNA; its record is prepared below',
  dwf: 'The policy names the DWF, which gives no CVE IDs any more; request one from GitHub, or from MITRE by the form that is filled in below',
  other: 'Request a CVE ID where the policy says, by what is prepared below',
} as const;

const NO_VERSIONS =
  'Enter the affected versions in the advisory: no CNA takes a request for a CVE ID before';

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
  async take(one, response) {
    const { affected } = one.advisory;
    if (!affected.some(({ affectedVersions }) => affectedVersions !== undefined)) {
      return { asked: NO_VERSIONS };
    }
    const source = response.project.promises.facts.cve?.source ?? 'github';
    if (source === 'github') return askGitHub(one, response);
    const data = { step: 'cve-form', progress: 'done' } as const;
    return {
      said: await say(one, { kind: 'step', data }, response),
      asked: `${FORMS[source]}; then write \`/cve-requested ${source === 'dwf' ? 'mitre' : source}\``,
      prepared: { title: 'The request for a CVE ID', text: cveForm(one, response) },
    };
  },
};

async function askGitHub(one: OpenCase, response: Response): Promise<StepOutcome> {
  const { ghsaId } = one.advisory;
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
