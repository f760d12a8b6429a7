import { failed, passed } from '../../check.ts';
import { provenanceCheck } from './provenance-check.ts';

/** What GitHub's builder called itself before it took the name of the workflow. */
const GITHUB_HOSTED = 'https://github.com/actions/runner/github-hosted';

/** Who built it, by the whole name; each builder that is trusted has a level. */
export const builder = provenanceCheck({
  id: 'builder',
  promise: 'A trusted builder built it',
  judge({ evidence, signed, provenance }) {
    const trusted = evidence.expected.builders ?? defaultBuilders(signed.verdict.names);
    const found = trusted.find(({ id }) => id === provenance.builderId);
    if (found !== undefined) return passed(`${found.id}, SLSA build level ${found.level}`);
    const expected = trusted.map(({ id }) => id).join(' or ');
    return failed('BUILDER_OTHER', expected, provenance.builderId);
  },
});

function defaultBuilders(names: readonly string[]): readonly { id: string; level: number }[] {
  return [...names, GITHUB_HOSTED].map((id) => ({ id, level: 2 }));
}
