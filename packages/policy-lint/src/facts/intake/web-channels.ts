import type { ReportChannel } from '@embargo/core';

import type { Link, PolicyDocument } from '../../document/document.ts';
import { urlKind } from '../language/url-kinds.ts';
import type { UrlKind } from '../language/url-kinds.ts';
import { placementOf } from './placement.ts';
import { isElsewhere } from './purpose.ts';
import {
  appointsPerson,
  asksForReport,
  hasTeamStep,
  isConfidential,
  isDelegated,
  isPrivate,
  offersBounty,
  offersPage,
} from './web-offers.ts';
import type { WebLink } from './web-offers.ts';

const SAMPLE_URL =
  /[<>{}[\]]|%3c|%7b|\/(?:owner|your?[-_]?\w{0,16}|username|org|user)\/(?:repo|your?|project|name)|\/\/(?:www\.)?example\./i;

/** Nobody follows more links to find where to report. */
const MOST_LINKS = 5000;

type Kind = ReportChannel['kind'];

/** What a link of each kind offers to reporters, where it offers something. */
const OFFERS: Readonly<Record<UrlKind, (web: WebLink) => Kind | undefined>> = {
  'advisory-form': (web) => (hasTeamStep(web) ? undefined : 'github-advisory'),
  'advisory-list': (web) =>
    asksForReport(web) && !hasTeamStep(web) ? 'github-advisory' : undefined,
  'advisory-manual': () => undefined,
  'bounty-platform': (web) => (offersBounty(web) ? 'bounty-platform' : undefined),
  form: (web) => (asksForReport(web) ? 'web-form' : undefined),
  chat: (web) => (isPrivate(web) && asksForReport(web) && !hasTeamStep(web) ? 'chat' : undefined),
  tracker: (web) => (isConfidential(web) && asksForReport(web) ? 'web-form' : undefined),
  page: offersPage,
  profile: (web) => (appointsPerson(web) ? 'other' : undefined),
  document: (web) => (isDelegated(web) ? 'other' : undefined),
  none: () => undefined,
};

/** The web addresses at which vulnerabilities are to be reported. */
export function webChannelsOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const link of document.links.slice(0, MOST_LINKS)) {
    const channel = channelOf(document, link);
    if (channel !== undefined) channels.push(channel);
  }
  return channels;
}

/** GitHub's manual on private reports, where a policy names no form of its own. */
export function manualChannelsOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const link of document.links) {
    if (!link.url.includes('docs.github.com')) continue;
    const web = webLink(document, link);
    if (web?.kind !== 'advisory-manual' || hasTeamStep(web) || !asksForReport(web)) continue;
    channels.push(channel(web, 'github-advisory'));
  }
  return channels;
}

function channelOf(document: PolicyDocument, link: Link): ReportChannel | undefined {
  const web = webLink(document, link);
  if (web === undefined || isElsewhere(web.placement)) return undefined;
  const kind = OFFERS[web.kind](web);
  return kind === undefined ? undefined : channel(web, kind);
}

function webLink(document: PolicyDocument, link: Link): WebLink | undefined {
  if (link.block === undefined || link.kind === 'image' || link.kind === 'address') {
    return undefined;
  }
  const kind = urlKind(link.url);
  if (kind === 'none') return undefined;
  const placement = placementOf(link.block, link.start, link.text);
  return { document, url: link.url, kind, placement, text: link.text.toLowerCase(), link };
}

function channel({ document, link, kind, url }: WebLink, of: Kind): ReportChannel {
  return {
    span: document.source.span(link.start, link.end),
    kind: of,
    value: url,
    usable: kind !== 'profile' && !SAMPLE_URL.test(url.replace(/\?.*$/s, '')),
  };
}
