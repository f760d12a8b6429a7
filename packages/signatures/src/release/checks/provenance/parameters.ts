import { failed, passed } from '../../check.ts';
import { GITHUB } from '../../policy/expected.ts';
import type { ProvenanceCase } from './provenance-check.ts';
import { provenanceCheck } from './provenance-check.ts';
import { firstDifference } from './first-difference.ts';

/** What the build was asked to do, exactly: a parameter that nobody expected is refused. */
export const parameters = provenanceCheck({
  id: 'parameters',
  promise: 'The build was given the expected parameters and no others',
  judge(given) {
    const expected = given.evidence.expected.externalParameters ?? ofGitHub(given);
    const difference = firstDifference(expected, given.provenance.externalParameters);
    if (difference === undefined) return passed(JSON.stringify(expected));
    return failed(`PARAMETER_${difference.kind}`, difference.expected, difference.found);
  },
});

/** What GitHub writes for the workflow that the certificate names. */
function ofGitHub({ evidence, signed }: ProvenanceCase): unknown {
  const { sourceRepositoryRef = '', buildConfigUri = '' } = signed.verdict.claims;
  const repository = `${GITHUB}/${evidence.expected.repository}`;
  const ref = signed.source.workflow?.sourceRef ?? sourceRepositoryRef;
  const [file = ''] = buildConfigUri.split('@');
  return { workflow: { ref, repository, path: file.slice(repository.length + 1) } };
}
