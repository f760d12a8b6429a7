import type { CheckCards } from './check-card.ts';

/** Checks of what the advisory says. */
export const advisoryCards: CheckCards = {
  cvss: {
    promisedBy: 'A CVSS score; its version, where the policy names one, is the oldest allowed.',
    evidence: 'The vectors, scores and severity of the advisory, scored again by the gate.',
    fails:
      'There is no vector; one is malformed, of v2.0 or older than the policy wants; score or severity word differ from what the vector gives.',
    unknown: 'GitHub shows no score beside a vector.',
    mend: 'Enter the vector as the CVSS calculator writes it, and let it decide the severity.',
  },
  'cve-requested': {
    promisedBy: 'A CVE ID.',
    evidence: 'The CVE ID of the advisory, or the ledger entry of `/cve-requested SOURCE`.',
    fails:
      'There is no ID and no recorded request, the request went elsewhere than the policy says, or the ID is none.',
    unknown: 'The request is recorded for an outsider or ahead of its time.',
    mend: 'Request the ID where the policy says, and record it with `/cve-requested SOURCE`.',
  },
  'versions-complete': {
    promisedBy:
      'Affected and fixed versions in the announcement; without that promise it is asked all the same.',
    evidence: 'The affected packages of the advisory, with their ranges.',
    fails:
      'A package has no affected or no fixed version or a placeholder; a range is empty; a fixed version is affected, or older than every affected one.',
    unknown: 'Never: versions in a form that cannot be compared pass with a remark.',
    mend: 'Correct the versions in the advisory.',
  },
  'credits-agreed': {
    promisedBy: 'Credit.',
    evidence: 'The credits of the advisory with their answers, and who reported it.',
    fails: 'Somebody credited has not answered, or the reporter is not credited.',
    unknown:
      'GitHub does not tell the answers, or nobody is credited and nobody known as the reporter.',
    mend: 'Credit the reporter, and ask those credited to accept or decline.',
  },
};
