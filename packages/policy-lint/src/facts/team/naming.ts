import type { Sentence } from '../../document/document.ts';

/** A body whose name is written as a name: "Product Security Committee (PSC)", "Security WG". */
const PROPER =
  /(?:\b[A-Z][\w.&/'-]{1,30} ){0,3}\b(?:Security|Vulnerability|Incident|Cyber[Ss]ecurity)(?: (?:Incident|Response|Management|Handling|Advisory|Release|Disclosure|Engineering|Triage|Vulnerability|Special Interest)){0,3} (?:Team|Committee|Group|Council|Cent(?:er|re)|Working Group|WG|SIG|TAG|Board|Office)\b(?: \([A-Z]{2,8}\))?|\bSIG[- ]Security\b|\b(?:[A-Z][\w.&/-]{1,30} )?(?:PSIRT|CSIRT|PSRT|SIRT|VMT)\b/;

/** The same in lower case, named after its project: "the quokka security team". */
const NAMED_AFTER =
  /([\p{L}\d][\p{L}\d.&/'-]{0,40}) (?:product |project )?(?:security|vulnerability)(?: (?:response|management|incident response))? (?:team|committee|working group|group)\b/iu;
const GENERIC =
  /^(?:the|our|an?|your|their|this|that|its|his|her|any|each|every|all|dedicated|internal|core|small|projects?|project's|projects'|compan(?:y|y's)|organi[sz]ation(?:'s)?|repository's|framework's|library's|maintainers?'?s?|own|whole|entire|relevant|appropriate|respective|other|another|and|or|to|with|by|from|of|for|in|on|at|as|via|is|are|contact|contacting|e-?mail|e-?mailing|notify|notifying|inform|informing|ask|private|public|global|central|engineering|experienced|volunteer|responsible|same|current|new|no|first|product|software|application|information|it|upstream|respected|vendor's|vendor|customer's|in-house|professional|open|source|full-time|24\/7|reach|message|reporting|report|under|between|among|within|through|if|when|which|what|who|has|have|may|will|can|must|should|add|adding|join|joining|about)$/i;

/** A firm's security department, spoken to by its bare name: "contact Acme Security at …". */
const DEPARTMENT =
  /\b(?:notify|contact|to|with|e-?mail|inform|by|from) (?:the )?[A-Z][\w.&]{1,30}(?:[/ ][A-Z][\w.&]{1,30}){0,2} (?:Product )?Security\b(?=,| via\b| at\b| by\b| through\b| directly\b| \(| using\b| on\b|\.$)/;

/** Another body that is given the task. */
const RESPONSIBLE =
  /\b(?:core|steering|technical|governance|maintainers?'?|development|infrastructure|administrat\w{0,6}|leadership|oversight|triage|response|[a-z]{2,20}'s) (?:[a-z]{2,20} )?(?:team|committee|group|council|board)\b[^.]{0,60}\b(?:responsible for|in charge of|involved in|tasked with|oversees?|manages?|handles?|owns?|accountable for)\b[^.]{0,60}\b(?:security|vulnerabilit)|\b(?:security|vulnerabilit)[^.]{0,60}\b(?:handled|managed|overseen|coordinated|triaged) by (?:the|our|a) (?:[\w-]{2,20} ){0,2}(?:core|steering|technical|governance|oversight) (?:[a-z]{2,20} )?(?:team|committee|group|council|board)\b/;

/** Persons named as those to turn to. */
const CONTACTS =
  /\bsecurity (?:contacts?|champions?|leads?|officers?|coordinators?|managers?|responders?|maintainers?)(?: team)?\b(?: for [^.:]{1,60})?(?: (?:is|are)\b|:)/i;
const PERSON =
  /(?:^|[\s:(*-])(?:@[a-z\d][a-z\d-]{1,38}\b|[A-Z][a-z]{1,20} (?:[A-Z]\. )?[A-Z][\p{L}'-]{1,30})/u;

const ARTICLE = /^(?:(?:The|Our|Your|Contact|Contacting|Email|A|To|For|From|By|If|When) ){1,2}/;
const HANDLE = /@[a-z\d][\w-]{0,38}\/[\w-]{0,30}security[\w-]{0,30}/i;

/** Whether a sentence names a security team, or the persons who do its work. */
export function namesTeam(sentence: Sentence): boolean {
  const { text, lower, block } = sentence;
  if (block.kind === 'heading') return isTeamHeading(text) || namedAfterProject(text) !== undefined;
  return (
    PROPER.test(text) ||
    namedAfterProject(text) !== undefined ||
    RESPONSIBLE.test(lower) ||
    HANDLE.test(text) ||
    DEPARTMENT.test(text) ||
    namesContacts(sentence)
  );
}

/** Whether a heading is nothing but a team's name, in title case or not. */
export function isTeamHeading(text: string): boolean {
  const name = PROPER.exec(text)?.[0] ?? namedAfterProject(text);
  if (name === undefined) return false;
  const rest = text
    .replace(name, '')
    .replace(/\b(?:the|our|members?|membership|roster|about)\b/gi, '');
  return !/[a-z]{2}/i.test(rest) && !/^(?:Contact|Report|Email|Reach)/i.test(name);
}

/** The name of the team, as the sentence has it. */
export function nameOfTeam({ text, block }: Sentence): string | undefined {
  if (block.kind === 'heading' && isTeamHeading(text) && !/\bmembers/i.test(text)) return text;
  const proper = PROPER.exec(text)?.[0];
  return namedAfterProject(text) ?? proper?.replace(ARTICLE, '');
}

/** Persons may stand behind the end of the sentence, for an initial ends it as well. */
function namesContacts({ text, block }: Sentence): boolean {
  const match = CONTACTS.exec(text);
  if (match === null) return false;
  const { text: whole } = block.flow;
  const from = whole.indexOf(match[0]) + match[0].length;
  return PERSON.test(whole.slice(from, from + 80));
}

/** "Quokka Cloud security team" where a project stands before the words. */
function namedAfterProject(text: string): string | undefined {
  const match = NAMED_AFTER.exec(text);
  const word = match?.[1];
  if (match === null || word === undefined || GENERIC.test(word)) return undefined;
  const before = /(?:[\p{Lu}\d][\w.&'-]{0,30} ){0,4}$/u.exec(text.slice(0, match.index))?.[0] ?? '';
  return (before + match[0]).replace(ARTICLE, '');
}
