import type { SourceText } from '../source/source-text.ts';
import type { FlowText } from './flow-text.ts';

/** How a text is marked up; the model below is the same for all. */
export type Markup = 'markdown' | 'restructuredtext' | 'asciidoc' | 'plain';

/** A policy as a reader sees it: sections of blocks of sentences, each with its offsets. */
export interface PolicyDocument {
  readonly source: SourceText;
  readonly markup: Markup;
  /** All sections in order; the first is the untitled one before any heading. */
  readonly sections: readonly Section[];
  /** All blocks in order, headings among them. */
  readonly blocks: readonly Block[];
  /** All sentences in order, those of headings, list items and table rows among them. */
  readonly sentences: readonly Sentence[];
  /** All links, images and bare addresses in order. */
  readonly links: readonly Link[];
  /** HTML comments, with the text between their marks. */
  readonly comments: readonly Comment[];
}

export interface Section {
  /** Empty for the text before the first heading. */
  readonly title: string;
  /** 1 to 6, 0 for the text before the first heading. */
  readonly level: number;
  readonly heading: Block | undefined;
  readonly parent: Section | undefined;
  /** The blocks up to the next heading of any level, without its own heading. */
  readonly blocks: readonly Block[];
  readonly start: number;
  /** Where the next heading of any level starts. */
  readonly end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'table-header' | 'table-row' | 'code' | 'html';

export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly section: Section;
  /** Depth of the list the block stands in: 0 outside lists. */
  readonly listDepth: number;
  /** Whether it is the first block of a list item, so that its text is the item's own line. */
  readonly opensItem: boolean;
  readonly quoted: boolean;
  /** The visible text; for code the code, for html what is left without tags. */
  readonly flow: FlowText;
  readonly sentences: readonly Sentence[];
  /** The cells of a table row or header. */
  readonly cells: readonly Cell[];
  /** For a table row: the header of its table. */
  readonly header: Block | undefined;
}

export interface Cell {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** One sentence as a reader sees it: no markup, white space folded, straight quotes. */
export interface Sentence {
  readonly text: string;
  /** Lower case, of the same length as `text`. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** Its number in `PolicyDocument.sentences`. */
  readonly index: number;
  /** The topics its words belong to, as a bit set (`topics.ts`). */
  readonly topics: number;
  /** The terms its words are, as a bit set (`terms.ts`). */
  readonly terms: number;
  /** The source offset of an index into `text`. */
  readonly offsetAt: (index: number) => number;
}

export interface Link {
  /** `address`: a bare e-mail address in the text; `definition`: `[label]: url`. */
  readonly kind: 'link' | 'image' | 'autolink' | 'address' | 'definition';
  /** As written, `mailto:` kept; empty where the target is empty. */
  readonly url: string;
  /** The visible text, or the alternative text of an image. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The span of the target in the source; equal to the link's own where there is no text. */
  readonly urlStart: number;
  readonly urlEnd: number;
  readonly block: Block | undefined;
}

export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
