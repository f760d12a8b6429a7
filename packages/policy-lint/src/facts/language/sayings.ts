import type { PolicyDocument } from '../../document/document.ts';
import { FOREIGN_CONTACT, FOREIGN_SECURITY, isForeign } from './foreign.ts';

const SECURITY =
  /vulnerab|secur|exploit|\bvulns?\b|\bcves?\b|\bflaws?\b|\bweakness|\bpsirt\b|\bdisclosures?\b|\bsensitive\b/;

const CONTACT =
  /\b(?:e-?mail\w*|mail(?:s|ed|ing)?|contact\w*|report\w*|disclos(?:e|es|ed|ing)|submit\w*|submission\w*|send(?:ing|s)?|sent|notify|write|reach(?:ed)?|touch|inform|tell|escalate|messag(?:e|es|ing)|cc|dms?|ping|forward|filed?|filing|let (?:us|me) know)\b/;

/** Whether lower-case text of a document is about vulnerabilities or security. */
export function isAboutSecurity(document: PolicyDocument, lower: string): boolean {
  return SECURITY.test(lower) || (isForeign(document) && FOREIGN_SECURITY.test(lower));
}

/** Whether lower-case text asks somebody to write, report or get in touch. */
export function asksForContact(document: PolicyDocument, lower: string): boolean {
  return CONTACT.test(lower) || (isForeign(document) && FOREIGN_CONTACT.test(lower));
}
