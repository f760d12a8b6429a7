import type { Facts } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { anyOf, near, when, where } from './language/pattern.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesSaying, spanOf } from './reader.ts';

type Place = NonNullable<Facts['privateFix']>['place'];

const SEMI_PUBLIC = anyOf(
  when(['semi'], /\bsemi-?public/),
  where(
    'public repo',
    near(60, /\b(?:fix|patch|prs?\b|pull request)/, /\b(?:in|on|to) (?:the )?public repo/),
  ),
  where(
    'in the public',
    near(60, /\b(?:prs?\b|pull request)/, /\bin the public [\w/.-]{1,60} repo/),
  ),
);
const FORK = where(
  'fork',
  near(20, /\b(?:private|temporary|security|advisory|advisory's) /, /\bforks?\b/),
  near(30, /\bforks? /, /\b(?:private|of the advisory)/),
);
const REPOSITORY = where(
  'private',
  near(
    24,
    /\bprivate(?:ly)? (?!(?:vulnerability |security )?(?:report|disclos|channel))/,
    /\b(?:repo\b|repos\b|repositor|branch|mirror|clone)/,
  ),
  near(30, /\b(?:repo|repository|branch) /, /\b(?:is|are|kept) private/),
);
/** Something is made or fixed there. */
const WORKS =
  /\b(?:creat|open|use |uses |used |using |develop|work|fix|patch|implement|prepar|collaborat|review|test|host|start|perform|push|gets? |access|merge)/;
/** Of the reporter's or of unrelated private repositories. */
const ELSEWHERE = anyOf(
  /\byour (?:own )?(?:private )?(?:repo|fork)|\bdo not (?:use|fork|push|creat|open|work|host)\w* (?:an? |the |your |any |in |to |on ){0,3}(?:private|temporary|own)\b/,
  where('private repo', near(30, /\b(?:leak|expos|steal|read )/, /\bprivate repo/)),
);
const MAKES = /\b(?:creat|open|start|set up)/;

interface Found {
  readonly sentence: Sentence;
  readonly place: Place;
}

/** Where the fix is worked on before it is public; the sentence that sets the place up, if any. */
export const privateFix = defineReader('privateFix', (document) => {
  let found: Found | undefined;
  for (const sentence of sentencesSaying(document, TERM.fork | TERM.work)) {
    const place = placeIn(sentence);
    if (place === undefined) continue;
    found ??= { sentence, place };
    if (place !== found.place || !setsUpPrivately(sentence)) continue;
    found = { sentence, place };
    break;
  }
  return (
    found && {
      span: spanOf(document, found.sentence),
      strength: strengthOf(found.sentence.lower),
      place: found.place,
    }
  );
});

function placeIn({ lower, block }: Sentence): Place | undefined {
  if (block.kind === 'heading') return undefined;
  const place = placeNamed(lower);
  if (place === undefined || ELSEWHERE.test(lower)) return undefined;
  return place === 'semi-public' || WORKS.test(lower) ? place : undefined;
}

function placeNamed(lower: string): Place | undefined {
  if (SEMI_PUBLIC.test(lower)) return 'semi-public';
  if (FORK.test(lower)) return 'temporary-fork';
  return REPOSITORY.test(lower) ? 'private-repository' : undefined;
}

function setsUpPrivately({ lower }: Sentence): boolean {
  return lower.includes('private') && MAKES.test(lower);
}
