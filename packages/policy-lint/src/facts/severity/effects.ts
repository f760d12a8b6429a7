import type { SeverityBand } from '@embargo/core';

import { Clue } from '../language/clue.ts';
import { near, placeOf } from '../language/pattern.ts';
import type { Phrase, Place } from '../language/pattern.ts';

export type Effect = SeverityBand['effect'];

/** Where lower-case text names what a severity changes. */
export interface EffectPlace extends Place {
  readonly effect: Effect;
}

const OTHERS = /\b(?:distributors?|vendors?|partners?|downstreams?|packagers?)\b/;

/** The words without which an effect is not named, and how it is named. */
const EFFECTS: readonly (readonly [effect: Effect, clue: Clue, pattern: Phrase | RegExp])[] = [
  [
    'slow-release',
    new Clue('slow'),
    near(60, /\bslow(?:er|ed|ing|s)?\b/, /\b(?:release|process|pace|fix|schedule)/),
  ],
  [
    'slow-release',
    new Clue('delay|postpone|defer|hold'),
    near(40, /\b(?:delay|postpone|defer|hold)(?:ed|s|red)?\b/, /\brelease/),
  ],
  [
    'slow-release',
    new Clue('delayed|postponed|deferred|slowed|take longer'),
    near(40, /\b(?:release|fix)\b/, /\b(?:delayed|postponed|deferred|slowed|take longer)/),
  ],
  [
    'semi-public-fix',
    new Clue('public'),
    /\bsemi-?public(?:ly)?\b|\bpublic(?:ly visible)? (?:pull requests?|prs?)\b/,
  ],
  [
    'semi-public-fix',
    new Clue('in the open|in open|in public|in the public|publicly'),
    near(
      30,
      /\b(?:fix(?:ed)?|handled|developed|addressed|resolved|worked on)\b/,
      /\b(?:in (?:the )?(?:open|public)\b|publicly(?! disclos))/,
    ),
  ],
  [
    'out-of-band-release',
    new Clue('of-band|of band|cycle|schedule|cadence'),
    /\bout[- ]of[- ](?:band|cycle|schedule)\b|\boff[- ](?:cycle|schedule)\b|\boutside (?:of )?(?:the |our )?(?:normal|regular|usual|standard|planned) (?:release )?(?:cadence|cycle|schedule)/,
  ],
  [
    'out-of-band-release',
    new Clue('emergency|unscheduled|dedicated|immediate|hotfix|hoc|unplanned|special'),
    /\b(?:emergency|unscheduled|dedicated|immediate|hotfix|ad[- ]hoc|unplanned|special) (?:\w+ ){0,2}releases?\b/,
  ],
  [
    'out-of-band-release',
    new Clue('point release|patch release|security release'),
    /\b(?:triggers?|requires?|warrants?|justif(?:y|ies)|causes?|leads? to) (?:an? |its own )?(?:\w{1,12} )?(?:point|patch|security) releases?\b/,
  ],
  ['next-patch-release', new Clue('next '), /\bnext (?:[\w-]+ ){0,5}(?:release|version)\b/],
  [
    'next-patch-release',
    new Clue('regular|normal|scheduled|upcoming|routine|usual'),
    /\b(?:regular|normal|scheduled|upcoming|routine|usual) (?:\w+ ){0,2}(?:releases?\b|updates?\b|cycle|cadence|schedule)/,
  ],
  [
    'early-distributor-notice',
    new Clue('early|advance|prior|ahead'),
    near(40, /\b(?:early|advance|prior)\b/, OTHERS),
  ],
  [
    'early-distributor-notice',
    new Clue('early|advance|ahead'),
    near(60, OTHERS, /\b(?:early|advance|ahead)\b/),
  ],
];

/** "Before the next release" is not in it. */
const ELSEWHEN =
  /\b(?:prior to|before|outside(?: of)?|ahead of|between|instead of|not wait for|than) (?:an?|the|any|our|its)? ?$/;

/** The effects that lower-case text names, each once, in the order of the text. */
export function effectsIn(lower: string): EffectPlace[] {
  const places = new Map<Effect, EffectPlace>();
  for (const [effect, clue, pattern] of EFFECTS) {
    if (places.has(effect) || !clue.isIn(lower)) continue;
    const place = placeOf(pattern, lower);
    if (place === undefined || ELSEWHEN.test(lower.slice(0, place.start))) continue;
    places.set(effect, { ...place, effect });
  }
  return [...places.values()].sort((one, other) => one.start - other.start);
}
