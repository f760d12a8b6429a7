import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';
import type { RepositoryView } from '../../repository.ts';
import { advisoryUrlIn, isPlaceholder } from './advisory-url.ts';
import type { AdvisoryUrl } from './advisory-url.ts';

type PlacedUrl = AdvisoryUrl & { readonly start: number; readonly end: number };

export const advisoryUrlWrongRepo = defineRule({
  code: 'CVD211',
  id: 'advisory-url-wrong-repo',
  summary: 'The advisory form that is linked is the one of this repository',
  level: 'error',
  why: 'After a move or a copy the link leads to the form of another owner. A reporter then hands the vulnerability to strangers, or finds no form at all.',
  mend: 'Write the owner and the name of this repository into the URL.',
  source: 'GitHub, "Privately reporting a security vulnerability"',
  controls: ['OSPS-VM-03.01'],
  messages: { other: 'The advisory URL names "{found}", expected the owner "{owner}"' },
  check({ document, repository }, report) {
    const urls = advisoryUrls(document);
    const expected = expectedOf(urls, repository);
    if (expected === undefined) return;
    for (const { owner, name, start, end } of urls) {
      if (!isElsewhere({ owner, name }, expected)) continue;
      const found = `${owner}/${name}`;
      const text = `${expected.owner}/${expected.name}`;
      const edits = [{ span: document.source.span(start, end), text }];
      const fix = { description: `Name ${text} in the URL`, edits, safe: false };
      const isPlain = document.source.text.slice(start, end) === found;
      report(
        'other',
        { start, end },
        { found, owner: expected.owner, ...(isPlain ? { fix } : {}) },
      );
    }
  },
});

interface Slug {
  readonly owner: string;
  readonly name: string;
}

/** The repository itself, or where it is unknown the one whose form the policy names first. */
function expectedOf(
  urls: readonly Slug[],
  repository: RepositoryView | undefined,
): Slug | undefined {
  if (repository?.owner !== undefined && repository.name !== undefined) {
    return { owner: repository.owner, name: repository.name };
  }
  return urls.find(({ owner, name }) => !isPlaceholder(owner) && !isPlaceholder(name));
}

/** The same repository, or any, of another owner; another repository of the owner may be meant. */
function isElsewhere({ owner, name }: Slug, expected: Slug): boolean {
  if (isPlaceholder(owner) || owner.toLowerCase() === expected.owner.toLowerCase()) return false;
  return isPlaceholder(name) || name.toLowerCase() === expected.name.toLowerCase();
}

/** The advisory URLs in links and in the text itself, in order, each place once. */
function advisoryUrls(document: PolicyDocument): readonly PlacedUrl[] {
  const byStart = new Map<number, PlacedUrl>();
  for (const { url, urlStart } of document.links) {
    const found = advisoryUrlIn(url);
    if (found !== undefined)
      byStart.set(urlStart + found.index, placed(found, urlStart + found.index));
  }
  for (const sentence of sentencesAbout(document, TOPIC.fork)) {
    const found = advisoryUrlIn(sentence.text);
    if (found === undefined) continue;
    const start = sentence.offsetAt(found.index);
    byStart.set(start, placed(found, start));
  }
  return [...byStart.values()].sort((one, other) => one.start - other.start);
}

function placed(url: AdvisoryUrl, start: number): PlacedUrl {
  return { ...url, start, end: start + url.owner.length + 1 + url.name.length };
}
