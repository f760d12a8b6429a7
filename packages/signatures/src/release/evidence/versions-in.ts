const MAX_TEXT = 64 * 1024;
/** What a version may be made of; what surrounds it ends it. */
const WORD = /[\w.+-]{1,200}/g;
const VERSION =
  /^v?(\d{1,9}\.\d{1,9}(?:\.\d{1,9}){0,2}(?:-[0-9A-Za-z][0-9A-Za-z.-]{0,80})?(?:\+[0-9A-Za-z.-]{1,80})?)$/;

/** The whole versions in a text, in their order, without a leading `v`. */
export function versionsIn(text: string): readonly string[] {
  return [...text.slice(0, MAX_TEXT).matchAll(WORD)].flatMap(([word]) => {
    // A sentence may end behind a version.
    const [, version] = VERSION.exec(word.replace(/\.$/, '')) ?? [];
    return version ?? [];
  });
}
