import type { Link, PolicyDocument } from '../../../document/document.ts';
import { partAt } from '../../../document/places.ts';
import {
  isPlaceholderAddress,
  isPlaceholderDomain,
} from '../../../facts/language/placeholder-address.ts';
import { inlineCodeAt } from './surroundings.ts';

export interface DummyAddress {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `YOUREMAILHERE` and its like; in brackets they are a token's affair. */
const CAPITALS =
  /(?<![[{<\w@-])(?:(?:YOUR|ENTER|INSERT|ADD|MY)[-_ ]?(?:[A-Z]{2,12}[-_ ]?)?(?:E-?MAIL|ADDRESS|CONTACT|DOMAIN)(?:[-_ ]?(?:ADDRESS|HERE))?|E-?MAIL[-_ ]?(?:ADDRESS[-_ ]?)?(?:HERE|GOES HERE))(?![\w@-])/g;

const YOURS =
  /^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\/(?:your[-_]?[\w-]{0,40}|user-?name|<[^>/]{1,40}>|\[[^\]/]{1,40}\]|%5b[^%/]{1,40}%5d)\/|^https?:\/\/[^/]{1,60}\/your[-_](?:org|user|name|project|repo|company)|^https?:\/\/(?:[\w-]{1,40}\.){0,4}your\./i;

/** Every address in a document that is a sample or a dummy, each place once. */
export function findDummyAddresses(document: PolicyDocument): DummyAddress[] {
  const links = dummyLinks(document);
  const found = [...links];
  const { text } = document.source;
  if (!text.includes('MAIL') && !text.includes('YOUR') && !text.includes('INSERT')) return found;
  CAPITALS.lastIndex = 0;
  for (let match = CAPITALS.exec(text); match !== null; match = CAPITALS.exec(text)) {
    const start = match.index;
    if (partAt(document.blocks, start)?.kind === 'code') continue;
    if (partAt(links, start) !== undefined) continue;
    found.push({ start, end: start + match[0].length, text: match[0] });
  }
  return found.sort((one, other) => one.start - other.start);
}

function dummyLinks(document: PolicyDocument): DummyAddress[] {
  const found: DummyAddress[] = [];
  for (const link of document.links) {
    const { start, end, block } = link;
    if (!isDummyLink(link) || block?.kind === 'code' || isIllustration(document, link)) continue;
    // An address that is the text of a link stands for the same place.
    if (start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start, end, text: targetOf(link) });
  }
  return found;
}

/** Where a link leads, not what it is called: "Write to us" is no address. */
function targetOf({ url, text }: Link): string {
  return (url === '' ? text : url).replace(/^mailto:/i, '').replace(/\?.*$/s, '');
}

/** Whether a link leads to, or shows, an address that nobody filled in. */
export function isDummyLink(link: Link): boolean {
  const { kind, url, text } = link;
  if (kind === 'image') return false;
  if (/^https?:/i.test(url)) return isDummyUrl(url);
  const address = targetOf(link);
  if (address.includes('@')) return isPlaceholderAddress(address);
  return url === '' && /^x{2,12}$/i.test(text);
}

function isDummyUrl(url: string): boolean {
  const host = /^https?:\/\/([^/?#:\s]{1,80})/i.exec(url)?.[1];
  if (host === undefined) return false;
  return isPlaceholderDomain(host) || (/your|user|[<[]|%5b/i.test(url) && YOURS.test(url));
}

/** "such as `user@example.com`" shows what an address looks like. */
function isIllustration(document: PolicyDocument, { start }: Link): boolean {
  const before = document.source.text.slice(Math.max(0, start - 20), start).toLowerCase();
  if (!/(?:e\.g\.,?|for example,?|such as|like) [`"'(]{0,2}$/.test(before)) return false;
  const block = partAt(document.blocks, start);
  return block !== undefined && inlineCodeAt(document, block, start) !== undefined;
}
