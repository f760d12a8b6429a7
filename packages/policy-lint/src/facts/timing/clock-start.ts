import type { ClockStart } from '@embargo/core';

/** What a limit counts from: "… of your report", "… after triage"; `end` is where that stops. */
export interface Anchor {
  readonly start: ClockStart | undefined;
  readonly end: number;
}

const ANCHOR =
  /^(?: ?\([^)]{0,60}\))?[\s,]{0,2}(?:of|after|from|since|following|upon|once)\s([^,;:.()]{1,90})/;

/** Where the next statement begins, though no comma says so. */
const NEXT_STATEMENT =
  / (?:we|you|our|the (?:security )?(?:team|maintainers?|project)|a (?:maintainer|member|patch|fix)|to (?:acknowledge|respond|reply|fix|patch|publish|disclose|address|release|resolve|review|triage)|and|with|for|before|unless|will|shall) /;

const LEADING = /^(?:[^a-z]{0,4})(?:after|once|upon|when|as soon as|following|if) ([^,]{1,90}),/;

const LATER = /\b(?:after|once|upon|counted from|starting (?:from|with)) ([^,;.]{1,80})/;

const STARTS: readonly (readonly [ClockStart, RegExp])[] = [
  [
    'acknowledgement',
    /^[^,]{0,30}\b(?:acknowledg\w*|(?:initial|first) (?:response|contact|reply))\b/,
  ],
  [
    'public-disclosure',
    /\b(?:public(?:ly)? disclos\w*|disclosed publicly|going public|publication)\b/,
  ],
  [
    'triage',
    /\b(?:triag\w*|confirm\w*|validat\w*|verif\w*|accept\w*|assess\w*|reproduc\w*|classif\w*|analy\w*|investigat\w*|evaluat\w*|determin\w*)\b/,
  ],
  [
    'release',
    /\b(?:(?:fix|patch|mitigation|update|remediation)\w*[^,]{0,30}(?:releas|availab|publish|ship|deploy|public)\w*|releas\w*|availability of)\b/,
  ],
  [
    'report',
    /\b(?:report\w*|receipt|receiv\w*|submi\w*|submission|notif\w*|e-?mail\w*|contact\w*|disclos\w* to|your (?:initial )?(?:disclosure|message|mail)|discover\w*|opening|filing|being made aware|becoming aware)\b/,
  ],
  ['disclosure', /\bdisclos\w*\b/],
  ['fix', /\b(?:fix\w*|patch\w*|resol\w*|mitigat\w*|remediat\w*|development)\b/],
];

/** The anchor right behind a duration. */
export function anchorAfter(lower: string, durationEnd: number): Anchor {
  const rest = lower.slice(durationEnd, durationEnd + 180);
  const match = ANCHOR.exec(rest);
  if (match === null) return { start: undefined, end: durationEnd };
  const words = match[1] ?? '';
  const next = NEXT_STATEMENT.exec(`${words} `);
  const own = next === null ? words : words.slice(0, next.index);
  return { start: startOf(own), end: durationEnd + match[0].length - words.length + own.length };
}

/** A start that the clause only names at its end: "within 30 days, once it is confirmed". */
export function laterStart(tail: string): ClockStart | undefined {
  return startOf(LATER.exec(tail)?.[1] ?? '');
}

/** The anchor that opens a sentence before its first duration: "Once the report is confirmed, …". */
export function leadingAnchor(lower: string, before: number): Anchor {
  const match = LEADING.exec(lower);
  if (match === null || match[0].length > before) return { start: undefined, end: 0 };
  return { start: startOf(match[1] ?? ''), end: match[0].length };
}

function startOf(words: string): ClockStart | undefined {
  if (words === '') return undefined;
  return STARTS.find(([, pattern]) => pattern.test(words))?.[0];
}
