import type { PolicyDocument } from '../../document/document.ts';
import { spotsAbout } from '../spot.ts';
import type { Spot } from '../spot.ts';

const RECEIVER =
  /\b(?:distributors?|distros?|distributions|vendors?|partners?|downstreams?|integrators?|packagers?|stakeholders?|service providers|operators|resellers)\b/;

const TELLS =
  /\b(?:notif(?:y|ied|ies)|inform(?:ed|s)?|e-?mail(?:ed|s)?|sen(?:ds?|t)|share[ds]?|provide[ds]?|give[ns]?|contact(?:ed|s)?|alert(?:ed|s)?|warn(?:ed|s)?|told|tells?|receives?)\b/;

const EARLY =
  /\b(?:before|ahead|advanced?|prior to|early|earlier|pre-?\w{0,12}(?:disclos|notif|releas)\w*|embargo(?:ed)?|prepare)\b/;

/** Somebody else is asked to tell, or the word is only explained. */
const NO_PROMISE =
  /\b(?:must|should|please|may not|cannot|never) (?:not )?(?:be )?(?:shar|inform|notif|contact|e-?mail|send)|\bneeds? to be\b/;

export interface Notice {
  readonly start: number;
  readonly end: number;
  readonly in: PolicyDocument;
  readonly lower: string;
}

/** The sentences that promise to tell a closed circle of a vulnerability before the public. */
export function noticesIn(documents: readonly PolicyDocument[]): readonly Notice[] {
  const notices: Notice[] = [];
  for (const spot of spotsAbout(documents, 'distributor')) {
    if (!isNotice(spot)) continue;
    const { start, end, lower } = spot.sentence;
    notices.push({ start, end, lower, in: spot.document });
  }
  return notices;
}

function isNotice({ sentence: { lower, block } }: Spot): boolean {
  return (
    block.kind !== 'heading' &&
    RECEIVER.test(lower) &&
    TELLS.test(lower) &&
    EARLY.test(lower) &&
    !NO_PROMISE.test(lower)
  );
}
