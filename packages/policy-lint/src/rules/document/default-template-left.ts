import { defineRule } from '../../define-rule.ts';
import type { Block, Sentence } from '../../document/document.ts';
import { when } from '../../facts/language/pattern.ts';

/** The instructions of GitHub's template, in English and as people have translated them. */
const INSTRUCTION = when(
  ['this section', 'tell them', 'esta se', 'cette section', 'diesen abschnitt', '使用'],
  /^(?:use this section to tell people (?:about which versions|how to report)|tell them where to go, how often they can expect|(?:usa|use|utiliza|utilice) esta secci[oó]n para (?:decir|informar|indicar)|use esta se[cç][cç]?[aã]o para (?:informar|dizer|indicar)|utilise[rz] cette section pour (?:informer|indiquer|dire)|(?:verwenden?|nutzen?) (?:sie )?diesen abschnitt, um|使用(?:本节|此部分|本部分)告[诉訴]|このセクションを使用して)/,
);

const SAMPLE_ROWS = ['5.1.x', '5.0.x', '4.0.x', '< 4.0'];

export const defaultTemplateLeft = defineRule({
  code: 'CVD104',
  id: 'default-template-left',
  summary: "Nothing of GitHub's template is left as it came",
  level: 'error',
  why: "GitHub's template tells the author what to write. Left in place it tells reporters nothing, and its sample table promises support for versions that may never have existed.",
  mend: 'Replace the sentence or the table by what holds for your project, or delete it.',
  source: "GitHub's SECURITY.md template",
  controls: ['OSPS-VM-01.01', 'OSPS-DO-04.01'],
  messages: {
    instruction: '"{text}" is the instruction of GitHub\'s template, expected what it asks for',
    table: "The versions 5.1.x, 5.0.x, 4.0.x and < 4.0 are the sample of GitHub's template",
  },
  check({ document }, report) {
    for (const sentence of document.sentences) {
      if (!isInstruction(sentence)) continue;
      report('instruction', sentence, { text: sentence.text.slice(0, 60) });
    }
    const { blocks } = document;
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'table-row' || block.cells[0]?.text !== SAMPLE_ROWS[0]) continue;
      if (isSample(blocks.slice(index, index + SAMPLE_ROWS.length))) report('table', block);
    }
  },
});

function isInstruction({ lower, block }: Sentence): boolean {
  return block.kind !== 'heading' && INSTRUCTION.test(lower);
}

/** Whether rows are the sample's four, supported by turns as there. */
function isSample(rows: readonly Block[]): boolean {
  const marks = rows.map(({ cells }) => cells[1]?.text);
  return (
    SAMPLE_ROWS.every((version, index) => rows[index]?.cells[0]?.text === version) &&
    marks[0] === marks[2] &&
    marks[1] === marks[3] &&
    marks[0] !== marks[1]
  );
}
