import type { BlockWriter } from '../block-writer.ts';
import type { TextLine } from '../lines.ts';

/** `image::target[text]`, `include::target[]`, `toc::[]` */
const MACRO = /^([a-z]{2,20})::([^\s[\]]{0,2000})\[([^\]]{0,500})\]$/;

/** Reads a macro that is a line by itself; whether the line is one. */
export function readMacro({ builder }: BlockWriter, line: TextLine, content: string): boolean {
  const [, name, url = '', words = ''] = MACRO.exec(content) ?? [];
  if (name === undefined) return false;
  if (url === '') return true;
  const urlStart = line.from + name.length + 2;
  const place = { start: line.from, end: line.end, urlStart, urlEnd: urlStart + url.length };
  const text = words.split(',')[0] ?? '';
  builder.link({ kind: name === 'image' ? 'image' : 'link', url, text, ...place });
  return true;
}
