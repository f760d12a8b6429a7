import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { anyOf, near } from './language/pattern.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesSaying, spanOf } from './reader.ts';

const APPROVES = /\b(?:approv|lgtm|sign(?:s|ed)?[- ]off|review)/;
const FIRM = /\b(?:approv|lgtm|sign)/;
/** What is approved: the fix, not the report, a member or a date. */
const OBJECT =
  /\b(?:prs?\b|pull request|merge request|commit|patch|fix|change|code\b|merge|merging|(?:updated|new|fixed) version)/;
const OTHER_OBJECT = anyOf(
  /\b(?:explicit approval|approval of the (?:list|reporter)|approved (?:by|for) (?:the )?(?:list|members)|collaborators? (?:can|may)|added after approval|release date|budget|delay|extension|exception|deadline|collaborator access)/,
  near(
    20,
    /\breview (?:your|the|each|every|all|and) /,
    /\b(?:report|application|request|submission)/,
  ),
);

const APPROVES_IT = anyOf(
  /\b(?:approv\w{0,3}|sign(?:s|ed)?[- ]off(?: on)?|review\w{0,3}) (?:it|them|this|these|that|each)\b/,
  near(
    0,
    /\b(?:it|they|this|these|that|each) /,
    /(?:is|are|must be|needs?|requires?|gets?|has|have|will be|should be) /,
    /(?:\w{1,14} ){0,4}(?:approv|lgtm|sign)/,
  ),
  /\b(?:approv|lgtm|sign[- ]offs?)\w{0,3} (?:of|from|by) (?:at least |a |the )?(?:one|two|three|\d|second|another)/,
);

const COUNT =
  /\b(one|two|three|four|\d{1,2}) (?:\(\d{1,2}\) )?(?:[\w-]{2,20} ){0,4}?(?:approv|review|lgtm|maintainer|member|committer|engineer|developer|people|persons|sign-off|owner|codeowner)/;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

const ACTOR =
  /((?:[\w/'-]{1,20} ){0,3}?(?:teams?|maintainers?|committee|members?|leads?|reviewers?|approvers?|(?:code ?)?owners?|managers?|committers?|engineers?|developers?|src|psc|pst|psirt))(?![\w-])/i;
const BY = near(60, APPROVES, /\b(?:from|by|of|with) /);
const MAX_TO_VERB = 40;

const FILLERS =
  /^(?:(?:the|an?|at|least|minimum|of|one|two|three|four|\d{1,2}|or|more|other|another|independent|additional|different|each|every|any|all|both) ){1,6}/i;
/** "is merged after two maintainers": the clause of the actor begins behind these. */
const CLAUSE = /^(?:[\w/'-]{1,20} ){0,2}(?:after|when|once|until|unless|if|that|and|by) /i;
const OF_BODY =
  /^ (?:of|from) (?:the |our )?((?:[\w/'-]{1,20} ){0,3}(?:team|committee|group|council|board|src|psc|pst))\b/i;

/** Who approves a fix before it is merged, and how many of them. */
export const approval = defineReader('approval', (document) => {
  for (const sentence of sentencesSaying(document, TERM.approve)) {
    if (!approvesFix(document, sentence)) continue;
    const actors = actorsIn(sentence);
    const count = countIn(sentence.lower);
    // "All code is reviewed" names nobody; a review alone is none without a number.
    if (
      FIRM.test(sentence.lower) ? actors.length === 0 && count === undefined : count === undefined
    )
      continue;
    return {
      span: spanOf(document, sentence),
      strength: strengthOf(sentence.lower),
      actors,
      ...(count === undefined ? {} : { count }),
    };
  }
  return undefined;
});

function approvesFix(document: PolicyDocument, sentence: Sentence): boolean {
  const { lower, block } = sentence;
  if (block.kind === 'heading' || !APPROVES.test(lower)) return false;
  if (!OBJECT.test(lower) && !approvesTheSame(document, sentence)) return false;
  return !OTHER_OBJECT.test(lower);
}

/** "Two of us must approve it", where the sentence before is about the fix. */
function approvesTheSame(
  { sentences }: PolicyDocument,
  { lower, block, index }: Sentence,
): boolean {
  const before = sentences[index - 1];
  if (before?.block.section !== block.section || before.block.kind === 'heading') return false;
  return APPROVES_IT.test(lower) && OBJECT.test(before.lower) && !OTHER_OBJECT.test(before.lower);
}

function countIn(lower: string): number | undefined {
  const word = COUNT.exec(lower)?.[1];
  if (word === undefined) return undefined;
  return NUMBERS[word] ?? Number(word);
}

function actorsIn({ text, lower }: Sentence): string[] {
  const by = BY.find(lower);
  const actor = by === undefined ? undefined : actorAfter(text.slice(by.end));
  return [actor ?? actorBefore(text, lower)].filter((found) => found !== undefined);
}

/** "approved by at least one of the maintainers", "by two members of the core team" */
function actorAfter(text: string): string | undefined {
  const rest = text.replace(FILLERS, '');
  const match = ACTOR.exec(rest);
  const actor = match?.[1];
  if (match === null || actor === undefined || match.index > 0) return undefined;
  const body = OF_BODY.exec(rest.slice(match[0].length))?.[1];
  return /^members?$/i.test(actor) && body !== undefined ? body : actor;
}

/** "The Fix Team will approve" */
function actorBefore(text: string, lower: string): string | undefined {
  const head = text.slice(0, lower.search(APPROVES));
  const match = ACTOR.exec(head);
  const actor = match?.[1];
  if (match === null || actor === undefined) return undefined;
  const rest = head.slice(match.index + match[0].length);
  if (rest.length > MAX_TO_VERB) return undefined;
  const body = OF_BODY.exec(rest)?.[1];
  if (/(?:^|\s)members?$/i.test(actor) && body !== undefined) return body;
  return actor.replace(CLAUSE, '').replace(FILLERS, '');
}
