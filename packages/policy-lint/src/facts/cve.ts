import type { Facts } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { foreignSentences } from './language/foreign-sentences.ts';
import { linksIn } from './language/links-in.ts';
import type { Stretch } from './language/links-in.ts';
import { anyOf, near } from './language/pattern.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

type Source = NonNullable<NonNullable<Facts['cve']>['source']>;

const GETS = near(60, /\b(?:request|assign|obtain|reserv|allocat|acquir|retriev)\w*\b/, /\bcves?\b/);
const MAY_GET = near(
  35,
  /\b(?:apply|applies|applied|applying|register|registers|issue an?|issues an?|issuing|attach|attaches|seek|seeks|get|gets|getting|receive|receives|file|files|filing|create|creates|procedures?|publish|publishes)\b/,
  /\bcves?\b/,
);
const IS_GOT = near(
  80,
  /\bcves?\b/,
  /\b(?:requested|assigned|reserved|obtained|issued|allocated|registered|created|filed|published|assignments?|requests?|reservation|numbering)\b/,
);

/** Another member of a list, not "if appropriate," */
const LIST_GOES_ON =
  /(?<!appropriate|applicable|warranted|needed|necessary|required|possible)[,;](?! (?:if|where|when|as)\b)/;

/** Names a CVE that somebody else got, or waits for one that may exist. */
const NOT_A_PROMISE = anyOf(
  /\bif (?:available|known|any)\b|\b(?:that|which|has|have|already|been|is|are|was|were) (?:been )?(?:already )?assigned (?:an? )?(?:\w+ )?cves?\b|\breport(?:ing)? (?:known |public )?cves\b/,
  near(40, /\b(?:do not|don't|never|please avoid|should not) /, /\bcves?\b/),
  near(30, /\bif (?:an? )?cves?\b/, /\b(?:has|have|was|is already)\b/),
  near(40, /\b(?:dependenc\w+|upstream|third[- ]party)\b/, /\bcves?\b/),
);

const NUMBERING =
  /\b(?:we|project|foundation|team|company) (?:is|are|acts? as|act as) (?:an? |our own )?(?:cna\b|cve numbering)/;

const FOREIGN = anyOf(
  near(
    40,
    /cve/,
    /(?:申请|申請|分配|获取|取得|採番|割り当て|要求|申し込|할당|신청|발급|요청|запр|присв|назнач|получ|beantrag|zugewies|vergeben|zuweis|angeforder|demand|attribu|solicit|asign|atribu|pedid|richie|assegn)/,
  ),
  near(
    40,
    /(?:申请|申請|分配|获取|取得|요청|запр|присв|назнач|получ|beantrag|zugewies|vergeb|anforder|demand|attribu|solicit|asign|atribu|richie|assegn)/,
    /cve/,
  ),
);

const SOURCES: readonly (readonly [Source, RegExp])[] = [
  ['dwf', /\bdwf\b|distributedweaknessfiling|distributed weakness filing/],
  [
    'github',
    /['"`]request (?:a )?cve(?: id)?['"`]|\b(?:select|click|press|choose|use) (?:on )?(?:the )?request (?:a )?cve|\b(?:from|via|through|by|using|with|in|at|asks?|request) (?:the )?(?:\w+ )?github\b|\bgithub(?:'s)? (?:security advisor\w+|cna|cve|(?:will |may |can )?(?:assign|issu|provid|allocat|reserv)\w*|\(|is a cna|as (?:the |a |our )?cna)/,
  ],
  ['mitre', /\bmitre\b|cveform/],
  ['own-cna', /\bcna\b|numbering authority/],
  [
    'other',
    /\b(?:from|via|through|by|using|with) (?:the )?(?:red ?hat|snyk|hackerone|huntr|bugcrowd|cert\b|cert\/cc|cert-|jpcert|tidelift|apache|debian|canonical|vuldb|vulncheck|patchstack|wordfence|wpscan|incibe|openssf|distros|oss-security|intel|suse|google|microsoft)/,
  ],
];

/** A CVE is requested or assigned, and where: the first place that says where, else the first. */
export const cve = defineReader('cve', (document) => {
  let first: Facts['cve'];
  for (const sentence of promises(document)) {
    const source = sourceOf(document, sentence);
    const span = spanOf(document, sentence);
    const strength = strengthOf(sentence.lower);
    if (source !== undefined) return { span, strength, source };
    first ??= { span, strength };
  }
  return first;
});

function promises(document: PolicyDocument): readonly Sentence[] {
  const about = sentencesAbout(document, TOPIC.cve).filter(({ lower }) => isPromise(lower));
  const stated = about.filter(({ block }) => block.kind !== 'heading');
  if (stated.length > 0) return stated;
  const foreign = foreignSentences(document).filter(
    ({ lower }) => lower.includes('cve') && FOREIGN.test(lower),
  );
  return foreign.length > 0 ? foreign : about.slice(0, 1);
}

function isPromise(lower: string): boolean {
  if (!lower.includes('cve') && !lower.includes('cna')) return false;
  if (NUMBERING.test(lower)) return true;
  return (GETS.test(lower) || mayGet(lower) || isGot(lower)) && !NOT_A_PROMISE.test(lower);
}

function mayGet(lower: string): boolean {
  const place = MAY_GET.find(lower);
  return place !== undefined && !LIST_GOES_ON.test(lower.slice(place.start, place.end));
}

function isGot(lower: string): boolean {
  const place = IS_GOT.find(lower);
  if (place === undefined) return false;
  const nearest = lower.lastIndexOf('cve', place.end);
  return !LIST_GOES_ON.test(lower.slice(nearest, place.end));
}

/** The sentence's own words and links come first, then those of its paragraph. */
function sourceOf(document: PolicyDocument, sentence: Sentence): Source | undefined {
  const own = sourceIn(sentence.lower, addressesIn(document, sentence));
  const { block } = sentence;
  if (own !== undefined || block.sentences.length === 1) return own;
  const around = sourceIn(block.flow.lower, addressesIn(document, block));
  // A paragraph that mentions GitHub need not get its CVEs there.
  return around === 'github' ? undefined : around;
}

function sourceIn(lower: string, urls: string): Source | undefined {
  return SOURCES.find(
    ([source, words]) => words.test(lower) || (source !== 'github' && words.test(urls)),
  )?.[0];
}

/** The addresses linked; cve.mitre.org only says what a CVE is, the form gives one. */
function addressesIn(document: PolicyDocument, stretch: Stretch): string {
  return linksIn(document, stretch)
    .map(({ url }) => url.toLowerCase().replace(/\/\/(?:www\.|cve\.)?mitre\.org/, ''))
    .join(' ');
}
