import type { AnnouncementChannel } from '@embargo/core';

export type ChannelKind = AnnouncementChannel['kind'];

/** The kinds in the order of the groups below. */
const KINDS: readonly ChannelKind[] = [
  'github-advisory',
  'chat',
  'social',
  'mailing-list',
  'rss',
  'blog',
  'changelog',
  'github-release',
  'issue',
  'website',
  'other',
];

/** The words of each kind of channel in running text, a group a kind. */
const WORDS =
  /\b(?:(advisory|advisories|ghsa|sicherheitshinweis|sicherheitswarnung|sicherheitsmeldung|avis de s|avisos? de s)|(slack|discord|matrix room|matrix channel|gitter|telegram|irc\b|zulip|mattermost)|(twitter|mastodon|fosstodon|bluesky|linkedin|reddit|facebook|social media|social network|social channel|tweet)|(mailing[- ]?list|oss-security|newsletter|announce[- ]list|announcements?[- ]list|e-?mail[- ]list|notification[- ]list|announcement e-?mail|e-?mail announcement|google group|listserv)|(rss\b|atom\b)|(blog)|(change[- ]?log|release[- ]note|changes file|news file)|(github release|releases? page|releases? tab|releases? section|releases? feed)|(tracking issue|github issue|public issue|dedicated issue|separate issue|issue tracker)|(web-?site|web site|home ?page|security page|bulletins? page|disclosure page|web page|security bulletin|security portal)|(forum|discourse|github discussion|discussions page|discussions tab|discussions board|cve tracker|cve database|cve list|cve feed|osv\b|nvd\b|advisory database|vulnerability database|security tracker))/g;

/** The same by where a link leads. */
const TARGET =
  /(\/security\/advisories|github\.com\/advisories)|(\bslack\b|\bdiscord|matrix\.to|\bgitter\b|\bt\.me\/|\btelegram|\bzulip|\bmattermost|\birc\b|\blibera\.chat)|(twitter\.com|\bx\.com\/|mastodon|fosstodon|infosec\.exchange|bsky\.app|linkedin|reddit\.com|facebook)|(groups\.google|googlegroups|\blists?[.@/]|mailman|openwall|\/mailing-?list|@)|(\brss\b|\batom\b|\/feed)|(\bblog|medium\.com|dev\.to)|(changelog|changes\.|release-?notes|\bnews\.|history\.md)|(\/releases\b)|(\/issues\b)|(\/security\/?$)|(\bforum|discourse|\bdiscuss\.|\/discussions\b|\/cves?(?:\/|$))/;
/** Elsewhere such paths are pages like any other. */
const FORGE = /^(?!https?:)|\/\/(?:www\.)?(?:git|codeberg|forgejo|sr\.ht)/;

/** The kinds of channel that lower-case text names, each with its first place. */
export function kindsNamed(lower: string): { readonly kind: ChannelKind; readonly at: number }[] {
  const places = new Map<ChannelKind, number>();
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(lower); match !== null; match = WORDS.exec(lower)) {
    const kind = kindOfMatch(match);
    if (kind !== undefined && !places.has(kind)) places.set(kind, match.index);
  }
  return [...places].map(([kind, at]) => ({ kind, at }));
}

/** The kind of channel that a link leads to; clear words speak louder than its target. */
export function kindOfLink(text: string, url: string): ChannelKind | undefined {
  const target = url.toLowerCase();
  if (target.includes('/advisories/new')) return undefined;
  const named = kindsNamed(text.toLowerCase())[0]?.kind;
  if (named !== undefined && named !== 'website' && named !== 'other') return named;
  return kindOfTarget(target) ?? named;
}

function kindOfTarget(target: string): ChannelKind | undefined {
  const match = TARGET.exec(target);
  const kind = match === null ? undefined : kindOfMatch(match);
  if (kind === 'github-release') return FORGE.test(target) ? kind : undefined;
  if (kind === 'website') return FORGE.test(target) ? 'github-advisory' : undefined;
  return kind;
}

function kindOfMatch([, ...groups]: RegExpExecArray): ChannelKind | undefined {
  return KINDS[groups.findIndex((group: string | undefined) => group !== undefined)];
}
