import { fill, valueIn } from './template.ts';
import type { ReleasePolicy } from './release-policy.ts';

/**
 * The version that a folder's names speak of: the one under which most artifacts of the policy are
 * there. Nothing where no name has a version, or where two versions fit as well.
 */
export function versionOfNames(
  policy: ReleasePolicy,
  names: readonly string[],
): string | undefined {
  const templates = templatesOf(policy);
  const counts = new Map<string, number>();
  for (const template of templates) {
    for (const name of names) {
      const version = valueIn(template, 'version', name);
      if (version !== undefined) counts.set(version, (counts.get(version) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}

/** The version of a tag; nothing where the policy's tags have another form. */
export function versionOfTag(
  { tag = 'v{version}' }: ReleasePolicy,
  found: string,
): string | undefined {
  return valueIn(tag, 'version', found);
}

function templatesOf({ tag = 'v{version}', artifacts }: ReleasePolicy): readonly string[] {
  return artifacts.flatMap(({ name, platforms }) => {
    const written = fill(name, { tag });
    if (platforms === undefined) return [written];
    return platforms.map((platform) => {
      const [os = '', arch = ''] = platform.split('/');
      return fill(written, { os, arch });
    });
  });
}
