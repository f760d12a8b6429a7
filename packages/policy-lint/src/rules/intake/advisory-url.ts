/** The ADVISORY_LINK of a repository's advisory form, as far as it tells one repository from another. */
export interface AdvisoryUrl {
  readonly owner: string;
  readonly name: string;
  /** Where `owner/name` begins in the text. */
  readonly index: number;
}

const ADVISORY_LINK =
  /github\.com\/([\w.-]{1,80}|<[^<>]{1,40}>)\/([\w.-]{1,100}|<[^<>]{1,40}>)\/security\/advisories\b/i;
const PLACEHOLDER = /^[<{[$]|^(?:owner|org|repo|your|project|example)\b/i;

/** The first advisory ADVISORY_LINK in a text. */
export function advisoryUrlIn(text: string): AdvisoryUrl | undefined {
  if (!text.includes('/security/advisories')) return undefined;
  const match = ADVISORY_LINK.exec(text);
  if (match === null) return undefined;
  const [, owner = '', name = ''] = match;
  return { owner, name, index: match.index + 'github.com/'.length };
}

/** Whether a part of a ADVISORY_LINK stands for something to be filled in. */
export function isPlaceholder(part: string): boolean {
  return PLACEHOLDER.test(part);
}
