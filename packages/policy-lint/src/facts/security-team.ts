import type { SecurityTeam, Span } from '@embargo/core';

import type { PolicyDocument, Section, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { sectionsOfPrivateList } from './distributors/list-sections.ts';
import { withFirstSentence } from './language/heading-span.ts';
import { isContentsEntry } from './language/links-in.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';
import { readTeamMembership } from './team/membership.ts';
import { isOfficeHeading, isTeamHeading, nameOfTeam, namesTeam } from './team/naming.ts';
import { readRoles } from './team/roles.ts';
import { readRoster } from './team/roster.ts';

/** A security team or committee that has a name, or persons named for its work. */
export const securityTeam = defineReader('securityTeam', (document) => {
  const sentences = sentencesAbout(document, TOPIC.team | TOPIC.contact | TOPIC.report);
  const naming =
    sentences.find(({ text, block }) => block.kind === 'heading' && isTeamHeading(text)) ??
    sentences.find((sentence) => namesTeam(sentence) && !isContentsEntry(document, sentence.block));
  return naming === undefined ? namedPersons(document) : readTeam(document, naming);
});

/** No team has a name, but persons are listed for its work. */
function namedPersons(document: PolicyDocument): SecurityTeam | undefined {
  const heading = document.sentences.find(
    ({ text, block }) => block.kind === 'heading' && isOfficeHeading(text),
  );
  const team = heading && readTeam(document, heading);
  return team !== undefined && team.members.length > 0 ? team : undefined;
}

function readTeam(document: PolicyDocument, naming: Sentence): SecurityTeam {
  const sections = sectionsOfTeam(document, naming);
  const closed = sectionsOfPrivateList(document);
  const open = sentencesAbout(document, TOPIC.team | TOPIC.update).filter(
    ({ block }) => !closed.has(block.section),
  );
  const name = nameOfTeam(naming);
  const roles = readRoles(document, open, sections);
  return {
    span: spanOfNaming(document, naming),
    ...(name === undefined ? {} : { name }),
    ...readRoster(document, { naming, sentences: open, sections }),
    ...(roles.length === 0 ? {} : { roles }),
    ...readTeamMembership(document, open),
  };
}

/** The section that names the team, with those inside it and those titled after a team. */
function sectionsOfTeam({ sections }: PolicyDocument, naming: Sentence): ReadonlySet<Section> {
  const found = new Set<Section>();
  if (naming.block.kind === 'heading') found.add(naming.block.section);
  for (const section of sections) {
    const isInside = section.parent !== undefined && found.has(section.parent);
    if (isInside || isTeamHeading(section.title)) found.add(section);
  }
  return found;
}

/** A heading is taken with the sentence under it that says what the team is. */
function spanOfNaming(document: PolicyDocument, naming: Sentence): Span {
  const { section, kind } = naming.block;
  if (kind !== 'heading') return spanOf(document, naming);
  const defining = document.sentences.find(
    (sentence) =>
      sentence.block.section === section &&
      sentence.block.kind !== 'heading' &&
      isDefining(sentence),
  );
  if (defining === undefined) return spanOf(document, withFirstSentence(document, naming));
  return spanOf(document, { start: naming.start, end: defining.end });
}

function isDefining(sentence: Sentence): boolean {
  return namesTeam(sentence) || /\b(?:responsible for|consists? of)\b/.test(sentence.lower);
}
