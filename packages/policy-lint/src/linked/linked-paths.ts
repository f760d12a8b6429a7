import type { PolicyDocument } from '../document/document.ts';
import { ELSEWHERE, targetPath } from './target-path.ts';

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
    const path = fileAt(url, source.path);
    if (path !== undefined && isPart(path) && path !== source.path) paths.add(path);
  }
  return [...paths];
}

function isPart(path: string): boolean {
  return TEXT.test(path) && ABOUT.test(path) && !OTHERS.test(path);
}

/** Where a relative link leads; links to other sites and into the text itself lead to no file. */
function fileAt(url: string, from: string): string | undefined {
  const [target = ''] = url.split(/[?#]/);
  return target === '' || ELSEWHERE.test(target) ? undefined : targetPath(target, from);
}
