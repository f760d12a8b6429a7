import { NO_ECOSYSTEM, purlOf } from '../case/ecosystems.ts';
import type { NoticeAffected, NoticeProject, VersionRange } from '../case/notice-case.ts';

/** The package URL of a package, or of the project where no registry holds it. */
export function purlOfAffected(affected: NoticeAffected, project: NoticeProject): string {
  return (
    purlOf(affected.ecosystem, affected.name) ?? `pkg:github/${project.repository.toLowerCase()}`
  );
}

/** `vers:npm/>=1.0.0|<1.4.2`, see https://github.com/package-url/vers-spec */
export function versOf({ ecosystem, range }: NoticeAffected): string {
  return `vers:${versType(ecosystem)}/${constraintsOf(range)}`;
}

function versType(ecosystem: string): string {
  if (ecosystem === NO_ECOSYSTEM) return 'generic';
  return purlOf(ecosystem, 'x')?.slice('pkg:'.length, -'/x'.length) ?? 'generic';
}

function constraintsOf({ introduced, lastAffected, fixed }: VersionRange): string {
  if (introduced !== undefined && introduced === lastAffected) return quoted(introduced);
  const low = introduced === undefined ? [] : [`>=${quoted(introduced)}`];
  if (lastAffected !== undefined) return [...low, `<=${quoted(lastAffected)}`].join('|');
  const high = fixed === undefined ? [] : [`<${quoted(fixed)}`];
  return [...low, ...high].join('|') || '*';
}

function quoted(version: string): string {
  return encodeURIComponent(version);
}
