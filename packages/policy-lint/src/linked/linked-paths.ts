import type { PolicyDocument } from '../document/document.ts';

/** Texts that may be a part of a policy. */
const TEXT = /\.(?:md|markdown|rst|adoc|asciidoc|txt)$/i;

/** Names that say what the file is about. */
const ABOUT =
  /secur|vulnerab|disclos|embargo|distribut|psirt|incident|report(?:ing)?[-_ ](?:a[-_ ])?(?:vuln|secur|issue|bug)|cve|advisor/i;

/** Well-known files that every repository links to and that promise nothing of this kind. */
const OTHERS =
  /(?:^|\/)(?:readme|contributing|code[-_]of[-_]conduct|changelog|changes|license|governance|support|codeowners)[^/]*$/i;

/** The repository's files that a policy links to as parts of itself, by their path from the root. */
export function linkedPaths({ links, source }: PolicyDocument): string[] {
  const paths = new Set<string>();
  for (const { kind, url } of links) {
    if (kind !== 'link' && kind !== 'definition') continue;
    const path = targetOf(url, source.path);
    if (path !== undefined && isPart(path) && path !== source.path) paths.add(path);
  }
  return [...paths];
}

function isPart(path: string): boolean {
  return TEXT.test(path) && ABOUT.test(path) && !OTHERS.test(path);
}

/** The path from the root that a relative link leads to; nothing where it leads out of it. */
export function targetOf(url: string, from: string): string | undefined {
  if (
    url === '' ||
    url.startsWith('#') ||
    url.startsWith('//') ||
    /^[a-z][a-z\d+.-]*:/i.test(url)
  ) {
    return undefined;
  }
  const [target = ''] = url.split(/[?#]/);
  // GitHub reads a leading slash as the root of the repository.
  if (target.startsWith('/')) return normalized(decoded(target.slice(1)));
  return normalized(`${from.slice(0, from.lastIndexOf('/') + 1)}${decoded(target)}`);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Without `.` and `..`; nothing where `..` climbs out. */
function normalized(path: string): string | undefined {
  const root = path.startsWith('/') ? '/' : '';
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.pop() === undefined) return undefined;
  }
  return kept.length === 0 ? undefined : `${root}${kept.join('/')}`;
}
