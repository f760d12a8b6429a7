import type { Cue, CueTable } from './cue.ts';
import { ENGLISH_CUES } from './english-cues.ts';
import { FOREIGN_CUES } from './foreign-cues.ts';

const ALL_CUES: CueTable = [...ENGLISH_CUES, ...FOREIGN_CUES];

/** The words in lower-case text that say what a limit is for, in order, none overlapping. */
export function findCues(lower: string, isForeign: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  for (const [event, pattern] of isForeign ? ALL_CUES : ENGLISH_CUES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
      const cue = { event, start: match.index, end: match.index + match[0].length };
      if (!cues.some((other) => overlap(other, cue))) cues.push(cue);
    }
  }
  return cues
    .filter(({ event }) => event !== 'nothing')
    .sort((one, other) => one.start - other.start);
}

function overlap(one: Cue, other: Cue): boolean {
  return one.start < other.end && other.start < one.end;
}
