import { readDocument, SourceText } from '@embargo/policy-lint';
import type { Block, PolicyDocument } from '@embargo/policy-lint';

/** Reads a text as the file of a name. */
export function documentOf(text: string, path = 'SECURITY.md'): PolicyDocument {
  return readDocument(new SourceText(path, text));
}

/** Kind and visible text of each block. */
export function blocksOf(text: string, path?: string): (readonly [string, string])[] {
  return documentOf(text, path).blocks.map(({ kind, flow }) => [kind, flow.text] as const);
}

export function sentencesOf(text: string, path?: string): string[] {
  return documentOf(text, path).sentences.map((sentence) => sentence.text);
}

/** Text and target of each link, with what of the source the target is. */
export function linksOf(text: string, path?: string): (readonly [string, string, string])[] {
  return documentOf(text, path).links.map((link) => [link.kind, link.text, link.url] as const);
}

/** Depth, whether it opens an item, and text of each block. */
export function placesOf(blocks: readonly Block[]): (readonly [number, boolean, string])[] {
  return blocks.map(({ listDepth, opensItem, flow }) => [listDepth, opensItem, flow.text] as const);
}

/** Says what is wrong with the places of a document: nothing, if all is well. */
export function misplaced({
  source,
  blocks,
  sentences,
  links,
  comments,
}: PolicyDocument): string[] {
  const length = source.text.length;
  const isWrong = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    !(start >= 0 && start <= end && end <= length);
  return [
    ...blocks.filter(isWrong).map(({ kind }) => `block ${kind}`),
    ...sentences.filter(isWrong).map(({ text }) => `sentence ${text}`),
    ...links.filter(isWrong).map(({ url }) => `link ${url}`),
    ...links
      .filter(({ urlStart, urlEnd }) => isWrong({ start: urlStart, end: urlEnd }))
      .map(({ url }) => `target ${url}`),
    ...comments.filter(isWrong).map(({ text }) => `comment ${text}`),
    ...sentences
      .filter((sentence) => !isAscending(sentence.text, sentence.offsetAt.bind(sentence)))
      .map(({ text }) => `offsets ${text}`),
  ];
}

function isAscending(text: string, offsetAt: (index: number) => number): boolean {
  const step = text.length > 200 ? 17 : 1;
  let last = -1;
  for (let index = 0; index < text.length; index += step) {
    const offset = offsetAt(index);
    if (offset < last) return false;
    last = offset;
  }
  return true;
}
