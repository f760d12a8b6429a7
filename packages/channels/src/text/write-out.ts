import type { ChannelLimits, Composed, Outgoing, OutgoingLink } from '@embargo/core';

/** How a channel writes what is in no part. */
export interface Style {
  /** Undefined where the title stands elsewhere. */
  readonly title?: (text: string) => string;
  readonly link: (label: string, url: string) => string;
}

/** The parts of a text with its title above and its links below, an empty line between them. */
export function writeOut({ title, parts, links }: Outgoing, style: Style): string {
  const head = style.title === undefined || title.trim() === '' ? [] : [style.title(title)];
  const foot = links.map(({ label, url }: OutgoingLink) => style.link(label, url));
  return [...head, ...parts, ...(foot.length === 0 ? [] : [foot.join('\n')])]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

export interface Fitting {
  readonly outgoing: Outgoing;
  /** The title as it is sent, where it is sent apart. */
  readonly title?: string;
  readonly text: string;
}

/** What goes out, or by how much it is too long; nothing is ever cut. */
export function fit(
  limits: ChannelLimits,
  { outgoing, title, text }: Fitting,
  preview: string = text,
): Composed {
  const bytes = outgoing.attachments.reduce((sum, { bytes: { length } }) => sum + length, 0);
  const broken =
    over('The title', title?.length ?? 0, limits.title) ??
    over('The text', text.length, limits.text) ??
    over('What is attached', bytes, limits.attachmentBytes) ??
    (text === '' ? 'The text is empty, expected one.' : undefined) ??
    badLink(outgoing.links);
  return broken === undefined
    ? { status: 'fits', text: preview }
    : { status: 'does-not-fit', reason: broken };
}

function over(what: string, found: number, most: number | undefined): string | undefined {
  if (most === undefined || found <= most) return undefined;
  return `${what} is ${found} long, expected at most ${most}; shorten it by a link to the rest.`;
}

function badLink(links: readonly OutgoingLink[]): string | undefined {
  return links.every(({ url }) => /^https:\/\/[\x21-\x7e]+$/.test(url))
    ? undefined
    : 'A link is no address that starts with https://.';
}
