import { defineRule } from '../../define-rule.ts';
import type { Link, PolicyDocument } from '../../document/document.ts';
import { intakeSection } from '../intake-place.ts';
import { mailboxes } from './channels.ts';

const TEAM_TITLE = /^contact(?:ing)?\b.{0,60}\b(?:team|committee|group|psirt)\b/i;

export const intakeIsTeamAlias = defineRule({
  code: 'CVD207',
  id: 'intake-is-team-alias',
  summary: 'The team has an address of its own beside the one for reports',
  level: 'info',
  why: 'A team that coordinates on the address where strangers send reports mixes what is embargoed with what is not, and cannot let people into the one without the other.',
  mend: 'Give the team an address of its own, and say which of the two a reporter uses.',
  source: 'OpenSSF guide for maintainers: the alias of the team differs from the intake',
  controls: [],
  messages: { same: 'The team is reached at "{address}", where reports go too, expected its own' },
  check(context, report) {
    const { document, facts } = context;
    const section = document.sections.find(({ title }) => TEAM_TITLE.test(title));
    if (section === undefined || section === intakeSection(context)) return;
    const intake = new Set(
      mailboxes(facts)
        .filter(({ path }) => path === undefined)
        .filter(({ span }) => document.source.offset(span.start) < section.start)
        .map(({ value }) => value.toLowerCase()),
    );
    const link = linksIn(document, section.start, section.end).find(({ url }) =>
      intake.has(addressOf(url)),
    );
    if (link !== undefined) report('same', link, { address: addressOf(link.url) });
  },
});

function linksIn({ links }: PolicyDocument, start: number, end: number): readonly Link[] {
  return links.filter((link) => link.start >= start && link.end <= end);
}

function addressOf(url: string): string {
  return url.replace(/^mailto:/i, '').toLowerCase();
}
