const LONGEST_TITLE = 80;

/** A line of the same mark, as it stands under a title. */
const UNDERLINE = /^([=\-~*^"#+_])\1{2,}$/;
const UNDERLINE_LEVELS = '=-~^"*+_#';

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+\p{Lu}/u;

/** The level of the title that a line underlines, or 0. */
export function underlineLevel(line: string, title: string): number {
  const mark = UNDERLINE.exec(line)?.[1];
  if (mark === undefined || title === '' || title.length > LONGEST_TITLE) return 0;
  // A longer rule below a short line divides, it does not underline.
  if (line.length > title.length + 20 || UNDERLINE.test(title)) return 0;
  return Math.min(3, UNDERLINE_LEVELS.indexOf(mark) + 1);
}

/** Whether a line is nothing but the same mark. */
export function isRule(line: string): boolean {
  return UNDERLINE.test(line);
}

/** The level of the title that a line between blank lines is, or 0. */
export function titleLevel(line: string, next: string): number {
  if (line.length > LONGEST_TITLE || /[.,;!?]$/.test(line)) return 0;
  const hashes = /^(#{1,6})\s+\S/.exec(line)?.[1];
  if (hashes !== undefined) return line.endsWith(':') ? 0 : hashes.length;
  const number = NUMBERED.exec(line)?.[1];
  // Numbers that follow each other are a list.
  if (number !== undefined) return NUMBERED.test(next) ? 0 : number.split('.').length + 1;
  return isCapitals(line) ? 2 : 0;
}

function isCapitals(line: string): boolean {
  return (
    /\p{Lu}{2}/u.test(line) &&
    (line.match(/\p{Lu}/gu) ?? []).length >= 4 &&
    !/\p{Ll}|@|:\/\//u.test(line)
  );
}
