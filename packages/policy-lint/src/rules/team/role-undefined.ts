import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';

/** Roles of a response process that a reader cannot guess. */
const ROLE =
  /\b(?:release (?:manager|lead|engineer|coordinator|captain|shepherd)|security (?:advisor|champion|lead|officer|coordinator)|fix (?:lead|team)|incident (?:commander|lead|manager)|(?:triage|disclosure|patch|response) (?:lead|manager|coordinator)|vulnerability (?:coordinator|manager)|patch (?:release )?team)s?\b/g;

const WORDS_OF_ROLES = [
  ' manager',
  ' lead',
  ' advisor',
  'fix team',
  ' officer',
  ' coordinator',
  ' champion',
  ' commander',
  ' engineer',
  'patch team',
];

/** What follows a role that has something to do. */
const ACTS =
  /^(?:,? [a-z]{1,12},?)? (?:will|shall|must|should|may|can|has to|have to|is to|are to|ensures?|decides?|makes?|merges?|approves?|is responsible|are responsible|to (?:analy|assess|validat|review|decide|merge|approve))/;

/** What stands before or behind a role that is introduced there. */
const INTRODUCED_BEFORE =
  /(?:["(*]|\b(?:as|called|the role of|role of the|is the|are the|becomes?(?: the)?|known as(?: the)?|named?(?: the)?|appoints?(?: an?| the)?|assign(?:s|ed)?(?: an?| the| as)?|designat\w{1,3}(?: an?| the| as)?|volunteer\w{0,3} (?:as|to be)(?: an?| the)?|elects?(?: an?)?|selects?(?: an?)?|a|an|one) )$/;
const INTRODUCED_BEHIND =
  /^(?:["*:]|\)? (?:is|are) (?:an? |the |chosen|selected|appointed|elected|drawn|listed|nominated|a member|members|those|usually|typically|made|whoever|any)|,? (?:i\.e\.|that is|who (?:is|are)|drawn from|consist|compris|role\b|list\b|: ))/;

export const roleUndefined = defineRule({
  code: 'CVD903',
  id: 'role-undefined',
  summary: 'A role that has duties is introduced',
  level: 'info',
  why: 'A step done by "the release managers" is done by nobody in a project that has none. Copied processes often keep the roles of the project they come from.',
  mend: 'Say who the role is, link to the list of those who hold it, or give the duty to the team.',
  source: 'Process texts that were copied from larger projects',
  controls: [],
  messages: { unknown: '"{role}" has a duty here and is introduced nowhere, expected who that is' },
  check({ documents, kind }, report) {
    if (kind !== 'policy') return;
    const known = new Map<string, boolean>();
    for (const spot of spotsAbout(documents, 'team', 'fix')) {
      const { lower, block } = spot.sentence;
      if (block.kind === 'heading' || !WORDS_OF_ROLES.some((word) => lower.includes(word)))
        continue;
      ROLE.lastIndex = 0;
      for (let match = ROLE.exec(lower); match !== null; match = ROLE.exec(lower)) {
        const role = match[0].replace(/s$/, '');
        if (!ACTS.test(lower.slice(match.index + match[0].length))) continue;
        const isKnown = known.get(role) ?? documents.some((one) => introduces(one, role));
        known.set(role, isKnown);
        if (isKnown) continue;
        const { text, place } = quoteMatch(spot, match);
        report('unknown', place, { role: text });
      }
    }
  },
});

/** Whether a document says anywhere who a role is: in a heading, a link, quotes or words. */
function introduces({ links, sentences }: PolicyDocument, role: string): boolean {
  if (links.some(({ text, url }) => url !== '' && text.toLowerCase().includes(role))) return true;
  const naming = sentences.filter(({ lower }) => lower.includes(role));
  return (
    naming.some(({ lower, block }) => block.kind === 'heading' || lower.includes(`"${role}`)) ||
    naming.some(({ lower }) => isIntroduced(lower, lower.indexOf(role), role))
  );
}

function isIntroduced(lower: string, first: number, role: string): boolean {
  for (let at = first; at !== -1; at = lower.indexOf(role, at + 1)) {
    const behind = lower.slice(at + role.length).replace(/^s\b/, '');
    const before = lower.slice(Math.max(0, at - 30), at);
    if (INTRODUCED_BEHIND.test(behind) || INTRODUCED_BEFORE.test(before)) return true;
  }
  return false;
}
