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
  const { sourceRepositoryRef, sourceRepositoryUri, buildConfigUri = '' } = signed.verdict.claims;
  const repository = sourceRepositoryUri ?? `${GITHUB}/${evidence.expected.repository}`;
  const ref = sourceRepositoryRef ?? signed.source.workflow?.sourceRef;
  const [file = ''] = buildConfigUri.split('@');
  return { workflow: { ref, repository, path: file.slice(repository.length + 1) } };
}
