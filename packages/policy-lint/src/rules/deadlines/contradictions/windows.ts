import { hoursOf, sayLimit } from '@embargo/core';
import type { Facts, RangeWindow } from '@embargo/core';

import type { Block, PolicyDocument } from '../../../document/document.ts';
import { partAt } from '../../../document/places.ts';
import { isConditional } from './contradiction.ts';
import type { Contradiction, Stated } from './contradiction.ts';

const FACTS = ['acknowledgement', 'triage', 'fix', 'release', 'disclosure'] as const;

/** Nobody keeps more limits of one kind apart. */
const MOST_COMPARED = 200;

interface Placed {
  readonly window: RangeWindow;
  readonly block: Block;
  readonly sentence: string;
}

/** For each limit the first two values that hold for the same cases and differ. */
export function contradictingWindows(
  facts: Facts,
  documents: readonly PolicyDocument[],
): Contradiction[] {
  return FACTS.flatMap((fact) => {
    const windows = facts[fact] ?? [];
    if (windows.length < 2) return [];
    const placed = windows.slice(0, MOST_COMPARED).flatMap((window) => placedIn(documents, window));
    const pair = firstPair(placed);
    return pair === undefined ? [] : [{ fact, first: stated(pair[0]), second: stated(pair[1]) }];
  });
}

function placedIn(documents: readonly PolicyDocument[], window: RangeWindow): Placed[] {
  const { path, span } = window;
  const document = documents.find(({ source }, index) =>
    path === undefined ? index === 0 : source.path === path,
  );
  if (document === undefined || window.strength !== 'must') return [];
  const at = document.source.offset(span.start);
  const sentence = partAt(document.sentences, at);
  if (sentence === undefined || isConditional(sentence.lower)) return [];
  return [{ window, block: sentence.block, sentence: sentence.lower }];
}

function firstPair(placed: readonly Placed[]): readonly [Placed, Placed] | undefined {
  for (const [index, second] of placed.entries()) {
    const first = placed.slice(0, index).find((one) => contradict(one, second));
    if (first !== undefined) return [first, second];
  }
  return undefined;
}

function contradict(one: Placed, other: Placed): boolean {
  if (keyOf(one.window) !== keyOf(other.window) || areSteps(one, other)) return false;
  return hoursOf(one.window.within) !== hoursOf(other.window.within);
}

/** What a limit holds for: other cases may have other limits. */
function keyOf({ from, levels, businessDays }: RangeWindow): string {
  return JSON.stringify([from, levels, businessDays]);
}

/** The parts of one sentence, list or table are cases or steps, each with its own limit. */
function areSteps(one: Placed, other: Placed): boolean {
  if (one.sentence === other.sentence && one.block === other.block) return true;
  if (labelOf(one) !== '' && labelOf(one) === labelOf(other)) return true;
  if (one.block.section !== other.block.section) return false;
  return isPart(one.block) && isPart(other.block);
}

/** "Response time:", which sections about one case each repeat. */
function labelOf({ sentence }: Placed): string {
  return /^[^:\d]{3,40}:/.exec(sentence)?.[0] ?? '';
}

function isPart({ kind, listDepth }: Block): boolean {
  return kind === 'table-row' || listDepth > 0;
}

function stated({ window }: Placed): Stated {
  return { located: window, says: sayLimit(window) };
}
