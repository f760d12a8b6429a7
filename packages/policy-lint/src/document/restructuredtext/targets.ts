import type { DocumentBuilder } from '../builder.ts';
import type { TextLine } from '../lines.ts';

/** URLs by the name that the text refers to them by. */
export type Targets = ReadonlyMap<string, string>;

/** `.. _name: url` and `` .. _`long name`: url ``. */
const TARGET = /^\.\. _(?:`([^`]{1,300})`|((?:[^:`\\]|\\.){1,300})):\s+(\S+)$/;

/** Collects the targets of a text and gives each to the builder as a link. */
export function readTargets(
  text: string,
  lines: readonly TextLine[],
  builder: DocumentBuilder,
): Targets {
  const targets = new Map<string, string>();
  if (!text.includes('.. _')) return targets;
  for (const line of lines) {
    if (!text.startsWith('.. _', line.from)) continue;
    const [, quoted, plain, url = ''] = TARGET.exec(text.slice(line.from, line.end)) ?? [];
    const name = quoted ?? plain;
    if (name === undefined) continue;
    if (!targets.has(nameKey(name))) targets.set(nameKey(name), url);
    const place = { start: line.from, end: line.end };
    const urlPlace = { urlStart: line.end - url.length, urlEnd: line.end };
    builder.link({ kind: 'definition', url, text: name, ...place, ...urlPlace });
  }
  return targets;
}

/** Names are compared without case and with white space folded. */
export function nameKey(name: string): string {
  return name.trim().replace(/\\/g, '').replace(/\s+/g, ' ').toLowerCase();
}
