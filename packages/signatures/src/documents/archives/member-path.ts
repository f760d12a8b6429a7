import { Refusal } from '../reading.ts';

/** A path in an archive as it is unpacked; one that leads anywhere else is refused. */
export function memberPath(path: string): string {
  const parts = path.replace(/^(?:\.\/)+/, '').split('/');
  const isPlain =
    !path.startsWith('/') && !/[\\\0:]/.test(path) && !parts.some((part) => part === '..');
  if (isPlain) return parts.filter((part) => part !== '' && part !== '.').join('/');
  const shown = JSON.stringify(path.slice(0, 80));
  throw new Refusal('NAME_UNSAFE', `The path ${shown} leads out of the archive`);
}

/** The one that was found, or why there is none. */
export function onlyMember<T>(found: readonly T[], member: string): T {
  const [first, second] = found;
  if (first === undefined) {
    throw new Refusal('ARCHIVE_MEMBER_MISSING', `The archive holds no ${member}`);
  }
  if (second === undefined) return first;
  throw new Refusal('ARCHIVE_MEMBER_TWICE', `The archive holds ${member} twice`);
}
