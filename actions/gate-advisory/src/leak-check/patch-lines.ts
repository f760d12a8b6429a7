import type { ChangedFile } from '@embargo/github';

/** Letters and digits that a line must have before two people don't write it by chance. */
const SIGNIFICANT = 14;
/** Lines that many changes bring. */
const USUAL =
  /^[+-](?:(?:import|from|use|using|require|include|package|#include|return (?:nil|null|none|err|false|true))\b|(?:\/\/|#|\*|\/\*)? ?(?:copyright|licensed|spdx)|if err )/;
/** Files that tools write: two updates of one dependency write the same lines. */
const GENERATED = /(?:^|[/.-])(?:lock|sum|snap|lock\.json|lock\.ya?ml|min\.js|min\.css|map)$/i;

/** Shared lines of one file that make the same change, unless the file's whole fix is smaller. */
const SHARED_IN_FILE = 3;

/**
 * The lines of a fix that tell whose it is, by file. A line of a few letters, an import or a
 * licence stands in many changes, a line that the file has anyway is in every hunk near it.
 */
export function fixLines(files: readonly ChangedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = new Map<string, Set<string>>();
  for (const { path, hunks } of files) {
    if (hunks === undefined || GENERATED.test(path)) continue;
    const around = new Set(
      hunks
        .split('\n')
        .filter(isContext)
        .map((line) => folded(line)),
    );
    const own = linesOf(hunks).filter((line) => !around.has(line.slice(1)));
    if (own.length > 0) lines.set(path, new Set([...(lines.get(path) ?? []), ...own]));
  }
  return lines;
}

/** The lines that a diff's hunks add and take away: signed, spaces and case folded, telling ones. */
export function linesOf(hunks: string): string[] {
  return hunks
    .split('\n')
    .filter((line) => /^[+-]/.test(line))
    .map((line) => line.slice(0, 1) + folded(line))
    .filter(isSignificant);
}

/**
 * Whether so many of a fix's lines in one file stand in a public change that both make the same
 * change: three of them, or all where there are fewer, and a third of the file's; in a file of
 * another name three and half.
 */
export function isSameChange(fix: number, shared: number, isSameFile: boolean): boolean {
  if (isSameFile) return shared >= Math.min(SHARED_IN_FILE, fix) && shared * 3 >= fix;
  return shared >= SHARED_IN_FILE && shared * 2 >= fix;
}

function isContext(line: string): boolean {
  return line.startsWith(' ');
}

/** A line without its sign. */
function folded(line: string): string {
  return line.slice(1, 2000).replace(/\s+/g, ' ').trim().toLowerCase();
}

function isSignificant(line: string): boolean {
  if (USUAL.test(line)) return false;
  return (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SIGNIFICANT;
}
