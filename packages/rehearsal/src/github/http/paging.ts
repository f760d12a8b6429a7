import type { Call } from './call.ts';
import { ok } from './reply.ts';
import type { Reply } from './reply.ts';
import { Refusal } from './refusal.ts';

const DEFAULT_PER_PAGE = 30;
const MOST_PER_PAGE = 100;

/** What a page's items are, and what they look like in the answer. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly show: (item: Item) => unknown;
  /** Wraps the items where the answer is not a plain list. */
  readonly wrap?: (shown: readonly unknown[]) => unknown;
}

/** One page by number, with a `Link` header. */
export function pageReply<Item>(call: Call, { items, show, wrap }: Listing<Item>): Reply {
  const perPage = perPageOf(call);
  const page = Math.max(1, Number(call.query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const shown = items.slice((page - 1) * perPage, page * perPage).map(show);
  const links = [
    ...(page > 1 ? [link(call, { page: String(page - 1) }, 'prev')] : []),
    ...(page < last ? [link(call, { page: String(page + 1) }, 'next')] : []),
    ...(page < last ? [link(call, { page: String(last) }, 'last')] : []),
    ...(page > 1 ? [link(call, { page: '1' }, 'first')] : []),
  ];
  return withLinks(ok(wrap?.(shown) ?? shown), links);
}

/** A listing whose pages are found again by an item's key, whatever was added meanwhile. */
export interface KeyedListing<Item> extends Listing<Item> {
  readonly key: (item: Item) => string;
}

/** One page by cursor: only `before` and `after` as the `Link` header gave them lead on. */
export function cursorReply<Item>(call: Call, listing: KeyedListing<Item>): Reply {
  const { items, show, wrap, key } = listing;
  const perPage = perPageOf(call);
  const keys = items.map(key);
  const after = cursorOf(call, 'after', keys);
  const before = cursorOf(call, 'before', keys);
  const start = after === undefined ? Math.max(0, (before ?? 0) - perPage) : after + 1;
  const end = Math.min(items.length, before ?? start + perPage);
  const [first, last] = [keys[start], keys[end - 1]];
  const links = [
    ...(end < items.length && last !== undefined
      ? [link(call, { after: seal(last) }, 'next')]
      : []),
    ...(start > 0 && first !== undefined ? [link(call, { before: seal(first) }, 'prev')] : []),
  ];
  const shown = items.slice(start, end).map(show);
  return withLinks(ok(wrap?.(shown) ?? shown), links);
}

function perPageOf(call: Call): number {
  const asked = Number(call.query.get('per_page') ?? DEFAULT_PER_PAGE);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST_PER_PAGE) : DEFAULT_PER_PAGE;
}

function seal(key: string): string {
  return Buffer.from(`cursor:v2:${key}`).toString('base64url');
}

/** The index of the item that a cursor names. */
function cursorOf(call: Call, name: string, keys: readonly string[]): number | undefined {
  const given = call.query.get(name);
  if (given === null || given === '') return undefined;
  const key = /^cursor:v2:(.+)$/.exec(Buffer.from(given, 'base64url').toString())?.[1];
  const index = key === undefined ? -1 : keys.indexOf(key);
  if (index < 0) throw new Refusal(400, `The ${name} cursor is not valid`);
  return index;
}

/** GitHub names a repository by its number in these links, so nobody can build them by hand. */
function link(call: Call, to: Readonly<Record<string, string>>, relation: string): string {
  const query = new URLSearchParams(call.query);
  for (const name of ['page', 'before', 'after']) query.delete(name);
  for (const [name, value] of Object.entries(to)) query.set(name, value);
  return `<${call.world.urls.api}${numbered(call)}?${query.toString()}>; rel="${relation}"`;
}

function numbered(call: Call): string {
  const { owner, repo } = call.params;
  const repository = call.world.state.repositories.get(
    `${owner ?? ''}/${repo ?? ''}`.toLowerCase(),
  );
  if (repository === undefined) return call.pathname;
  return call.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`);
}

function withLinks(reply: Reply, links: readonly string[]): Reply {
  return links.length === 0 ? reply : { ...reply, headers: { link: links.join(', ') } };
}
