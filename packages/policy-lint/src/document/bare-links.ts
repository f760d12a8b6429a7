const SCHEME = /(?<!\w)(?:https?|ftp)$/i;
/** What a link in running text is not taken to go on over. */
const URL_TEXT =
  /[^\s<>"`|\\\u2018-\u201f\u3001\u3002\u300a-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]*/y;
const TRAILING = "?!.,:;*_~'";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The bare link whose `://` stands here. */
export function urlAt(text: string, colon: number): Range | undefined {
  const scheme = SCHEME.exec(text.slice(Math.max(0, colon - 6), colon))?.[0];
  if (scheme === undefined) return undefined;
  const to = urlEnd(text, colon + 3);
  return to > colon + 3 ? { from: colon - scheme.length, to } : undefined;
}

/** The bare link whose `www.` stands here. */
export function wwwAt(text: string, from: number): Range | undefined {
  if (from > 0 && /[\w@/]/.test(text.charAt(from - 1))) return undefined;
  const to = urlEnd(text, from + 4);
  return text.slice(from + 4, to).includes('.') ? { from, to } : undefined;
}

function urlEnd(text: string, from: number): number {
  URL_TEXT.lastIndex = from;
  let end = from + (URL_TEXT.exec(text)?.[0].length ?? 0);
  end = closingBracket(text, from, end);
  while (end > from && TRAILING.includes(text.charAt(end - 1))) end--;
  return end;
}

/** The first bracket that closes none inside the link, or its end. */
function closingBracket(text: string, from: number, end: number): number {
  let round = 0;
  let square = 0;
  for (let at = from; at < end; at++) {
    const character = text.charAt(at);
    if (character === '(') round++;
    else if (character === '[') square++;
    else if (character === ')') round--;
    else if (character === ']') square--;
    if (round < 0 || square < 0) return at;
  }
  return end;
}
