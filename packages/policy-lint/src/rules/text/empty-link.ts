import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Link, PolicyDocument } from '../../document/document.ts';
import { isDummyLink } from './placeholders/address.ts';

/** `[a]()`, `[a](mailto:)`, `[a](https://)`. */
const NO_TARGET = /^(?:mailto:|https?:(?:\/\/)?)?$/i;

/** A link to the top of the page may well be just `#`. */
const TO_THE_TOP = /\b(?:top|back|up|start|home)\b|[↑⬆▲]/i;

export const emptyLink = defineRule({
  code: 'CVD802',
  id: 'empty-link',
  summary: 'Every link has a target',
  level: 'error',
  why: 'A link without a target looks like a contact and leads nowhere: a reporter who clicks it gives up or goes public.',
  mend: 'Write the target between the parentheses: a URL, or `mailto:` and the address.',
  source: 'markdownlint MD042; remark-lint no-empty-url',
  controls: [],
  messages: { empty: 'The link "{text}" has no target, expected a URL or a mailto: address' },
  check({ documents }, report) {
    for (const document of documents) {
      const empty = document.links.filter((link) => isEmpty(link));
      // A dummy address is reported as such; alone it needs no second report.
      if (empty.every((link) => isDummyLink(link))) continue;
      const targets = targetsOf(document);
      for (const link of empty) {
        const fix = fillIn(document, link, targets);
        const place = { start: link.start, end: link.end, in: document };
        report('empty', place, { text: link.text, ...(fix === undefined ? {} : { fix }) });
      }
    }
  },
});

function isEmpty({ kind, url, text }: Link): boolean {
  if (kind !== 'link' && kind !== 'image') return false;
  return NO_TARGET.test(url) || (url === '#' && !TO_THE_TOP.test(text));
}

/** The target of the first link with a text that has one and shows something else. */
function targetsOf({ links }: PolicyDocument): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const link of links) {
    if (isEmpty(link) || link.url === link.text || targets.has(link.text)) continue;
    targets.set(link.text, link.url);
  }
  return targets;
}

/** The text of the link may be the target itself, or that of another link. */
function fillIn(
  { source }: PolicyDocument,
  link: Link,
  targets: ReadonlyMap<string, string>,
): Fix | undefined {
  const { text } = link;
  const target = targets.get(text) ?? targetOf(text);
  if (target === undefined || isDummyLink(link)) return undefined;
  // The place of an empty target is where its link ends.
  const at = link.url === '' ? link.end - 1 : link.urlStart;
  if (link.url === '' && !source.text.startsWith('()', at - 1)) return undefined;
  const edits = [{ span: source.span(at, at + link.url.length), text: target }];
  return { description: `Link to ${target}`, edits, safe: false };
}

function targetOf(text: string): string | undefined {
  if (/^[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i.test(text)) {
    return `mailto:${text}`;
  }
  return /^https?:\/\/\S{4,200}$/.test(text) ? text : undefined;
}
