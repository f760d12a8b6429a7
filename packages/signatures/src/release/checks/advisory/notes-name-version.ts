import { failed, ifObserved, passed, skipped } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghRelease } from '../../commands.ts';
import { versionsIn } from '../../evidence/versions-in.ts';

/** Who reads the notes learns which version to take. */
export const notesNameVersion: ReleaseCheck = {
  id: 'notes-name-version',
  group: 'advisory',
  scope: 'release',
  promise: 'The release notes name the fixed version',
  sources: ['draft', 'release'],
  command: ghRelease,
  judge({ expected, release }) {
    if (!expected.notesNameVersion) return skipped('The policy does not ask for it');
    return ifObserved(release, 'GitHub was not asked', ({ notes }) => {
      const named = versionsIn(notes);
      if (named.includes(expected.version)) return passed(`They name ${expected.version}`);
      return failed('NOTES_SILENT', expected.version, named.slice(0, 5).join(', ') || 'no version');
    });
  },
};
