import type { Strength } from '@embargo/core';

import { Phrasebook } from './phrasebook.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

type Firmness = 'bound' | 'should' | 'suggested' | 'will';

const english = new Phrasebook<Firmness>([
  ['bound', 'must, shall, guarantee, guarantees, guaranteed, commit, commits, committed'],
  [
    'should',
    'should, aim, aims, aiming, strive, strives, striving, try, tries, trying, seek, seeks, intend, intends, expect, expects, expected, goal, goals, target, targets, targeted, best effort, effort, efforts, endeavor*, endeavour*, hope, hopes, plan to, plans to, planned, attempt, attempts, objective, objectives, work to, as possible',
  ],
  [
    'suggested',
    'recommend, recommended, recommends, recommendation, suggest, suggested, suggests, suggestion, suggestions, may, might, can, could, optional, optionally, ideally, typically, typical, usually, generally, normally, often, approximately, estimate, estimated, encouraged',
  ],
  ['will', "will, won't, we'll, you'll, they'll, it'll"],
]);

const foreign = new Phrasebook<Firmness>([
  [
    'should',
    'sollte*, bemüh*, streben, anstreb*, versuch*, ziel, möchten, efforç*, visons, devr*, objecti*, tâch*, intent*, procur*, objetiv*, deberí*, deberi*, esforz*, esforç*, tent*, visamos, buscamos, cerch*, obiettivo, dovrebb*, streven, proberen, doel, стрем*, постара*, стараемся, должн*',
  ],
  [
    'suggested',
    'üblicherweise, normalerweise, in der regel, kann, können, généralement, normalement, normalmente, generalmente, geralmente, in genere, meestal, обычно, как правило',
  ],
]);
const EAST_ASIAN_SHOULD = [
  '尽量',
  '儘量',
  '力争',
  '力求',
  '争取',
  '爭取',
  '目标',
  '目標',
  '努め',
  '目指',
  '노력',
  '목표',
];
const EAST_ASIAN_SUGGESTED = ['通常', '一般', '보통', '일반적'];

const ORDER: readonly (readonly [Firmness, Strength])[] = [
  ['bound', 'must'],
  ['should', 'should'],
  ['suggested', 'suggested'],
  ['will', 'must'],
];

/** How firmly a sentence promises: a bare "will" or present tense is a must (RFC 2119 otherwise). */
export function strengthOf(lower: string): Strength {
  return explicitStrength(lower) ?? 'must';
}

/** How firmly a text says that it promises; nothing where it only states. */
export function explicitStrength(lower: string): Strength | undefined {
  return strengthIn(wordsOf(lower));
}

/** The same for words that are known already. */
export function strengthIn(words: readonly Word[]): Strength | undefined {
  return strengthBy(english, words);
}

/** The same in other languages than English. */
export function foreignStrength(lower: string, isForeign: boolean): Strength | undefined {
  if (!isForeign) return undefined;
  const spaced = strengthBy(foreign, wordsOf(lower));
  if (spaced !== undefined) return spaced;
  if (EAST_ASIAN_SHOULD.some((word) => lower.includes(word))) return 'should';
  return EAST_ASIAN_SUGGESTED.some((word) => lower.includes(word)) ? 'suggested' : undefined;
}

function strengthBy(book: Phrasebook<Firmness>, words: readonly Word[]): Strength | undefined {
  const signs = new Set(book.find(words).map(({ sign }) => sign));
  return signs.size === 0 ? undefined : ORDER.find(([sign]) => signs.has(sign))?.[1];
}
