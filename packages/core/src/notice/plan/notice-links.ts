import type { OutgoingLink } from '../../channel/outgoing.ts';
import type { NoticeCase } from '../case/notice-case.ts';
import { advisoryUrlOf } from '../view/view-of-case.ts';
import type { NoticePhase } from '../view/view-of-case.ts';
import { lateUrl } from './late-links.ts';
import type { ChannelKind, LinkedChannel, NoticeTarget } from './target.ts';

const LABELS: Readonly<Record<ChannelKind, string>> = {
  'github-release': 'Release notes',
  'github-advisory': 'Advisory',
  issue: 'Tracking issue',
  discussion: 'Discussion',
  'mailing-list': 'Announcement on the mailing list',
  slack: 'Message on Slack',
  discord: 'Message on Discord',
  webhook: 'Announcement',
};

const KNOWN: ReadonlySet<ChannelKind> = new Set(['github-release', 'github-advisory']);

/**
 * What stands below a text, the messages of other channels first. Before the release nothing links
 * to what is not public, nor to an address that has the case's id in it.
 */
export function linksOf(
  notice: NoticeCase,
  phase: NoticePhase,
  { kind, linksTo }: NoticeTarget,
): readonly OutgoingLink[] {
  // Where the release and the advisory are read, the case knows itself.
  const others = linksTo.filter((other) => !KNOWN.has(other.kind)).map(linkTo);
  const { policyUrl } = notice.project;
  const policy = policyUrl === undefined ? [] : [{ label: 'Security policy', url: policyUrl }];
  if (phase === 'forthcoming') return distinct([...others, ...policy]);
  const own = [
    ...(kind === 'github-release' ? [] : releaseLinks(notice)),
    ...(kind === 'github-advisory' ? [] : advisoryLinks(notice)),
    ...notice.vulnerabilities.flatMap(({ pullRequests, references }) =>
      [...pullRequests, ...references].map(({ url, title }) => ({
        label: title ?? 'See also',
        url,
      })),
    ),
  ];
  return distinct([...others, ...own, ...policy]);
}

function linkTo({ id, kind }: LinkedChannel): OutgoingLink {
  return { label: LABELS[kind], url: lateUrl(id) };
}

function releaseLinks({ release }: NoticeCase): readonly OutgoingLink[] {
  return release === undefined ? [] : [{ label: LABELS['github-release'], url: release.url }];
}

function advisoryLinks(notice: NoticeCase): readonly OutgoingLink[] {
  return notice.vulnerabilities.flatMap((vulnerability) => {
    const url = advisoryUrlOf(notice, vulnerability);
    if (url === undefined) return [];
    const id = vulnerability.cveId ?? vulnerability.ghsaId ?? '';
    return [{ label: `${LABELS['github-advisory']} ${id}`.trim(), url }];
  });
}

function distinct(links: readonly OutgoingLink[]): readonly OutgoingLink[] {
  return [...new Map(links.toReversed().map((link) => [link.url, link])).values()].toReversed();
}
