import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { isForeign } from '../language/foreign.ts';
import { FOREIGN_PRIVATE_REPORT } from '../language/foreign-advisories.ts';
import { near, placeOf } from '../language/pattern.ts';
import type { Phrase, Place } from '../language/pattern.ts';
import { asksForContact } from '../language/sayings.ts';
import { sentencesAbout } from '../reader.ts';
import { lastSentenceOf, leadOf, placementOf, spanWithin, titlesAround } from './placement.ts';
import { purposeOf } from './purpose.ts';
import { hasTeamStep } from './web-offers.ts';

const MAY_NAME = /advisor|privat|\btab\b|report a /;

/** GitHub's private reports by their own names, and requests to use them. */
const NAMED: readonly (Phrase | RegExp)[] = [
  /private (?:security )?vulnerability report|privately report(?:ing)? (?:a|the) (?:security )?vulnerability|"report a (?:security )?vulnerability[."]|\bsecurity"? ?(?:→|->|>|›|») ?"?(?:advisories|report)|(?:click|select|press|choose|use|using)(?:ing)? (?:on )?(?:the )?"?report a vulnerability/,
  near(
    80,
    /\b(?:go|navigat(?:e|ing)|visit(?:ing)?|open|click(?:ing)?|us(?:e|ing)|via|through|select|head|report)\b/,
    /"?security"? tab\b/,
  ),
  /\b(?:repository|project|repo)'s private (?:security |vulnerability )?report/,
  near(40, /github/, /privat\w{0,3} (?:\w{1,20} )?report/),
  near(60, /security advisor(?:y|ies)\b/, /\buse (?:them|it|this|that)\b/),
  near(40, /\breport/, /\bprivately\b/, /\b(?:via|through|on|using) github/),
  near(
    60,
    /\b(?:fil(?:e|ing)|open(?:ing)?|creat(?:e|ing)|submit(?:ting)?|draft(?:ing)?|us(?:e|ing)|via|through|report|start(?:ing)?|rais(?:e|ing)|send)\b/,
    /\b(?:security|repository|private|draft|github) advisor(?:y|ies)\b/,
  ),
];
const STARTS_WITH_ADVISORY =
  /^[^a-z]{0,4}(?:the |via |by |through |using )?(?:github )?(?:private )?security advisor(?:y|ies)\b/;

const DENIED_BEFORE = /\b(?:do not|don't|cannot|can't|not yet|without)(?: \w{1,12}){0,2} $/;
const DENIED_AFTER =
  /^\w{0,6} (?:disabled|unavailable)\b|^ (?:will be|is|are|gets|has been) (?:created|opened|drafted|prepared|published|issued)\b|^[^.]{0,30}\b(?:(?:is|are|has) (?:\w{1,12} )?(?:not|disabled|off)|isn't|aren't)\b/;
const PUBLISHES =
  /\b(?:(?:will be|are|is|get) (?:publicly )?disclosed (?:via|through|in|on|as|by)|publish\w*|announc\w*|subscrib\w*|distributed|released?)\b/;

const MAKES_ADVISORY =
  /^[^a-z]{0,6}(?:begin|start|create|open|prepare|draft|initiate) (?:an? |the )?(?:new )?(?:(?:draft|private|github|security|temporary) ){0,4}advisor/;
const RESPONSE_TITLE =
  /incident|response (?:process|plan|checklist)|triage|replicat|reproduc|checklist|playbook|runbook|for maintainers|remediation|handling/;

/** Private reports on GitHub that are named without an address. */
export function namedAdvisoriesOf(document: PolicyDocument): ReportChannel[] {
  const foreign = isForeign(document);
  const sentences = foreign
    ? document.sentences
    : sentencesAbout(document, TOPIC.fork | TOPIC.report);
  const channels: ReportChannel[] = [];
  for (const sentence of sentences) {
    const name =
      nameIn(document, sentence) ??
      (foreign ? firstPlace(FOREIGN_PRIVATE_REPORT, sentence.lower) : undefined);
    if (name === undefined || !isOffered(document, sentence, name)) continue;
    const span = spanWithin(document, sentence, name);
    channels.push({ span, kind: 'github-advisory', value: '', usable: true });
  }
  return channels;
}

function isOffered(document: PolicyDocument, sentence: Sentence, { start, end }: Place): boolean {
  const { lower, block } = sentence;
  if (DENIED_BEFORE.test(lower.slice(0, start)) || DENIED_AFTER.test(lower.slice(end))) {
    return false;
  }
  if (PUBLISHES.test(lower) || isStepOfResponse(sentence)) return false;
  const placement = placementOf(block, sentence.start, '');
  return !hasTeamStep({ placement }) && purposeOf(document, placement) !== 'other';
}

/** "Begin a draft advisory" in a plan for those who respond. */
function isStepOfResponse({ lower, block }: Sentence): boolean {
  if (!MAKES_ADVISORY.test(lower)) return false;
  const titles = titlesAround(block.section);
  return (
    titles.some((title) => RESPONSE_TITLE.test(title)) &&
    !titles.some((title) => /report|disclos|contact|submit/.test(title))
  );
}

function nameIn(document: PolicyDocument, { lower, block }: Sentence): Place | undefined {
  if (!MAY_NAME.test(lower)) return undefined;
  const named = firstPlace(NAMED, lower);
  if (named !== undefined || block.listDepth === 0) return named;
  const lead = leadOf(block);
  if (lead === undefined || !asksForContact(document, lastSentenceOf(lead))) return undefined;
  return placeOf(STARTS_WITH_ADVISORY, lower);
}

function firstPlace(patterns: readonly (Phrase | RegExp)[], lower: string): Place | undefined {
  for (const pattern of patterns) {
    const place = placeOf(pattern, lower);
    if (place !== undefined) return place;
  }
  return undefined;
}
