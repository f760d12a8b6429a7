import type { CheckCards } from './check-card.ts';

/** Checks of the report and of the people who work on the case. */
export const peopleCards: CheckCards = {
  accepted: {
    promisedBy: 'GitHub: only a draft has a temporary fork and can be published.',
    evidence: 'The state of the advisory and of its report, from the repository advisories API.',
    fails:
      'The advisory is in triage, closed or withdrawn; or it is published already while readiness is asked, as publication has deleted the fork.',
    unknown:
      'The advisory is called a draft, and yet has a publication date or a report that nobody accepted.',
    mend: 'Accept the report on its advisory, or open the advisory again.',
  },
  'report-acknowledged': {
    promisedBy: 'A time limit for the acknowledgement, in the policy or the configuration.',
    evidence:
      'When the report came in (from GitHub, or `/received INSTANT`), the ledger entry of `/acknowledge`, and the business calendar.',
    fails:
      'The acknowledgement is not recorded, or was later than any limit that concerns the severity.',
    unknown:
      'Nobody recorded when a report by another way came in; the acknowledgement is older than the report, ahead of its time or recorded for an outsider; the limit is for some severities and the severity is not known.',
    mend: 'Acknowledge the report and record it with `/acknowledge`. What was late stays late: two people waive it.',
  },
  'fix-team-named': {
    promisedBy: 'A time limit for the fix team, in the policy or the configuration.',
    evidence:
      'The ledger entries of `/fix-team` and, where the policy has somebody lead each case, of `/lead`; the members of the fix team.',
    fails: 'The team or its lead is not recorded, was named too late, or has no member.',
    unknown:
      'The team or the lead was named by somebody who is not of the project, or nobody knows its members.',
    mend: 'Name them with `/fix-team @LOGIN …` and `/lead @LOGIN`. What was late is waived by two people.',
  },
  'fix-team-admitted': {
    promisedBy: 'A fix team.',
    evidence:
      'The collaborators of the advisory, single and by team, the administrators, the fix team.',
    fails: 'The fix team is empty, or one of its members cannot see the advisory.',
    unknown: 'The members of a team that was let in could not be read.',
    mend: 'Add the missing members to the advisory as collaborators.',
  },
  'collaborators-allowed': {
    promisedBy: 'A private fix.',
    evidence:
      'The collaborators of the advisory against code owners, security team, administrators, fix team, the reporter of a private report, and the ledger entries of `/allow`.',
    fails: 'Somebody is inside who is none of them, and whom nobody of the security team let in.',
    unknown: 'One of these groups could not be read, and somebody inside may be in it.',
    mend: 'Somebody of the security team writes `/allow @LOGIN REASON`, or removes them from the advisory.',
  },
  'private-fix': {
    promisedBy: 'A place for the fix: temporary fork, private repository, or public below a score.',
    evidence: 'The temporary fork that the advisory names, its pull requests, and the CVSS score.',
    fails:
      'There is no fork and the score does not allow a public fix, or the fork has no pull request.',
    unknown: 'The fork could not be read, or the policy decides by a score that is not known.',
    mend: 'Start a temporary private fork on the advisory, and open the fix there.',
  },
};
