import type { SupportedVersion } from '@embargo/core';

import type { Block, Cell, PolicyDocument } from '../../document/document.ts';
import { isSupportHeading } from './heading.ts';
import { verdictOf } from './verdict.ts';

/** A table that says which versions are supported. */
export interface VersionTable {
  /** Where its header row starts. */
  readonly start: number;
  /** Where its last row ends. */
  readonly end: number;
  readonly rows: readonly SupportedVersion[];
}

/** Where a table says what; `support` is -1 where no column says so. */
interface Columns {
  readonly version: number;
  readonly support: number;
}

const VERSION_COLUMN =
  /version|release|branch|series|\btags?\b|バージョン|リリース|版本|发布|버전|릴리|верс[иі]|ветк|выпуск|versi[óo]n|vers[ãa]o|wersj|sürüm|versiyon|versie|versi\b|verze|phiên bản|الإصدار/;

/** Columns of a list of past vulnerabilities. */
const ADVISORY_COLUMN =
  /affected|patched|fixed in|fixed version|vulnerable|\bcve|advisory|severity|reporter|credit|受影响/;

/** From the column that answers best to the one that answers worst. */
const SUPPORT_COLUMNS = [
  /support|maint|支持|支援|サポート|対応|対象|维护|維護|지원|поддерж|soporta|soporte|suport|compatib|unterst|gepflegt|prise|ondersteun|destek|wspar|wspier|obsług|podpor|stöd|støtt|understøtt|didukung|dukungan|hỗ trợ|підтрим|مدعوم/,
  /secur|sicherheit|sécurité|seguridad|segurança|安全|セキュリティ|보안|безопасн/,
  /fix|patch|update/,
  /status|état|estado|stato|状态|狀態|ステータス|상태|статус|active/,
];

/** A column of dates is the last to ask. */
const DATE_COLUMN =
  /until|end.?of|\beol\b|expir|lifetime|life ?cycle|期限|截止|hasta|jusqu|bis\b|até/;

/** The first table of supported versions, or nothing. */
export function findVersionTable({ blocks }: PolicyDocument): VersionTable | undefined {
  for (const [at, header] of blocks.entries()) {
    const columns = header.kind === 'table-header' ? columnsOf(header) : undefined;
    if (columns === undefined) continue;
    const rows = rowsOf(blocks, at);
    return {
      start: header.start,
      end: rows.at(-1)?.end ?? header.end,
      rows: rows.flatMap(({ cells }) => readRow(cells, columns)),
    };
  }
  return undefined;
}

function columnsOf(header: Block): Columns | undefined {
  const { cells } = header;
  const named = cells.findIndex(({ lower }) => VERSION_COLUMN.test(lower));
  const version = named === -1 && isUnderSupportHeading(header) ? 0 : named;
  const name = cells[version]?.lower;
  if (name === undefined || cells.some(({ lower }) => ADVISORY_COLUMN.test(lower)))
    return undefined;
  const support = supportColumn(cells, version);
  if (support === -1 && !name.includes('support') && !isUnderSupportHeading(header)) {
    return undefined;
  }
  return { version, support };
}

/** Its rows are not read; that there is a table is. */
export function isHtmlVersionTable({ source }: PolicyDocument, block: Block): boolean {
  if (block.kind !== 'html' || !isUnderSupportHeading(block)) return false;
  const table = source.text.indexOf('<table', block.start);
  return table !== -1 && table < block.end;
}

function supportColumn(cells: readonly Cell[], version: number): number {
  const isDate = ({ lower }: Cell): boolean => DATE_COLUMN.test(lower);
  for (const pattern of SUPPORT_COLUMNS) {
    const column = cells.findIndex(
      (cell, at) => at !== version && pattern.test(cell.lower) && !isDate(cell),
    );
    if (column !== -1) return column;
  }
  return cells.findIndex((cell, at) => at !== version && isDate(cell));
}

function isUnderSupportHeading({ section }: Block): boolean {
  return section.heading !== undefined && isSupportHeading(section.heading.flow.lower);
}

function rowsOf(blocks: readonly Block[], header: number): Block[] {
  const rows: Block[] = [];
  for (let at = header + 1; blocks[at]?.header === blocks[header]; at++) {
    const row = blocks[at];
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function readRow(cells: readonly Cell[], { version, support }: Columns): SupportedVersion[] {
  const name = cells[version]?.text ?? '';
  if (name === '') return [];
  const supported = support === -1 ? undefined : verdictOf(cells[support]?.lower ?? '');
  return [{ version: name, ...(supported === undefined ? {} : { supported }) }];
}
