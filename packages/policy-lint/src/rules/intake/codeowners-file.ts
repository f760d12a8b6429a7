import { CODEOWNERS_PATHS } from '@embargo/core';

/** The CODEOWNERS file that GitHub reads, among tracked files. */
export function codeownersPath(files: ReadonlySet<string>): string | undefined {
  return CODEOWNERS_PATHS.find((path) => files.has(path));
}

/** Whether owners are named in any of the ways that projects have, for GitHub or another tool. */
export function hasOwnersFile(files: ReadonlySet<string>): boolean {
  for (const path of files)
    if (/(?:^|\/)(?:CODE)?OWNERS(?:[._]\w{1,20})?$/i.test(path)) return true;
  return false;
}
