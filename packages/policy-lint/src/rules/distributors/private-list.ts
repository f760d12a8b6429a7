import type { Distributors } from '@embargo/core';

import { FOREIGN } from '../../define-schema-rule.ts';
import type { Place } from '../../define-rule.ts';
import type { Link, PolicyDocument, Section } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';
import { partAt } from '../../document/places.ts';
import { namesPrivateList } from '../../facts/distributors/early-notice.ts';
import type { RuleContext } from '../../rule.ts';
import { noticesIn } from './notices.ts';
import type { Notice } from './notices.ts';

/** The list of those who are told early, as far as the documents at hand tell of it. */
export interface PrivateList {
  readonly fact: Distributors;
  /** Whether there is a list that one can be on, rather than a word to some operators. */
  readonly isList: boolean;
  /** Its own section, where it has one. */
  readonly home: { readonly document: PolicyDocument; readonly section: Section } | undefined;
  /** Its own heading, or where notice is promised. */
  readonly place: Place;
  /** Where notice is promised. */
  readonly notices: readonly Notice[];
}

const ELSEWHERE = 'the private list is described in a document that is not at hand';

const OF_OTHERS = 'the private list is that of another project, with rules of its own';

const OTHERS =
  /\b(?:linux-distros|vendor-sec|distros@vs\.openwall|distros (?:mailing )?list|openwall|cert\/cc)/;

/** A title of the list itself, not of a step that writes to it. */
const TITLE = /\b(?:list|group|program(?:me)?)\b/;
const STEP = /\bto\b|\bnotif(?:y|ying)\b/;
const LIST_WORD = /\b(?:distributors?|vendors?|partners?|downstreams?|packagers?)\b/;
const DOCUMENT_URL = /^https?:|\.(?:md|markdown|rst|adoc|txt|html?)(?:[#?]|$)/i;

interface Finding {
  readonly list?: PrivateList;
  /** Why the list could not be judged. */
  readonly reason?: string;
}

const known = new WeakMap<RuleContext, Finding>();

/**
 * The private list, unless the policy promises no early notice, or tells of the list in a document
 * that cannot be read here. Looked for once a policy.
 */
export function privateListOf(
  context: RuleContext,
  unchecked: (reason: string) => void,
): PrivateList | undefined {
  const finding = known.get(context) ?? find(context);
  known.set(context, finding);
  if (finding.reason !== undefined) unchecked(finding.reason);
  return finding.list;
}

function find(context: RuleContext): Finding {
  const fact = context.facts.distributors;
  if (fact === undefined || context.kind !== 'policy') return {};
  if (!isEnglish(context.document)) return { reason: FOREIGN };
  if (isElsewhere(context)) return { reason: ELSEWHERE };
  const list = describe(context, fact);
  return isOfOthers(context, list) ? { reason: OF_OTHERS } : { list };
}

function describe(context: RuleContext, fact: Distributors): PrivateList {
  const { documents } = context;
  const notices = noticesIn(documents);
  const home = homeIn(documents);
  const heading = home?.section.heading;
  return {
    fact,
    isList:
      home !== undefined || (fact.joining ?? fact.address) !== undefined || isNamed(documents),
    home,
    place:
      home !== undefined && heading !== undefined
        ? { start: heading.start, end: heading.end, in: home.document }
        : (notices[0] ?? fact),
    notices,
  };
}

function homeIn(documents: readonly PolicyDocument[]): PrivateList['home'] {
  for (const document of documents) {
    const section = document.sections.find(({ title }) => isTitleOfList(title.toLowerCase()));
    if (section !== undefined) return { document, section };
  }
  return undefined;
}

function isTitleOfList(title: string): boolean {
  return TITLE.test(title) && !STEP.test(title) && namesPrivateList(title);
}

function isNamed(documents: readonly PolicyDocument[]): boolean {
  return documents.some(({ sentences }) =>
    sentences.some((sentence) => namesPrivateList(sentence.lower, sentence)),
  );
}

/** Whether the text around the list leads to a document that was not read along. */
function isElsewhere({ documents }: RuleContext): boolean {
  const known = documents.map(({ source }) => source.path.replace(/^.*\//, ''));
  return documents.some(({ links }) =>
    links.some((link) => isAboutList(link) && !known.some((name) => link.url.includes(name))),
  );
}

function isAboutList({ kind, url, text, start, block }: Link): boolean {
  if (kind === 'image' || kind === 'address' || !DOCUMENT_URL.test(url)) return false;
  if (LIST_WORD.test(url.toLowerCase()) || LIST_WORD.test(text.toLowerCase())) return true;
  const sentence = partAt(block?.sentences ?? [], start);
  return sentence !== undefined && namesPrivateList(sentence.lower, sentence);
}

/** Whether notice goes to a list such as linux-distros and no list of the project's own is told of. */
function isOfOthers({ documents }: RuleContext, { home, fact }: PrivateList): boolean {
  if ((home ?? fact.members ?? fact.criteria ?? fact.joining) !== undefined) return false;
  return documents.some(({ sentences }) => sentences.some(({ lower }) => OTHERS.test(lower)));
}
