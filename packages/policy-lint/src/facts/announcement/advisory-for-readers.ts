import { near } from '../language/pattern.ts';

/** An advisory that is opened for its readers, not for the work on the fix. */
const OPENS = near(
  30,
  /\b(?:open|creat|fil|rais|issu|releas|writ)(?:e|es|s|ed|ing)? (?:an?|the|new|our|corresponding|appropriate) /,
  /advisory/,
);
const IS_OPENED = near(
  40,
  /\badvisor(?:y|ies) /,
  /\b(?:will|is|are|may|should) be /,
  /(?:created|opened|issued|released|listed|filed|made|sent)/,
);
const FOR_READERS =
  /\b(?:acknowledg|credit|inform|notif|public|users|community|ecosystem|describ|detail|disclos|confirmed|once|after|when|fix)/;
const WE_OPEN = near(6, /\bwe(?:'ll| will| may) /, /(?:open|create|file) /);
const FOR_WORK = /\b(?:draft|privat|collaborat|forks? |visiting|temporary|to report|visible)/;

/** "The advisory is used to fix it and then to disclose it publicly" */
const GOES_PUBLIC = near(
  120,
  /\badvisor(?:y|ies) /,
  /\bpublicly (?:disclos|announc|releas|availab)/,
);
const IS_LISTED = /\badvisories (?:are|will be) (?:listed|released|issued)/;
const ISSUES = near(
  40,
  /\b(?:will|may|to|then|we|and|team) issue (?:an?|the|security|github|our) /,
  /\badvisor/,
);
const RELEASE_OF = near(30, /\b(?:release|publication|issuance) of (?:an?|the|our) /, /advisory/);
/** "We use GitHub Security Advisories to announce vulnerabilities" */
const USED_TO_TELL = near(
  80,
  /\b(?:we|team|project|maintainers) uses? /,
  /\bto (?:publicly )?(?:publish|announce|disclose|communicate|notify|inform|share|broadcast) /,
);

/** Whether a lower-case sentence with an advisory in it says that the public gets to read it. */
export function isAdvisoryForReaders(lower: string): boolean {
  if (GOES_PUBLIC.test(lower) || IS_LISTED.test(lower) || ISSUES.test(lower)) return true;
  if (FOR_WORK.test(lower)) return false;
  if (USED_TO_TELL.test(lower) || IS_OPENED.test(lower) || RELEASE_OF.test(lower)) return true;
  return OPENS.test(lower) && (FOR_READERS.test(lower) || WE_OPEN.test(lower));
}
