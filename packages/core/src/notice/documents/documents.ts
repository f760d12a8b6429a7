import type { NoticeCase, NoticeVulnerability } from '../case/notice-case.ts';
import { csafFileName, csafOf } from './csaf.ts';
import { cveRecordOf } from './cve-record.ts';
import { openVexOf } from './openvex.ts';
import { osvOf } from './osv.ts';

export type DocumentKind = 'osv' | 'csaf' | 'openvex' | 'cve';

/** A case for machines, ready to be written. */
export interface NoticeDocument {
  readonly kind: DocumentKind;
  /** A plain file name. */
  readonly name: string;
  /** JSON, ending in a line break. */
  readonly text: string;
}

/**
 * A case in every format that it has enough for: OSV and CVE records need an ID for each
 * vulnerability, a CVE record the CNA that publishes it.
 */
export function documentsOf(notice: NoticeCase): readonly NoticeDocument[] {
  return [
    ...notice.vulnerabilities.flatMap((one) => documentOf('osv', osvOf(notice, one), one)),
    { kind: 'csaf', name: `csaf-${csafFileName(notice)}`, text: jsonOf(csafOf(notice)) },
    {
      kind: 'openvex',
      name: `openvex-${notice.trackingId.toLowerCase()}.json`,
      text: jsonOf(openVexOf(notice)),
    },
    ...notice.vulnerabilities.flatMap((one) => documentOf('cve', cveRecordOf(notice, one), one)),
  ];
}

function documentOf(
  kind: 'osv' | 'cve',
  value: object | undefined,
  { ghsaId, cveId }: NoticeVulnerability,
): readonly NoticeDocument[] {
  if (value === undefined) return [];
  const id = (kind === 'osv' ? ghsaId : undefined) ?? cveId ?? '';
  return [{ kind, name: `${kind}-${id.toLowerCase()}.json`, text: jsonOf(value) }];
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
