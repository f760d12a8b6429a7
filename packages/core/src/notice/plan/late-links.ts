import type { Outgoing } from '../../channel/outgoing.ts';
import { EmbargoError } from '../../error.ts';

/** RFC 2606 keeps `.invalid` from ever being a name. */
const PLACEHOLDER = 'https://late.invalid/';

/** Room for the address that comes later. */
const LONGEST_ADDRESS = 300;

/** Stands for an address that is known only once the message of another channel is out. */
export function lateUrl(channelId: string): string {
  return `${PLACEHOLDER}${channelId}`;
}

/** The channels whose addresses a text waits for. */
export function awaitedChannels({ links }: Outgoing): readonly string[] {
  return links.flatMap(({ url }) =>
    url.startsWith(PLACEHOLDER) ? [url.slice(PLACEHOLDER.length)] : [],
  );
}

/**
 * The text with its late addresses filled in. Throws `EVIDENCE_UNAVAILABLE` where one is not known:
 * a text with a placeholder is never sent.
 */
export function withLateLinks(outgoing: Outgoing, urls: ReadonlyMap<string, string>): Outgoing {
  const links = outgoing.links.map((link) => {
    const [awaited] = awaitedChannels({ ...outgoing, links: [link] });
    if (awaited === undefined) return link;
    const url = urls.get(awaited);
    if (url !== undefined) return { ...link, url };
    throw new EmbargoError(
      'EVIDENCE_UNAVAILABLE',
      `The address of the message in "${awaited}" is not known yet, expected it before what links to it goes out; run it again`,
    );
  });
  return { ...outgoing, links };
}

/** The text with addresses as long as they may come to be, to see whether it still fits. */
export function withLongestLinks(outgoing: Outgoing): Outgoing {
  const links = outgoing.links.map((link) =>
    link.url.startsWith(PLACEHOLDER)
      ? { ...link, url: link.url.padEnd(LONGEST_ADDRESS, 'x') }
      : link,
  );
  return { ...outgoing, links };
}
