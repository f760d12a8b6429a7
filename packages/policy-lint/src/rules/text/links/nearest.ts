/** How many letters may differ for a name to be the one that was meant. */
const NEAR = 2;

/** The existing path whose name is nearest to a missing one: the same name elsewhere, or a slip. */
export function nearestPath(missing: string, files: ReadonlySet<string>): string | undefined {
  const wanted = nameOf(missing).toLowerCase();
  let best: string | undefined;
  let bestRank = Infinity;
  for (const file of files) {
    const rank = rankOf(nameOf(file).toLowerCase(), wanted) + (isBeside(file, missing) ? 0 : 0.5);
    if (rank < bestRank) {
      best = file;
      bestRank = rank;
    }
  }
  return best;
}

/** The nearest of some words, where one is near at all. */
export function nearestWord(missing: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestRank = Infinity;
  for (const word of words) {
    const rank = rankOf(word, missing);
    if (rank < bestRank) {
      best = word;
      bestRank = rank;
    }
  }
  return best;
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (wanted.length <= NEAR || Math.abs(name.length - wanted.length) > NEAR) return Infinity;
  const distance = editDistance(name, wanted);
  return distance <= NEAR ? distance : Infinity;
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = one.charAt(row - 1) === other.charAt(column - 1) ? 0 : 1;
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
      );
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isBeside(one: string, other: string): boolean {
  return one.slice(0, one.lastIndexOf('/') + 1) === other.slice(0, other.lastIndexOf('/') + 1);
}
