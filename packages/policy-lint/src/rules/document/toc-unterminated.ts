import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Comment, PolicyDocument } from '../../document/document.ts';

const OPENS = /^\s*(?:toc|ts|START doctoc\b.*|table of contents)\s*$/is;
const CLOSES = /^\s*(?:\/toc|tocstop|te|END doctoc\b.*|toc end|end toc)\s*$/is;

export const tocUnterminated = defineRule({
  code: 'CVD107',
  id: 'toc-unterminated',
  summary: 'A generated table of contents is closed by its mark',
  level: 'info',
  why: 'A tool that rewrites the table of contents replaces what stands between its two marks. Without the second one it writes a second table, or swallows the policy that follows.',
  mend: 'Put the closing mark behind the last entry.',
  source: 'mdtoc, markdown-toc and doctoc',
  controls: [],
  messages: { open: 'The mark "{mark}" is never closed, expected "{closing}" behind the entries' },
  check({ document }, report) {
    const { comments, source } = document;
    const opening = comments.find(({ text }) => OPENS.test(text));
    if (opening === undefined || comments.some(({ text }) => CLOSES.test(text))) return;
    const mark = source.text.slice(opening.start, opening.end);
    const closing = closingOf(opening);
    report('open', opening, { mark, closing, fix: closeFix(document, opening, closing) });
  },
});

function closingOf({ text }: Comment): string {
  const word = text.trim();
  if (word === 'ts') return '<!--te-->';
  if (word.toLowerCase() === 'toc')
    return text.replace(word, `/${word}`).replace(/^(.*)$/s, '<!--$1-->');
  return '<!-- tocstop -->';
}

/** Puts the closing mark behind the list that follows the opening one. */
function closeFix({ source, blocks }: PolicyDocument, opening: Comment, closing: string): Fix {
  let at = opening.end;
  for (const block of blocks) {
    if (block.start < opening.end) continue;
    if (block.listDepth === 0) break;
    at = block.end;
  }
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    description: `Close the table of contents by ${closing}`,
    edits: [{ span: source.span(at, at), text: `${newline}${newline}${closing}` }],
    safe: endsParagraph(source.text, at),
  };
}

/** Whether no text follows on this line or the next, which a mark put there would cut off. */
function endsParagraph(text: string, at: number): boolean {
  return /^[ \t]*(?:$|\r?\n[ \t]*(?:$|\r?\n))/.test(text.slice(at, at + 200));
}
