import type { Sentence } from '../../document/document.ts';
import { near, when, where } from '../language/pattern.ts';
import { findTeamName } from './team-name.ts';

/** A firm's security department, spoken to by its bare name: "contact Acme Security at …". */
const DEPARTMENT = when(
  ['via', 'at', 'by', 'through', 'directly', '(', 'using', 'on', ','].map(
    (next) => ` Security${next === ',' ? '' : ' '}${next}`,
  ),
  /\b(?:notify|contact|to|with|e-?mail|inform|by|from) (?:the )?[A-Z][\w.&]{1,30}(?:[/ ][A-Z][\w.&]{1,30}){0,2} Security(?=,| (?:via|at|by|through|directly|\(|using|on)\b)/,
);

/** Another body that is given the task. */
const OTHER_BODY =
  /\b(?:core|steering|technical|governance|maintainers?'?|development|infrastructure|administration|leadership|oversight|triage|response) (?:[a-z]{2,20} )?(?:team|committee|group|council|board)\b/;
const RESPONSIBLE = where(
  'following |responsible for|in charge of|involved in|tasked with|oversee|manage|handle|owns|accountable for|coordinated|triaged by',
  near(
    60,
    OTHER_BODY,
    /\b(?:responsible for|in charge of|involved in|tasked with|oversee|manage|handle|owns|accountable for)/,
    /\b(?:security|vulnerabilit)/,
  ),
  near(
    60,
    /\b(?:security|vulnerabilit)/,
    /\b(?:handled|managed|overseen|coordinated|triaged) by /,
    OTHER_BODY,
  ),
  near(
    60,
    /\bfollowing (?:people|persons|maintainers|individuals|developers|members) (?:\w{1,12} )?(?:handle|triage|receive|respond|form|make up|are responsible)\b/,
    /secur|vulnerab|report/,
  ),
);

/** "The maintainers of the core are the security team." */
const IS_TEAM = where(
  'security team|security response team',
  near(
    80,
    /\b(?:maintainers|owners|committers|developers|members|people|persons) /,
    /\b(?:are|form|make up|act as|serve as) (?:the|our) security (?:response )?team\b/,
  ),
);

/** Persons named as those to turn to. */
const CONTACTS = when(
  ['response t', 'ecurity c', 'ecurity l', 'ecurity o', 'ecurity m', 'ecurity r', 'ecurity t'],
  /\b(?:security|vulnerability response|incident response) (?:contact|champion|lead|officer|coordinator|manager|responder|maintainer|team)s?(?: team)?(?: \([a-z]{2,8}\))?(?: for [^.:]{1,60})?(?: (?:is|are|consists of|includes)\b|:)/,
);
const PERSON = /(?:^|[\s:(*-])(?:@[a-z\d][a-z\d-]{1,38}\b|[A-Z][a-z]{1,20} (?:[A-Z]\. )?[A-ZÀ-Þ])/;

const OFFICE_TITLE =
  /^(?:our |the )?security (?:contact|champion|lead|officer|coordinator|responder|maintainer|member)s?\b/i;

const HANDLE = when(['@'], /@[a-z\d][\w-]{0,38}\/[\w-]{0,30}security/);

const MAY_NAME = /secur|vulnerab|incident|response|[pcs]si?rt|vmt/;

const OF_A_HEADING = new Set('the our member members membership roster about'.split(' '));

/** Whether a sentence names a security team, or the persons who do its work. */
export function namesTeam(sentence: Sentence): boolean {
  const { text, lower, block } = sentence;
  if (!MAY_NAME.test(lower)) return false;
  const team = findTeamName(text);
  if (block.kind === 'heading') return team?.isOfProject === true || isTeamHeading(text);
  return (
    team !== undefined ||
    RESPONSIBLE.test(lower) ||
    IS_TEAM.test(lower) ||
    HANDLE.test(lower) ||
    DEPARTMENT.test(text) ||
    namesContacts(sentence)
  );
}

/** Whether a heading is nothing but a team's name, in title case or not. */
export function isTeamHeading(text: string): boolean {
  if (!MAY_NAME.test(text.toLowerCase())) return false;
  const team = findTeamName(text);
  return team?.rest.every((word) => word === '' || OF_A_HEADING.has(word)) === true;
}

/** Whether a heading promises the persons who do a team's work: "Security contacts". */
export function isOfficeHeading(text: string): boolean {
  return OFFICE_TITLE.test(text);
}

/** The name of the team, as the sentence has it. */
export function nameOfTeam({ text, block }: Sentence): string | undefined {
  if (block.kind === 'heading' && isTeamHeading(text) && !/\bmembers/i.test(text)) return text;
  return findTeamName(text)?.name;
}

/** Persons may stand behind the end of the sentence, for an initial ends it as well. */
function namesContacts({ lower, block }: Sentence): boolean {
  const place = CONTACTS.find(lower);
  if (place === undefined) return false;
  const { flow } = block;
  const from = flow.lower.indexOf(lower.slice(place.start, place.end)) + place.end - place.start;
  return PERSON.test(flow.text.slice(from, from + 80));
}
