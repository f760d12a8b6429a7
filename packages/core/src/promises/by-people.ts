import { sayLimit } from '../facts/say-promise.ts';
import { definition } from './definition.ts';
import type { Definition } from './definition.ts';

const asked = { keptBy: ['track-deadlines'], isTicked: true } as const;
const ofTeam = { keptBy: ['track-deadlines'], isTicked: true, isOfCase: false } as const;

/** What only people keep: it is asked for, recorded when they say that it is done, and chased. */
export const BY_PEOPLE: readonly Definition[] = [
  definition('report-complete', 'reportContents', {
    ...asked,
    says: () => 'Ask the reporter for what the report leaves out',
  }),
  definition('key-sent', 'encryption', {
    ...asked,
    part: (fact) => (fact.form === 'on-request' ? fact : undefined),
    says: () => 'Send the key to a reporter who asks for it',
  }),
  definition('kept-private', 'forbidsPublicReports', {
    ...asked,
    says: () => 'Keep the case out of public issues and chats',
  }),
  definition('reporter-updated', 'statusUpdates', {
    ...asked,
    says: (updates) => `Tell the reporter how it stands ${sayLimit(updates)}`,
  }),
  definition('privacy-asked', 'publicDisclosure', {
    ...asked,
    part: (fact) => (fact.askForPrivacy ? fact : undefined),
    says: () => 'Ask whoever goes public for private disclosure first',
  }),
  definition('public-at-once', 'publicDisclosure', {
    ...asked,
    part: (fact) => (fact.effect === undefined ? undefined : fact),
    says: () => 'Start the process at once where it is public already',
  }),
  definition('upstream-agreed', 'upstream', {
    ...asked,
    says: () => 'Agree on the date with the project that the fix depends on',
  }),
  definition('severity-decided', 'severityOwner', {
    ...asked,
    says: ({ actor }) => `Have the last word on the severity spoken by the ${actor}`,
  }),
  definition('embargo-kept', 'embargoPolicy', {
    ...asked,
    says: () => 'Have everybody who is told accept the embargo policy',
  }),
  definition('breach-answered', 'embargoBreach', {
    ...asked,
    says: () => 'Assess a broken embargo, decide on the date anew and look back on it',
  }),
  definition('distributors-meet-criteria', 'distributors', {
    ...ofTeam,
    part: ({ criteria }) => criteria,
    says: ({ criteria }) =>
      `Hold each distributor to the ${criteria?.items.length ?? 0} criteria of membership`,
  }),
  definition('distributors-join', 'distributors', {
    ...ofTeam,
    part: ({ joining }) => joining,
    says: () => 'Answer requests to join the distributors',
  }),
  definition('distributors-removed', 'distributors', {
    ...ofTeam,
    part: ({ removal }) => removal,
    says: () => 'Remove distributors who no longer meet the criteria or who leak',
  }),
  definition('members-join', 'securityTeam', {
    ...ofTeam,
    part: ({ joining }) => joining,
    says: () => 'Take new members into the security team as the policy says',
  }),
  definition('members-step-down', 'securityTeam', {
    ...ofTeam,
    part: ({ steppingDown }) => steppingDown,
    says: () => 'Replace members who step down or are on leave',
  }),
  definition('members-active', 'securityTeam', {
    ...ofTeam,
    part: ({ inactivity }) => inactivity,
    says: () => 'Decide on members who are silent for too long',
  }),
  definition('duties-taken', 'securityTeam', {
    ...asked,
    part: (team) => (team.roles === undefined ? undefined : team),
    says: ({ roles = [] }) => `Say who answers for ${roles.join(', ')}`,
  }),
  definition('lead-named', 'securityTeam', {
    ...asked,
    keptBy: ['respond-to-report', 'track-deadlines'],
    isTicked: false,
    part: ({ leadRotation }) => leadRotation,
    says: ({ leadRotation }) =>
      `Name the fix lead${leadRotation?.rule === 'round-robin' ? ' round robin' : ''}`,
  }),
  definition('good-faith', 'safeHarbor', {
    ...asked,
    says: () => 'Keep the safe harbor for who reports in good faith',
  }),
  definition('bounty-paid', 'bounty', {
    ...asked,
    part: (fact) => (fact.offered ? fact : undefined),
    says: () => 'Pay the bounty',
  }),
];
