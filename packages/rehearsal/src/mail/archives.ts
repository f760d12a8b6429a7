import { createHash } from 'node:crypto';

import type { Handler } from '../sigstore/http/service.ts';
import { headerOf } from './header.ts';

/** A page of a Google Group shows no more. */
const MOST_CONVERSATIONS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A list that mail to its address goes to. */
export interface LocalList {
  readonly address: string;
  readonly archive: 'hyperkitty' | 'google-groups' | 'none';
  /** Mails wait until `release`. */
  readonly isModerated?: boolean;
}

export interface Archives {
  /** Takes a mail to a list; one with a Message-ID that it has already is dropped. */
  readonly take: (to: string, raw: Buffer) => void;
  /** Lets all pass that waits for a moderator. */
  readonly release: () => void;
  /** What the list sent to its members, in order. */
  readonly distributed: (address: string) => readonly Buffer[];
  readonly handler: Handler;
}

/** The lists of a mail server, with the pages that show what they distributed. */
export function createArchives(lists: readonly LocalList[]): Archives {
  const shown = new Map<string, Buffer[]>(lists.map(({ address }) => [address, []]));
  const waiting: { readonly to: string; readonly raw: Buffer }[] = [];
  return {
    take(to, raw) {
      const list = lists.find(({ address }) => address === to);
      if (list?.isModerated === true) waiting.push({ to, raw });
      else shown.get(to)?.push(raw);
    },
    release() {
      for (const { to, raw } of waiting.splice(0)) shown.get(to)?.push(raw);
    },
    distributed: (address) => shown.get(address) ?? [],
    handler({ pathname }) {
      const page = lists
        .map((list) => pageOf(list, pathname, shown.get(list.address) ?? []))
        .find((found) => found !== undefined);
      const body = Buffer.from(page ?? 'Not found');
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return { status: page === undefined ? 404 : 200, body, headers };
    },
  };
}

function pageOf(
  { address, archive }: LocalList,
  pathname: string,
  mails: readonly Buffer[],
): string | undefined {
  if (archive === 'none') return undefined;
  if (archive === 'google-groups') return groupPage(address, pathname, mails);
  const [, list, hash] =
    /^\/archives\/list\/([^/]+)\/message\/([A-Z2-7]{32})\/$/.exec(pathname) ?? [];
  if (list !== address) return undefined;
  const mail = mails.find((raw) => hashOf(raw) === hash);
  return mail && `<h1>${coded(headerOf(mail, 'subject') ?? '')}</h1>`;
}

function groupPage(
  address: string,
  pathname: string,
  mails: readonly Buffer[],
): string | undefined {
  const group = address.slice(0, address.indexOf('@'));
  if (pathname !== `/g/${group}`) return undefined;
  const links = mails.map((raw, index) => {
    const subject = coded(headerOf(raw, 'subject') ?? '');
    return `<div role="row"><a class="c" href="./g/${group}/c/Ab${index}_x-9" tabindex="0"><span>${subject}</span></a></div>`;
  });
  return `<!doctype html><a href="./g/${group}/about">About</a>${links.toReversed().slice(0, MOST_CONVERSATIONS).join('\n')}`;
}

function coded(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;');
}

/** The SHA-1 of the Message-ID without angle brackets, in base32. */
function hashOf(raw: Buffer): string {
  const id = (headerOf(raw, 'message-id') ?? '').replace(/^<|>$/g, '');
  const bits = [...createHash('sha1').update(id).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32.charAt(parseInt(five, 2))).join('');
}
