import { isPlaceholderAddress } from './placeholder-address.ts';

/** An e-mail address as a program would use it. */
export interface MailAddress {
  readonly value: string;
  /** False for placeholders. */
  readonly usable: boolean;
}

/** An address in a text; `end` is exclusive. */
export interface PlacedAddress extends MailAddress {
  readonly start: number;
  readonly end: number;
}

const PLAIN = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

const DOT_WORD = 'dot|punkt|punto|point|ponto|точка';
const DOT = String.raw`\s?[[({<]\s?(?:${DOT_WORD}|\.)\s?[\])}>]\s?|\s?[[({<]\s?dot\s|\sdot\s|\.`;

/** What stands for the sign: "[at]", "(at)", "[@]", " at ". */
const AT = /\s?[[({<]\s?(?:at|ät|arroba|arobase|собака|на|@)\s?[\])}>]\s?|\sat\s|[＠@]/gi;
/** What follows it: "example [dot] org", "example.org". */
const HOST = new RegExp(
  String.raw`^[a-z0-9-]{1,63}(?:(?:${DOT})[a-z0-9-]{2,63}[\])}>]?){1,5}(?![\w-])`,
  'i',
);
/** "example [dot org]", whose closing bracket belongs to it. */
const OPENED_DOT = /[[({<]\s?dot\s\w/i;
const LOCAL_LETTER = /[\w.+-]/;
const LONGEST_LOCAL = 64;
const LONGEST_HOST = 400;
const HIDDEN_DOT = new RegExp(
  String.raw`\s?[[({<]\s?(?:${DOT_WORD}|\.)\s?[\])}>]\s?|\s?[[({<]?\s?\bdot\s`,
  'gi',
);

/** "security#example.org", where the text says to replace the sign. */
const HASHED = /(?<![\w.#+-])([\w.+-]{2,64})#([a-z0-9-]{1,63}(?:\.[a-z]{2,24}){1,3})(?![\w-])/gi;
const REPLACEMENTS = ['replac', 'Replac', '替换', '替換', '换成', '換成', '改为', '改成'];

const MAY_HIDE =
  /[[({<]\s?(?:at|AT|At|@|ät|arroba|arobase|собака|на|dot|DOT|\.)\s?[\])}>]|\s(?:dot|DOT)\s|＠/;

/** Words set into an address against robots, which a person takes out. */
const SPAM_GUARD = /[._-]?(?:NO_?-?SPAM|REMOVE_?-?(?:THIS|ME)|ANTISPAM)[._-]?/g;

/** The address that a link leads to or shows, without `mailto:` and its query. */
export function addressOfLink(link: {
  readonly url: string;
  readonly text: string;
}): MailAddress | undefined {
  const target = decoded(link.url.replace(/^mailto:/i, '').replace(/\?[^?]*$/, ''));
  if (PLAIN.test(target)) return judged(target);
  const shown = link.text.trim();
  if (!PLAIN.test(shown)) return undefined;
  const address = judged(shown);
  return link.url === '' ? { ...address, usable: false } : address;
}

/** Whether a text may hide addresses from robots. */
export function mayHideAddresses(text: string): boolean {
  return MAY_HIDE.test(text) || saysToReplace(text);
}

/** The addresses in a text that are hidden from robots, made plain. */
export function hiddenAddresses(text: string): PlacedAddress[] {
  const found: PlacedAddress[] = [];
  for (const { 0: sign, index } of text.matchAll(AT)) {
    const address = addressAround(text, index, sign);
    if (address !== undefined) found.push(address);
  }
  return saysToReplace(text) ? [...found, ...hashed(text)] : found;
}

function addressAround(text: string, at: number, sign: string): PlacedAddress | undefined {
  const start = startOfLocal(text, at);
  const after = at + sign.length;
  const shown = start === at ? undefined : HOST.exec(text.slice(after, after + LONGEST_HOST))?.[0];
  if (shown === undefined) return undefined;
  const host = OPENED_DOT.test(shown) ? shown : shown.replace(/[\])}>]$/, '');
  const domain = host.replace(HIDDEN_DOT, '.').replace(/[\])}>]/g, '');
  // "Mail us at example.org" hides nothing: a bare "at" needs a "dot" in words.
  if (/^(?:\sat\s|@)$/i.test(sign) && domain === host) return undefined;
  const address = judged(`${text.slice(start, at)}@${domain}`);
  return { ...address, start, end: after + host.length };
}

function startOfLocal(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_LOCAL && LOCAL_LETTER.test(text.charAt(start - 1))) {
    start--;
  }
  return start;
}

function saysToReplace(text: string): boolean {
  return text.includes('#') && REPLACEMENTS.some((word) => text.includes(word));
}

function hashed(text: string): PlacedAddress[] {
  return Array.from(text.matchAll(HASHED), (match) => {
    const [, local = '', host = ''] = match;
    return placed(match, `${local}@${host}`);
  });
}

function placed({ 0: whole, index }: RegExpExecArray, address: string): PlacedAddress {
  return { ...judged(address), start: index, end: index + whole.length };
}

/** An address without what guards it from robots, and whether mail would arrive. */
function judged(address: string): MailAddress {
  const value = address.replace(SPAM_GUARD, '').replace(/[.-]$/, '');
  return { value, usable: !isPlaceholderAddress(value) };
}

function decoded(target: string): string {
  if (!target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
