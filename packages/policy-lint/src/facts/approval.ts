import type { Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const APPROVES = /\b(?:approv(?:e|es|ed|al|als|ing)|lgtms?|sign(?:s|ed)?[- ]off|review(?:s|ed)?)\b/;
const FIRM = /\b(?:approv|lgtm|sign)/;
/** What is approved: the fix, not the report, a member or a date. */
const OBJECT =
  /\b(?:prs?|pull requests?|merge requests?|commits?|patch(?:es)?|fix(?:es)?|changes?|code|merg(?:e|ed|ing))\b/;
const OTHER_OBJECT =
  /\b(?:explicit approval|approval of the (?:list|reporter)|approved (?:by|for) (?:the )?(?:list|members)|collaborators? (?:can|may)|added after approval|review (?:your|the|each|every|all|and) (?:\w{2,12} )?(?:report|application|request|submission)|release date|budget|delay|extension|exception|deadline|collaborat\w{0,5} access)\b/;

const COUNT =
  /\b(one|two|three|four|\d{1,2})(?: \(\d{1,2}\))?(?: or more| other| independent| additional| separate| distinct| different)*(?: (?:[\w-]{2,20}){1})?(?: (?:approv\w{0,4}|reviews?|reviewers?|lgtms?|maintainers?|members?|approvers?|committers?|engineers?|developers?|people|persons|sign-offs?|owners?|codeowners))\b/;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

const ACTOR_BEFORE =
  /\b((?:[Tt]he |[Aa] )?(?:[\w/'-]{1,20} ){0,3}(?:[Tt]eams?|[Mm]aintainers?|[Cc]ommittee|[Mm]embers?|[Ll]eads?|[Rr]eviewers?|[Aa]pprovers?|[Oo]wners?|[Cc]odeowners|CODEOWNERS|[Mm]anagers?|[Cc]ommitters?|SRC|PSC|PST|PSIRT))\b[^.]{0,40}?\b(?:approve|approves|review|reviews|sign|signs|`?\/?lgtm)/;
const ACTOR_AFTER =
  /\b(?:approv\w{1,4}|reviewed|review|reviews|lgtms?|LGTMs?|sign(?:ed)?[- ]off)\b[^.]{0,60}?\b(?:from|by|of)\b (?:(?:at least|a minimum of|one|two|three|four|\d{1,2}|or|more|other|another|independent|additional|different|the|a|an|any|all|of) ){0,5}((?:[\w/'-]{1,20} ){0,3}?(?:[Tt]eams?|[Mm]aintainers?|[Cc]ommittee|[Mm]embers?|[Ll]eads?|[Rr]eviewers?|[Aa]pprovers?|[Oo]wners?|[Cc]odeowners|CODEOWNERS|[Mm]anagers?|[Cc]ommitters?|[Ee]ngineers?|[Dd]evelopers?|SRC|PSC|PST|PSIRT))\b/;

const FILLERS =
  /^(?:(?:the|an?|at|least|one|two|three|four|\d{1,2}|or|more|other|another|each|every|any|all|both) ){1,6}/i;
const OF_BODY =
  /^ (?:of|from) (?:the |our )?((?:[\w/'-]{1,20} ){0,3}(?:team|committee|group|council|board|src|psc|pst))\b/i;

/** Who approves a fix before it is merged, and how many of them. */
export const approval = defineReader('approval', (document) => {
  const sentence = sentencesAbout(document, TOPIC.approval).find(approvesFix);
  if (sentence === undefined) return undefined;
  const count = countIn(sentence.lower);
  return {
    span: spanOf(document, sentence),
    strength: strengthOf(sentence.lower),
    actors: actorsIn(sentence.text),
    ...(count === undefined ? {} : { count }),
  };
});

function approvesFix({ text, lower, block }: Sentence): boolean {
  if (block.kind === 'heading' || !APPROVES.test(lower) || OTHER_OBJECT.test(lower)) return false;
  if (!OBJECT.test(lower)) return false;
  return FIRM.test(lower) ? isSaidOfSomebody(text, lower) : countIn(lower) !== undefined;
}

function isSaidOfSomebody(text: string, lower: string): boolean {
  return actorsIn(text).length > 0 || countIn(lower) !== undefined;
}

function countIn(lower: string): number | undefined {
  const word = COUNT.exec(lower)?.[1];
  if (word === undefined) return undefined;
  return NUMBERS[word] ?? Number(word);
}

function actorsIn(text: string): string[] {
  const match = ACTOR_AFTER.exec(text) ?? ACTOR_BEFORE.exec(text);
  const actor = match?.[1];
  if (match === null || actor === undefined) return [];
  const rest = text.slice(match.index + match[0].length);
  // "two members of the core team": the team approves.
  const body = /^members?$/i.test(actor) ? OF_BODY.exec(rest)?.[1] : undefined;
  return [(body ?? actor).replace(FILLERS, '')];
}
