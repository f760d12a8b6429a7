import type { NoticeCase, NoticeLink } from '../case/notice-case.ts';
import { severityIn } from '../case/rating.ts';
import { advisoryUrlOf } from '../view/view-of-case.ts';
import { csafVulnerability } from './csaf-vulnerability.ts';
import { productsOf, productTree } from './csaf-products.ts';
import { datesOf, inUtc } from './dates.ts';

/** The order of severities, worst first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'none'] as const;

/**
 * A security advisory by CSAF 2.0,
 * https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html (profile 4.4).
 */
export function csafOf(notice: NoticeCase): object {
  const products = productsOf(notice);
  return {
    document: documentOf(notice),
    product_tree: productTree(notice, products),
    vulnerabilities: notice.vulnerabilities.map((one) => csafVulnerability(one, products, notice)),
  };
}

/** The name that CSAF gives to the file of a document (section 5.1 of the specification). */
export function csafFileName({ trackingId }: NoticeCase): string {
  return `${trackingId.toLowerCase().replace(/[^+\-a-z0-9]/g, '_')}.json`;
}

function documentOf(notice: NoticeCase): object {
  const { project, vulnerabilities, release } = notice;
  const severities = new Set(vulnerabilities.map(severityIn));
  const worst = SEVERITIES.find((severity) => severities.has(severity));
  const fixed = release === undefined ? '' : ` ${release.version}`;
  return {
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    lang: 'en',
    title: `${project.name}${fixed}: ${vulnerabilities.map(({ summary }) => summary).join('; ')}`,
    ...(worst === undefined ? {} : { aggregate_severity: { text: worst } }),
    distribution: { tlp: { label: 'WHITE', url: 'https://www.first.org/tlp/' } },
    publisher: { category: 'vendor', name: project.publisher, namespace: project.namespace },
    notes: [
      {
        category: 'summary',
        title: 'Summary',
        text: vulnerabilities.map(({ summary }) => summary).join('\n'),
      },
    ],
    references: referencesOf(notice),
    tracking: trackingOf(notice),
  };
}

function referencesOf(notice: NoticeCase): readonly object[] {
  const namespace = notice.project.namespace.replace(/\/$/, '');
  const { published } = datesOf(notice);
  const self = `${namespace}/csaf/${published.slice(0, 4)}/${csafFileName(notice)}`;
  const advisories = notice.vulnerabilities.flatMap((one) => advisoryUrlOf(notice, one) ?? []);
  const links: readonly NoticeLink[] = [
    ...advisories.map((url) => ({ url, title: 'Advisory' })),
    ...(notice.release === undefined ? [] : [{ url: notice.release.url, title: 'Release notes' }]),
  ];
  return [
    { category: 'self', summary: 'This document', url: self },
    ...links.map(({ url, title }) => ({ category: 'external', summary: title, url })),
  ];
}

function trackingOf(notice: NoticeCase): object {
  const { published, modified } = datesOf(notice);
  return {
    id: notice.trackingId,
    status: 'final',
    version: String(notice.revisions.length),
    initial_release_date: published,
    current_release_date: modified,
    revision_history: notice.revisions.map(({ at, summary }, index) => ({
      date: inUtc(at),
      number: String(index + 1),
      summary,
    })),
  };
}
