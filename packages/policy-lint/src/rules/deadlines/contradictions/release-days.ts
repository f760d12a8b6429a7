import type { ReleaseWindowFact } from '@embargo/core';

import type { PolicyDocument } from '../../../document/document.ts';
import { releaseWindowsIn } from '../../../facts/release-window.ts';
import { isConditional } from './contradiction.ts';
import type { Contradiction, Stated } from './contradiction.ts';

/** Statements of the days or the hour of releases that differ from the first. */
export function contradictingReleaseDays(documents: readonly PolicyDocument[]): Contradiction[] {
  const [first, ...others] = documents.flatMap((document, index) =>
    statementsIn(document, index > 0),
  );
  if (first === undefined) return [];
  const second = others.find((other) => differ(first, other));
  return second === undefined
    ? []
    : [{ fact: 'releaseWindow', first: stated(first), second: stated(second) }];
}

interface Statement {
  readonly fact: ReleaseWindowFact;
  /** "Never on a Friday" leaves the choice among the other days to another sentence. */
  readonly isExclusion: boolean;
}

const EXCLUSION = /\b(?:never|not?|avoid\w*|exclud\w*|outside|other than)\b/;

function statementsIn(document: PolicyDocument, isLinked: boolean): Statement[] {
  const { path, text } = document.source;
  return [...releaseWindowsIn(document)].flatMap((fact) => {
    const { start, end } = fact.span;
    const said = text.slice(document.source.offset(start), document.source.offset(end));
    const words = said.toLowerCase();
    if (fact.strength !== 'must' || isConditional(words)) return [];
    const isExclusion = EXCLUSION.test(words.replace(/\bnot before\b/g, ''));
    return [{ fact: isLinked ? { ...fact, path } : fact, isExclusion }];
  });
}

function differ(one: Statement, other: Statement): boolean {
  if (differInDays(one, other)) return true;
  const [{ time, zone }, then] = [one.fact, other.fact];
  if (time === undefined || then.time === undefined) return false;
  return time !== then.time && zone === then.zone;
}

function differInDays(one: Statement, other: Statement): boolean {
  const [days, others] = [one.fact.weekdays, other.fact.weekdays];
  if (days === undefined || others === undefined) return false;
  if (one.isExclusion && other.isExclusion) return false;
  const isWithin = days.every((day) => others.includes(day));
  const holdsAll = others.every((day) => days.includes(day));
  if (one.isExclusion) return !holdsAll;
  return other.isExclusion ? !isWithin : !isWithin || !holdsAll;
}

function stated({ fact }: Statement): Stated {
  const { weekdays = [], time, zone } = fact;
  const clock = time === undefined ? [] : [zone === undefined ? time : `${time} ${zone}`];
  const days = weekdays.length === 0 ? [] : [weekdays.join(', ')];
  return { located: fact, says: [...days, ...clock].join(' ') };
}
