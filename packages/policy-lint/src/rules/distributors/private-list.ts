import type { Distributors } from '@embargo/core';

import { FOREIGN } from '../../define-schema-rule.ts';
import type { Place } from '../../define-rule.ts';
import type { Link, PolicyDocument, Section } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';
import { namesPrivateList } from '../../facts/distributors/early-notice.ts';
import type { RuleContext } from '../../rule.ts';
import { noticesIn } from './notices.ts';

/** The list of those who are told early, as far as the documents at hand tell of it. */
export interface PrivateList {
  readonly fact: Distributors;
  /** Whether there is a list that one can be on, rather than a word to some operators. */
  readonly isList: boolean;
  /** Its own section, where it has one. */
  readonly home: { readonly document: PolicyDocument; readonly section: Section } | undefined;
  /** Its own heading, or where notice is promised. */
  readonly place: Place;
}

const ELSEWHERE = 'the private list is described in a document that is not at hand';

/** A title of the list itself, not of a step that writes to it. */
const TITLE = /\b(?:list|group|program(?:me)?)\b/;
const STEP = /\bto\b|\bnotif(?:y|ying)\b/;
const LIST_WORD = /\b(?:distributors?|vendors?|partners?|downstreams?|packagers?)\b/;
const DOCUMENT_URL = /^https?:|\.(?:md|markdown|rst|adoc|txt|html?)(?:[#?]|$)/i;

/**
 * The private list, unless the policy promises no early notice, or tells of the list in a document
 * that cannot be read here.
 */
export function privateListOf(
  context: RuleContext,
  unchecked: (reason: string) => void,
): PrivateList | undefined {
  const { facts, kind, document } = context;
  const fact = facts.distributors;
  if (fact === undefined || kind !== 'policy') return undefined;
  if (!isEnglish(document)) {
    unchecked(FOREIGN);
    return undefined;
  }
  if (isElsewhere(context)) {
    unchecked(ELSEWHERE);
    return undefined;
  }
  return describe(context, fact);
}

function describe(context: RuleContext, fact: Distributors): PrivateList {
  const { documents } = context;
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
        : (noticesIn(documents)[0] ?? fact),
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
  return documents.some(({ sentences }) => sentences.some(({ lower }) => namesPrivateList(lower)));
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
  const sentence = block?.sentences.find((one) => one.start <= start && start < one.end);
  return sentence !== undefined && namesPrivateList(sentence.lower);
}
