import { Phrasebook } from '../language/phrasebook.ts';
import type { Finding } from '../language/phrasebook.ts';
import type { Line } from '../language/words.ts';
import type { Cue, CueSign } from './cue.ts';
import { ENGLISH_CUES } from './english-cues.ts';
import { EAST_ASIAN_CUES, FOREIGN_CUES } from './foreign-cues.ts';

const english = new Phrasebook(ENGLISH_CUES);
const foreign = new Phrasebook(FOREIGN_CUES);

/** The words in a line that say what a limit is for, in order, none overlapping. */
export function findCues(line: Line, isForeign: boolean): readonly Cue[] {
  return eventsIn(line, isForeign).flatMap(({ sign, start, end }) => {
    if (sign === 'nothing') return [];
    return [{ sign: sign === 'policy' ? 'disclosure' : sign, start, end }];
  });
}

/** The same in a title, where a "disclosure policy" is the whole document. */
export function findTitleCues(line: Line, isForeign: boolean): readonly Cue[] {
  return eventsIn(line, isForeign).flatMap(({ sign, start, end }) => {
    // In running text the fix team is who acts; as a title it is what is formed.
    if (line.lower.slice(start, end) === 'fix team') return [{ sign: 'fix-team', start, end }];
    return sign === 'nothing' || sign === 'policy' ? [] : [{ sign, start, end }];
  });
}

function eventsIn(line: Line, isForeign: boolean): readonly Finding<CueSign>[] {
  const found = english.find(line.words);
  if (!isForeign) return found;
  const others = [...foreign.find(line.words), ...eastAsianCues(line.lower)];
  // An English noun may be a verb elsewhere: "responder".
  const kept = found.filter(
    (cue) => cue.sign !== 'nothing' || !others.some((other) => isSame(cue, other)),
  );
  const more = others.filter(
    (cue) => !kept.some(({ start, end }) => start < cue.end && cue.start < end),
  );
  return [...kept, ...more].sort((one, other) => one.start - other.start);
}

function isSame(one: Finding<CueSign>, other: Finding<CueSign>): boolean {
  return one.start === other.start && one.end === other.end;
}

function eastAsianCues(text: string): Finding<CueSign>[] {
  const cues: Finding<CueSign>[] = [];
  for (const [sign, words] of EAST_ASIAN_CUES) {
    for (const word of words.split(' ')) {
      const found = placesOf(text, word.replace('_', ' ')).filter(
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
