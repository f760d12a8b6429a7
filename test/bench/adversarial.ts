import { fill, growing, numbered, POLICY, repeated } from './adversarial-pieces.ts';
import { endlessPolicies } from './adversarial-policies.ts';
import { cpuIn } from './measure.ts';

/** Texts that make a careless reader slow: each generator gives about so many characters. */
export const adversaries: Readonly<Record<string, (length: number) => string>> = {
  'quote marks on one line': repeated('> '),
  'quote marks without spaces': repeated('>'),
  'deep quotes on many lines': repeated(`${'> '.repeat(100)}a\n`),
  'a quote of many lines with emphasis': repeated('> a *b* `c`\n'),
  'a quote of lazy lines': (length) => `> a\n${fill('b *c* [d](e)\n', length)}`,
  'bullets on one line': repeated('- '),
  'numbers on one line': repeated('1. '),
  'bullets and quotes on one line': repeated('- > '),
  'deep lists on many lines': (length) => fill(staircase(60), length),
  'a deep list and blank lines': (length) => `${'- '.repeat(500)}a\n${fill('\n', length)}`,
  'a long list': repeated('- a\n'),
  'a loose list': repeated('- a\n\n'),
  'empty items': repeated('-\n'),
  'opening brackets': repeated('['),
  'opening image brackets': repeated('!['),
  'closing brackets': repeated(']'),
  'balanced brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'brackets around words': repeated('[a] '),
  'closing and opening': repeated(']('),
  'unclosed targets': repeated('[a](<b'),
  'unclosed bare targets': repeated('[a](b'),
  'unclosed titles': repeated('[a](b "'),
  'unclosed labels': repeated('[a]['),
  'nested images': repeated('![a'),
  'nested images closed': (length) => '![a'.repeat(length / 8) + '](b)'.repeat(length / 8),
  links: repeated('[a](b) '),
  'links behind an open bracket': (length) => fill('[ [a](b) ', length),
  'shortcut references': (length) => `[a]: b\n\n${fill('[a] ', length)}`,
  'opening brackets and a definition': (length) => `[a]: b\n\n${fill('[[a]', length)}`,
  'unclosed comments': repeated('a <!-- b '),
  'unclosed comment blocks': repeated('<!--\n\n'),
  'closed comments': repeated('a <!-- b --> '),
  'unclosed declarations': repeated('a <!A '),
  'unclosed instructions': repeated('a <? '),
  'unclosed character data': repeated('a <![CDATA[ '),
  'unclosed attributes': repeated('<a href="'),
  'unclosed attributes of both quotes': repeated('<a b="<a c=\''),
  'attributes without end': (length) => `<a ${fill('b="c" ', length)}`,
  'tags without end': repeated('<a b '),
  'spaces in a tag': (length) => `<a ${' '.repeat(length)}`,
  tags: repeated('<b>a</b> '),
  'blocks of HTML': repeated('<div>a</div>\n\n'),
  'one block of HTML': repeated('<div>a\n'),
  'unclosed autolinks': repeated('<a:b'),
  'unclosed addresses': repeated('<a@b'),
  'backtick runs of growing length': growing('`', 'a '),
  'single backticks apart': (length) => fill('`a ``b ', length),
  'emphasis flood': repeated('*a_b*'),
  'opening emphasis': repeated('*a '),
  'opening strong emphasis': repeated('**a *b '),
  'closing emphasis': repeated('a* '),
  'emphasis in both directions': repeated('a*b_c'),
  'opening strikethrough': repeated('~~a '),
  asterisks: repeated('*'),
  'asterisk runs of growing length': growing('*', 'a'),
  underscores: repeated('a_'),
  ampersands: repeated('&'),
  entities: repeated('&amp;'),
  'unclosed entities': repeated('&#x26 &am'),
  backslashes: repeated('\\'),
  'escaped marks': repeated('\\*'),
  'hard breaks': repeated('a  \n'),
  'trailing spaces': repeated(`a${' '.repeat(200)}\n`),
  'one line of spaces': (length) => `a${' '.repeat(length)}b`,
  'blank lines': repeated('\n'),
  'lines of tabs': repeated('\t\ta\n'),
  'a wide table': (length) =>
    [fill('a|', length / 3), fill('-|', length / 3), fill('b|', length / 3)].join('\n'),
  'a long table': (length) => `|a|b|\n|-|-|\n${fill('|c|d|\n', length)}`,
  'a table of one cell': (length) => `|a|\n|-|\n${fill('c\n', length)}`,
  'headers without rows': repeated('|a|\n|-|\n\n'),
  pipes: repeated('|'),
  'lines of pipes': repeated('a | b\n'),
  'delimiter rows': repeated('|-|-|\n'),
  'spaces in a delimiter row': (length) => `a|b\n-|-${' '.repeat(length)}x`,
  headings: repeated('# a\n'),
  'numbered headings': (length) => numbered((number) => `# a-${number}\n# a\n`, length),
  'closed headings': repeated('# a #\n'),
  'one heading of number signs': (length) => `# ${fill('# ', length)}`,
  'underlined headings': repeated('a\n=\n\n'),
  underlines: repeated('a\n-\n'),
  rules: repeated('---\n'),
  definitions: (length) => numbered((number) => `[a${number}]: b\n`, length),
  'definitions with unclosed titles': repeated('[a]: b "c\n'),
  'a definition and lines': (length) => `[a]: b "c\n${fill('d\n', length)}`,
  'references to definitions': (length) =>
    numbered((number) => `[a${number}]: b\n\n[c][a${number}]\n\n`, length),
  fences: repeated('```\na\n'),
  'fences of growing length': growing('`', '\n'),
  'unclosed fence': (length) => `\`\`\`\n${fill('a\n', length)}`,
  'indented code': repeated('    a\n\n'),
  addresses: repeated('a@b.co '),
  'an address flood': repeated('a@a.a'),
  'at signs': repeated('@'),
  'a long local part': (length) => `${'a'.repeat(length)}@`,
  'local parts': repeated('a.a-a+'),
  'bare links': repeated('https://a.b/c '),
  'links in links': repeated('http://'),
  'one bare link': (length) => `https://a.b/${fill('c?d=(e', length)}`,
  'bare links with brackets': (length) => `https://a.b/${fill('(', length)}`,
  'web prefixes': repeated('www.'),
  colons: repeated('a:'),
  'one long word': repeated('a'),
  'one long line': repeated('report a vulnerability within 3 days '),
  'one long paragraph': repeated('report a vulnerability within 3 days\n'),
  sentences: repeated('We fix it. '),
  abbreviations: repeated('e.g. '),
  dots: repeated('.'),
  'dots and spaces': repeated('. '),
  quotes: repeated('"'),
  parentheses: repeated('('),
  'Chinese sentences': repeated('请在三天内报告漏洞。'),
  'different words': (length) => numbered((number) => `word${number} `, length),
  numbers: repeated('1 '),
  ranges: repeated('1-2-'),
  'durations everywhere': repeated('24 hours or 3 business days '),
  severities: repeated('critical high medium low CVSS 4.0 '),
  'promises in items': repeated(
    '- We acknowledge reports within 3 days and fix them in 90 days.\n',
  ),
  'carriage returns': repeated('a\r\n\r\n'),
  'lone carriage returns': repeated('a\r'),
  'zero bytes width': repeated('\u200b '),
  emoji: repeated('\u{1f512} '),
  'spaces before a delimiter row': (length) => `a|b\n${' '.repeat(length)}x`,
  'a table with one long cell': (length) =>
    `|a|b|\n|-|-|\n|c|${fill('fixed within 3 days ', length)}|\n`,
  'a quoted table': repeated('> |a|b|\n> |-|-|\n> |c|d|\n>\n'),
  'quoted code': repeated('> ```\n> a\n> ```\n'),
  'titles of reStructuredText': repeated('Title\n=====\n\nText.\n\n'),
  'borders of simple tables': repeated('=== ===\na   b\n'),
  'borders of grids': repeated('+---+---+\n| a | b |\n'),
  'comments of reStructuredText': repeated('.. a\n   b\n'),
  'targets of reStructuredText': (length) =>
    numbered((number) => `.. _a${number}: b\n\na${number}_\n\n`, length),
  'unclosed references': repeated('`a <b '),
  'roles without end': repeated(':ref:`a'),
  'delimiters of AsciiDoc': repeated('----\na\n'),
  'delimiters of growing length': growing('-', '\na\n'),
  'macros without end': repeated('link:a[b '),
  'attributes of AsciiDoc': (length) =>
    numbered((number) => `:a${number}: b\n{a${number}}\n`, length),
  'cells of AsciiDoc': (length) => `|===\n${fill('|a |b\n', length)}|===\n`,
  'commented lines': repeated('# a\n#\n'),
  'fields of plain text': repeated('Contact: mailto:a@b.co\n'),
  'a policy many times over': repeated(POLICY),
  'a policy in one list': repeated(POLICY.replace(/^\n*#* */gm, '- ').replaceAll('\n\n', '\n')),
  'a policy in one line': repeated(POLICY.replaceAll('\n', ' ')),
  'table like front matter': (length) => `---\na: b\n${fill('c: d\n', length)}`,
  ...endlessPolicies,
};

/** How the time grows with the length: 1 is linear; the slope of the logarithms, by least squares. */
export function exponent(
  points: readonly { readonly length: number; readonly ms: number }[],
): number {
  const logs = points.map(({ length, ms }) => ({ x: Math.log(length), y: Math.log(ms) }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(logs.map((log) => log.x));
  const y = mean(logs.map((log) => log.y));
  const above = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  const below = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return above / below;
}

/** As much text is read for each length, so that what memory costs is in each measure. */
const BATCH = 262_144;
const BATCHES = 3;

/** The CPU time of reading texts of each length, in milliseconds: the best of some batches. */
export function measure(
  read: (text: string) => unknown,
  generate: (length: number) => string,
  lengths: readonly number[],
): { readonly length: number; readonly ms: number }[] {
  return lengths.map((length) => {
    const text = generate(length);
    const runs = Math.max(1, Math.round(BATCH / length));
    const times = Array.from({ length: BATCHES }, () =>
      cpuIn(() => {
        repeat(runs, read, text);
      }),
    );
    return { length, ms: Math.max(0.001, Math.min(...times) / runs) };
  });
}

function repeat(runs: number, read: (text: string) => unknown, text: string): void {
  for (let run = 0; run < runs; run++) read(text);
}

function staircase(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a\n`).join('');
}
