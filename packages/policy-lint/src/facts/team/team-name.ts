/** A team's name in running text, by the words that make one. */
export interface TeamName {
  readonly name: string;
  /** Written as a name: "Security Response Committee". */
  readonly isProper: boolean;
  /** After its project or firm: "the quokka security team". */
  readonly isOfProject: boolean;
  /** The words of the text in front of the name and behind it. */
  readonly rest: readonly string[];
}

/** A word that such a name may end with. */
const END =
  /^\W{0,3}(?:team|committee|group|council|center|centre|wg|sig|tag|board|office|(?:task)?force|crew|squad|circle|psirt|csirt|psrt|sirt|vmt|(?:sig-)?security)(?![\w-])/i;
const CORES = new Set(['security', 'vulnerability', 'incident', 'cybersecurity', 'response']);
const BETWEEN = new Set(
  'incident response management handling advisory release disclosure engineering triage vulnerability special interest working operations strike task'.split(
    ' ',
  ),
);
const ACRONYMS = new Set(['psirt', 'csirt', 'psrt', 'sirt', 'vmt']);
const KIND_OF_PROJECT = new Set(['product', 'project']);

/** Words in front of "security team" that name no project. */
const GENERIC = new Set(
  `the our a an your their this that its his her any each every all dedicated internal core small project projects project's projects' company company's organization organisation organization's organisation's repository's framework's library's maintainer maintainers maintainer's maintainers' own whole entire relevant appropriate respective other another and or to with by from of for in on at as via is are contact contacting email e-mail emailing notify notifying inform informing ask private public global central engineering experienced volunteer responsible same current new no first product software application information it upstream respected vendor's vendor customer's in-house professional open source full-time 24/7 reach message reporting report under between among within through if when which what who has have may will can must should add adding join joining about dear rapid fast quick emergency disaster customer support automated`.split(
    ' ',
  ),
);
const NO_PREFIX = new Set(
  'the our your contact contacting email a to for from by if when dear'.split(' '),
);
const MAX_PREFIX = 4;
const ENDS_CLAUSE = /[.,;:!?)\]]$/;

/** The first name of a security team in a text. */
export function findTeamName(text: string): TeamName | undefined {
  const words = text.split(' ');
  for (const [end, word] of words.entries()) {
    if (!END.test(word)) continue;
    const start = startOfBody(words, end);
    if (start === undefined) continue;
    const found = nameAt(words, start, end);
    if (found.isProper || found.isOfProject) return found;
  }
  return undefined;
}

/** Where "security response team" starts, if such a name ends at a word. */
function startOfBody(words: readonly string[], end: number): number | undefined {
  const word = keyOf(words[end]);
  if (ACRONYMS.has(word) || word === 'sig-security') return end;
  if (word === 'security') return keyOf(words[end - 1]) === 'sig' ? end - 1 : undefined;
  let start: number | undefined;
  for (let at = end - 1; at >= 0; at--) {
    const before = keyOf(words[at]);
    if (CORES.has(before)) start = at;
    else if (!BETWEEN.has(before)) break;
  }
  return start;
}

function nameAt(words: readonly string[], start: number, end: number): TeamName {
  const from = prefixOf(words, start);
  const acronym = /^\([A-Z]{2,8}\)/.exec(words[end + 1] ?? '')?.[0];
  const own = words.slice(from, end + 1).map(bareOf);
  // "the team's answer" ends its name before the apostrophe.
  own.push((own.pop() ?? '').replace(/'s$/, ''), ...(acronym === undefined ? [] : [acronym]));
  return {
    name: own.join(' '),
    isProper: words.slice(start, end + 1).every((word) => /^[A-Z]/.test(bareOf(word))),
    isOfProject: isProjectBefore(words, start),
    rest: [...words.slice(0, from), ...words.slice(from + own.length)].map(keyOf),
  };
}

/** The first of the capitalised words, or the lower-case project, in front of the name. */
function prefixOf(words: readonly string[], start: number): number {
  let from = start;
  while (from > start - MAX_PREFIX && mayBeginName(words[from - 1])) from--;
  return from === start && isProjectBefore(words, start) ? start - 1 : from;
}

function mayBeginName(word: string | undefined): boolean {
  if (word === undefined || ENDS_CLAUSE.test(word)) return false;
  return /^[A-Z\d]/.test(bareOf(word)) && !NO_PREFIX.has(keyOf(word));
}

function isProjectBefore(words: readonly string[], start: number): boolean {
  const word = words[KIND_OF_PROJECT.has(keyOf(words[start - 1])) ? start - 2 : start - 1];
  if (word === undefined || ENDS_CLAUSE.test(word)) return false;
  const bare = bareOf(word);
  return bare !== '' && !GENERIC.has(bare.toLowerCase());
}

/** A word without what stands around it. */
function bareOf(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && !isOfWord(word.charCodeAt(start))) start++;
  while (end > start && !isOfWord(word.charCodeAt(end - 1))) end--;
  return word.slice(start, end);
}

/** Letters, digits and `@`; whatever is not ASCII counts as a letter. */
function isOfWord(code: number): boolean {
  if (code >= 48 && code <= 57) return true;
  return (code >= 64 && code <= 90) || (code >= 97 && code <= 122) || code >= 192;
}

function keyOf(word = ''): string {
  return bareOf(word).toLowerCase().replace(/'s$/, '');
}
