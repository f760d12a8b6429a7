import { exchange } from '../http/request.ts';
import { visible } from '../text/visible.ts';
import type { Archive } from './archive.ts';

const SETTLES_MS = 30 * 60_000;
/** A page shows so many conversations, the newest ones; none of the others is looked at. */
const MOST_SHOWN = 30;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

export interface GoogleGroupOptions {
  /** The name in the group's address before the `@`. */
  readonly group: string;
  /** What stands before `/g/`; `https://groups.google.com` where absent. */
  readonly url?: string;
}

/**
 * The public page of a Google Group, which names conversations by ids of its own: the link is
 * known once the conversation shows, and is found by its subject.
 */
export function googleGroup(options: GoogleGroupOptions): Archive {
  const { group, url = 'https://groups.google.com' } = options;
  const page = `${url}/g/${encodeURIComponent(group)}`;
  return {
    async find({ subject }) {
      const exchanged = await exchange({ method: 'GET', url: page });
      const html = exchanged.status === 'answered' ? exchanged.answer.text : undefined;
      if (
        html === undefined ||
        exchanged.status !== 'answered' ||
        exchanged.answer.status !== 200
      ) {
        return { status: 'unsure', reason: "The group's page cannot be read." };
      }
      const links = linksIn(html, group);
      const id = conversationIn(links, visible(subject));
      if (id !== undefined) return { status: 'found', receipt: { url: `${page}/c/${id}` } };
      if (links.length < MOST_SHOWN) return { status: 'absent' };
      const reason = `It is not among the newest ${MOST_SHOWN} conversations of the group.`;
      return { status: 'unsure', reason, isLasting: true };
    },
    settlesAfterMs: SETTLES_MS,
  };
}

/** What follows on each link to a conversation. */
function linksIn(html: string, group: string): readonly string[] {
  return html.split(`href="./g/${encodeURIComponent(group)}/c/`).slice(1);
}

/** The id in the first link to a conversation whose text holds the subject. */
function conversationIn(links: readonly string[], subject: string): string | undefined {
  const found = links.find((rest) => {
    const [inside = ''] = rest.slice(rest.indexOf('>') + 1).split('</a>', 1);
    return textOf(inside).includes(subject);
  });
  return found === undefined ? undefined : /^[A-Za-z0-9_-]{1,64}(?=")/.exec(found)?.[0];
}

function textOf(html: string): string {
  const text = html
    .split('<')
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('>') + 1)))
    .join('');
  return visible(
    text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, ...parts: string[]) =>
      characterOf(parts, whole),
    ),
  );
}

function characterOf([decimal, hex, name]: readonly (string | undefined)[], whole: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
