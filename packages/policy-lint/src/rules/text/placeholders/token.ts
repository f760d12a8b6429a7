import type { PolicyDocument } from '../../../document/document.ts';
import { blockAt, inlineCodeAt, isForm } from './surroundings.ts';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Shape {
  readonly pattern: RegExp;
  /** Whether it also counts in inline code. */
  readonly inCode: boolean;
  /** Whether it may also be a form for the reader to fill in. */
  readonly maybeForm: boolean;
}

const SHAPES: readonly Shape[] = [
  // A note to oneself, not the word: "TODO: …", "TODO(name)", "TODO add …", "[TODO]".
  {
    pattern:
      /\b(?:TODO|FIXME)\b(?=\s?[:(\])>*}-]|\s{1,3}(?:add|fill|write|insert|update|replace|define|decide|document|link|complete|provide|describe|fix|set|remove|create|explain|find|check|confirm|mention|list|include)\b|\s*$)/gm,
    inCode: false,
    maybeForm: false,
  },
  { pattern: /\bTB[DA]\b/g, inCode: false, maybeForm: false },
  // "[INSERT SECURITY EMAIL]", "[your contact address]"
  {
    pattern:
      /\\?\[(?:insert|enter|add|your|replace|fill|put|provide|specify|insira|insert[ae]r?|inserir|insérer|einfügen|seu|sua|tu|votre|ihre?|deine?)[\s_-][^\][\n]{1,80}\]/gi,
    inCode: true,
    maybeForm: true,
  },
  // "[project name]", "[SECURITY_EMAIL]", "[Nome do Seu Projeto]"
  {
    pattern:
      /\\?\[(?:the |nome d[oa] (?:seu )?|nombre de(?:l| tu)? |nom d[ue] )?(?:project|projeto|proyecto|projet|company|empresa|organi[sz]ation|product|team|security|contact|maintainer|support)?[\s_-]?(?:name|e-?mail(?: address)?|contact(?: e-?mail)?|url|link|alias|projeto|proyecto|projet|empresa)\]/gi,
    inCode: true,
    maybeForm: true,
  },
  { pattern: /\{\{ ?[A-Z][A-Z0-9_ -]{1,60}\}\}/g, inCode: true, maybeForm: false },
  { pattern: /\{\{ ?[a-z][\w -]{0,60}\}\}/g, inCode: false, maybeForm: false },
  // "$VMTalias", "$LINK", "$X days"
  {
    pattern:
      /\$\{?(?:VMT|PROJECT_|SECURITY_|CONTACT_?|E?MAIL|SLACK-|MAINTAINER)[A-Za-z_-]{0,30}\}?|\$(?:LINK|ALIAS|PERSON|WEBSITE|DIRECTIONS|PROJECT|X(?= (?:business |working )?(?:hour|day|week)))\b/g,
    inCode: false,
    maybeForm: true,
  },
  { pattern: /\blorem ipsum\b/gi, inCode: false, maybeForm: false },
  {
    pattern:
      /\((?:please )?(?:replace|change|update) (?:this )?with (?:your|the|an? |actual)[^()\n]{0,60}\)/gi,
    inCode: false,
    maybeForm: false,
  },
  // "within XX days"
  {
    pattern:
      /\bwithin \[?(?:xx?|nn?)\]?(?= (?:business |working |calendar )?(?:hours?|days?|weeks?)\b)/gi,
    inCode: false,
    maybeForm: false,
  },
];

/** Every note to oneself and every gap that a template left, outside code blocks. */
export function findTokens(document: PolicyDocument): Token[] {
  const { text } = document.source;
  const found: Token[] = [];
  for (const shape of SHAPES) {
    shape.pattern.lastIndex = 0;
    for (let match = shape.pattern.exec(text); match !== null; match = shape.pattern.exec(text)) {
      const token = { start: match.index, end: match.index + match[0].length, text: match[0] };
      if (isLeftOver(document, token, shape)) found.push(token);
    }
  }
  return found
    .sort((one, other) => one.start - other.start)
    .filter((token, index, all) => index === 0 || token.start >= (all[index - 1]?.end ?? 0));
}

function isLeftOver(document: PolicyDocument, { start, text }: Token, shape: Shape): boolean {
  if (isLink(document, start)) return false;
  const block = blockAt(document, start);
  if (block === undefined) return true;
  if (block.kind === 'code' || (shape.maybeForm && isForm(document, block, start))) return false;
  // "End of life: TBD" in a table is an answer.
  if (block.kind === 'table-row' && /^TB[DA]$/.test(text)) return false;
  return shape.inCode || inlineCodeAt(document, block, start) === undefined;
}

function isLink({ source, links }: PolicyDocument, start: number): boolean {
  if (source.text.charAt(start) !== '[') return false;
  return links.some((link) => link.start === start && link.kind !== 'image');
}
