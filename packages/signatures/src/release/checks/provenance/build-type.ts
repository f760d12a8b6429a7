import { failed, passed } from '../../check.ts';
import { provenanceCheck } from './provenance-check.ts';

/** How the parameters are to be read; another type gives the same names another meaning. */
export const buildType = provenanceCheck({
  id: 'build-type',
  promise: 'It was built in a way that is known',
  judge({ evidence, provenance }) {
    const { buildTypes } = evidence.expected;
    if (buildTypes.includes(provenance.buildType)) return passed(provenance.buildType);
    return failed('BUILD_TYPE_OTHER', buildTypes.join(' or '), provenance.buildType);
  },
});
