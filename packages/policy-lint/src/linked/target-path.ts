/** Whether a URL leads to another site: it has a scheme, or takes the one of its page. */
export const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * The path from the root that a relative target (without query and fragment) leads to from a file;
 * nothing where it leads out of the root, which is the empty path. GitHub reads a leading slash as
 * the root of the repository. Where the file itself is given from the root of the disk, so is this.
 */
export function targetPath(target: string, from: string): string | undefined {
  if (target.startsWith('/')) return normalized(decodedUri(target.slice(1)));
  return normalized(`${from.slice(0, from.lastIndexOf('/') + 1)}${decodedUri(target)}`);
}

/** What a percent-encoded text stands for; itself where it is not well encoded. */
export function decodedUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
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
  return `${root}${kept.join('/')}`;
}
