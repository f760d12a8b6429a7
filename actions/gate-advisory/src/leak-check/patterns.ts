import { ghsaIdsNamedIn } from './ids.ts';
import type { PublicPlace, PublicTextKind } from './public-text.ts';

/** More ids in one place are a list of advisories, not a slip. */
const MOST_IDS = 100;

const NAMES: Readonly<Record<PublicTextKind, string>> = {
  title: 'title',
  body: 'text',
  comment: 'text',
  branch: 'branch name',
  repository: "repository's name",
  'commit-message': 'commit messages',
  'file-name': 'file names',
  'changed-lines': 'changed lines',
};

export interface PatternsAsked {
  /** Ids that the project uses as examples. */
  readonly exampleIds: readonly string[];
  readonly isPublic: (ghsaId: string) => Promise<boolean>;
}

/**
 * The sentences for ids of advisories that nobody can look up, also as part of the name that GitHub
 * gives to a temporary fork. They hold for a made-up id as for an embargoed one, so they confirm
 * nothing, and they don't repeat the id.
 */
export async function unknownIds(place: PublicPlace, asked: PatternsAsked): Promise<string[]> {
  const kindsOf = new Map<string, Set<string>>();
  for (const { kind, text } of place.texts) {
    for (const id of ghsaIdsNamedIn(text)) {
      if (asked.exampleIds.includes(id)) continue;
      kindsOf.set(id, (kindsOf.get(id) ?? new Set()).add(NAMES[kind]));
    }
  }
  const unknown = new Set<string>();
  for (const [id, kinds] of [...kindsOf].slice(0, MOST_IDS)) {
    if (await asked.isPublic(id)) continue;
    for (const kind of kinds) unknown.add(kind);
  }
  return [
    ...Array.from(unknown, (kind) => sayUnknown(place, kind)),
    ...(kindsOf.size > MOST_IDS ? [sayTooMany(place, kindsOf.size)] : []),
  ];
}

function sayUnknown({ name }: PublicPlace, kind: string): string {
  return `In ${name}, the ${kind} hold an advisory id that is not public, expected ids that GitHub's advisory database or this repository shows; take it out, or list it as an example id`;
}

function sayTooMany({ name }: PublicPlace, found: number): string {
  return `${name} holds ${found} advisory ids, expected at most ${MOST_IDS}, of which more were not looked up; split it`;
}
