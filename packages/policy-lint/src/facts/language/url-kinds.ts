/** What stands behind a URL, as far as its host and path tell. */
export type UrlKind =
  /** The form for a private report on GitHub. */
  | 'advisory-form'
  /** A repository's security page or list of advisories, where the form is one click away. */
  | 'advisory-list'
  /** GitHub's own manual on private reports. */
  | 'advisory-manual'
  | 'bounty-platform'
  | 'form'
  | 'chat'
  /** Issues, discussions, pull requests: open to all. */
  | 'tracker'
  /** A text to read: a file, a manual, a page of a repository. */
  | 'document'
  /** A person or organisation on a code host, which takes no messages. */
  | 'profile'
  | 'page'
  /** No web address: an anchor, another scheme, nothing. */
  | 'none';

const WEB = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)(.*)$/is;

const BOUNTY_HOST =
  /(?:^|\.)(?:(?:hackerone|bugcrowd|huntr|intigriti|yeswehack|immunefi|hackenproof|yogosha|federacy|safehats|hacktrophy|zerodayinitiative|vulbox|standoff365|sherlock|cantina|code4rena|hatsfinance|bugbase|issuehunt)\.\w+|openbugbounty\.org|butian\.net)$|^(?:\w{1,20}\.)?(?:(?:bug)?bounty|bughunters?)\./;
/** Pages of bounty platforms that take no reports. */
const BOUNTY_PAGE =
  /^\/(?:reports\/\d|users\/|hacktivity)|^\/(?:about|rules|blog|learn|docs)\b|\/(?:rules|team_members|thanks|policy_scopes|hacktivity)\b/;
const BOUNTY_PATH = /\/(?:whitehat|bug-?bounty|bounty|vulnerability-rewards?)\b/;

const FORM_HOST =
  /(?:^|\.)(?:forms\.gle|forms\.(?:office|microsoft)\.com|forms\.cloud\.microsoft|(?:typeform|airtable|jotform|surveymonkey|wufoo|fillout|formstack|smartsheet|zendesk|freshdesk)\.com|tally\.so|framaforms\.org|cryptpad\.fr|wj\.qq\.com|msrc\.microsoft\.com|tidelift\.com)$/;
const FORM_PATH =
  /\/(?:\w+-)?(?:forms?|webform|vulnz|create-report|submit-(?:vulnerability|report)|report-(?:a-)?(?:security-)?(?:issue|vulnerability|bug|problem)|vulnerability-report(?:ing)?|security\/report|report\/?$|contacts?(?:-us)?)\b/;

/** Where a project asks for a CVE, and nobody reports to it. */
const NUMBERING_HOST = /(?:^|\.)(?:mitre\.org|cve\.org|nvd\.nist\.gov)$/;

const CHAT_HOST =
  /(?:^|\.)(?:discord\.(?:gg|com)|discordapp\.com|slack\.com|t\.me|telegram\.me|matrix\.to|signal\.(?:me|group)|gitter\.im|keybase\.io|element\.io|zulipchat\.com|wa\.me|teams\.microsoft\.com|libera\.chat|twitter\.com|x\.com|mastodon\.social)$/;

/** A person's public keys, which a chat may keep too. */
const KEY_PATH = /pgp|gpg|\.asc$/;

const CODE_HOST =
  /^(?:(?:github|gitlab|gitee)\.com|codeberg\.org|bitbucket\.org|(?:gitlab|gitea|ghe)\..*)$/;
const TRACKER_PATH =
  /\/(?:issues|discussions|pulls?|merge_requests|bugs|tickets?|work_items)(?:\/|$)|\/browse\/|\/show_bug\.cgi|\/(?:\+file|enter_)bug/;
const TRACKER_HOST = /^(?:bugs?|jira|bugzilla|issues|tracker|discuss|forums?|community|trac)\./;

const DOCUMENT_PATH =
  /\.(?:md|markdown|rst|adoc|asciidoc|txt|pdf|org)$|\/(?:blob|tree|raw|wiki|docs?|documentation)\//;
const DOCUMENT_HOST =
  /^(?:docs?|wiki|developer|help|learn|raw)\.|(?:^|\.)(?:wikipedia|readthedocs)\.\w+$/;

/** The kinds that a host or a path gives away, in the order in which they are tried. */
const SIGNS: readonly (readonly [UrlKind, host: RegExp, path: RegExp])[] = [
  ['bounty-platform', BOUNTY_HOST, BOUNTY_PATH],
  ['form', FORM_HOST, FORM_PATH],
  ['tracker', TRACKER_HOST, TRACKER_PATH],
  ['document', DOCUMENT_HOST, DOCUMENT_PATH],
];

/** The kind of a URL as written in a link. */
export function urlKind(url: string): UrlKind {
  const [, host, path = '', rest = ''] = WEB.exec(url) ?? [];
  if (host === undefined) return relativeKind(url);
  const lowerHost = host.toLowerCase().replace(/^www\.|:\d+$/g, '');
  const lowerPath = path.toLowerCase();
  if (lowerHost === 'docs.github.com') return manualKind(lowerPath + rest);
  if (CODE_HOST.test(lowerHost)) return codeHostKind(lowerPath, rest);
  if (CHAT_HOST.test(lowerHost)) return KEY_PATH.test(lowerPath) ? 'document' : 'chat';
  return kindBySigns(lowerHost, lowerPath);
}

function kindBySigns(host: string, path: string): UrlKind {
  if (BOUNTY_PAGE.test(path) || NUMBERING_HOST.test(host)) return 'document';
  return SIGNS.find(([, hosts, paths]) => hosts.test(host) || paths.test(path))?.[0] ?? 'page';
}

function relativeKind(url: string): UrlKind {
  if (/^[./]{0,12}(?:[\w.-]+\/){0,3}security\/advisories\/new$/i.test(url)) return 'advisory-form';
  if (/^(?:\.\.\/){1,5}security(?:\/advisories)?\/?$/i.test(url)) return 'advisory-list';
  return /^[^#:]+(?:#|$)/.test(url) ? 'document' : 'none';
}

function manualKind(path: string): UrlKind {
  return /privately-reporting|private-vulnerability-report/.test(path)
    ? 'advisory-manual'
    : 'document';
}

function codeHostKind(path: string, rest: string): UrlKind {
  if (/\/security\/advisories\/new\/?$/.test(path)) return 'advisory-form';
  if (/^\/[^/]+\/[^/]+\/security(?:\/advisories)?\/?$/.test(path)) {
    return rest.includes('state=published') ? 'document' : 'advisory-list';
  }
  if (TRACKER_PATH.test(path)) return 'tracker';
  return /^\/[^/]+\/?$/.test(path) ? 'profile' : 'document';
}
