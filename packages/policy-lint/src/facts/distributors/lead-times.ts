import type { LeadTime, Span } from '@embargo/core';

import type { Sentence } from '../../document/document.ts';
import { findDurations } from '../language/duration.ts';
import type { DurationPhrase } from '../language/duration.ts';
import { near, placeOf } from '../language/pattern.ts';
import { strengthOf } from '../language/strength.ts';

const BEFORE =
  /^[\s)]{0,3}(?:or (?:more|longer) )?(?:before|prior to|ahead of|in advance|early\b|earlier|sooner|preceding|previous to)/;
const AFTER = /^[\s)]{0,3}(?:of|after|from|following)\b/;
/** "14 days of advance notice", "a 3-day head start" */
const OF_NOTICE =
  /^[\s)']{0,3}s?'? ?(?:of |in )?(?:(?:advanced? |early |prior |private )?(?:notice|notification|warning|access|information)|lead[- ]time|head[- ]start)/;
/** "advance notice of at least 14 days" */
const NOTICE_OF =
  /\b(?:notice|notification|warning|access|heads[- ]up|lead[- ]time|head[- ]start)(?: period)? (?:of|is)[^.,;]{0,20}$/;

const FLOOR =
  /\b(?:at least|(?:a )?minimum(?: of)?|no (?:less|fewer|later) than|not (?:later|less) than)[\s~]*$/;
const CEILING =
  /\b(?:up to|at most|within|no more than|not more than|(?:a )?maximum(?: of)?|no earlier than|not earlier than|less than)(?: the)?(?: first| last)?[\s~]*$/;

/** "the disclosure date is set to 5 days": counted from when the list is told. */
const DATE_SET = near(
  30,
  /\b(?:disclosure|release|publication|public) (?:date|day)\b/,
  /\b(?:set|scheduled|fixed|agreed|chosen|planned) (?:to|for|at|within)\b/,
);
const CLOSE_BEHIND = 40;

/** A planned date is no plan to tell somebody. */
const PLANNED_DATE = /\bplanned /;

const PUBLIC =
  /\b(?:public(?! release)|publication|publish|announce|go(?:es|ing)? live|advisor|embargo (?:date|end|lift)|made known)/;
const RELEASE = /\b(?:releas|patch|fix|general availability|version)/;
const DISCLOSURE = /\bdisclos/;

/** How long before (or after) what a sentence says that distributors are told. */
export function readLeadTimes(sentence: Sentence, span: Span): LeadTime[] {
  const { lower } = sentence;
  return findDurations(lower).flatMap((duration) => {
    const side = sideOf(lower, duration);
    if (side === undefined) return [];
    return [
      {
        span,
        strength: strengthOf(lower.replace(PLANNED_DATE, '')),
        ...boundsOf(lower, duration, side.direction),
        ...side,
        ...(duration.businessDays ? { businessDays: true as const } : {}),
      },
    ];
  });
}

function sideOf(
  lower: string,
  duration: DurationPhrase,
): Pick<LeadTime, 'anchor' | 'direction'> | undefined {
  const rest = lower.slice(duration.end, duration.end + 100);
  if (BEFORE.test(rest)) return { direction: 'before', anchor: anchorBefore(rest, lower) };
  const head = lower.slice(0, duration.start);
  if (OF_NOTICE.test(rest) || NOTICE_OF.test(head) || followsDate(head)) {
    return { direction: 'before', anchor: anchorBefore(lower, lower) };
  }
  if (!AFTER.test(rest)) return undefined;
  const anchor = anchorAfter(rest.slice(0, 40));
  return anchor === undefined ? undefined : { direction: 'after', anchor };
}

function followsDate(head: string): boolean {
  const date = placeOf(DATE_SET, head);
  return date !== undefined && head.length - date.end <= CLOSE_BEHIND;
}

/** Before a bare "disclosure" is before the public one; "in advance" looks at the whole sentence. */
function anchorBefore(rest: string, lower: string): LeadTime['anchor'] {
  const following = nearestAnchor(rest);
  return following ?? nearestAnchor(lower) ?? 'public-disclosure';
}

function nearestAnchor(text: string): LeadTime['anchor'] | undefined {
  const release = text.search(RELEASE);
  const open = [text.search(PUBLIC), text.search(DISCLOSURE)].filter((at) => at !== -1);
  if (open.length === 0) return release === -1 ? undefined : 'release';
  return release !== -1 && release < Math.min(...open) ? 'release' : 'public-disclosure';
}

function anchorAfter(rest: string): LeadTime['anchor'] | undefined {
  if (PUBLIC.test(rest)) return 'public-disclosure';
  if (DISCLOSURE.test(rest)) return 'disclosure';
  return RELEASE.test(rest) ? 'release' : undefined;
}

/** A bare "two weeks before" promises no less than that, a bare "two weeks after" no more. */
function boundsOf(
  lower: string,
  { atLeast, within, start }: DurationPhrase,
  direction: LeadTime['direction'],
): Pick<LeadTime, 'atLeast' | 'within'> {
  if (atLeast !== undefined) return { atLeast, within };
  const head = lower.slice(Math.max(0, start - 40), start);
  if (FLOOR.test(head)) return { atLeast: within };
  if (CEILING.test(head)) return { within };
  return direction === 'before' ? { atLeast: within } : { within };
}
