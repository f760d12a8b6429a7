import { standing } from '@embargo/case';
import type { Said } from '@embargo/case';
import { FACT_TITLES, sayInstant } from '@embargo/core';
import type { Due, Facts } from '@embargo/core';

import { TOLD_HEADS, toldRows } from './told.ts';

/** What a retrospective is drafted from: all of it happened, none of it names a person. */
export interface LookedBackOn {
  /** `release`: the process to its end. `leak`: an embargo that was broken. */
  readonly occasion: 'release' | 'leak';
  readonly ghsaId: string;
  readonly cveId?: string;
  readonly said: readonly Said[];
  readonly promises: readonly Due[];
  readonly facts: Facts;
  readonly policyPath: string;
}

/** Makes a value stand in the text as itself, by the markup of where it is read. */
export type Escape = (text: string) => string;

export interface Text {
  readonly title: string;
  readonly parts: readonly string[];
}

const LINK = /^https:\/\/[\w.~/?=&%-]{1,500}$/;

/** The steps of a case by the role of who takes them. */
const STEPS: Readonly<Partial<Record<Said['kind'], readonly [role: string, says: string]>>> = {
  received: ['the reporter', 'reported it'],
  acknowledged: ['the security team', 'acknowledged the report'],
  confirmed: ['the security team', 'confirmed it'],
  'fix-lead-named': ['the security team', 'named the fix lead'],
  'fix-team-named': ['the fix lead', 'brought the fix team together'],
  'cve-requested': ['the security team', 'requested a CVE ID'],
  'fix-completed': ['the fix team', 'completed the fix'],
  readiness: ['the gate', 'judged whether the fix may be merged'],
  waiver: ['two members of the team', 'waived a check'],
  'release-day-agreed': ['the fix team', 'agreed on the release day'],
  'patches-told': ['the security team', 'told the distributors'],
  'public-disclosure': ['somebody', 'made it public'],
  'embargo-broken': ['somebody', 'broke the embargo'],
  'forthcoming-told': ['the security team', 'told users that a fix will come'],
  released: ['the release manager', 'released the fix'],
  published: ['the security team', 'published the advisory'],
};

/**
 * A blameless draft for people to finish: what happened by role, promises kept and broken with the
 * policy's lines, what went out and what was held, and the questions that only people can answer.
 */
export function retrospective(back: LookedBackOn, escape: Escape): Text {
  return {
    title: titleOf(back),
    parts: [
      BLAMELESS,
      section('Who took part', [
        `Roles: ${roles(back).join(', ') || 'none recorded'}. Name people only with their consent.`,
      ]),
      section('What happened', table(['when (UTC)', 'who', 'what'], timeline(back))),
      section('Promises', table(['promise', 'due', 'outcome'], promiseRows(back, escape))),
      section('Where it was told', table(TOLD_HEADS, toldRows(back.said))),
      ...breach(back, escape),
      section('What brought the flaw in', [
        ...introducedBy(back),
        '- Which change brought it in, and what would have shown it?',
      ]),
      section(
        'To discuss',
        QUESTIONS.map((question) => `- ${question}`),
      ),
    ],
  };
}

export function titleOf({ occasion, cveId, ghsaId }: LookedBackOn): string {
  const name = cveId ?? ghsaId;
  return `Retrospective of ${occasion === 'leak' ? `the embargo of ${name}` : name}`;
}

export const BLAMELESS =
  'A draft from the record, without names and without blame: what helped, what was in the way, what we change.';

export const QUESTIONS = [
  'What went well, and should stay as it is?',
  'Where did the process or a tool stand in the way?',
  'What do we change, who does it, and by when?',
];

function section(title: string, lines: readonly string[]): string {
  return [`### ${title}`, '', ...(lines.length === 0 ? ['Nothing is recorded.'] : lines)].join(
    '\n',
  );
}

function table(heads: readonly string[], rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  return [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...rows];
}

function steps({
  said,
}: LookedBackOn): readonly { readonly at: string; readonly role: string; readonly says: string }[] {
  return said
    .flatMap((one) => {
      const step = one.state === 'recorded' ? STEPS[one.kind] : undefined;
      return step === undefined ? [] : [{ at: one.at, role: step[0], says: step[1] }];
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

function roles(back: LookedBackOn): readonly string[] {
  return [...new Set(steps(back).map(({ role }) => role))];
}

function timeline(back: LookedBackOn): readonly string[] {
  return steps(back).map(
    ({ at, role, says }) => `| ${sayInstant(new Date(at))} | ${role} | ${says} |`,
  );
}

function promiseRows(back: LookedBackOn, escape: Escape): readonly string[] {
  const { promises, policyPath } = back;
  return promises
    .filter(({ due }) => due !== undefined)
    .map((promise) => {
      const { says, due, origin } = promise;
      const place =
        origin === undefined ? '' : ` (${origin.path ?? policyPath}:${origin.span.start.line})`;
      const when = due === undefined ? '' : sayInstant(due);
      const title = `${promiseTitle(promise)}: ${escape(says)}${escape(place)}`;
      return `| ${title} | ${when} | ${outcomeOf(promise)} |`;
    });
}

export function promiseTitle({ promise }: Due): string {
  return promise === 'blackoutDates' ? 'Blackout dates' : FACT_TITLES[promise];
}

export function outcomeOf({ state, doneAt }: Due): string {
  const done = doneAt === undefined ? '' : ` at ${sayInstant(doneAt)}`;
  return `${OUTCOMES[state]}${done}`;
}

const OUTCOMES: Readonly<Record<Due['state'], string>> = {
  met: 'kept',
  late: 'broken, kept late',
  overdue: 'broken',
  open: 'open',
  pending: 'open',
};

/** Links to changes that people named with `/done introduced-by LINK`. */
function introducedBy({ said }: LookedBackOn): readonly string[] {
  return standing(said, 'ticked').flatMap(({ data }) =>
    data.item === 'introduced-by' && LINK.test(data.note ?? '') ? [`- ${data.note}`] : [],
  );
}

/** After a leak: what became known, as it was recorded. */
function breach({ said }: LookedBackOn, escape: Escape): readonly string[] {
  const lines = said.flatMap((one) =>
    one.kind === 'embargo-broken'
      ? [`- ${sayInstant(new Date(one.at))}: ${escape(one.data.what)}`]
      : [],
  );
  return lines.length === 0 ? [] : [section('The broken embargo', lines)];
}
