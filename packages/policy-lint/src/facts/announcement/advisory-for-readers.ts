import { near, when, where } from '../language/pattern.ts';

/** Ways to say that an advisory is made public. */
const GOES_PUBLIC = [
  where(
    'publicly ',
    near(120, /\badvisor(?:y|ies) /, /\bpublicly (?:disclos|announc|releas|availab)/),
  ),
  where(
    'public ',
    /\bpublic (?:security )?advisor(?:y|ies)\b/,
    /\bpublic (?:release|disclosure) (?:\+|and|with|&) (?:an? |the )?(?:security )?advisor/,
  ),
  when(
    ['advisories are ', 'advisories will '],
    /\badvisories (?:are|will be) (?:listed|released|issued)/,
  ),
  where(
    ' public',
    near(20, /\badvisor(?:y|ies)\b/, /\b(?:becomes?|turns?|goes|go|made|opened to the) public\b/),
  ),
  when(['goes out', 'go out'], /\badvisor(?:y|ies) (?:goes|go) out\b/),
  where(
    ' issue ',
    near(
      40,
      /\b(?:will|may|to|then|we|and|team) issue (?:an?|the|security|github|our) /,
      /\badvisor/,
    ),
  ),
];

const FOR_WORK = /\b(?:draft|privat|collaborat|forks? |visiting|temporary|to report|visible)/;

/** The same, unless it is opened for the work on the fix. */
const OPENS_OR_TELLS = [
  /** "We use GitHub Security Advisories to announce vulnerabilities" */
  where(
    'use ',
    near(
      80,
      /\b(?:we|team|project|maintainers) uses? /,
      /\bto (?:publicly )?(?:publish|announce|disclose|communicate|notify|inform|share|broadcast) /,
    ),
  ),
  where(
    ' be ',
    near(
      40,
      /\badvisor(?:y|ies) /,
      /\b(?:will|is|are|may|should) be /,
      /(?:created|opened|issued|released|listed|filed|made|sent)/,
    ),
  ),
  where(
    'release of|publication of|issuance of',
    near(30, /\b(?:release|publication|issuance) of (?:an?|the|our) /, /advisory/),
  ),
];

const OPENS = near(
  30,
  /\b(?:open|creat|fil|rais|issu|releas|writ)(?:e|es|s|ed|ing)? (?:an?|the|new|our|corresponding|appropriate) /,
  /advisory|ghsa/,
);
const FOR_READERS =
  /\b(?:acknowledg|credit|inform|notif|public|users|community|ecosystem|cves?\b|describ|detail|disclos|confirmed|once|after|when|fix)/;
const WE_OPEN = near(6, /\bwe(?:'ll| will| may) /, /(?:open|create|file) /);

/** "Please create a new advisory with a description of what you found" */
const ASKED_FOR =
  /\bdisclos(?:e|ing) (?:it|them|this) to us\b|(?:^|\bplease,? |\byou (?:can|may|should) )(?:create|open|submit|file|draft|start) (?:an? |the |your )?(?:\w{1,10} )?(?:\w{1,10} )?advisor/;

/** Whether a lower-case sentence with an advisory in it says that the public gets to read it. */
export function isAdvisoryForReaders(lower: string): boolean {
  if (GOES_PUBLIC.some((pattern) => pattern.test(lower))) return true;
  if (FOR_WORK.test(lower) || ASKED_FOR.test(lower)) return false;
  if (OPENS_OR_TELLS.some((pattern) => pattern.test(lower))) return true;
  return OPENS.test(lower) && (FOR_READERS.test(lower) || WE_OPEN.test(lower));
}
