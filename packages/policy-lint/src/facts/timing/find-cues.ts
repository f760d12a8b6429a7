import { Phrasebook } from '../language/phrasebook.ts';
import type { Finding } from '../language/phrasebook.ts';
import type { Line } from '../language/words.ts';
import type { Cue, CueSign } from './cue.ts';
import { ENGLISH_CUES, TITLE_CUES } from './english-cues.ts';
import { EAST_ASIAN_CUES, FOREIGN_CUES } from './foreign-cues.ts';

const english = new Phrasebook(ENGLISH_CUES);
const foreign = new Phrasebook([...ENGLISH_CUES, ...FOREIGN_CUES]);
const title = new Phrasebook(TITLE_CUES);
const foreignTitle = new Phrasebook([...TITLE_CUES, ...FOREIGN_CUES]);

/** The words in a line that say what a limit is for, in order, none overlapping. */
export function findCues(line: Line, isForeign: boolean): readonly Cue[] {
  return isForeign
    ? [...events(foreign.find(line.words)), ...eastAsianCues(line.lower)].sort(inOrder)
    : events(english.find(line.words));
}

/** The same in a title, where some words only name the policy. */
export function findTitleCues(line: Line, isForeign: boolean): readonly Cue[] {
  return isForeign
    ? [...events(foreignTitle.find(line.words)), ...eastAsianCues(line.lower)].sort(inOrder)
    : events(title.find(line.words));
}

function events(findings: readonly Finding<CueSign>[]): Cue[] {
  return findings.flatMap(({ sign, start, end }) =>
    sign === 'nothing' ? [] : [{ sign, start, end }],
  );
}

function eastAsianCues(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const [sign, words] of EAST_ASIAN_CUES) {
    for (const word of words.split(' ')) {
      const found = placesOf(text, word).filter(
        ({ start, end }) => !cues.some((cue) => cue.start < end && start < cue.end),
      );
      for (const place of found) cues.push({ sign, ...place });
    }
  }
  return cues;
}

function placesOf(text: string, word: string): { readonly start: number; readonly end: number }[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    places.push({ start, end: start + word.length });
  }
  return places;
}

function inOrder(one: Cue, other: Cue): number {
  return one.start - other.start;
}
