const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '\u2014',
  hellip: '\u2026',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  copy: '\u00a9',
  commat: '@',
  period: '.',
  hyphen: '-',
};

/** The text of an entity such as `&lt;` or `&#64;`; unknown ones stay as they are. */
export function decodeEntity(entity: string): string {
  const named = NAMED[entity.slice(1, -1)];
  if (named !== undefined) return named;
  const number = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity);
  if (number === null) return entity;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
