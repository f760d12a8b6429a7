import { cveIdsNamedIn, ghsaIdsNamedIn } from './ids.ts';
import { isSameChange, linesOf } from './patch-lines.ts';
import { bounded } from './public-text.ts';
import type { PublicText } from './public-text.ts';
import { runsOf } from './shingles.ts';
import type { Index, Origin } from './secret-index.ts';
import { isShortPlace, tellsSummary } from './short-places.ts';
import { contentWords } from './words.ts';

const BETWEEN_NAMES = /[\s'"`()[\]<>,;]+/;

export type LeakedPart =
  'ghsa-id' | 'cve-id' | 'fork-name' | 'fork-branch' | 'summary' | 'description' | 'patch';

/** An embargoed fact that stands in public. All of it is embargoed. */
export interface Leak {
  readonly ghsaId: string;
  readonly part: LeakedPart;
  readonly found: PublicText;
  /** The folded words that are the same, letters and digits only; absent where an id was found. */
  readonly words?: string;
}

/**
 * Finds what of the open advisories can be read in public texts, each part once a text. Takes time
 * in proportion to the texts; a paraphrase is not found.
 */
export function findLeaks(texts: readonly PublicText[], index: Index): Leak[] {
  return texts.flatMap((text) => {
    const found = { ...text, text: bounded(text.text).text };
    const leaks = [
      ...leakedIds(found, index),
      ...(text.kind === 'changed-lines' ? leakedPatches(found, index) : []),
      ...leakedBranches(found, index),
      ...leakedWords(found, index),
    ];
    return onePerPart(leaks);
  });
}

function leakedIds(found: PublicText, index: Index): Leak[] {
  const ghsaIds = ghsaIdsNamedIn(found.text).filter((id) => index.ghsaIds.has(id));
  const holders = cveIdsNamedIn(found.text).flatMap((id) => index.cveIds.get(id) ?? []);
  return [
    ...ghsaIds.map((ghsaId): Leak => ({ ghsaId, part: 'ghsa-id', found })),
    ...holders.map((ghsaId): Leak => ({ ghsaId, part: 'cve-id', found })),
  ];
}

function leakedWords(found: PublicText, index: Index): Leak[] {
  const words = contentWords(found.text);
  const leaks: Leak[] = [];
  for (const run of runsOf(words, index.runLengths)) {
    for (const { ghsaId, part } of index.runs.get(run) ?? []) {
      leaks.push({ ghsaId, part, found, words: run });
    }
  }
  if (isShortPlace(found)) {
    const held = new Set(words);
    const told = index.summaries.filter((summary) => tellsSummary(held, summary));
    leaks.push(...told.map(({ ghsaId }): Leak => ({ ghsaId, part: 'summary', found })));
  }
  return leaks;
}

function leakedBranches(found: PublicText, { branches }: Index): Leak[] {
  if (branches.size === 0) return [];
  const names = found.text.toLowerCase().split(BETWEEN_NAMES).flatMap(branchNames);
  const holders = new Set(names.flatMap((name) => branches.get(name) ?? []));
  return [...holders].map((ghsaId) => ({ ghsaId, part: 'fork-branch', found }));
}

/** A branch is also named with the remote, owner or author before it. */
function branchNames(name: string): string[] {
  return [name, name.replace(/^[^/:]*[/:]/, '')];
}

function leakedPatches(found: PublicText, index: Index): Leak[] {
  const shared = new Map<Origin, number>();
  for (const line of new Set(linesOf(found.text))) {
    for (const origin of index.lines.get(line) ?? []) {
      shared.set(origin, (shared.get(origin) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([{ path, size }, count]) => isSameChange(size, count, path === found.path))
    .map(([{ ghsaId }]) => ({ ghsaId, part: 'patch', found }));
}

function onePerPart(leaks: readonly Leak[]): Leak[] {
  const parts = new Map<string, Leak>();
  for (const leak of leaks) {
    const key = `${leak.ghsaId} ${leak.part}`;
    if (!parts.has(key)) parts.set(key, leak);
  }
  return [...parts.values()];
}
