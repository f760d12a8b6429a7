import { sayMoment } from '../../text/say-instant.ts';
import { parseInstant } from '../../time/instant.ts';
import type { NoticeAffected, NoticeCase, NoticeVulnerability } from '../case/notice-case.ts';
import { quotedVector, severityIn } from '../case/rating.ts';
import { sayVersionRange } from '../case/version-range.ts';
import { NO_ECOSYSTEM } from '../case/ecosystems.ts';
import { answersOfAll } from './answers-of-all.ts';
import type { AffectedView, NoticeView, VulnerabilityView } from './view.ts';

/**
 * What a text is about. `forthcoming` tells that a fix is coming and when, `release` that it is out,
 * `correction` what an earlier text had wrong.
 */
export const NOTICE_PHASES = ['forthcoming', 'release', 'correction'] as const;
export type NoticePhase = (typeof NOTICE_PHASES)[number];

/**
 * What the templates of a phase may tell of a case. Before the release that is the project, the
 * date and a mitigation written for the public: the rest of the case is not even there.
 */
export function viewOf(notice: NoticeCase, phase: NoticePhase): NoticeView {
  const common = {
    project: notice.project.name,
    repository: notice.project.repository,
    publisher: notice.project.publisher,
    ...present({ policyUrl: notice.project.policyUrl }),
  };
  if (phase === 'forthcoming') {
    const mitigation = notice.forthcoming?.mitigation;
    return { ...common, ...whenOf(notice.releasesAt), ...present({ mitigation }) };
  }
  const vulnerabilities = notice.vulnerabilities.map((one) => vulnerabilityView(one, notice));
  return {
    ...common,
    ...whenOf(notice.publishedAt),
    ...releaseView(notice),
    ...answersOfAll(notice.vulnerabilities, vulnerabilities),
    ids: vulnerabilities.map(({ id }) => id).join(', '),
    vulnerabilities,
    ...(phase === 'correction' ? present({ correction: notice.revisions.at(-1)?.summary }) : {}),
  };
}

/** Where an advisory is read once it is public. */
export function advisoryUrlOf(
  { project }: NoticeCase,
  { ghsaId }: Pick<NoticeVulnerability, 'ghsaId'>,
): string | undefined {
  if (ghsaId === undefined) return undefined;
  return `https://github.com/${project.repository}/security/advisories/${ghsaId}`;
}

function whenOf(text: string | undefined): Pick<NoticeView, 'releaseDate' | 'releaseTime'> {
  const instant = text === undefined ? undefined : parseInstant(text);
  if (instant === undefined) return {};
  return { releaseDate: instant.toISOString().slice(0, 10), releaseTime: sayMoment(instant) };
}

function releaseView({ release }: NoticeCase): Partial<NoticeView> {
  if (release === undefined) return {};
  const { version, tag, url, binaries, previousVersion, upgrade, verification } = release;
  return {
    version,
    tag,
    releaseUrl: url,
    ...present({ oldVersion: previousVersion, upgrade, verification }),
    ...(binaries.length === 0
      ? {}
      : { binaries: binaries.map(({ name, sha256 }) => ({ name, sha256 })) }),
  };
}

function vulnerabilityView(one: NoticeVulnerability, notice: NoticeCase): VulnerabilityView {
  const vector = quotedVector(one);
  return {
    id: one.cveId ?? one.ghsaId ?? notice.trackingId,
    summary: one.summary,
    affected: one.affected.map(affectedView),
    affectedVersions: one.affected.map(({ range }) => sayVersionRange(range)).join('; '),
    ...present({
      cveId: one.cveId,
      ghsaId: one.ghsaId,
      advisoryUrl: advisoryUrlOf(notice, one),
      impact: one.impact,
      details: one.details,
      detection: one.detection,
      mitigation: one.mitigation,
      severity: severityIn(one),
      cvss: vector?.score.toFixed(1),
      cvssVector: vector?.vector,
      cvssVersion: vector?.version,
      fixedVersions: some(one.affected.flatMap(({ range }) => range.fixed ?? []))?.join('; '),
      weaknesses: some(one.weaknesses)?.map(({ id, name = id }) => ({ id, name })),
      credits: some(one.credits),
      pullRequests: some(one.pullRequests)?.map(({ url, title = url }) => ({ url, title })),
      references: some(one.references)?.map(({ url, title = url }) => ({ url, title })),
    }),
  };
}

function affectedView({ ecosystem, name, range }: NoticeAffected): AffectedView {
  return {
    name,
    affectedVersions: sayVersionRange(range),
    ...(ecosystem === NO_ECOSYSTEM ? {} : { ecosystem }),
    ...present({ fixedVersion: range.fixed }),
  };
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the fields that are absent. */
function present<T extends Readonly<Record<string, unknown>>>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // What is left has exactly the keys and values that the type names.
  return Object.fromEntries(entries) as Present<T>;
}
