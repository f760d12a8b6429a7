import type { Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { anyOf, near } from './language/pattern.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesSaying, spanOf } from './reader.ts';

const APPROVES = /\b(?:approv|lgtm|sign(?:s|ed)?[- ]off|review)/;
const FIRM = /\b(?:approv|lgtm|sign)/;
/** What is approved: the fix, not the report, a member or a date. */
const OBJECT =
  /\b(?:prs?\b|pull request|merge request|commit|patch|fix|change|code\b|merge|merging)/;
const OTHER_OBJECT = anyOf(
  /\b(?:explicit approval|approval of the (?:list|reporter)|approved (?:by|for) (?:the )?(?:list|members)|collaborators? (?:can|may)|added after approval|release date|budget|delay|extension|exception|deadline|collaborator access)/,
  near(
    20,
    /\breview (?:your|the|each|every|all|and) /,
    /\b(?:report|application|request|submission)/,
  ),
);

const COUNT =
  /\b(one|two|three|four|\d{1,2}) (?:\(\d{1,2}\) )?(?:[\w-]{2,20} ){0,4}?(?:approv|review|lgtm|maintainer|member|committer|engineer|developer|people|persons|sign-off|owner|codeowner)/;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

const ACTOR =
  /((?:[\w/'-]{1,20} ){0,3}?(?:teams?|maintainers?|committee|members?|leads?|reviewers?|approvers?|(?:code ?)?owners?|managers?|committers?|engineers?|developers?|src|psc|pst|psirt))(?![\w-])/i;
const BY = near(60, APPROVES, /\b(?:from|by|of) /);
const MAX_TO_VERB = 40;

const FILLERS =
  /^(?:(?:the|an?|at|least|minimum|of|one|two|three|four|\d{1,2}|or|more|other|another|independent|additional|different|each|every|any|all|both) ){1,6}/i;
/** "is merged after two maintainers": the clause of the actor begins behind these. */
const CLAUSE = /^(?:[\w/'-]{1,20} ){0,2}(?:after|when|once|until|unless|if|that|and|by) /i;
const OF_BODY =
  /^ (?:of|from) (?:the |our )?((?:[\w/'-]{1,20} ){0,3}(?:team|committee|group|council|board|src|psc|pst))\b/i;

/** Who approves a fix before it is merged, and how many of them. */
export const approval = defineReader('approval', (document) => {
  for (const sentence of sentencesSaying(document, TERM.approve | TERM.change)) {
    if (!approvesFix(sentence)) continue;
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

function approvesFix({ lower, block }: Sentence): boolean {
  if (block.kind === 'heading' || !APPROVES.test(lower) || !OBJECT.test(lower)) return false;
  return !OTHER_OBJECT.test(lower);
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
  if (head.length - match.index - match[0].length > MAX_TO_VERB) return undefined;
  return actor.replace(CLAUSE, '').replace(FILLERS, '');
}
