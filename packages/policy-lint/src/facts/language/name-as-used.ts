import type { PolicyDocument } from '../../document/document.ts';

/** A name in the spelling that its policy mostly uses: "Fix Team" where it once says "Fix team". */
export function nameAsUsed({ sentences }: PolicyDocument, name: string): string {
  const wanted = name.toLowerCase();
  const counts = new Map([[name, 0]]);
  if (wanted.includes(' ')) {
    for (const { lower, text } of sentences) {
      const at = lower.indexOf(wanted);
      if (at < 0) continue;
      const spelling = text.slice(at, at + wanted.length);
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
