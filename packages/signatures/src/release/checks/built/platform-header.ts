import { readExecutable, runsOn } from '../../../documents/executable.ts';
import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { fileHeader } from '../../commands.ts';
import type { AssetFile } from '../../evidence/evidence.ts';

/** A program's header names the platform that its name promises. */
export const platformHeader: ArtifactCheck = {
  id: 'platform-header',
  group: 'built',
  scope: 'artifact',
  promise: 'The program is for the platform that it is named for',
  command: fileHeader,
  judge(_, { name, platform, program, file }) {
    if (platform === undefined) return skipped('The policy names no platform for it');
    const head = headOf(file, program);
    if (typeof head === 'string') {
      return failed('PROGRAM_MISSING', `${program ?? name} in the archive`, head);
    }
    const executable = readExecutable(head);
    if (executable.status === 'refused') {
      return failed(executable.code, `a program for ${platform}`, executable.message);
    }
    const { format, os, architectures } = executable.value;
    const found = architectures.map((architecture) => `${os}/${architecture}`).join(', ');
    if (!runsOn(executable.value, platform)) return failed('PLATFORM_OTHER', platform, found);
    return passed(`Its ${format} header says ${found}`);
  },
};

/** The first bytes of the program, or why they are not to be had. */
function headOf(file: AssetFile, program: string | undefined): Uint8Array | string {
  if (program === undefined) return file.head;
  if (file.program === undefined) return 'it was not opened';
  return file.program.status === 'observed' ? file.program.value : file.program.reason;
}
