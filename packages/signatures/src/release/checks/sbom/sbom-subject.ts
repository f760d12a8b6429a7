import { failed, passed, skipped } from '../../check.ts';
import { sbomCheck } from './sbom-check.ts';

/** The SBOM is about this program in this version, not about another build of it. */
export const sbomSubject = sbomCheck({
  id: 'sbom-subject',
  promise: 'The SBOM is about this program in this version',
  judge({ subject }, { expected: { sbom, version } }) {
    const component = sbom?.component;
    if (component === undefined) return skipped('The policy names no component');
    const wanted = `${component} ${version}`;
    if (subject === undefined) return failed('SBOM_SUBJECT_MISSING', wanted, 'nothing');
    const found = `${subject.name} ${subject.version ?? 'without a version'}`;
    const isVersion = subject.version === version || subject.version === `v${version}`;
    if (subject.name !== component || !isVersion) {
      return failed('SBOM_SUBJECT_OTHER', wanted, found);
    }
    return passed(`It is about ${found}`);
  },
});
