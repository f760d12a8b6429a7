import {
  counted,
  FACT_TITLES,
  releaseWindowOf,
  sayBand,
  sayLeadTime,
  sayLimit,
  sayWindow,
} from '@embargo/core';
import type {
  Distributors,
  FactName,
  Facts,
  Limit,
  Located,
  ReportChannel,
  Strength,
} from '@embargo/core';

/** One promise as a person reads it. */
export interface SaidFact {
  readonly fact: FactName;
  readonly title: string;
  /** "within 24 hours of the report" */
  readonly value: string;
  readonly strength?: Strength;
  readonly place: Located;
}

type Sayers = {
  readonly [Name in FactName]?: (fact: NonNullable<Facts[Name]>) => readonly Saying[];
};

interface Saying {
  readonly value: string;
  readonly place: Located & { readonly strength?: Strength };
}

type Stated = Limit & Located & { readonly strength?: Strength };

const limits = (facts: Stated | readonly Stated[]): readonly Saying[] =>
  listOf(facts).map((limit) => ({ value: sayLimit(limit), place: limit }));

const SAYERS: Sayers = {
  reportChannels: (channels) =>
    channels.map((channel) => ({ value: sayChannel(channel), place: channel })),
  acknowledgement: limits,
  triage: limits,
  statusUpdates: limits,
  fixTeam: limits,
  fix: limits,
  release: limits,
  disclosure: limits,
  forthcomingNotice: limits,
  retrospective: (fact) => [
    { value: [sayLimit(fact), ...(fact.blameless ? ['blameless'] : [])].join(', '), place: fact },
  ],
  timelinesBinding: (fact) => [{ value: fact.value ? 'yes' : 'no, suggestions', place: fact }],
  supportedVersions: (fact) => [{ value: `as a ${fact.form}`, place: fact }],
  encryption: (fact) => [{ value: fact.form.replaceAll('-', ' '), place: fact }],
  bounty: (fact) => [{ value: fact.offered ? 'offered' : 'none is offered', place: fact }],
  cvss: (fact) => [{ value: `version ${fact.version ?? 'not stated'}`, place: fact }],
  severityBands: (bands) => bands.map((band) => ({ value: sayBand(band), place: band })),
  severityOwner: (fact) => [{ value: fact.actor, place: fact }],
  cve: (fact) => [{ value: `from ${fact.source ?? 'a source not named'}`, place: fact }],
  privateFix: (fact) => [{ value: fact.place.replaceAll('-', ' '), place: fact }],
  approval: (fact) => [
    {
      value: [
        ...(fact.count === undefined ? [] : [`at least ${String(fact.count)}`]),
        ...fact.actors,
      ].join(', '),
      place: fact,
    },
  ],
  backports: (fact) => [{ value: fact.branches.join(', ').replaceAll('-', ' '), place: fact }],
  binaries: (fact) => [
    {
      value: (['built', 'signed', 'available', 'functional'] as const)
        .filter((promise) => fact[promise])
        .join(', '),
      place: fact,
    },
  ],
  releaseDayAgreement: (fact) => [{ value: fact.actors.join(', '), place: fact }],
  releaseWindow: (fact) => {
    const window = releaseWindowOf(fact);
    return [{ value: window === undefined ? 'stated' : sayWindow(window), place: fact }];
  },
  distributors: (fact) => [
    ...(fact.leadTimes.length === 0
      ? [{ value: 'told ahead, no time stated', place: fact }]
      : fact.leadTimes.map((leadTime) => ({ value: sayLeadTime(leadTime), place: leadTime }))),
    ...(fact.address === undefined ? [] : [sayAddress(fact.address)]),
  ],
  announcementChannels: (channels) =>
    channels.map((channel) => ({
      value: [channel.kind.replaceAll('-', ' '), channel.value ?? ''].join(' ').trim(),
      place: channel,
    })),
  announcementContent: (fact) => [
    { value: fact.fields.join(', ').replaceAll('-', ' '), place: fact },
  ],
  announcementTemplate: (fact) => [
    { value: counted(fact.variables.length, 'variable'), place: fact },
  ],
  securityTeam: (fact) => [
    { value: [fact.name ?? 'named', ...fact.members].join(', '), place: fact },
  ],
};

/** Every promise in words, in the order of the process. */
export function sayFacts(facts: Facts): SaidFact[] {
  return (Object.keys(FACT_TITLES) as FactName[]).flatMap((fact) =>
    sayingsOf(fact, facts).map(({ value, place }) => ({
      fact,
      title: FACT_TITLES[fact],
      value,
      place,
      ...(place.strength === undefined ? {} : { strength: place.strength }),
    })),
  );
}

function sayingsOf(fact: FactName, facts: Facts): readonly Saying[] {
  const value = facts[fact];
  if (value === undefined) return [];
  // The table pairs each fact with a sayer of its own type, which a lookup by name forgets.
  const say = SAYERS[fact] as ((fact: unknown) => readonly Saying[]) | undefined;
  if (say !== undefined) return say(value);
  return listOf<Located>(value as Located | readonly Located[]).map((place) => ({
    value: 'stated',
    place,
  }));
}

function sayAddress(address: NonNullable<Distributors['address']>): Saying {
  const { value, usable } = address;
  return { value: `told at ${value}${usable ? '' : ' (not usable)'}`, place: address };
}

function listOf<Item extends object>(value: Item | readonly Item[]): readonly Item[] {
  return Array.isArray(value) ? (value as readonly Item[]) : [value as Item];
}

function sayChannel({ kind, value, usable }: ReportChannel): string {
  const name = kind.replaceAll('-', ' ');
  return [name, value, ...(usable ? [] : ['(not usable)'])].filter((part) => part !== '').join(' ');
}
