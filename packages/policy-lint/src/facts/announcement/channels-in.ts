import type { Link, PolicyDocument } from '../../document/document.ts';
import { namesPrivateList } from '../distributors/early-notice.ts';
import { linksIn } from '../language/links-in.ts';
import type { Stretch } from '../language/links-in.ts';
import { kindOfLink, kindsNamed } from './channel-kinds.ts';
import type { ChannelKind } from './channel-kinds.ts';

/** One place where announcements go. */
export interface NamedChannel {
  readonly kind: ChannelKind;
  readonly value?: string;
  /** Its place in the lower-case text. */
  readonly at: number;
}

/** A sentence, or the text of a block, with its place in the source. */
export type Passage = Stretch & { readonly lower: string };

/** The channels that a passage names, by its links and by its words, in order. */
export function channelsIn(document: PolicyDocument, passage: Passage): NamedChannel[] {
  const linked = linksIn(document, passage)
    .flatMap((link) => channelOfLink(link, passage) ?? [])
    .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index);
  const named = kindsNamed(passage.lower).filter(({ kind, at }) => {
    const isDescription = kind === 'website' || kind === 'other';
    if (isDescription && linked.length > 0) return false;
    return !linked.some((link) => link.kind === kind || link.at === at);
  });
  return [...linked, ...named].sort((one, other) => one.at - other.at);
}

/** The channels that an item of a list of channels stands for. */
export function channelsOfItem(document: PolicyDocument, item: Passage): NamedChannel[] {
  const channels = channelsIn(document, item);
  const linked = channels.find(({ value }) => value !== undefined);
  if (linked !== undefined) return [linked];
  if (channels.length > 0) return channels;
  const link = linksIn(document, item).find(({ kind, url }) => kind !== 'image' && url !== '');
  return link === undefined ? [] : [{ kind: 'website', value: valueOf(link), at: 0 }];
}

function channelOfLink(link: Link, { lower }: Passage): NamedChannel | undefined {
  if (link.kind === 'image' || link.url === '' || link.url.startsWith('#')) return undefined;
  if (/^template$/i.test(link.text)) return undefined;
  const kind = kindOfLink(link.text, link.url);
  if (kind === undefined) return undefined;
  const value = valueOf(link);
  if (namesPrivateList(value.toLowerCase())) return undefined;
  return { kind, value, at: Math.max(0, lower.indexOf(link.text.toLowerCase())) };
}

function valueOf({ url }: Link): string {
  return /^mailto:/i.test(url) ? (url.slice('mailto:'.length).split('?', 1)[0] ?? '') : url;
}
