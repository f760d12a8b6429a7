import type { PolicyDocument } from '../../../document/document.ts';
import { lastStartingBy, partAt } from '../../../document/places.ts';
import { inlineCodeAt, isForm } from './surroundings.ts';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Shape {
  /** What it begins with: a text without it is done at once. */
  readonly marks: readonly string[];
  /** Sticky. */
  readonly pattern: RegExp;
  /** Whether it also counts in inline code. */
  readonly inCode?: true;
  /** Whether it may also be a form for the reader to fill in. */
  readonly maybeForm?: true;
}

const SHAPES: readonly Shape[] = [
  // A note to oneself, not the word: "TODO: …", "TODO(name)", "TODO add …", "[TODO]".
  {
    marks: ['TODO', 'FIXME'],
    pattern:
      /(?<!\w)(?:TODO|FIXME)\b(?=\s?[:(\])>*}-]|\s{1,3}(?:add|fill|write|insert|update|replace|define|decide|document|link|complete|provide|describe|fix|set|remove|create|explain|find|check|confirm|mention|list|include)\b|\s*$)/my,
  },
  { marks: ['TB'], pattern: /(?<!\w)TB[DA]\b/y },
  // "[INSERT SECURITY EMAIL]", "[your contact address]"
  {
    marks: ['['],
    pattern:
      /\[(?:insert|enter|add|your|replace|fill|put|provide|specify|insira|insert[ae]r?|inserir|insérer|einfügen|seu|sua|tu|votre|ihre?|deine?)[\s_-][^\][\n@]{1,80}\]/iy,
    inCode: true,
    maybeForm: true,
  },
  // "[project name]", "[SECURITY_EMAIL]", "[Nome do Seu Projeto]"
  {
    marks: ['['],
    pattern:
      /\[(?:the |nome d[oa] (?:seu )?|nombre de(?:l| tu)? |nom d[ue] )?(?:project|projeto|proyecto|projet|company|empresa|organi[sz]ation|product|team|security|contact|maintainer|support)?[\s_-]?(?:name|e-?mail(?: address)?|contact(?: e-?mail)?|url|link|alias|projeto|proyecto|projet|empresa)\]/iy,
    inCode: true,
    maybeForm: true,
  },
  { marks: ['{{'], pattern: /\{\{ ?[A-Z][A-Z0-9_ -]{1,60}\}\}/y, inCode: true },
  { marks: ['{{'], pattern: /\{\{ ?[a-z][\w -]{0,60}\}\}/y },
  // "$VMTalias", "$LINK", "$X days"
  {
    marks: ['$'],
    pattern:
      /\$\{?(?:VMT|PROJECT_|SECURITY_|CONTACT_?|E?MAIL|SLACK-|MAINTAINER)[A-Za-z_-]{0,30}\}?|\$(?:LINK|ALIAS|PERSON|WEBSITE|DIRECTIONS|PROJECT|X(?= (?:business |working )?(?:hour|day|week)))\b/y,
    maybeForm: true,
  },
  { marks: ['lorem ipsum', 'Lorem ipsum'], pattern: /lorem ipsum/iy },
  {
    marks: ['(replace', '(Replace', '(please replace'],
    pattern: /\((?:please )?replace (?:this )?with (?:your|the|an? |actual)[^()\n]{0,60}\)/iy,
  },
  // "(To be added)", "$X,XXX"
  {
    marks: ['(to be ', '(To be ', '(TO BE '],
    pattern:
      /\(to be (?:added|announced|completed|decided|defined|determined|filled in|provided|written)\)/iy,
  },
  { marks: ['$X'], pattern: /\$X{1,3}(?:,X{3}){1,2}(?![\w,])/y },
  // "within XX days"
  {
    marks: ['within '],
    pattern:
      /within \[?(?:xx?|nn?)\]?(?= (?:business |working |calendar )?(?:hours?|days?|weeks?)\b)/iy,
  },
];

/** Every note to oneself and every gap that a template left, outside code blocks. */
export function findTokens(document: PolicyDocument): Token[] {
  const found = SHAPES.flatMap((shape) =>
    shape.marks.flatMap((mark) => findShape(document, shape, mark)),
  );
  return found
    .sort((one, other) => one.start - other.start)
    .filter((token, index, all) => index === 0 || token.start >= (all[index - 1]?.end ?? 0));
}

function findShape(document: PolicyDocument, shape: Shape, mark: string): Token[] {
  const found: Token[] = [];
  const { text } = document.source;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    shape.pattern.lastIndex = at;
    const match = shape.pattern.exec(text);
    if (match === null || (mark === '[' && isLink(document, at))) continue;
    const token = { start: at, end: at + match[0].length, text: match[0] };
    if (isLeftOver(document, token, shape)) found.push(token);
  }
  return found;
}

function isLeftOver(document: PolicyDocument, { start, text }: Token, shape: Shape): boolean {
  const block = partAt(document.blocks, start);
  if (block === undefined) return true;
  if (block.kind === 'code' || (shape.maybeForm === true && isForm(document, block, start)))
    return false;
  // "End of life: TBD" in a table is an answer.
  if (block.kind === 'table-row' && /^TB[DA]$/.test(text)) return false;
  return shape.inCode === true || inlineCodeAt(document, block, start) === undefined;
}

function isLink({ links }: PolicyDocument, start: number): boolean {
  const link = links[lastStartingBy(links, start)];
  return link?.start === start && link.kind !== 'image';
}
