import type { ChangedFile } from '@embargo/github';

/**
 * The files of a unified diff with their hunks. A name that git writes in quotes, for its unusual
 * characters, is left as it is written.
 */
export function filesOfDiff(diff: string): ChangedFile[] {
  return diff
    .split(/^diff --git /m)
    .slice(1)
    .map((section): ChangedFile => {
      const start = section.indexOf('\n@@ ');
      const head = start === -1 ? section : section.slice(0, start);
      const hunks = start === -1 ? {} : { hunks: section.slice(start + 1) };
      return { path: nameIn(head), ...hunks };
    });
}

function nameIn(head: string): string {
  const lines = head.split('\n');
  const named = (mark: string): string | undefined =>
    lines.find((line) => line.startsWith(mark))?.slice(mark.length);
  return named('+++ b/') ?? named('rename to ') ?? named('--- a/') ?? lines[0] ?? '';
}
