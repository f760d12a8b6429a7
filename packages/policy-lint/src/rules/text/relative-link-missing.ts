import { counted } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Link, PolicyDocument } from '../../document/document.ts';
import { findMissingFiles } from './links/missing-files.ts';
import { writtenLinks } from './links/written-links.ts';

const BARE_ADDRESS = /^[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

export const relativeLinkMissing = defineRule({
  code: 'CVD806',
  id: 'relative-link-missing',
  summary: 'Every link into the repository leads to a file that is there',
  level: 'error',
  why: 'Parts of a policy often live in other files, and files move. A link that ends in "404" takes away the part that it stood for.',
  mend: 'Correct the path. It counts from the folder of the file it stands in, or from the root where it begins with a slash.',
  source: 'repolinter file-no-broken-links; remark-validate-links',
  controls: [],
  messages: {
    missing: 'The link leads to "{path}", which is not in the repository',
    near: 'The link leads to "{path}", which is not in the repository, expected perhaps "{nearest}"',
    address: 'The link leads to the file "{path}", expected "mailto:{path}"',
  },
  check({ documents, repository }, report, unchecked) {
    let unknown = 0;
    for (const document of documents) {
      for (const place of bareAddresses(document)) {
        const edits = [{ span: document.source.span(place.start, place.start), text: 'mailto:' }];
        const fix = { description: 'Write "mailto:" before it', edits, safe: true };
        report('address', { ...place, in: document }, { path: place.url, fix });
      }
      const { missing, unknown: more } = findMissingFiles(document, repository, false);
      unknown += more;
      for (const { written, path, nearest, ...extras } of missing) {
        const place = { start: written.start, end: written.end, in: document };
        if (nearest === undefined) report('missing', place, { path, ...extras });
        else report('near', place, { path, nearest, ...extras });
      }
    }
    if (unknown > 0) unchecked(`${counted(unknown, 'link')} into a repository that is not at hand`);
  },
});

/** Targets such as `security@project.org`, which a browser takes for a file. */
function bareAddresses(document: PolicyDocument): { url: string; start: number; end: number }[] {
  return writtenLinks(document)
    .filter(({ link, url }) => canBeFile(link) && url.includes('@') && BARE_ADDRESS.test(url))
    .map(({ url, start, end }) => ({ url, start, end }));
}

function canBeFile({ kind }: Link): boolean {
  return kind === 'link' || kind === 'definition';
}
