import type { Position, ReportChannel } from '@embargo/core';

import type { Block, Link, PolicyDocument, Sentence } from '../../document/document.ts';
import { isForeign } from '../language/foreign.ts';
import { urlKind } from '../language/url-kinds.ts';

const POINTS =
  /\b(?:see|refer(?:red)?|read|visit|(?:be|is|are) found|can find|found (?:at|in|on|here|under)|follow|available|describ\w+|documented|outlined|explained|detailed|consult|check out|located|lives?|moved|published|posted|go to|head (?:over )?to|look at|details|information|learn more|more about|applies|governed|covered|adopts?|shares?|same (?:\w{1,14} ){0,3}(?:as|of))\b/;
const FOREIGN_POINTS =
  /\b(?:siehe|finden|voir|consult|référer|référez|véase|\bver\b|consulte|vedi|consulta|zie|zobacz|bkz)\b|(?:^|\s)см\.|подробн|ознаком|请参阅|請參閱|详见|詳見|请查看|見て|参照|ご覧|참조|참고/;
const SAMPLES = /\bexamples?\b|\bshould contain\b|\btemplate\b/;

const ABOUT =
  /secur|vulnerab|disclos|polic|report|sicherheit|sécurité|seguridad|segurança|sicurezza|безопасн|安全|漏洞|セキュリティ|脆弱|보안|취약/;
const REPORT_TITLE =
  /report|vulnerab|disclos|security polic|security issue|melde|signal|relat|報告|报告|보고|сообщ/;

/** A pointer must make up this part of a text that is about something else too. */
const OWN_SHARE = 0.4;
const MOST_SENTENCES = 40;

const COURTESY =
  /\b(?:thank\w*|appreciat\w*|grateful|gratitude|serious(?:ly)?|importan(?:t|ce)|priority|valued?|committed|help(?:ing)? (?:us )?(?:to )?(?:keep|make|improve)|safe for everyone|(?:tidelift|hackerone|huntr) (?:will|then)|encourage|happy|welcome)\b|obrigad|gracias|merci|danke|dank\b|grazie|спасибо|感谢|感謝|ありがとう|감사/;

/** Whether a text leaves what matters to a policy elsewhere, which it links. */
export function pointsElsewhere(document: PolicyDocument): boolean {
  const prose = document.sentences.filter(({ block }) => block.kind !== 'heading');
  if (prose.length > MOST_SENTENCES) return false;
  const pointers = prose.filter((sentence) => isPointer(document, sentence));
  if (pointers.length === 0) return isLinkAlone(document, prose);
  if (pointers.some(({ block }) => REPORT_TITLE.test(block.section.title.toLowerCase())))
    return true;
  return lengthOf(pointers) >= OWN_SHARE * lengthOf(prose);
}

/** How much a text says, beside headings and kind words. */
export interface Extent {
  /** Sentences that name a way to report. */
  readonly naming: number;
  /** Sentences that neither name one nor point elsewhere. */
  readonly other: number;
}

export function extentOf(document: PolicyDocument, channels: readonly ReportChannel[]): Extent {
  const own = document.sentences.filter(({ block }) => block.kind !== 'heading');
  const naming = own.filter((sentence) => holdsAny(document, sentence, channels));
  const others = own.filter(
    (sentence) =>
      !naming.includes(sentence) &&
      !COURTESY.test(sentence.lower) &&
      !isPointer(document, sentence),
  );
  return { naming: naming.length, other: others.length };
}

function holdsAny(
  { source }: PolicyDocument,
  sentence: Sentence,
  channels: readonly ReportChannel[],
): boolean {
  const from = source.position(sentence.start);
  const to = source.position(sentence.end);
  return channels.some(({ span }) => !isBefore(span.end, from) && !isBefore(to, span.start));
}

function isBefore(one: Position, other: Position): boolean {
  return one.line === other.line ? one.column < other.column : one.line < other.line;
}

function isPointer(document: PolicyDocument, sentence: Sentence): boolean {
  const { lower, block } = sentence;
  if (SAMPLES.test(lower)) return false;
  if (!POINTS.test(lower) && !(isForeign(document) && FOREIGN_POINTS.test(lower))) return false;
  const links = linksNear(document, sentence);
  if (REPORT_TITLE.test(block.section.title.toLowerCase())) return links.length > 0;
  return links.some((link) => ABOUT.test(`${lower} ${link.url.toLowerCase()}`));
}

/** The links to texts in a sentence, or in the block that its colon announces. */
function linksNear({ links, blocks }: PolicyDocument, sentence: Sentence): Link[] {
  const { block, start, end, lower } = sentence;
  const next: Block | undefined = lower.endsWith(':')
    ? blocks[blocks.indexOf(block) + 1]
    : undefined;
  return links.filter(
    (link) =>
      isText(link) &&
      ((link.block === block && link.end > start && link.start <= end) ||
        (next !== undefined && link.block === next)),
  );
}

function isText({ kind, url }: Link): boolean {
  if (kind === 'image' || kind === 'address' || kind === 'definition') return false;
  const of = urlKind(url);
  return of === 'document' || of === 'page' || of === 'bounty-platform' || of === 'form';
}

/** A text of nothing but a link to a policy. */
function isLinkAlone({ links }: PolicyDocument, prose: readonly Sentence[]): boolean {
  const [only, another] = prose;
  if (only === undefined || another !== undefined || SAMPLES.test(only.lower)) return false;
  return links.some(
    (link) =>
      isText(link) &&
      link.text.length * 2 >= only.text.length &&
      ABOUT.test(`${link.url} ${link.text}`.toLowerCase()),
  );
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((total, { text }) => total + text.length, 0);
}
