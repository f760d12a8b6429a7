import { Phrasebook } from '../language/phrasebook.ts';
import { wordsOf } from '../language/words.ts';

/** What people write to a project for beside vulnerabilities. */
const book = new Phrasebook<'never' | 'seldom'>([
  [
    'never',
    'embargo extension*, extension*/extend of/to/the ?the ?_ embargo/deadline/disclosure/window, request*/ask/need/grant/want ?for ?a/an/the ?_ extension*, more/extra/additional time, opt out, opting out, permission to, prior/written permission, authorization/authorisation to test/scan, notify/inform/warn/tell ?us ?_ before/beforehand/ahead ?of testing/scanning',
  ],
  [
    'seldom',
    'abuse, spam, phishing, copyright, dmca, takedown*, take down, piracy, counterfeit*, scan/scans/scanning/scanner*/crawl*/crawler*, ip address/addresses/range/ranges, beforehand',
  ],
  [
    'seldom',
    'privacy question*/request*/inquir*/enquir*/concern*/matter*/team/officer, data protection/subject, dpo, gdpr, personal data, compliance, certification*, soc 2, questionnaire*, due diligence',
  ],
  [
    'seldom',
    'permission, media/legal/business/commercial/partnership*/job*/career* inquir*/enquir*/question*/request*/matter*/contact*/team, account recovery, refund*, customer/technical support',
  ],
]);

/** Whether lower-case text asks to write for something that no vulnerability makes a report of. */
export function isNeverReport(lower: string): boolean {
  return book.has(wordsOf(lower), 'never');
}

/** Whether lower-case text names another matter; about security it may be a report all the same. */
export function isOtherMatter(lower: string): boolean {
  return book.has(wordsOf(lower), 'seldom');
}
