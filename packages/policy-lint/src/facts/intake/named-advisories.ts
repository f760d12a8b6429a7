import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { FOREIGN_PRIVATE_REPORT, isForeign } from '../language/foreign.ts';
import { sentencesAbout } from '../reader.ts';
import { lastSentenceOf, leadOf, placementOf, spanWithin } from './placement.ts';
import { purposeOf } from './purpose.ts';
import { hasTeamStep } from './web-offers.ts';

const MAY_NAME = /advisor|privat|\btab\b|report a /;

/** GitHub's private reports by their own names. */
const NAMED =
  /private (?:security )?vulnerability report\w*|privately report(?:ing)? (?:a|the) (?:security )?vulnerability|github[^.]{0,40}privat\w{0,3} (?:\w{1,20} )?report\w*|report\w* [^.]{0,40}privately [^.]{0,20}(?:via|through|on|using) github|"?security"? tab\b|(?:click|select|press|choose|use|using)(?:ing)? (?:on )?(?:the )?"?report a vulnerability/;
const FILES_ADVISORY =
  /\b(?:fil(?:e|ing)|open(?:ing)?|creat(?:e|ing)|submit(?:ting)?|draft(?:ing)?|us(?:e|ing)|via|through|report\w*|start(?:ing)?|rais(?:e|ing)|send)\b[^.]{0,60}\b(?:security|repository|private|draft|github) advisor(?:y|ies)\b/;
const STARTS_WITH_ADVISORY =
  /^(?:the |via |by |through |using )?(?:github )?(?:private )?security advisor(?:y|ies)\b/;

const DENIED_BEFORE = /\b(?:do not|don't|cannot|can't|not yet|without)(?: \w{1,12}){0,2} $/;
const DENIED_AFTER =
  /^[^.]{0,30}\b(?:(?:is|are|has) (?:\w{1,12} )?(?:not|disabled|off)|isn't|aren't)\b/;
const PUBLISHES = /\b(?:publish\w*|announc\w*|subscrib\w*|distributed|released?)\b/;

/** Private reports on GitHub that are named without an address. */
export function namedAdvisoriesOf(document: PolicyDocument): ReportChannel[] {
  const foreign = isForeign(document);
  const sentences = foreign
    ? document.sentences
    : sentencesAbout(document, TOPIC.fork | TOPIC.report);
  const channels: ReportChannel[] = [];
  for (const sentence of sentences) {
    const name = englishName(sentence) ?? (foreign ? foreignName(sentence) : null);
    if (name === null || !isOffered(document, sentence, name)) continue;
    const span = spanWithin(document, sentence, name);
    channels.push({ span, kind: 'github-advisory', value: '', usable: true });
  }
  return channels;
}

function isOffered(document: PolicyDocument, sentence: Sentence, name: RegExpExecArray): boolean {
  const { lower, block, start } = sentence;
  const end = name.index + name[0].length;
  if (DENIED_BEFORE.test(lower.slice(0, name.index)) || DENIED_AFTER.test(lower.slice(end))) {
    return false;
  }
  if (PUBLISHES.test(lower)) return false;
  const placement = placementOf(block, start, '');
  return !hasTeamStep({ placement }) && purposeOf(document, placement) !== 'other';
}

function englishName({ lower, block }: Sentence): RegExpExecArray | null {
  if (!MAY_NAME.test(lower)) return null;
  const named = NAMED.exec(lower) ?? FILES_ADVISORY.exec(lower);
  if (named !== null || block.listDepth === 0) return named;
  const lead = leadOf(block);
  if (lead === undefined || !/\breport|\bdisclos|\bsubmit/.test(lastSentenceOf(lead))) return null;
  return STARTS_WITH_ADVISORY.exec(lower);
}

function foreignName({ lower }: Sentence): RegExpExecArray | null {
  for (const pattern of FOREIGN_PRIVATE_REPORT) {
    const match = pattern.exec(lower);
    if (match !== null) return match;
  }
  return null;
}
