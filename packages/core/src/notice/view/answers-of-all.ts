import { quotedVector } from '../case/rating.ts';
import type { NoticeVulnerability } from '../case/notice-case.ts';
import { ANSWERS } from './view.ts';
import type { NoticeAnswers, VulnerabilityView } from './view.ts';

const JOINED = ['cveId', 'ghsaId', 'advisoryUrl', 'affectedVersions', 'fixedVersions'] as const;
const TOLD = ['summary', 'impact', 'details', 'detection', 'mitigation'] as const;
const LISTS = ['credits', 'pullRequests', 'references'] as const;

/**
 * The answers of all vulnerabilities in one, for templates that speak of a release as a whole: the
 * worst rating, and each answer with the name of its vulnerability where there are several.
 */
export function answersOfAll(
  vulnerabilities: readonly NoticeVulnerability[],
  views: readonly VulnerabilityView[],
): NoticeAnswers {
  const [only, ...more] = views;
  if (only !== undefined && more.length === 0) {
    return Object.fromEntries(ANSWERS.map((name) => [name, only[name]]));
  }
  const scores = vulnerabilities.map((one) => quotedVector(one)?.score ?? 0);
  const worst = views[scores.indexOf(Math.max(...scores))];
  return {
    ...(worst === undefined ? {} : ratingOf(worst)),
    ...filled(JOINED, (field) => joined(views, (view) => view[field])),
    ...filled(TOLD, (field) => told(views, (view) => view[field])),
    ...listsOf(views),
  };
}

function ratingOf({ severity, cvss, cvssVector, cvssVersion }: VulnerabilityView): NoticeAnswers {
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(cvss === undefined ? {} : { cvss }),
    ...(cvssVector === undefined ? {} : { cvssVector }),
    ...(cvssVersion === undefined ? {} : { cvssVersion }),
  };
}

function filled<Field extends keyof NoticeAnswers>(
  fields: readonly Field[],
  valueOf: (field: Field) => string | undefined,
): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = valueOf(field);
    if (value !== undefined) found[field] = value;
  }
  return found;
}

type Picked = (view: VulnerabilityView) => string | undefined;

function joined(views: readonly VulnerabilityView[], pick: Picked): string | undefined {
  const values = new Set(views.flatMap((view) => pick(view) ?? []));
  return values.size === 0 ? undefined : [...values].join(', ');
}

function told(views: readonly VulnerabilityView[], pick: Picked): string | undefined {
  const lines = views.flatMap((view) => {
    const value = pick(view);
    return value === undefined ? [] : [`${view.id}: ${value}`];
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

function listsOf(views: readonly VulnerabilityView[]): NoticeAnswers {
  const lists = LISTS.map((field) => {
    const items = views.flatMap((view): readonly unknown[] => view[field] ?? []);
    const unique = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
    return [field, unique] as const;
  });
  return Object.fromEntries(lists.filter(([, items]) => items.length > 0));
}
