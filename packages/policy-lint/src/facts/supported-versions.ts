import { defineReader } from './reader.ts';
import { findSupportStatement } from './supported-versions/statement.ts';
import { findVersionTable, isHtmlVersionTable } from './supported-versions/version-table.ts';

/** Which versions get security fixes: a table says it best, then a sentence, then a link. */
export const supportedVersions = defineReader('supportedVersions', (document) => {
  const { source } = document;
  const table = findVersionTable(document);
  if (table !== undefined) {
    return { span: source.span(table.start, table.end), form: 'table', rows: table.rows };
  }
  const html = document.blocks.find((block) => isHtmlVersionTable(document, block));
  if (html !== undefined) return { span: source.span(html.start, html.end), form: 'table' };
  const statement = findSupportStatement(document);
  if (statement === undefined) return undefined;
  const { form, sentence } = statement;
  return { span: source.span(sentence.start, sentence.end), form };
});
