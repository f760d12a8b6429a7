import type { Facts, Located, RangeWindow } from '@embargo/core';

import type { Entry } from './entries.ts';
import {
  ANNOUNCEMENT_FIELDS,
  ANNOUNCEMENT_KINDS,
  CVE_SOURCES,
  ENCRYPTION_FORMS,
  leadOf,
  limitOf,
  REPORT_KINDS,
  startOf,
  words,
} from './values.ts';

/** What our facts say to an entry of the oracle. */
export interface Answer {
  /** The fact, or the one of a list that says the same; nothing where it is absent. */
  readonly fact: Located | undefined;
  readonly said: unknown;
  readonly expected: unknown;
  /** Set for a detail of a fact that has no place of its own. */
  readonly hasNoPlace?: true;
}

type Answerer = (facts: Facts, entry: Entry) => Answer;

/** Which of our facts answers which key of the oracle, and how the two compare. */
export const ANSWERS: Readonly<Record<string, Answerer>> = {
  ackTime: ({ acknowledgement }, entry) => windowed(acknowledgement?.[0], entry),
  fixTeamWindow: ({ fixTeam }, entry) => windowed(fixTeam, entry),
  fixWindow: ({ fix }, entry) => windowed(fix?.[0], entry),
  disclosureWindow: ({ release }, entry) => windowed(release?.[0], entry),
  forthcomingFixNoticeWindow: ({ forthcomingNotice }, entry) => windowed(forthcomingNotice, entry),
  retrospectiveWindow: ({ retrospective }, { value }) => ({
    fact: retrospective,
    said: { atLeast: retrospective?.atLeast, within: retrospective?.within },
    expected: value === null ? undefined : limitOf(value),
  }),
  retrospectiveBlameless: ({ retrospective }, { value }) => ({
    fact: retrospective,
    said: retrospective?.blameless,
    expected: value,
    hasNoPlace: true,
  }),
  timelinesBinding: ({ timelinesBinding }, { value }) => ({
    fact: timelinesBinding,
    said: timelinesBinding?.value,
    expected: value,
  }),
  publicDisclosureOverride: ({ publicDisclosure }, { value }) => ({
    fact: publicDisclosure?.effect === undefined ? undefined : publicDisclosure,
    said: publicDisclosure?.effect,
    expected: value === 'ASAP' ? 'as-soon-as-possible' : value,
  }),
  upstreamAdjusts: ({ upstream }) => stated(upstream),
  releaseTime: ({ releaseWindow }, { value }) => ({
    fact: releaseWindow,
    said: {
      time: releaseWindow?.time,
      zone: releaseWindow?.zone,
      days: releaseWindow?.weekdays,
      strength: releaseWindow?.strength,
    },
    expected: value === null ? undefined : expectedReleaseTime(value),
  }),
  releaseDayAgreement: ({ releaseDayAgreement }, { value }) => ({
    fact: releaseDayAgreement,
    said: words(releaseDayAgreement?.actors ?? []),
    expected: words(value),
  }),
  cvss: ({ severityBands }, entry) => band(severityBands ?? [], entry),
  cvssVersion: ({ cvss }, { value }) => ({
    fact: cvss,
    said: cvss?.version ?? null,
    expected: value,
  }),
  cvssActors: ({ severityOwner }, { get }) => ({
    fact: severityOwner,
    said: severityOwner?.actor,
    expected: get('finalCall'),
    hasNoPlace: true,
  }),
  severityDecisionOwner: ({ severityOwner }, { value }) => ({
    fact: severityOwner,
    said: severityOwner?.actor,
    expected: value,
  }),
  cveSource: ({ cve }, { value }) => ({
    fact: cve,
    said: cve?.source ?? null,
    expected: typeof value === 'string' ? CVE_SOURCES[value] : value,
  }),
  'channels.intake': ({ reportChannels = [] }, { value, get }) => {
    const fact = reportChannels.find((channel) => channel.value === value);
    return {
      fact,
      said: { kind: fact?.kind, usable: fact?.usable },
      expected: { kind: REPORT_KINDS[String(get('kind'))], usable: get('placeholder') !== true },
    };
  },
  'channels.encryption': ({ encryption }, { get }) => ({
    fact: encryption,
    said: encryption?.form,
    expected: ENCRYPTION_FORMS[String(get('kind'))],
  }),
  'channels.announcement': ({ announcementChannels = [] }, { value, get }) => {
    const fact = announcementChannels.find((channel) => channel.value === value);
    return { fact, said: fact?.kind, expected: ANNOUNCEMENT_KINDS[String(get('kind'))] };
  },
  'channels.retrospective': ({ retrospective }, { value }) => ({
    fact: retrospective,
    said: retrospective?.channel,
    expected: value,
    hasNoPlace: true,
  }),
  'channels.publicIssueForbidden': ({ forbidsPublicReports }) => stated(forbidsPublicReports),
  'distributors.leadTimes': ({ distributors }, { value }) => {
    const [direction, anchor] = leadOf(value) ?? [];
    const { atLeast, within } = limitOf(value);
    const fact = distributors?.leadTimes.find(
      (leadTime) => leadTime.atLeast === atLeast && leadTime.within === within,
    );
    return {
      fact,
      said: [fact?.direction, fact?.anchor],
      expected: [direction, anchor],
    };
  },
  'distributors.advanceNotice': ({ distributors }) => ({
    fact: distributors,
    said: distributors?.leadTimes,
    expected: [],
  }),
  'distributors.members': ({ distributors }, { value }) => ({
    fact: distributors?.members,
    said: distributors?.members?.names,
    expected: [value],
  }),
  'distributors.address': ({ distributors }, { value }) => ({
    fact: distributors?.address,
    said: distributors?.address?.value,
    expected: value,
  }),
  'distributors.criteria': ({ distributors }, { get }) => ({
    fact: distributors?.criteria,
    said: distributors?.criteria?.items.length,
    expected: get('count'),
  }),
  'distributors.join': ({ distributors }) => stated(distributors?.joining),
  'distributors.removal': ({ distributors }) => stated(distributors?.removal),
  'distributors.embargoPolicy': ({ embargoPolicy }) => stated(embargoPolicy),
  'distributors.breach': ({ embargoBreach }) => stated(embargoBreach),
  roster: ({ securityTeam }, { value }) => ({
    fact: securityTeam?.roster,
    said: isList(value) ? securityTeam?.members : securityTeam?.roster !== undefined,
    expected: isList(value) ? value : value !== null,
  }),
  credit: ({ credit }) => stated(credit),
  reportContent: ({ reportContents }) => stated(reportContents),
  supportedVersions: ({ supportedVersions }) => stated(supportedVersions),
  safeHarbor: ({ safeHarbor }) => stated(safeHarbor),
  scope: ({ scope }) => stated(scope),
  announcementTemplate: ({ announcementTemplate }, { get }) => ({
    fact: announcementTemplate,
    said: announcementTemplate && {
      variables: announcementTemplate.variables,
      fence: [announcementTemplate.span.start.line, announcementTemplate.span.end.line],
    },
    expected: { variables: get('variables'), fence: get('fence') },
  }),
  'channels.team': ({ securityTeam }, { value }) => ({
    fact: securityTeam?.roster,
    said: securityTeam?.roster?.target,
    expected: value,
  }),
  'teamRules.teamName': ({ securityTeam }, { value }) => ({
    fact: securityTeam,
    said: securityTeam?.name,
    expected: value,
  }),
  'teamRules.membershipDoc': ({ securityTeam }, { value }) => ({
    fact: securityTeam?.roster,
    said: securityTeam?.roster?.target,
    expected: value,
  }),
  'teamRules.joining': ({ securityTeam }) => stated(securityTeam?.joining),
  'teamRules.nomination': ({ securityTeam }) => stated(securityTeam?.joining),
  'teamRules.steppingDown': ({ securityTeam }) => stated(securityTeam?.steppingDown),
  'teamRules.inactivityRemoval': ({ securityTeam }, { value }) => ({
    fact: securityTeam?.inactivity,
    said: securityTeam?.inactivity?.after,
    expected: limitOf(value).atLeast,
  }),
  'teamRules.fixLeadRotation': ({ securityTeam }) => ({
    fact: securityTeam?.leadRotation,
    said: securityTeam?.leadRotation?.rule,
    expected: 'round-robin',
  }),
  'teamRules.fixLead': ({ securityTeam }) => ({
    fact: securityTeam,
    said: securityTeam?.roles,
    expected: ['Fix Lead'],
    hasNoPlace: true,
  }),
  'teamRules.privateFork': ({ privateFix }) => ({
    fact: privateFix,
    said: privateFix?.place,
    expected: 'temporary-fork',
  }),
  'teamRules.privateRepo': ({ privateFix }) => ({
    fact: privateFix,
    said: privateFix?.place,
    expected: 'private-repository',
  }),
  'teamRules.approve': ({ approval }, { value }) => {
    const { who, count } = value as { readonly who: string; readonly count: number | null };
    return {
      fact: approval,
      said: { actors: approval?.actors, count: approval?.count ?? null },
      expected: { actors: [who], count },
    };
  },
  'teamRules.binaries': ({ binaries }, { value }) => ({
    fact: binaries,
    said: binaries && {
      built: binaries.built,
      signed: binaries.signed,
      available: binaries.available,
      functional: binaries.functional,
    },
    expected: {
      built: words(value).includes('built'),
      signed: words(value).includes('signed'),
      available: words(value).includes('publicly available'),
      functional: words(value).includes('functional'),
    },
  }),
  'teamRules.announcementContent': ({ announcementContent }, { value }) => ({
    fact: announcementContent,
    said: words(announcementContent?.fields ?? []),
    expected: words((value as readonly string[]).map((field) => ANNOUNCEMENT_FIELDS[field])),
  }),
  'teamRules.cherryPick': ({ backports }) => ({
    fact: backports,
    said: words(backports?.branches ?? []),
    expected: ['default-branch', 'release-branches'],
  }),
};

function windowed(fact: RangeWindow | Facts['forthcomingNotice'], { value }: Entry): Answer {
  return {
    fact,
    said: { atLeast: fact?.atLeast, within: fact?.within, from: fact?.from },
    expected: value === null ? undefined : { ...limitOf(value), from: startOf(value) },
  };
}

function stated(fact: Located | undefined): Answer {
  return { fact, said: undefined, expected: undefined };
}

function band(bands: NonNullable<Facts['severityBands']>, { get }: Entry): Answer {
  const levels = get('severity');
  const fact = bands.find(({ effect }) => String(get('effect')).startsWith(effect));
  return {
    fact,
    said: { below: fact?.below, approximate: fact?.approximate, levels: fact?.levels },
    expected: {
      below: get('score'),
      approximate: get('approximate') ?? false,
      levels: levels ?? fact?.levels,
    },
  };
}

function expectedReleaseTime(value: unknown): unknown {
  const { time, zone, days } = value as {
    readonly time: string;
    readonly zone: string;
    readonly days: readonly string[];
  };
  return { time, zone, days: days.map((day) => day.toLowerCase()), strength: 'suggested' };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
