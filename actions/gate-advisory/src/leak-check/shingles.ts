import { contentWords, isSpecific, isTelling, namesWeakness } from './words.ts';

/**
 * How much of a text must be read in public, word after word, before it counts as told. A feature
 * has a name of two to five words and every weakness has a usual name of two to four, so neither
 * alone may be enough: a short run needs both ("traversal … archive extraction"), a long run needs
 * words that the project does not use all the time. Words of grammar never count.
 */
interface Bar {
  readonly words: number;
  readonly weaknesses: number;
  readonly telling: number;
  /** Telling words and everyday ones that are no part of a weakness's name. */
  readonly specific: number;
}

const SUMMARY_RUNS: readonly Bar[] = [
  { words: 4, weaknesses: 1, telling: 2, specific: 2 },
  { words: 6, weaknesses: 0, telling: 4, specific: 4 },
];
/** A whole summary says more than a run of it. */
const WHOLE_SUMMARIES: readonly Bar[] = [
  { words: 3, weaknesses: 1, telling: 1, specific: 1 },
  { words: 4, weaknesses: 1, telling: 0, specific: 2 },
  { words: 5, weaknesses: 0, telling: 0, specific: 2 },
];
const DESCRIPTION_RUNS: readonly Bar[] = [{ words: 7, weaknesses: 0, telling: 4, specific: 4 }];

/** A summary of more words is told by its runs; GitHub allows 1,024 characters. */
const LONGEST_WHOLE = 12;

/** Frames of a language's own runtime stand in the stack traces of unrelated crashes, too. */
const RUNTIME_FRAME =
  /node:internal|node_modules|\b(?:java|javax|jdk)\.|java\.base|site-packages|\/usr\/l(?:ib|ocal)|\/rustc\/|goroutine |runtime\/\w{1,40}\.go|^\s{0,40}at (?:async )?(?:Module|Object|Function|process)\./;

/** The runs of a summary's words that give it away, each joined by spaces. */
export function summaryShingles(summary: string, known: ReadonlySet<string>): Set<string> {
  const words = contentWords(summary);
  const isTold =
    words.length <= LONGEST_WHOLE && WHOLE_SUMMARIES.some((bar) => clears(words, bar, known));
  return new Set([
    ...(isTold ? [words.join(' ')] : []),
    ...SUMMARY_RUNS.flatMap((bar) => runs(words, bar, known)),
  ]);
}

/** The runs of a description's words that give it away, each joined by spaces. */
export function descriptionShingles(description: string, known: ReadonlySet<string>): Set<string> {
  const words = contentWords(withoutRuntimeFrames(description));
  return new Set(DESCRIPTION_RUNS.flatMap((bar) => runs(words, bar, known)));
}

/** The runs of a text's words that have one of the lengths. */
export function* runsOf(words: readonly string[], lengths: Iterable<number>): Generator<string> {
  for (const length of lengths) {
    for (let start = 0; start + length <= words.length; start++) {
      yield words.slice(start, start + length).join(' ');
    }
  }
}

function runs(words: readonly string[], bar: Bar, known: ReadonlySet<string>): string[] {
  return words
    .map((_, start) => words.slice(start, start + bar.words))
    .filter((run) => run.length === bar.words && clears(run, bar, known))
    .map((run) => run.join(' '));
}

function clears(run: readonly string[], bar: Bar, known: ReadonlySet<string>): boolean {
  const distinct = [...new Set(run)];
  return (
    run.length >= bar.words &&
    distinct.filter(namesWeakness).length >= bar.weaknesses &&
    distinct.filter((word) => isTelling(word, known)).length >= bar.telling &&
    distinct.filter((word) => isSpecific(word, known)).length >= bar.specific
  );
}

function withoutRuntimeFrames(text: string): string {
  return text
    .split('\n')
    .filter((line) => !RUNTIME_FRAME.test(line.slice(0, 2000)))
    .join('\n');
}
