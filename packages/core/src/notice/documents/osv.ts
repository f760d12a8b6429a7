import { NO_ECOSYSTEM, purlOf } from '../case/ecosystems.ts';
import type { NoticeAffected, NoticeCase, NoticeVulnerability } from '../case/notice-case.ts';
import { ratedVectors, severityIn } from '../case/rating.ts';
import { advisoryUrlOf } from '../view/view-of-case.ts';
import { datesOf } from './dates.ts';
import { descriptionOf } from './description.ts';

/** The version of the schema that the documents are of. */
const SCHEMA_VERSION = '1.7.3';

/** Registries whose versions OSV orders by SemVer; the others have orders of their own. */
const SEMVER: ReadonlySet<string> = new Set(['npm', 'Go', 'crates.io', 'Hex', 'Pub', 'SwiftURL']);

/**
 * A vulnerability in the format of https://ossf.github.io/osv-schema/; undefined where it has
 * neither of the IDs under which OSV knows vulnerabilities.
 */
export function osvOf(notice: NoticeCase, one: NoticeVulnerability): object | undefined {
  const id = one.ghsaId ?? one.cveId;
  if (id === undefined) return undefined;
  const { published, modified } = datesOf(notice);
  const severity = severityIn(one);
  return {
    schema_version: SCHEMA_VERSION,
    id,
    published,
    modified,
    ...(one.cveId === undefined || one.cveId === id ? {} : { aliases: [one.cveId] }),
    summary: one.summary,
    details: descriptionOf(one),
    severity: ratedVectors(one).map(({ version, vector }) => ({
      type: version === '4.0' ? 'CVSS_V4' : 'CVSS_V3',
      score: vector,
    })),
    affected: one.affected.map(affectedOf),
    references: referencesOf(notice, one),
    credits: one.credits.map(({ name, type }) => ({
      name,
      type: type.replaceAll('-', '_').toUpperCase(),
    })),
    database_specific: {
      cwe_ids: one.weaknesses.map(({ id: weakness }) => weakness),
      ...(severity === undefined ? {} : { severity: severity.toUpperCase() }),
    },
  };
}

function affectedOf({ ecosystem, name, range }: NoticeAffected): object {
  const { introduced = '0', lastAffected, fixed } = range;
  const end = [
    ...(lastAffected === undefined ? [] : [{ last_affected: lastAffected }]),
    ...(lastAffected !== undefined || fixed === undefined ? [] : [{ fixed }]),
  ];
  const purl = purlOf(ecosystem, name);
  return {
    ...(ecosystem === NO_ECOSYSTEM
      ? { database_specific: { name } }
      : { package: { ecosystem, name, ...(purl === undefined ? {} : { purl }) } }),
    ranges: [
      {
        type: SEMVER.has(ecosystem) ? 'SEMVER' : 'ECOSYSTEM',
        events: [{ introduced }, ...end],
      },
    ],
  };
}

function referencesOf(notice: NoticeCase, one: NoticeVulnerability): readonly object[] {
  const advisory = advisoryUrlOf(notice, one);
  return [
    ...(advisory === undefined ? [] : [{ type: 'ADVISORY', url: advisory }]),
    ...one.pullRequests.map(({ url }) => ({ type: 'FIX', url })),
    ...(notice.release === undefined ? [] : [{ type: 'WEB', url: notice.release.url }]),
    ...one.references.map(({ url }) => ({ type: 'WEB', url })),
  ];
}
