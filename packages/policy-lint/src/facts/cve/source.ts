import type { Facts } from '@embargo/core';

import type { Block, PolicyDocument, Sentence } from '../../document/document.ts';
import { linksIn } from '../language/links-in.ts';
import type { Stretch } from '../language/links-in.ts';
import { anyOf, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

export type CveSource = NonNullable<NonNullable<Facts['cve']>['source']>;

const SOURCES: readonly (readonly [CveSource, Pattern])[] = [
  ['dwf', where('dwf|distributed', /\bdwf\b|distributed ?weakness ?filing/)],
  [
    'github',
    anyOf(
      where(
        'request',
        /['"`]request (?:a )?cve(?: id)?['"`]|\b(?:select|click|press|choose|use) (?:on )?(?:the )?request (?:a )?cve/,
      ),
      where(
        'github',
        /\b(?:from|via|through|by|using|with|in|at|asks?|request) (?:the )?(?:\w+ )?github\b/,
        /\bgithub(?:'s)? (?:security advisor|cna|cve|(?:will |may |can )?(?:assign|issu|provid|allocat|reserv)|\(|is a cna|as (?:the |a |our )?cna)/,
      ),
    ),
  ],
  ['mitre', where('mitre|cveform', /\bmitre\b|cveform/)],
  ['own-cna', where('cna|numbering', /\bcna\b|numbering authority/)],
  [
    'other',
    where(
      'from |via |through |by |using |with ',
      where(
        'hat|snyk|hackerone|huntr|bugcrowd|cert|tidelift|apache|debian|canonical|vuldb|vulncheck|patchstack|wordfence|wpscan|incibe|openssf|distros|oss-security|intel|suse|google|microsoft',
        /\b(?:from|via|through|by|using|with) (?:the )?(?:red ?hat|snyk|hackerone|huntr|bugcrowd|cert\b|cert\/cc|cert-|jpcert|tidelift|apache|debian|canonical|vuldb|vulncheck|patchstack|wordfence|wpscan|incibe|openssf|distros|oss-security|intel|suse|google|microsoft)/,
      ),
    ),
  ],
];

/** Where a CVE comes from: the promise's own words and links say, else those of its paragraph. */
export function cveSourceOf(document: PolicyDocument, sentence: Sentence): CveSource | undefined {
  const own = sourceIn(sentence.lower, addressesIn(document, sentence));
  const { block } = sentence;
  if (own !== undefined || block.sentences.length === 1) return own;
  const around = sourceAround(document, block);
  // A paragraph that mentions GitHub need not get its CVEs there.
  return around === 'github' ? undefined : around;
}

/** What whole paragraphs say: many a sentence of one may ask. */
const said = new WeakMap<Block, CveSource | 'nothing'>();

function sourceAround(document: PolicyDocument, block: Block): CveSource | undefined {
  const source =
    said.get(block) ?? sourceIn(block.flow.lower, addressesIn(document, block)) ?? 'nothing';
  said.set(block, source);
  return source === 'nothing' ? undefined : source;
}

function sourceIn(lower: string, urls: string): CveSource | undefined {
  return SOURCES.find(
    ([source, pattern]) => pattern.test(lower) || (source !== 'github' && pattern.test(urls)),
  )?.[0];
}

/** The addresses linked; cve.mitre.org only says what a CVE is, the form gives one. */
function addressesIn(document: PolicyDocument, stretch: Stretch): string {
  return linksIn(document, stretch)
    .map(({ url }) => url.toLowerCase().replace(/\/\/(?:www\.|cve\.)?mitre\.org/, ''))
    .join(' ');
}
