import type { SourceText } from '../source/source-text.ts';
import type {
  Block,
  BlockKind,
  Cell,
  Comment,
  Link,
  Markup,
  PolicyDocument,
  Section,
  Sentence,
} from './document.ts';
import type { FlowText } from './flow-text.ts';
import { splitSentences } from './sentences.ts';

/** What is longer is no title that anybody reads. */
const LONGEST_TITLE = 500;

/** Shared by all blocks that have none. */
const NO_CELLS: readonly Cell[] = [];
const NO_SENTENCES: readonly Sentence[] = [];
const NO_BLOCKS: Block[] = [];

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type OpenSection = Mutable<Section> & { blocks: Block[] };

/** What every reader of a markup says of a block; the builder adds the rest. */
export interface BlockDraft {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly flow: FlowText;
  readonly listDepth?: number;
  readonly opensItem?: boolean;
  readonly quoted?: boolean;
  readonly cells?: readonly Cell[];
  readonly header?: Block | undefined;
}

export type LinkDraft = Omit<Link, 'block'>;

/** Puts a document together from its blocks in order, whatever the markup. */
export class DocumentBuilder {
  readonly source: SourceText;
  readonly #markup: Markup;
  readonly #blocks: Block[] = [];
  readonly #sentences: Sentence[] = [];
  readonly #links: Link[] = [];
  readonly #comments: Comment[] = [];
  readonly #sections: OpenSection[] = [];
  /** The open section's ancestors and itself, outermost first. */
  #path: OpenSection[] = [];
  #section: OpenSection;

  constructor(source: SourceText, markup: Markup) {
    this.source = source;
    this.#markup = markup;
    this.#section = this.#openSection({ title: '', level: 0, start: 0 });
  }

  /** Adds a block to the open section; the links are those inside it. */
  block(draft: BlockDraft, links: readonly LinkDraft[]): Block {
    const block = openBlock(draft, this.#section);
    if (draft.kind !== 'code') {
      block.sentences = splitSentences(block, this.#sentences.length);
      for (const sentence of block.sentences) this.#sentences.push(sentence);
    }
    this.#blocks.push(block);
    if (draft.kind !== 'heading') this.#addToSection(block);
    for (const link of links) this.#links.push(linkIn(block, link));
    return block;
  }

  /** Opens the section that a heading begins. */
  heading(level: number, draft: Omit<BlockDraft, 'kind'>, links: readonly LinkDraft[]): void {
    const title = draft.flow.text.trim().slice(0, LONGEST_TITLE);
    this.#section.end = draft.start;
    this.#section = this.#openSection({ title, level, start: draft.start });
    this.#section.heading = this.block({ ...draft, kind: 'heading' }, links);
  }

  /** Adds a link outside any block, such as a definition. */
  link(link: LinkDraft): void {
    this.#links.push(linkIn(undefined, link));
  }

  comment(comment: Comment): void {
    this.#comments.push(comment);
  }

  build(): PolicyDocument {
    // Definitions are given before the text that refers to them.
    if (this.#links[0]?.block === undefined)
      this.#links.sort((one, other) => one.start - other.start);
    return {
      source: this.source,
      markup: this.#markup,
      sections: this.#sections,
      blocks: this.#blocks,
      sentences: this.#sentences,
      links: this.#links,
      comments: this.#comments,
    };
  }

  #addToSection(block: Block): void {
    const section = this.#section;
    if (section.blocks === NO_BLOCKS) section.blocks = [block];
    else section.blocks.push(block);
  }

  #openSection(opening: Pick<Section, 'title' | 'level' | 'start'>): OpenSection {
    while ((this.#path.at(-1)?.level ?? -1) >= opening.level) this.#path.pop();
    const section: OpenSection = {
      ...opening,
      heading: undefined,
      parent: this.#path.at(-1),
      blocks: NO_BLOCKS,
      end: this.source.text.length,
    };
    if (opening.level > 0) this.#path.push(section);
    this.#sections.push(section);
    return section;
  }
}

// Both name each field: a spread copies its object twice, and these are made once a line.

function openBlock(draft: BlockDraft, section: Section): Mutable<Block> {
  const { kind, start, end, flow, header, cells = NO_CELLS } = draft;
  const { listDepth = 0, opensItem = false, quoted = false } = draft;
  return {
    kind,
    start,
    end,
    section,
    listDepth,
    opensItem,
    quoted,
    flow,
    sentences: NO_SENTENCES,
    cells,
    header,
  };
}

function linkIn(
  block: Block | undefined,
  { kind, url, text, start, end, urlStart, urlEnd }: LinkDraft,
): Link {
  return { kind, url, text, start, end, urlStart, urlEnd, block };
}
