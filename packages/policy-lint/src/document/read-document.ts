import type { SourceText } from '../source/source-text.ts';
import { readAsciidoc } from './asciidoc/read-asciidoc.ts';
import type { Markup, PolicyDocument } from './document.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readPlain } from './plain/read-plain.ts';
import { readRestructuredText } from './restructuredtext/read-restructuredtext.ts';

/** Reads a policy by the ending of its name: Markdown unless it says otherwise. */
export function readDocument(source: SourceText): PolicyDocument {
  switch (markupOf(source.path)) {
    case 'restructuredtext':
      return readRestructuredText(source);
    case 'asciidoc':
      return readAsciidoc(source);
    case 'plain':
      return readPlain(source);
    case 'markdown':
      return readMarkdown(source);
  }
}

/** The markup that a name ends in; a commit may follow, as in `SECURITY.md@92f20ec`. */
export function markupOf(path: string): Markup {
  const ending = /\.([a-z]{2,8})(?:@[\w.-]{1,64})?$/i.exec(path)?.[1]?.toLowerCase();
  switch (ending) {
    case 'rst':
    case 'rest':
      return 'restructuredtext';
    case 'adoc':
    case 'asciidoc':
      return 'asciidoc';
    case 'txt':
    case 'text':
      return 'plain';
    default:
      return 'markdown';
  }
}
