import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { channelsOf } from './intake/channels.ts';
import { leadOf, titlesAround } from './intake/placement.ts';
import { isForeign } from './language/foreign.ts';
import { FOREIGN_DIRECTS } from './language/foreign-requests.ts';
import { near } from './language/pattern.ts';
import { forbidsPublicity } from './language/publicity.ts';
import { isAboutSecurity } from './language/sayings.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const PLACE =
  '(?:issues?(?: tracker| page| list)?|tickets?|discussions?(?: threads?| forum| page)?|bug (?:reports?|tracker)|forums?|pull requests?)';
const WHOSE =
  "(?:an?|the|our|this|new|public|github|gitlab|gitea|codeberg|project|repository|repo|regular|normal)(?:'s)?";

/** "Open an issue", "start a discussion thread". */
const OPENS = new RegExp(
  String.raw`\b(?:open|create|start|log|fil(?:e|ing)|submit|rais(?:e|ing)|post|opening|creating|mak(?:e|ing)|leave|put)(?: up)?(?: it as| them as| your report as)?(?: ${WHOSE}){1,4} (?:security )?${PLACE}\b`,
);
/** "Report it through our issue tracker". */
const GOES_THROUGH = near(
  80,
  /\b(?:report|disclose|submit|file|post|raise|send|notify|tell)/,
  new RegExp(String.raw`\b(?:via|through|using|on|in|to|as|at)(?: ${WHOSE}){0,4} ${PLACE}\b`),
);
/** "Use the issue tracker to report". */
const USES = near(
  30,
  /\b(?:use|using) (?:the|our|this|github)/,
  /\b(?:issues?|discussions?|forum|tracker)\b/,
  /\b(?:to|for) (?:report|disclos|submit|vulnerab|security)/,
);
const NOT_FOR_REPORTS =
  /\b(?:tweet|pre-?notification|non-?(?:security|sensitive)|already (?:public|known|disclosed)|known to the public|other (?:bugs|issues|problems)|general|unsupported|feature|question|suggestion|requesting|without (?:any )?details|advisor(?:y|ies)|private(?:ly)?|confidential|draft)\b/;
const TEAM_ACTS =
  /\b(?:team|lead|committee|psc|pst|src|maintainers?|we|they)(?: \w{1,12})? (?:will|may|should|can)(?: \w{1,12}){0,2} (?:open|create|file|track|post|publish|start|raise)\b|\bwe (?:open|create|file|track)\b/;
const REFUSES_PRIVATE = near(
  60,
  /\b(?:do not|don't|cannot|can't|will not|won't|no longer)(?: \w{1,12})? accept\b/,
  /\b(?:e-?mail|private|direct message)/,
);

const FOREIGN_PRIVATE =
  /(?:priv|confiden|vertraulich|приватн|私|非公開|비공개|apenas|somente|sem detalhes|sin detalles|ohne details|sans détail)/;
const FOREIGN_NEGATION =
  /(?:勿|不要|不得|避免|别|nicht|kein|\bne\b|\bno\b|\bnão|\bnon\b|\bn'|\bpas\b|évit|\bnie\b|не |mayın|meyin)/;
/** Titles of what is less urgent, or no vulnerability. */
const OTHER_PROBLEMS =
  /緊急度.{0,4}[中低]|重要度.{0,4}[中低]|その他|其他|기타|低危|general|geral|sonstige|autres|otros|outros|altri|diğer/;

const REPORT_TITLE = /report|vulnerab|disclos|secur|issue/;

/** "The fix is submitted as a pull request" */
const FIX_GOES_THROUGH = near(
  24,
  /\b(?:fix|fixes|patch|patches|changes?|solution|remediation|code)\b/,
  /\b(?:submitted|opened|filed|raised|posted|made|reviewed|merged|proposed) (?:as|in|via|through|to|on)\b/,
);

/** Reporters are sent to a public place, and have no private one. */
export const directsPublicReports = defineReader('directsPublicReports', (document) => {
  if (hasPrivateWay(document)) return undefined;
  const found = firstEnglish(document) ?? firstForeign(document);
  return found === undefined ? undefined : { span: spanOf(document, found) };
});

/** A usable private channel; a mailbox that takes no reports is none. */
function hasPrivateWay(document: PolicyDocument): boolean {
  const usable = channelsOf(document).filter((channel) => channel.usable);
  if (usable.length === 0) return false;
  if (usable.some(({ kind }) => kind !== 'email' && kind !== 'chat')) return true;
  return !document.sentences.some(({ lower }) => REFUSES_PRIVATE.test(lower));
}

function firstEnglish(document: PolicyDocument): Sentence | undefined {
  return sentencesAbout(document, TOPIC.tracker).find(
    (sentence) => directsToPublic(sentence.lower) && isForReports(document, sentence),
  );
}

function directsToPublic(lower: string): boolean {
  return (
    (OPENS.test(lower) || GOES_THROUGH.test(lower) || USES.test(lower)) &&
    !NOT_FOR_REPORTS.test(lower) &&
    !TEAM_ACTS.test(lower) &&
    !FIX_GOES_THROUGH.test(lower) &&
    !forbidsPublicity(lower)
  );
}

function isForReports(document: PolicyDocument, { lower, block }: Sentence): boolean {
  if (block.kind === 'heading') return false;
  const lead = leadOf(block)?.flow.lower ?? '';
  return (
    isAboutSecurity(document, `${lower} ${lead}`) ||
    titlesAround(block.section).some((title) => REPORT_TITLE.test(title))
  );
}

function firstForeign(document: PolicyDocument): Sentence | undefined {
  if (!isForeign(document)) return undefined;
  return document.sentences.find(
    (sentence) => directsAbroad(sentence.lower) && !isForOtherProblems(sentence),
  );
}

/** "Submit it as an issue, and avoid details there" sends people to the tracker all the same. */
function directsAbroad(lower: string): boolean {
  if (FOREIGN_PRIVATE.test(lower)) return false;
  return lower
    .split(/[，；。]/)
    .some(
      (clause) =>
        FOREIGN_DIRECTS.some((pattern) => pattern.test(clause)) && !FOREIGN_NEGATION.test(clause),
    );
}

function isForOtherProblems({ block }: Sentence): boolean {
  return titlesAround(block.section).some((title) => OTHER_PROBLEMS.test(title));
}
