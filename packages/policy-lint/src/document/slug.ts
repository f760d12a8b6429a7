/** The anchor GitHub gives a heading: lower case, no punctuation, spaces to hyphens. */
export function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Numbers repeated slugs as GitHub does: `a`, `a-1`, `a-2`. */
export class SlugCounter {
  readonly #seen = new Map<string, number>();

  next(title: string): string {
    const slug = slugOf(title);
    const count = this.#seen.get(slug);
    this.#seen.set(slug, (count ?? 0) + 1);
    return count === undefined ? slug : `${slug}-${String(count)}`;
  }
}
