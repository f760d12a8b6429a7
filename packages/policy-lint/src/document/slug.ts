import type { PolicyDocument, Section } from './document.ts';

/** The anchor GitHub gives a heading: lower case, no punctuation, spaces to hyphens. */
export function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** The titled sections of a document by the anchors that GitHub gives their headings. */
export function sectionsByAnchor({ sections }: PolicyDocument): ReadonlyMap<string, Section> {
  const counter = new SlugCounter();
  const titled = sections.filter(({ level }) => level > 0);
  return new Map(titled.map((section) => [counter.next(section.title), section]));
}

/** Numbers repeated slugs as GitHub does: `a`, `a-1`, `a-2`; a number that is taken is left out. */
class SlugCounter {
  readonly #counts = new Map<string, number>();

  next(title: string): string {
    const slug = slugOf(title);
    let count = this.#counts.get(slug);
    let unique = slug;
    while (this.#counts.has(unique)) {
      count = (count ?? 0) + 1;
      unique = `${slug}-${String(count)}`;
    }
    if (count !== undefined) this.#counts.set(slug, count);
    this.#counts.set(unique, 0);
    return unique;
  }
}
