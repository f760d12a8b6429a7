import type { SourceText } from '../source/source-text.ts';
import type { PolicyDocument } from './document.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

/** Reads a policy by the ending of its name: Markdown unless it says otherwise. */
export function readDocument(source: SourceText): PolicyDocument {
  return readMarkdown(source);
}
