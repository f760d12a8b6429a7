import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { FOREIGN_PRIVATE_REPORT, isForeign } from '../language/foreign.ts';
import { asksForContact } from '../language/sayings.ts';
import { sentencesAbout } from '../reader.ts';
import { lastSentenceOf, leadOf, placementOf } from './placement.ts';
import { purposeOf } from './purpose.ts';
import { hasTeamStep } from './web-offers.ts';

const MAY_NAME = /advisor|privat|\btab\b|report a /;

/** GitHub's private reports by their own names. */
const NAMED =
  /private (?:security )?vulnerability report\w*|privately report(?:ing)? (?:a|the) (?:security )?vulnerability|github[^.]{0,40}privat\w{0,3} (?:\w+ )?report\w*|report\w* [^.]{0,40}privately [^.]{0,20}(?:via|through|on|using) github|"?security"? tab\b|(?:click|select|press|choose|use|using)(?:ing)? (?:on )?(?:the )?"?report a vulnerability/;
const FILES_ADVISORY =
  /\b(?:fil(?:e|ing)|open(?:ing)?|creat(?:e|ing)|submit(?:ting)?|draft(?:ing)?|us(?:e|ing)|via|through|report\w*|start(?:ing)?|rais(?:e|ing)|send)\b[^.]{0,60}\b(?:security|repository|private|draft|github) advisor(?:y|ies)\b/;
const STARTS_WITH_ADVISORY =
  /^(?:the |via |by |through |using )?(?:github )?(?:private )?security advisor(?:y|ies)\b/;
const DENIED =
  /\b(?:not (?:yet )?(?:enabled|available|supported|use)|disabled|don't|do not|cannot) |\b(?:publish\w*|announc\w*|subscrib\w*|distributed|released?)\b/;

const CHAT_NAME =
  /\b(?:discord|telegram|matrix|signal|wechat|keybase|twitter|mastodon|slack|irc)\b/;
const HANDLE =
  /(?<![\w.@/-])(?:[\w.-]{2,32}#\d{4}(?!\d)|@[a-z0-9_][a-z0-9_.-]{1,31}(?::[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,24}){1,3})?)/i;
const SPEAKS_TO = /\b(?:message|dms?|reach|contact|write|ping|send)\b/;

/** An address that was never filled in: "[INSERT EMAIL]". */
const BLANK =
  /\[[^\]]{0,40}(?:e-?mail|correo|courriel|邮箱|メール|contact|address)[^\]]{0,40}\]|\b(?:YOUR_?EMAIL\w{0,12}|SECURITY_EMAIL\w{0,12})\b/i;

/** Private reports on GitHub that are named without an address. */
export function namedAdvisoriesOf(document: PolicyDocument): ReportChannel[] {
  const foreign = isForeign(document);
  const sentences = foreign
    ? document.sentences
    : sentencesAbout(document, TOPIC.fork | TOPIC.report);
  const channels: ReportChannel[] = [];
  for (const sentence of sentences) {
    const place = placeOfName(document, sentence, foreign);
    if (place === undefined) continue;
    const span = document.source.span(
      sentence.offsetAt(place.start),
      sentence.offsetAt(place.end - 1) + 1,
    );
    channels.push({ span, kind: 'github-advisory', value: '', usable: true });
  }
  return channels;
}

/** People who take private messages in a chat. */
export function handlesOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const sentence of sentencesAbout(document, TOPIC.contact)) {
    const { lower, text, block } = sentence;
    if (!CHAT_NAME.test(lower) || !SPEAKS_TO.test(lower)) continue;
    const match = HANDLE.exec(text);
    if (match === null) continue;
    const start = sentence.offsetAt(match.index);
    if (purposeOf(document, placementOf(block, start, match[0])) !== 'report') continue;
    const span = document.source.span(
      start,
      sentence.offsetAt(match.index + match[0].length - 1) + 1,
    );
    channels.push({ span, kind: 'chat', value: match[0], usable: true });
  }
  return channels;
}

/** Addresses that a template left for others to fill in. */
export function blanksOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const sentence of document.sentences) {
    const { lower, text } = sentence;
    if (!lower.includes('[') && !lower.includes('email')) continue;
    const match = BLANK.exec(text);
    if (match === null || !asksForContact(document, lower.replace(match[0].toLowerCase(), '')))
      continue;
    const end = sentence.offsetAt(match.index + match[0].length - 1) + 1;
    const span = document.source.span(sentence.offsetAt(match.index), end);
    channels.push({ span, kind: 'email', value: match[0], usable: false });
  }
  return channels;
}

function placeOfName(
  document: PolicyDocument,
  sentence: Sentence,
  foreign: boolean,
): { start: number; end: number } | undefined {
  const { lower, block } = sentence;
  const named =
    (MAY_NAME.test(lower) ? englishName(sentence) : null) ?? (foreign ? foreignName(lower) : null);
  if (named === null || DENIED.test(lower)) return undefined;
  const placement = placementOf(block, sentence.start, '');
  if (hasTeamStep({ placement })) return undefined;
  if (purposeOf(document, { ...placement, clause: lower }) === 'other') return undefined;
  return { start: named.index, end: named.index + named[0].length };
}

function englishName({ lower, block }: Sentence): RegExpExecArray | null {
  const named = NAMED.exec(lower) ?? FILES_ADVISORY.exec(lower);
  if (named !== null || block.listDepth === 0) return named;
  const lead = leadOf(block);
  if (lead === undefined || !/\breport|\bdisclos|\bsubmit/.test(lastSentenceOf(lead))) return null;
  return STARTS_WITH_ADVISORY.exec(lower);
}

function foreignName(lower: string): RegExpExecArray | null {
  for (const pattern of FOREIGN_PRIVATE_REPORT) {
    const match = pattern.exec(lower);
    if (match !== null) return match;
  }
  return null;
}
