import type { PolicyDocument, Section } from '../../document/document.ts';
import { namesPrivateList } from './early-notice.ts';

const TITLE =
  /\b(?:distributors?|distros?|vendors?|downstreams?|packagers?|partners?|embargo|early (?:notice|notification|disclosure|warning|access)|advanced? (?:notice|notification)|pre-?disclosure|request(?:ing|s)? (?:(?:security|private) )?notifications?)\b/;
/** A title that speaks of what is told to them, not of who they are. */
const EMBARGO_PERIOD = /\bembargo(?:ed)? (?:period|date|length|window|timeline)/;

const known = new WeakMap<PolicyDocument, ReadonlySet<Section>>();

/** The sections about a private list of distributors, those inside them included. */
export function sectionsOfPrivateList(document: PolicyDocument): ReadonlySet<Section> {
  const sections = known.get(document) ?? findSections(document);
  known.set(document, sections);
  return sections;
}

function findSections({ sections }: PolicyDocument): ReadonlySet<Section> {
  const found = new Set<Section>();
  for (const section of sections) {
    if (section.parent !== undefined && found.has(section.parent)) found.add(section);
    else if (isTitleOfPrivateList(section.title)) found.add(section);
  }
  return found;
}

/** Whether a title names those who are told early, or their list. */
export function isTitleOfPrivateList(title: string): boolean {
  const lower = title.toLowerCase();
  return namesPrivateList(lower) || (TITLE.test(lower) && !EMBARGO_PERIOD.test(lower));
}
