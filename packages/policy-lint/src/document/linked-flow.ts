import { addressesIn } from './addresses.ts';
import type { LinkDraft } from './builder.ts';
import { FlowBuilder, readFlow } from './flow-text.ts';
import type { FlowText } from './flow-text.ts';

/** Visible text with the links in it, in order. */
export interface LinkedText {
  readonly flow: FlowText;
  readonly links: readonly LinkDraft[];
}

const NO_LINKS: readonly LinkDraft[] = [];

/** Source text without any markup, and the addresses in it. */
export function readUnmarked(text: string, offset: number): LinkedText {
  if (!text.includes('@')) return { flow: readFlow(text, offset), links: NO_LINKS };
  const target = new LinkedFlow(offset);
  target.out.add(text, offset);
  return target.take(offset + text.length);
}

type OpenLink = { -readonly [Key in keyof LinkDraft]: LinkDraft[Key] };

/** Collects visible text and the links in it, whatever the markup. */
export class LinkedFlow {
  readonly out: FlowBuilder;
  readonly #links: OpenLink[] = [];
  /** Links whose text is being read, and where in the flow it starts. */
  readonly #open: { readonly link: OpenLink; readonly from: number }[] = [];
  /** Links whose text has been read. */
  readonly #read: { readonly link: OpenLink; readonly from: number; readonly to: number }[] = [];

  constructor(start: number) {
    this.out = new FlowBuilder(start);
  }

  get isInLink(): boolean {
    return this.#open.length > 0;
  }

  /** Adds a link that is whole; an image in the text of a link gives it a text. */
  link(draft: LinkDraft): void {
    const outer = this.#open.at(-1)?.link;
    if (outer?.text === '') outer.text = draft.text;
    this.#links.push({ ...draft });
  }

  /** Adds a link whose text follows. */
  openLink(draft: LinkDraft): void {
    const link = { ...draft };
    this.#links.push(link);
    this.#open.push({ link, from: this.out.length });
  }

  closeLink(end: number): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    open.link.end = end;
    this.#read.push({ link: open.link, from: open.from, to: this.out.length });
  }

  take(end: number): LinkedText {
    while (this.isInLink) this.closeLink(end);
    const flow = this.out.build();
    for (const { link, from, to } of this.#read) {
      const text = flow.text.slice(from, to).trim();
      if (text !== '') link.text = text;
    }
    if (flow.text.includes('@')) this.#addAddresses(flow);
    return { flow, links: this.#links };
  }

  /** Addresses that no link leads to, such as those in code, are links to a reader. */
  #addAddresses(flow: FlowText): void {
    const linked = this.#links.filter(({ kind }) => kind !== 'image');
    let next = 0;
    let around: OpenLink | undefined;
    for (const { from, to } of addressesIn(flow.text)) {
      const start = flow.offsetAt(from);
      const end = flow.endOffsetAt(to);
      for (
        let link = linked[next];
        link !== undefined && link.start <= start;
        link = linked[next]
      ) {
        around = link;
        next++;
      }
      const url = flow.text.slice(from, to);
      if (around !== undefined && start < around.end && around.url.includes(url)) continue;
      const place = { start, end, urlStart: start, urlEnd: end };
      this.#links.push({ kind: 'address', url, text: url, ...place });
    }
    this.#links.sort((one, other) => one.start - other.start);
  }
}
