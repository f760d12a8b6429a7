import type { SeverityBand } from '@embargo/core';

import { near, placeOf } from '../language/pattern.ts';
import type { Phrase, Place } from '../language/pattern.ts';

export type Effect = SeverityBand['effect'];

/** Where lower-case text names what a severity changes. */
export interface EffectPlace extends Place {
  readonly effect: Effect;
}

const OTHERS = /\b(?:distributors?|vendors?|partners?|downstreams?|packagers?)\b/;

const EFFECTS: Readonly<Record<Effect, readonly (Phrase | RegExp)[]>> = {
  'slow-release': [
    near(60, /\bslow(?:er|ed|ing|s)?\b/, /\b(?:release|process|pace|fix|schedule)/),
    near(40, /\b(?:delay|postpone|defer|hold)(?:ed|s|red)?\b/, /\brelease/),
    near(40, /\b(?:release|fix)\b/, /\b(?:delayed|postponed|deferred|slowed|take longer)/),
  ],
  'semi-public-fix': [
    /\bsemi-?public(?:ly)?\b|\bpublic(?:ly visible)? (?:pull requests?|prs?)\b/,
    near(
      30,
      /\b(?:fix(?:ed)?|handled|developed|addressed|resolved|worked on)\b/,
      /\b(?:in (?:the )?(?:open|public)\b|publicly(?! disclos))/,
    ),
  ],
  'out-of-band-release': [
    /\bout[- ]of[- ](?:band|cycle|schedule)\b|\boff[- ](?:cycle|schedule)\b/,
    /\boutside (?:of )?(?:the |our )?(?:normal|regular|usual|standard|planned) (?:release )?(?:cadence|cycle|schedule)/,
    /\b(?:emergency|unscheduled|dedicated|immediate|hotfix|ad[- ]hoc|unplanned|special) (?:\w+ ){0,2}releases?\b/,
  ],
  'next-patch-release': [
    /\bnext (?:[\w-]+ ){0,5}(?:release|version)\b/,
    /\b(?:regular|normal|scheduled|upcoming|routine|usual) (?:\w+ ){0,2}(?:release|update)s?\b/,
    /\bregular (?:release )?(?:cycle|cadence|schedule)\b/,
  ],
  'early-distributor-notice': [
    near(40, /\b(?:early|advance|prior)\b/, OTHERS),
    near(60, OTHERS, /\b(?:early|advance|in advance|ahead)\b/),
  ],
};

/** "Before the next release" is not in it. */
const ELSEWHEN =
  /\b(?:prior to|before|outside(?: of)?|ahead of|between|instead of|not wait for|than) (?:an?|the|any|our|its)? ?$/;

const GATE =
  /releas|public|band|cycle|slow|distribut|vendor|partner|downstream|packager|version|open/;

/** The effects that lower-case text names, in the order of the text. */
export function effectsIn(lower: string): EffectPlace[] {
  if (!GATE.test(lower)) return [];
  const places: EffectPlace[] = [];
  for (const effect of Object.keys(EFFECTS) as Effect[]) {
    const place = firstPlace(lower, EFFECTS[effect]);
    if (place === undefined || ELSEWHEN.test(lower.slice(0, place.start))) continue;
    places.push({ ...place, effect });
  }
  return places.sort((one, other) => one.start - other.start);
}

function firstPlace(lower: string, patterns: readonly (Phrase | RegExp)[]): Place | undefined {
  for (const pattern of patterns) {
    const place = placeOf(pattern, lower);
    if (place !== undefined) return place;
  }
  return undefined;
}
