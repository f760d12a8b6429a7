import type { Facts, Fix, Level, PolicyKind, RelatedPlace, Span } from '@embargo/core';

import type { PolicyDocument } from './document/document.ts';
import type { SchemaViolation } from './define-schema-rule.ts';
import type { RepositoryView } from './repository.ts';

export const PROFILES = [
  'baseline-1',
  'baseline-2',
  'baseline-3',
  'recommended',
  'strict',
  'cncf',
  'cra',
] as const;
export type Profile = (typeof PROFILES)[number];

/** What a rule may look at. */
export interface RuleContext {
  /** The policy itself. */
  readonly document: PolicyDocument;
  /** The policy and the files of the repository that it links to as parts of it, in order. */
  readonly documents: readonly PolicyDocument[];
  /** The facts of all documents together. */
  readonly facts: Facts;
  readonly kind: PolicyKind;
  /** The repository around the policy; absent when a bare text is judged. */
  readonly repository: RepositoryView | undefined;
  readonly profile: Profile;
  /** What the profile's schema found wrong in the facts, by rule id. */
  readonly violations: ReadonlyMap<string, readonly SchemaViolation[]>;
}

/** What is the same for every rule. */
export interface RuleCard {
  /** `CVD301` */
  readonly code: string;
  /** `ack-time-missing` */
  readonly id: string;
  /** One sentence: what a policy should do. */
  readonly summary: string;
  readonly level: Level;
  /** Why a maintainer should care: two or three sentences, for the rule's page. */
  readonly why: string;
  /** What to do about it, for the rule's page. */
  readonly mend: string;
  /** Where the rule comes from: a standard's section, a guide, an incident. */
  readonly source: string;
  /** OSPS Baseline control ids that the rule speaks to. */
  readonly controls: readonly string[];
  /** The lowest OSPS Baseline level whose profile has the rule. */
  readonly baseline?: 1 | 2 | 3;
  /** The only profiles that have the rule, where the usual assignment does not hold. */
  readonly only?: readonly Profile[];
  /** Another level in some profiles. */
  readonly levels?: Readonly<Partial<Record<Profile, Level>>>;
}

/** One place where a rule is broken, before its places are gathered into a diagnostic. */
export interface Finding {
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly fix?: Fix;
}

/** What a check says: findings, and why it could not look where it could not. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Reasons such as "the repository's tree is not at hand"; never a failure. */
  readonly unchecked: readonly string[];
}

/** A promise that a security policy should make, and how to tell whether it does. */
export interface Rule extends RuleCard {
  readonly kind: 'check' | 'schema';
  readonly check: (context: RuleContext) => Judgement;
}

/** The profiles that have a rule. */
export function profilesOf(rule: RuleCard): readonly Profile[] {
  return rule.only ?? PROFILES.filter((profile) => isInProfile(rule, profile));
}

/** Whether a profile has a rule. */
export function isInProfile({ level, baseline, only }: RuleCard, profile: Profile): boolean {
  if (only !== undefined) return only.includes(profile);
  switch (profile) {
    case 'baseline-1':
      return baseline === 1;
    case 'baseline-2':
      return baseline !== undefined && baseline <= 2;
    case 'baseline-3':
      return baseline !== undefined;
    case 'strict':
      return true;
    case 'recommended':
    case 'cncf':
    case 'cra':
      return level !== 'info';
  }
}
