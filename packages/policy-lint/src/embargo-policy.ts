import type { Block, PolicyDocument, Section } from './document/document.ts';
import type { Policy } from './read-policy.ts';

/**
 * The terms of the embargo policy as a reader sees them, a paragraph or list item each: of the
 * section that holds them, else the paragraph that states them. Nothing where the policy has none.
 */
export function embargoTermsOf(policy: Policy): readonly string[] {
  const fact = policy.facts.embargoPolicy;
  if (fact === undefined) return [];
  const document =
    policy.documents.find(({ source }) => source.path === fact.path) ?? policy.document;
  const at = document.source.offset(fact.span.start);
  const block = document.blocks.find(({ start, end }) => start <= at && at < end);
  if (block === undefined) return [];
  const { section } = block;
  const blocks = /embargo/i.test(section.title) ? blocksUnder(section, document) : [block];
  return blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'html')
    .map(
      ({ flow, opensItem }) => `${opensItem ? '- ' : ''}${flow.text.replace(/\s+/g, ' ').trim()}`,
    )
    .filter((text) => text !== '');
}

function blocksUnder(section: Section, { sections }: PolicyDocument): readonly Block[] {
  return sections.filter((one) => isUnder(one, section)).flatMap(({ blocks }) => blocks);
}

function isUnder(one: Section | undefined, section: Section): boolean {
  return one !== undefined && (one === section || isUnder(one.parent, section));
}
