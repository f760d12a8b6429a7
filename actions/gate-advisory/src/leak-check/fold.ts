const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  dash: '-',
  hyphen: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  sol: '/',
  lowbar: '_',
};

const PERCENT = /(?:%[0-9a-f]{2})+/gi;
const ENTITY = /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/gu;
/** Marks that Markdown draws away, so that they may stand inside a word. A tag with attributes stays. */
const MARKUP = /<\/?[a-z][a-z0-9]{0,15} ?\/?>|<!--|-->|[*`~\\]/gi;
/** Every link into a repository starts alike; what tells one from another comes after. */
const LINK = /\bhttps?:\/\/[^\s/()<>]{1,253}(?:\/[^\s/()<>]{0,255}){0,5}/gi;

/**
 * One way of writing for what reads the same: without the encodings of URLs and HTML, invisible
 * and bidirectional characters, accents, wide or styled letters, and marks of Markdown. Case is
 * kept, since it tells the words of an identifier apart.
 */
export function fold(text: string): string {
  return decoded(decoded(text))
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(MARKUP, '');
}

/** A folded text without the part of its links that says nothing. */
export function withoutLinks(folded: string): string {
  return folded.replace(LINK, ' ');
}

function decoded(text: string): string {
  return text.replace(PERCENT, unescaped).replace(ENTITY, entity);
}

function unescaped(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

function entity(written: string): string {
  const name = written.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES[name] ?? written;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x10ffff ? written : String.fromCodePoint(code);
}
