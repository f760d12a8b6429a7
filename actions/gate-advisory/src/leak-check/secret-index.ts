import type { LeakedPart } from './find-leaks.ts';
import { fixLines } from './patch-lines.ts';
import type { Secrets } from './secrets.ts';
import { descriptionShingles, runsOf, summaryShingles } from './shingles.ts';
import { summaryWords } from './short-places.ts';
import type { SummaryWords } from './short-places.ts';
import { contentWords, isTelling, wordsOf } from './words.ts';

/** The embargoed facts, laid out so that a public text is read once. */
export interface Index {
  readonly ghsaIds: ReadonlySet<string>;
  /** The advisories of a CVE ID. */
  readonly cveIds: ReadonlyMap<string, readonly string[]>;
  readonly runs: ReadonlyMap<string, readonly Told[]>;
  readonly runLengths: ReadonlySet<number>;
  readonly summaries: readonly SummaryWords[];
  /** The advisories of a fork's branch, in small letters. */
  readonly branches: ReadonlyMap<string, readonly string[]>;
  readonly lines: ReadonlyMap<string, readonly Origin[]>;
}

/** What a run of words gives away. */
export interface Told {
  readonly ghsaId: string;
  readonly part: LeakedPart;
}

/** A file of a fix, and how many telling lines the fix changes there. */
export interface Origin {
  readonly ghsaId: string;
  readonly path: string;
  readonly size: number;
}

/** What is public anyway. */
export interface Background {
  /** The public repository's name and its owner's: their words tell nothing. */
  readonly repository: string;
  /** Texts that were public before: the policy, the README, published advisories. */
  readonly texts: readonly string[];
}

const MOST_NAME_WORDS = 8;
const LEAST_NAME_WORDS = 2;

export function indexSecrets(secrets: readonly Secrets[], background: Background): Index {
  const known = new Set(wordsOf(background.repository));
  const runs = indexRuns(secrets, known);
  const runLengths = new Set([...runs.keys()].map((run) => run.split(' ').length));
  for (const text of background.texts) {
    for (const run of runsOf(contentWords(text), runLengths)) runs.delete(run);
  }
  return {
    ghsaIds: new Set(secrets.map(({ ghsaId }) => ghsaId)),
    cveIds: grouped(
      secrets.flatMap(({ cveId, ghsaId }) => (cveId === undefined ? [] : [[cveId, ghsaId]])),
    ),
    runs,
    runLengths,
    summaries: secrets.map(({ ghsaId, summary }) => summaryWords(ghsaId, summary, known)),
    branches: grouped(secrets.flatMap((secret) => ownBranches(secret, known))),
    lines: grouped(secrets.flatMap(linesOfFix)),
  };
}

function indexRuns(
  secrets: readonly Secrets[],
  known: ReadonlySet<string>,
): Map<string, readonly Told[]> {
  const runs = secrets.flatMap((secret) => {
    const { ghsaId, summary, description } = secret;
    const part = (name: LeakedPart) => (run: string) => [run, { ghsaId, part: name }] as const;
    return [
      ...Array.from(summaryShingles(summary, known), part('summary')),
      ...Array.from(descriptionShingles(description, known), part('description')),
      ...forkNameRuns(secret).map(part('fork-name')),
    ];
  });
  return grouped(runs);
}

function forkNameRuns({ forkName = '' }: Secrets): string[] {
  const words = contentWords(forkName).slice(-MOST_NAME_WORDS);
  return words.length < LEAST_NAME_WORDS ? [] : [words.join(' ')];
}

/** A branch name that tells nothing (`main`, `fix-parser`) is left out. */
function ownBranches({ ghsaId, forkBranches }: Secrets, known: ReadonlySet<string>) {
  return forkBranches
    .filter((branch) => {
      const words = contentWords(branch);
      return words.length >= LEAST_NAME_WORDS && words.some((word) => isTelling(word, known));
    })
    .map((branch) => [branch.toLowerCase(), ghsaId] as const);
}

function linesOfFix({ ghsaId, forkFiles }: Secrets): (readonly [string, Origin])[] {
  return [...fixLines(forkFiles)].flatMap(([path, lines]) => {
    const origin = { ghsaId, path, size: lines.size };
    return [...lines].map((line) => [line, origin] as const);
  });
}

function grouped<Value>(pairs: Iterable<readonly [string, Value]>): Map<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
