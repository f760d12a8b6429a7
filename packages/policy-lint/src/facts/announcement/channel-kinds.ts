import type { AnnouncementChannel } from '@embargo/core';

export type ChannelKind = AnnouncementChannel['kind'];

/** The words of each kind of channel in running text, the telling kinds first. */
const WORDS: readonly (readonly [ChannelKind, RegExp])[] = [
  [
    'github-advisory',
    /\badvisor(?:y|ies)\b|\bghsa\b|\bsicherheits(?:hinweis|warnung|meldung)|\bavis(?:os?)? de s[eé][cg]u/,
  ],
  ['chat', /\b(?:slack|discord|matrix room|matrix channel|gitter|telegram|irc|zulip|mattermost)\b/],
  [
    'social',
    /\b(?:twitter|mastodon|fosstodon|bluesky|linkedin|reddit|facebook|social media|social networks?|social channels?|tweet\w{0,3})\b/,
  ],
  [
    'mailing-list',
    /\bmailing[- ]?lists?\b|\boss-security\b|\bnewsletter|\b(?:announce|announcements?|e-?mail|notification)[- ]lists?\b|\bannouncement e-?mail|\be-?mail announcement|\bgoogle groups?\b|\blistserv/,
  ],
  ['rss', /\b(?:rss|atom)\b/],
  ['blog', /\bblog/],
  ['changelog', /\bchange[- ]?log|\brelease[- ]notes?\b|\bchanges file\b|\bnews file\b/],
  [
    'github-release',
    /\bgithub releases?\b|\breleases? (?:page|tab|section|feed)|\bpatch release\b[^.]{0,60}\bnotes\b/,
  ],
  ['issue', /\btracking issue|\b(?:github|public|dedicated|separate) issue\b|\bissue tracker/],
  [
    'website',
    /\bweb ?-?sites?\b|\bhome ?page\b|\b(?:security|bulletins?|disclosure|web) page\b|\bsecurity (?:bulletins?|portal)\b/,
  ],
  [
    'other',
    /\bforums?\b|\bdiscourse\b|\bgithub discussions?\b|\bdiscussions (?:page|tab|board)|\bcve (?:tracker|database|list|feed)|\b(?:osv|nvd|advisory database|vulnerability database|security tracker)\b/,
  ],
];

/** The same by where a link leads. */
const TARGETS: readonly (readonly [ChannelKind, RegExp])[] = [
  ['github-advisory', /\/security\/advisories(?!\/new)|github\.com\/advisories|\/security\/?$/],
  ['github-release', /(?:github|gitlab|codeberg|gitea|forgejo|sr\.ht)\b.{0,120}\/releases\b/],
  ['issue', /\/issues\b/],
  [
    'chat',
    /\bslack\b|\bdiscord|matrix\.to|\bgitter\b|\bt\.me\/|\btelegram|\bzulip|\bmattermost|\birc\b|\blibera\.chat/,
  ],
  [
    'social',
    /twitter\.com|(?:\/\/|\.)x\.com|mastodon|fosstodon|infosec\.exchange|bsky\.app|linkedin|reddit\.com|facebook/,
  ],
  ['rss', /\brss\b|\batom\b|\/feeds?\b/],
  [
    'mailing-list',
    /groups\.google|googlegroups|\blists?[.@/]|mailman|openwall|\/mailing-?lists?|@/,
  ],
  ['blog', /\bblog|medium\.com|dev\.to/],
  ['changelog', /changelog|changes\.|release-?notes|\bnews\.|history\.md/],
  ['other', /\bforum|discourse|\bdiscuss\.|\/discussions\b|\/cves?(?:\/|$)/],
];

/** The kinds of channel that lower-case text names, with the place of the name. */
export function kindsNamed(lower: string): { readonly kind: ChannelKind; readonly at: number }[] {
  return WORDS.map(([kind, words]) => ({ kind, at: lower.search(words) })).filter(
    ({ at }) => at !== -1,
  );
}

/** The kind of channel that a link leads to; clear words speak louder than its target. */
export function kindOfLink(text: string, url: string): ChannelKind | undefined {
  const target = url.toLowerCase();
  if (target.includes('/advisories/new')) return undefined;
  const named = kindsNamed(text.toLowerCase())[0]?.kind;
  if (named !== undefined && named !== 'website' && named !== 'other') return named;
  return TARGETS.find(([, pattern]) => pattern.test(target))?.[0] ?? named;
}
