import type { NoticeAffected, NoticeCase, NoticeVulnerability } from '../case/notice-case.ts';
import { sayVersionRange } from '../case/version-range.ts';
import { datesOf } from './dates.ts';
import { purlOfAffected, versOf } from './products.ts';

/** Which versions are affected and which are fixed, https://github.com/openvex/spec 0.2.0. */
export function openVexOf(notice: NoticeCase): object {
  const { published, modified } = datesOf(notice);
  const { namespace, publisher } = notice.project;
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `${namespace.replace(/\/$/, '')}/vex/${notice.trackingId}`,
    author: publisher,
    timestamp: published,
    ...(modified === published ? {} : { last_updated: modified }),
    version: notice.revisions.length,
    statements: notice.vulnerabilities.flatMap((one) => statementsOf(notice, one)),
  };
}

function statementsOf(notice: NoticeCase, one: NoticeVulnerability): readonly object[] {
  const vulnerability = vulnerabilityOf(notice, one);
  const affected = one.affected.map((entry) => ({
    '@id': `${purlOfAffected(entry, notice.project)}?vers=${encodeURIComponent(versOf(entry))}`,
  }));
  const fixed = one.affected.flatMap((entry) => fixedProduct(entry, notice));
  return [
    {
      vulnerability,
      products: distinct(affected),
      status: 'affected',
      action_statement: actionOf(one),
    },
    ...(fixed.length === 0 ? [] : [{ vulnerability, products: distinct(fixed), status: 'fixed' }]),
  ];
}

function vulnerabilityOf(notice: NoticeCase, { cveId, ghsaId, summary }: NoticeVulnerability) {
  const [name = notice.trackingId, ...aliases] = [cveId, ghsaId].filter((id) => id !== undefined);
  return { name, description: summary, ...(aliases.length === 0 ? {} : { aliases }) };
}

function fixedProduct(
  entry: NoticeAffected,
  { project }: NoticeCase,
): readonly { '@id': string }[] {
  const { fixed } = entry.range;
  if (fixed === undefined) return [];
  return [{ '@id': `${purlOfAffected(entry, project)}@${encodeURIComponent(fixed)}` }];
}

function actionOf({ affected, mitigation }: NoticeVulnerability): string {
  const upgrades = affected.map(({ name, range }) => {
    const goal = range.fixed ?? 'a fixed version once there is one';
    return `Upgrade ${name} ${sayVersionRange(range)} to ${goal}.`;
  });
  return [...new Set(upgrades), ...(mitigation === undefined ? [] : [mitigation])].join(' ');
}

function distinct(products: readonly { '@id': string }[]): readonly { '@id': string }[] {
  return [...new Map(products.map((product) => [product['@id'], product])).values()];
}
